import { useTranslation } from 'react-i18next'
import { sampleSize } from '../../../measures/sample'
import { DataTable } from '../chart/DataTable'
import { useBoardText, useInsights } from '../useInsights'
import { useWords } from '../useWords'

/** The numbers of the chart of steps. */
export function StepTable() {
  const { t } = useTranslation()
  const { scores } = useInsights()
  const say = useBoardText()
  const words = useWords()
  return (
    <DataTable
      caption={t('insights.byStep')}
      columns={[
        { key: 'step', label: t('insights.column.step') },
        { key: 'share', label: t('insights.column.satisfied'), numeric: true },
        { key: 'count', label: t('insights.column.base'), numeric: true },
        { key: 'range', label: t('insights.column.interval'), numeric: true },
        { key: 'mean', label: t('insights.column.mean'), numeric: true },
        { key: 'verdict', label: t('insights.column.verdict') },
        { key: 'period', label: t('inspector.period') },
        { key: 'feeling', label: t('insights.column.feeling'), numeric: true },
      ]}
      rows={scores.map(({ place, score, feeling }) => ({
        key: place.step.id,
        cells: [
          `${words.number(place.number)} ${say(place.step.name)}`,
          score && score.share !== null && sampleSize(score.n) !== 'tiny' ? words.percent(score.share, score.n) : '—',
          score ? words.count(score.k, score.n) : '—',
          score?.interval ? words.range(score.interval, score.n) : '—',
          score && score.mean !== null ? words.number(score.mean, 2) : '—',
          score?.verdict ? t(`inspector.${score.verdict.kind}`) : '—',
          score ? words.period(score.period) : '—',
          feeling === undefined ? '—' : words.signed(feeling),
        ],
      }))}
    />
  )
}
