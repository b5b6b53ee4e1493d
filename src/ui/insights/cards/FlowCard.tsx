import { useTranslation } from 'react-i18next'
import { sayDuration } from '../../../lanes'
import { relativeChange } from '../../../measures/time'
import { useFormats } from '../../i18n/useFormats'
import { useServices } from '../../services'
import { Figure } from '../chart/Badges'
import { ChartCard, Teach } from '../chart/ChartCard'
import { DataTable } from '../chart/DataTable'
import styles from '../insights.module.css'
import { flowFacts } from '../model/flowFacts'
import { useBoardText, useInsights } from '../useInsights'
import { useWords } from '../useWords'

/** How long the journey takes, how much of it is waiting, and how often it is handed on. */
export function FlowCard() {
  const { t } = useTranslation()
  const { facts, openStep } = useInsights()
  const { lanes } = useServices()
  const { number, language } = useFormats()
  const say = useBoardText()
  const words = useWords()
  const found = flowFacts(facts, lanes)
  if (!found) {
    return (
      <ChartCard title={t('insights.flow')} span={12}>
        <Teach>{t('insights.flowNone')}</Teach>
      </ChartCard>
    )
  }
  const { time, planned, flow, timed } = found
  const lasts = (minutes: number) => sayDuration(minutes, { number, language })
  const share = (value: number | null) => (value === null ? '—' : words.percent(value, 100))
  const onPath = timed.filter(({ step }) => !step.optional)
  const longest = Math.max(1, ...timed.flatMap(({ step }) => (step.touch ?? 0) + (step.wait ?? 0)))
  const crossings = (['interaction', 'visibility', 'internal'] as const).flatMap((kind) => {
    const count = flow.crossings[kind]
    return count === null ? [] : [`${t(`insights.crossing.${kind}`)} ${words.number(count)}`]
  })
  const figures: readonly (readonly [label: string, value: string, under: string])[] = [
    ...(timed.length > 0
      ? ([
          [
            t('inspector.lead'),
            lasts(time.lead),
            t('insights.leadParts', { touch: lasts(time.touch), wait: lasts(time.wait) }),
          ],
          ...(planned ? [[t('insights.planned'), lasts(planned.lead), plannedChange(planned.lead)] as const] : []),
          [t('inspector.waitShare'), share(time.waitShare), longestWait()],
          [t('insights.pce'), share(time.efficiency), t('insights.pceWhat', { time: lasts(time.valueAdded) })],
        ] as const)
      : []),
    ...(flow.links > 0
      ? ([
          [
            t('insights.staffHandOffs'),
            words.number(flow.staffHandOffs),
            t('insights.handOffsOf', { n: flow.handOffs, count: flow.links }),
          ],
          [
            t('insights.crossings'),
            crossings.length === 0 ? '—' : words.number(sumOf(flow.crossings)),
            crossings.join(' · '),
          ],
        ] as const)
      : []),
    ...(flow.companyCards > 0
      ? ([
          [t('insights.automation'), share(flow.automationShare), words.count(flow.automated, flow.companyCards)],
        ] as const)
      : []),
  ]
  return (
    <ChartCard
      title={t('insights.flow')}
      span={12}
      legend={
        timed.length > 0 ? (
          <ul className={styles.legendList}>
            <li>
              <i className={styles.keyTouch} /> {t('inspector.touch')}
            </li>
            <li>
              <i className={styles.keyWait} /> {t('inspector.waitTotal')}
            </li>
          </ul>
        ) : undefined
      }
      table={
        <DataTable
          caption={t('insights.flow')}
          columns={[
            { key: 'step', label: t('insights.column.step') },
            { key: 'touch', label: t('inspector.touch'), numeric: true },
            { key: 'wait', label: t('inspector.waitTotal'), numeric: true },
            { key: 'share', label: t('insights.column.ofLead'), numeric: true },
          ]}
          rows={[
            ...timed.map(({ step }) => ({
              key: step.id,
              cells: [
                say(step.name),
                step.touch === undefined ? '—' : lasts(step.touch),
                step.wait === undefined ? '—' : lasts(step.wait),
                step.optional || time.lead === 0
                  ? t('insights.offPath')
                  : words.percent(((step.touch ?? 0) + (step.wait ?? 0)) / time.lead, 100),
              ],
            })),
            ...figures.map(([label, value, under]) => ({ key: label, cells: [label, value, under, ''] })),
          ]}
        />
      }
    >
      <dl className={styles.flowFigures}>
        {figures.map(([label, value, under]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <b>{value}</b>
              <span>{under}</span>
            </dd>
          </div>
        ))}
      </dl>
      {onPath.length > 0 && time.lead > 0 && (
        <ol className={styles.timeRows}>
          {timed.map(({ step }) => {
            const touch = step.touch ?? 0
            const wait = step.wait ?? 0
            return (
              <li key={step.id} data-off={step.optional || undefined}>
                <button type="button" className={styles.timeName} onClick={() => openStep(step.id)} dir="auto">
                  {say(step.name)}
                </button>
                <span className={styles.timeTrack} aria-hidden>
                  <i className={styles.timeWait} style={{ inlineSize: `${(100 * wait) / longest}%` }} />
                  <i className={styles.timeTouch} style={{ inlineSize: `${(100 * touch) / longest}%` }} />
                </span>
                <span className={styles.timeWords}>
                  {wait > 0 && (
                    <>
                      {t('insights.waits')} <b>{lasts(wait)}</b>{' '}
                    </>
                  )}
                  {touch > 0 && (
                    <>
                      {t('insights.touches')} <b>{lasts(touch)}</b>
                    </>
                  )}
                </span>
                <span className={styles.timeShare}>
                  {step.optional ? (
                    t('insights.offPath')
                  ) : (
                    <Figure>{words.percent((touch + wait) / time.lead, 0)}</Figure>
                  )}
                </span>
              </li>
            )
          })}
        </ol>
      )}
      {timed.length > 0 && time.untimed.length > 0 && (
        <p className={styles.foot}>{t('inspector.untimed', { count: time.untimed.length })}</p>
      )}
      {flow.links === 0 && <p className={styles.foot}>{t('insights.linksNone')}</p>}
    </ChartCard>
  )

  function plannedChange(lead: number): string {
    const change = relativeChange(time.lead, lead)
    return change === null ? '' : t('insights.plannedChange', { percent: words.signed(100 * change) })
  }

  function longestWait(): string {
    const { longestWait: most } = time
    const step = most && facts.steps.find((place) => place.step.id === most.id)
    return step ? t('insights.longestWait', { step: say(step.step.name), time: lasts(most.wait) }) : ''
  }
}

function sumOf(crossings: Readonly<Record<string, number | null>>): number {
  return Object.values(crossings).reduce<number>((sum, count) => sum + (count ?? 0), 0)
}
