import { useTranslation } from 'react-i18next'
import { TargetBadge } from '../../chart/Badges'
import { ChangeLine } from '../../chart/ChangeLine'
import { recommendationOf } from '../../model/headline'
import { useInsights } from '../../useInsights'
import { useWords } from '../../useWords'
import { FigureCard } from './FigureCard'

/** Whether customers would recommend the journey. */
export function NpsFigure() {
  const { t } = useTranslation()
  const { board } = useInsights()
  const words = useWords()
  const nps = recommendationOf(board)
  if (!nps) return <FigureCard label={t('insights.nps')} lines={[t('insights.npsNone')]} />
  const { score, interval, n, promoters, passives, detractors, verdict, change, period } = nps
  return (
    <FigureCard
      label={t('insights.nps')}
      badge={<TargetBadge kind={verdict} />}
      value={words.signed(score)}
      beside={t('insights.range', { low: words.signed(interval.low), high: words.signed(interval.high) })}
      lines={[
        t('inspector.npsGroups', {
          promoters: words.number(promoters),
          passives: words.number(passives),
          detractors: words.number(detractors),
        }),
        [t('insights.answersCount', { count: n }), words.period(period)].join(' · '),
        change ? (
          <ChangeLine key="change" unit="points" change={{ ...change, now: period, over: 0, leftOut: 0 }} />
        ) : (
          t('insights.noChangeYet')
        ),
      ]}
    />
  )
}
