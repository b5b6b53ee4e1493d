import { useTranslation } from 'react-i18next'
import { sampleSize } from '../../../measures/sample'
import { IntervalBar } from '../../inspector/csat/IntervalBar'
import { colourOf } from '../../inspector/csat/verdictColour'
import styles from '../insights.module.css'
import type { StepScore } from '../model/stepScores'
import { useBoardText, useInsights } from '../useInsights'
import { useWords } from '../useWords'
import { Figure, VerdictIcon } from './Badges'

/** The chart of steps on its side: for narrow screens, for 400 % zoom and for long journeys. */
export function StepRows({ scores }: { readonly scores: readonly StepScore[] }) {
  const { t } = useTranslation()
  const { openStep } = useInsights()
  const say = useBoardText()
  const words = useWords()
  return (
    <ol className={styles.stepRows}>
      {scores.map(({ place, score, feeling }) => {
        const isTiny = !score || sampleSize(score.n) === 'tiny' || score.share === null || score.interval === null
        return (
          <li key={place.step.id}>
            <button type="button" className={styles.stepRow} onClick={() => openStep(place.step.id)}>
              <span className={styles.rowName}>
                <b dir="auto">{say(place.step.name)}</b>
                <small>
                  {score ? words.count(score.k, score.n) : t('insights.notAskedShort')}
                  {feeling !== undefined && ` · ${t('insights.feels', { value: words.signed(feeling) })}`}
                </small>
              </span>
              <span className={styles.rowBar}>
                {!isTiny && score.interval && score.share !== null && (
                  <IntervalBar
                    value={score.share}
                    interval={score.interval}
                    colour={colourOf(score.verdict)}
                    hollow={sampleSize(score.n) === 'small'}
                    small
                    {...(score.measure.target === undefined ? {} : { target: score.measure.target / 100 })}
                  />
                )}
              </span>
              <span className={styles.rowFigure} data-verdict={score?.verdict?.kind}>
                {score?.verdict && !isTiny && <VerdictIcon kind={score.verdict.kind} />}
                <Figure>{isTiny || score.share === null ? '—' : words.percent(score.share, score.n)}</Figure>
              </span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
