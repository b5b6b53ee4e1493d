import { useTranslation } from 'react-i18next'
import { csat, defaultSatisfied } from '../../measures/csat'
import { netPromoter, recommendationGroups } from '../../measures/nps'
import { roundHalfAway, sampleSize } from '../../measures/sample'
import type { Interval } from '../../measures/share'
import { useFormats } from '../i18n/useFormats'
import { IntervalBar } from '../inspector/csat/IntervalBar'
import { sayPeriod } from '../inspector/csat/periods'
import { usePercent } from '../inspector/csat/usePercent'
import { keyOfTarget } from './boardContext'
import type { SummaryRow } from './summary'
import styles from './survey.module.css'
import { scaleWords } from './surveyWords'
import type { Survey } from './useSurvey'

const SHOWN = 60

interface SummaryTableProps {
  readonly state: Survey
  readonly rows: readonly SummaryRow[]
}

/** Answers for each question, thing and period, with what they would say. */
export function SummaryTable({ state, rows }: SummaryTableProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section className={styles.summary} tabIndex={0} aria-label={t('survey.summary')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('survey.question')}</th>
            <th scope="col">{t('survey.about')}</th>
            <th scope="col">{t('survey.periodColumn')}</th>
            <th scope="col">{t('survey.answers')}</th>
            <th scope="col">{t('survey.result')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map((row) => (
            <tr key={row.key}>
              <td>
                <bdi>{questionName(row)}</bdi>
                <small>{ruleOf(row)}</small>
              </td>
              <td>
                <bdi>{targetName(row)}</bdi>
              </td>
              <td>{sayPeriod(row.period, t, formats)}</td>
              <td>
                {formats.number(row.n)}
                {row.groups > 1 && <small>{t('survey.inGroups', { count: row.groups })}</small>}
                {row.notApplicable > 0 && <small>{t('survey.notConcerned', { count: row.notApplicable })}</small>}
              </td>
              <td>
                <Result state={state} row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && <p className={styles.more}>{t('survey.moreRows', { count: rows.length - SHOWN })}</p>}
    </section>
  )

  function questionName({ question }: SummaryRow): string {
    return question.isShared ? t(`survey.family.${question.family}`) : question.name || t('inspector.unnamed')
  }

  /** The scale, and which answers count as satisfied: the same answers say something else on another one. */
  function ruleOf({ question }: SummaryRow): string {
    const scale = scaleWords(question.scale, t, formats)
    if (question.family === 'nps') return scale
    const answers = satisfiedBy(state, question).map((answer) => formats.number(answer))
    const list = new Intl.ListFormat(formats.language, { type: 'conjunction' }).format(answers)
    return `${scale} · ${t('inspector.satisfiedIs', { answers: list })}`
  }

  function targetName({ target }: SummaryRow): string {
    return state.targets.find(({ key }) => key === keyOfTarget(target))?.label ?? t('survey.journey')
  }
}

function Result({ state, row }: { readonly state: Survey; readonly row: SummaryRow }) {
  const { t } = useTranslation()
  const percent = usePercent()
  const { number } = useFormats()
  const { question, counts, n } = row
  if (question.family === 'nps') {
    const net = netPromoter(recommendationGroups(counts))
    if (!net) return <>–</>
    const points = (value: number) => number(roundHalfAway(value, 0), { signDisplay: 'exceptZero' })
    return (
      <Figure
        value={points(net.score)}
        range={t('survey.range', {
          low: `\u2066${points(net.interval.low)}\u2069`,
          high: `\u2066${points(net.interval.high)}\u2069`,
        })}
        at={(net.score + 100) / 200}
        interval={{ low: (net.interval.low + 100) / 200, high: (net.interval.high + 100) / 200 }}
        n={n}
      />
    )
  }
  const { k, share, interval } = csat(counts, { scale: question.scale, satisfied: satisfiedBy(state, question) })
  if (share === null || interval === null) return <>–</>
  // Below five answers a percentage says more than is known.
  if (sampleSize(n) === 'tiny') return <>{t('inspector.kOf', { k, n })}</>
  return (
    <Figure
      value={percent(share, n)}
      range={t('survey.range', { low: percent(interval.low, n), high: percent(interval.high, n) })}
      at={share}
      interval={interval}
      n={n}
    />
  )
}

/** The answers that count as satisfied: those of the board's question, else the usual ones of the scale. */
function satisfiedBy({ board }: Survey, { key, scale }: SummaryRow['question']): readonly number[] {
  const known = Object.values(board.measures).find(({ id }) => id === key)
  return known?.satisfied ?? defaultSatisfied(scale) ?? [scale[1]]
}

interface FigureProps {
  readonly value: string
  readonly range: string
  readonly at: number
  readonly interval: Interval
  readonly n: number
}

function Figure({ value, range, at, interval, n }: FigureProps) {
  return (
    <div className={styles.figure}>
      <b>
        <bdi dir="ltr">{value}</bdi>
      </b>
      <small>{range}</small>
      <IntervalBar small value={at} interval={interval} colour="var(--accent-700)" hollow={sampleSize(n) !== 'plain'} />
    </div>
  )
}
