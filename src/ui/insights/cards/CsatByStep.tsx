import { useTranslation } from 'react-i18next'
import { Figure, VerdictIcon } from '../chart/Badges'
import { ChartCard, Teach } from '../chart/ChartCard'
import { useWidth } from '../chart/frame'
import { StepChart } from '../chart/StepChart'
import { StepRows } from '../chart/StepRows'
import styles from '../insights.module.css'
import { verdictCounts } from '../model/stepScores'
import { useBoardText, useInsights } from '../useInsights'
import { useWords } from '../useWords'
import { StepTable } from './StepTable'

/** Narrower than this a column cannot hold its figures, and the chart lies on its side. */
const LEAST_COLUMN = 58
const GUTTER = 40

/** Satisfaction at each step with its interval against the target, under the feelings along the journey. */
export function CsatByStep() {
  const { t } = useTranslation()
  const { scores, measure } = useInsights()
  const words = useWords()
  const say = useBoardText()
  const [box, width] = useWidth()
  const counts = verdictCounts(scores)
  const isAsked = scores.some(({ score }) => score !== null)
  const isFelt = scores.some(({ feeling }) => feeling !== undefined)
  const target = measure?.target
  const fits = (width - GUTTER) / Math.max(scores.length, 1) >= LEAST_COLUMN
  return (
    <ChartCard
      title={t('insights.byStep')}
      span={8}
      subtitle={isAsked && measure ? sayRule() : undefined}
      legend={
        isAsked && target !== undefined ? (
          <ul className={styles.legendList}>
            {(['met', 'notProven', 'notMet'] as const).map((kind) => (
              <li key={kind} data-verdict={kind}>
                <VerdictIcon kind={kind} />
                {t(`inspector.${kind}`)} <b>{words.number(counts[kind])}</b>
              </li>
            ))}
          </ul>
        ) : undefined
      }
      table={isAsked || isFelt ? <StepTable /> : undefined}
    >
      {isAsked || isFelt ? (
        <div ref={box} className={styles.chart}>
          {width > 0 &&
            (fits ? <StepChart scores={scores} width={width} gutter={GUTTER} /> : <StepRows scores={scores} />)}
        </div>
      ) : (
        <Teach>{t('insights.byStepNone')}</Teach>
      )}
      {!isAsked && isFelt && <p className={styles.foot}>{t('insights.byStepNone')}</p>}
    </ChartCard>
  )

  function sayRule() {
    const answers = new Intl.ListFormat(t('inspector.listLocale'), { type: 'disjunction' }).format(
      (measure?.satisfied ?? []).map((answer) => words.number(answer)),
    )
    const source = say(measure?.benchmark?.source)
    return (
      <>
        {t('insights.satisfiedIs', { answers })}{' '}
        {target !== undefined && (
          <>
            {t('insights.targetLine')} <Figure>{words.percent(target / 100, 0)}</Figure>{' '}
          </>
        )}
        {measure?.benchmark && (
          <>
            {t('insights.benchmarkLine')} <Figure>{words.percent(measure.benchmark.value / 100, 0)}</Figure>
            {source && <bdi> ({source})</bdi>}
          </>
        )}
      </>
    )
  }
}
