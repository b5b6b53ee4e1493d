import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Segmented } from '../../editor/controls/Segmented'
import { ChartCard, Teach } from '../chart/ChartCard'
import styles from '../insights.module.css'
import { painHeat, painLanes, painsOf, SEVERITIES } from '../model/pains'
import { useBoardText, useInsights } from '../useInsights'
import { useWords } from '../useWords'

/** How severe pain points are and where they stand: a table whose cells are tinted by their numbers. */
export function PainHeat() {
  const { t } = useTranslation()
  const { facts } = useInsights()
  const say = useBoardText()
  const words = useWords()
  const pains = painsOf(facts)
  const [chosen, setChosen] = useState<'lane' | 'stage' | undefined>(undefined)
  const by = chosen ?? (painLanes(pains).length > 1 ? 'lane' : 'stage')
  const rows = painHeat(facts, pains, by)
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts))
  const hasUnrated = rows.some(({ counts }) => (counts[SEVERITIES.length] ?? 0) > 0)
  const columns = hasUnrated ? SEVERITIES.length + 1 : SEVERITIES.length
  return (
    <ChartCard
      title={t('insights.heat')}
      isTable={pains.length > 0}
      span={6}
      subtitle={pains.length > 0 ? t('insights.heatWhat') : undefined}
      controls={
        pains.length > 0 ? (
          <Segmented
            label={t('insights.heatBy')}
            value={by}
            options={[
              { value: 'lane', label: t('insights.byLane') },
              { value: 'stage', label: t('insights.byStage') },
            ]}
            onChange={setChosen}
          />
        ) : undefined
      }
    >
      {pains.length === 0 ? (
        <Teach>{t('insights.painsNone')}</Teach>
      ) : (
        <table className={styles.heat}>
          <caption className="visuallyHidden">{t('insights.heat')}</caption>
          <thead>
            <tr>
              <th scope="col">{by === 'lane' ? t('inspector.lane') : t('inspector.stageOf')}</th>
              {SEVERITIES.map((level) => (
                <th key={level} scope="col" aria-label={t('insights.severityIs', { level })}>
                  {words.number(level)}
                </th>
              ))}
              {hasUnrated && <th scope="col">{t('insights.notRated')}</th>}
              <th scope="col">{t('insights.column.all')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, counts, total }) => (
              <tr key={key}>
                <th scope="row" dir="auto">
                  {say(name)}
                </th>
                {counts.slice(0, columns).map((count, index) => (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                    key={index}
                    data-empty={count === 0 || undefined}
                    style={count > 0 ? { backgroundColor: tint(count / most, index) } : undefined}
                  >
                    {words.number(count)}
                  </td>
                ))}
                <td className={styles.heatTotal}>{words.number(total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {pains.length > 0 && <p className={styles.foot}>{t('insights.heatFoot')}</p>}
    </ChartCard>
  )
}

/** Darker with the number and with the severity; never so dark that the number cannot be read. */
function tint(share: number, column: number): string {
  const weight = Math.round(14 + 26 * share + 4 * column)
  return `color-mix(in srgb, var(--s-2) ${weight}%, var(--surface))`
}
