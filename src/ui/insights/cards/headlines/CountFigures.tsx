import { Lightbulb, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { opportunitiesOf } from '../../model/opportunities'
import { painsOf } from '../../model/pains'
import { useInsights } from '../../useInsights'
import { useWords } from '../../useWords'
import { CountBadge, FigureCard } from './FigureCard'

/** How many pain points, how bad, and how many nobody has answered. */
export function PainFigure() {
  const { t } = useTranslation()
  const { facts } = useInsights()
  const words = useWords()
  const pains = painsOf(facts)
  const severe = pains.filter(({ severity }) => (severity ?? 0) >= 4).length
  const open = pains.filter(({ isAnswered }) => !isAnswered).length
  const levels = [5, 4, 3, 2, 1].flatMap((level) => {
    const count = pains.filter(({ severity }) => severity === level).length
    return count > 0 ? [t('insights.ofSeverity', { n: count, level })] : []
  })
  return (
    <FigureCard
      label={t('insights.pains')}
      badge={
        severe > 0 && (
          <CountBadge
            icon={<TriangleAlert size={13} aria-hidden />}
            words={t('insights.severe', { count: severe })}
            look="notMet"
          />
        )
      }
      value={words.number(pains.length)}
      lines={
        pains.length === 0
          ? [t('insights.painsNone')]
          : [levels.join(' · ') || t('insights.notRated'), t('insights.unanswered', { count: open })]
      }
    />
  )
}

/** How many opportunities, and how much there is to gain. */
export function OpportunityFigure() {
  const { t } = useTranslation()
  const { facts } = useInsights()
  const words = useWords()
  const all = opportunitiesOf(facts)
  const major = all.filter(({ band }) => band === 'major').length
  const solid = all.filter(({ band }) => band === 'solid').length
  const unscored = all.filter(({ score }) => score === undefined).length
  return (
    <FigureCard
      label={t('insights.opportunities')}
      badge={
        major > 0 && (
          <CountBadge
            icon={<Lightbulb size={13} aria-hidden />}
            words={t('insights.major', { count: major })}
            look="met"
          />
        )
      }
      value={words.number(all.length)}
      lines={
        all.length === 0
          ? [t('insights.opportunitiesNone')]
          : [
              t('insights.solid', { count: solid }),
              ...(unscored > 0 ? [t('insights.unscored', { count: unscored })] : []),
            ]
      }
    />
  )
}
