import { useTranslation } from 'react-i18next'
import { sampleSize } from '../../../../measures/sample'
import { TargetBadge } from '../../chart/Badges'
import styles from '../../insights.module.css'
import { weakestSteps } from '../../model/stepScores'
import { useBoardText, useInsights } from '../../useInsights'
import { useWords } from '../../useWords'
import { FigureCard } from './FigureCard'

/** Where to go first. */
export function WeakestFigure() {
  const { t } = useTranslation()
  const { scores, openStep } = useInsights()
  const say = useBoardText()
  const words = useWords()
  const weakest = weakestSteps(scores, 1)[0]
  if (!weakest?.score || weakest.score.share === null || weakest.score.interval === null) {
    return <FigureCard label={t('insights.weakest')} lines={[t('insights.weakestNone')]} />
  }
  const { score, place } = weakest
  const { share, n, k, interval, verdict } = weakest.score
  const name = say(place.step.name)
  return (
    <FigureCard
      label={t('insights.weakest')}
      badge={<TargetBadge kind={verdict?.kind ?? null} />}
      value={words.percent(share ?? 0, n)}
      beside={interval && words.range(interval, n)}
      lines={[
        <span key="name" dir="auto" className={styles.strong}>
          {name}
        </span>,
        [words.count(k, n), words.period(score.period)].join(' · ') +
          (sampleSize(n) === 'small' ? ` · ${t('inspector.smallSample', { count: n })}` : ''),
      ]}
      action={
        <button type="button" className={styles.quietLink} onClick={() => openStep(place.step.id)}>
          {t('insights.behind', { percent: words.percent(share ?? 0, n) })}
        </button>
      }
    />
  )
}
