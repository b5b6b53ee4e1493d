import { useTranslation } from 'react-i18next'
import { ChangeLine } from '../../chart/ChangeLine'
import { complaintsOf } from '../../model/complaints'
import { useContactWords } from '../../useContactWords'
import { useFigureWords } from '../../useFigureWords'
import { useInsights } from '../../useInsights'
import { useWords } from '../../useWords'
import { FigureCard } from './FigureCard'

/** Complaints that come again, or all of them; nothing while none are counted. */
export function ComplaintsFigure() {
  const { t } = useTranslation()
  const { board } = useInsights()
  const complaints = complaintsOf(board)
  const nameOf = useContactWords(complaints?.base)
  const figures = useFigureWords('perThousand')
  const words = useWords()
  const figure = complaints?.figures.find(({ trend }) => trend.unit === 'perThousand')
  const now = figure?.trend.points.at(-1)
  if (!figure || !now) return null
  const { change, unit } = figure.trend
  return (
    <FigureCard
      label={nameOf(figure.name)}
      value={figures.value(now)}
      beside={figures.range(now)}
      lines={[
        [figures.base(now), words.period(now.period)].join(' · '),
        change ? <ChangeLine key="change" change={change} unit={unit} /> : t('insights.noChangeYet'),
      ]}
    />
  )
}
