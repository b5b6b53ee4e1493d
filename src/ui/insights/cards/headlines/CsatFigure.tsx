import { useTranslation } from 'react-i18next'
import { TargetBadge } from '../../chart/Badges'
import { ChangeLine } from '../../chart/ChangeLine'
import styles from '../../insights.module.css'
import type { Headline } from '../../model/headline'
import { useInsights } from '../../useInsights'
import { useWords } from '../../useWords'
import { FigureCard } from './FigureCard'

interface CsatFigureProps {
  readonly headline: Headline | null
  readonly isOpen: boolean
  readonly onToggle: () => void
}

/** How satisfied customers are with the journey, and by which way of summing up. */
export function CsatFigure({ headline, isOpen, onToggle }: CsatFigureProps) {
  const { t } = useTranslation()
  const { measure } = useInsights()
  const words = useWords()
  if (!headline || !measure) {
    return <FigureCard label={t('insights.csat')} lines={[t('insights.csatNone')]} />
  }
  const { main, touchpoints, unweighted, verdict, period, change } = headline
  const base =
    main.name === 'measured' ? words.count(main.k ?? 0, main.n) : t('insights.answersCount', { count: main.n })
  const parts = main.name === 'measured' ? [] : [t('insights.touchpointsCount', { count: touchpoints - unweighted })]
  return (
    <FigureCard
      label={t(`insights.rollUp.${main.name}`)}
      badge={<TargetBadge kind={verdict?.kind ?? null} />}
      value={words.percent(main.share, main.n)}
      beside={words.range(main.interval, main.n)}
      lines={[
        [base, ...parts, words.period(period)].join(' · '),
        words.conclusion(main.interval, main.n, measure, verdict),
        change ? (
          <ChangeLine
            key="change"
            unit="percent"
            change={{
              ...change,
              difference: 100 * change.difference,
              interval: { low: 100 * change.interval.low, high: 100 * change.interval.high },
              now: period,
              over: change.touchpoints,
              leftOut: 0,
            }}
          />
        ) : (
          t('insights.noChangeYet')
        ),
      ]}
      action={
        <button type="button" className={styles.quietLink} aria-expanded={isOpen} onClick={onToggle}>
          {t('insights.otherReadings')}
        </button>
      }
    />
  )
}
