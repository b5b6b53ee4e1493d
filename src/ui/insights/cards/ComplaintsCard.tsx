import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Choice } from '../../fields/Choice'
import { Figure } from '../chart/Badges'
import { ChangeLine } from '../chart/ChangeLine'
import { ChartCard, Teach } from '../chart/ChartCard'
import { DataTable } from '../chart/DataTable'
import { useWidth } from '../chart/frame'
import { RunChart } from '../chart/RunChart'
import styles from '../insights.module.css'
import { type Complaints, type ContactFigure, complaintsOf } from '../model/complaints'
import { useContactWords } from '../useContactWords'
import { useFigureWords } from '../useFigureWords'
import { useInsights } from '../useInsights'
import { useWords } from '../useWords'

/** How often customers had to complain, came again, and were helped at once, over the periods. */
export function ComplaintsCard() {
  const { t } = useTranslation()
  const { board } = useInsights()
  const [chosen, setChosen] = useState<string | undefined>(undefined)
  const [box, width] = useWidth()
  const complaints = complaintsOf(board)
  const nameOf = useContactWords(complaints?.base)
  const words = useWords()
  const drawn = complaints?.figures.find(({ name }) => name === chosen) ?? complaints?.figures[0]
  if (!complaints || !drawn) {
    return (
      <ChartCard title={t('insights.complaints')} span={12}>
        <Teach>{t('insights.complaintsNone')}</Teach>
      </ChartCard>
    )
  }
  return (
    <ChartCard
      title={t('insights.complaints')}
      span={12}
      subtitle={[t('insights.contactsCount', { count: complaints.count }), words.period(complaints.period)].join(' · ')}
      controls={
        <Choice
          compact
          label={t('insights.complaintsFigure')}
          value={drawn.name}
          options={complaints.figures.map(({ name }) => ({ value: name, label: nameOf(name) }))}
          onChange={setChosen}
        />
      }
      table={<ComplaintsTable complaints={complaints} />}
    >
      <div className={styles.trend}>
        <div ref={box} className={styles.trendMain}>
          {width > 0 && <RunChart trend={drawn.trend} width={width} label={nameOf(drawn.name)} />}
        </div>
        <ul className={styles.contactFigures} aria-label={t('insights.complaintsFigures')}>
          {complaints.figures.map((figure) => (
            <FigureNow key={figure.name} figure={figure} label={nameOf(figure.name)} />
          ))}
        </ul>
      </div>
      <p className={styles.foot}>{t('insights.complaintsFoot')}</p>
    </ChartCard>
  )
}

function FigureNow({ figure: { trend }, label }: { readonly figure: ContactFigure; readonly label: string }) {
  const { t } = useTranslation()
  const figures = useFigureWords(trend.unit)
  const now = trend.points.at(-1)
  if (!now) return null
  return (
    <li>
      <span className={styles.multipleHead}>
        <b>{label}</b>
        <b>
          <Figure>{figures.value(now)}</Figure>
        </b>
      </span>
      <small>{[figures.base(now), figures.range(now)].join(' · ')}</small>
      {trend.change ? (
        <ChangeLine change={trend.change} unit={trend.unit} />
      ) : (
        <small>{t('insights.noChangeYet')}</small>
      )}
    </li>
  )
}

function ComplaintsTable({ complaints: { figures, base } }: { readonly complaints: Complaints }) {
  const { t } = useTranslation()
  const nameOf = useContactWords(base)
  const words = useWords()
  const percent = useFigureWords('percent')
  const rate = useFigureWords('perThousand')
  const periods = [...new Set(figures.flatMap(({ trend }) => trend.points.map(({ period }) => period)))].sort()
  return (
    <DataTable
      caption={t('insights.complaints')}
      columns={[
        { key: 'figure', label: t('insights.complaintsFigure') },
        ...periods.flatMap((period) => [
          { key: period, label: words.period(period), numeric: true },
          { key: `${period} of`, label: t('insights.column.base'), numeric: true },
          { key: `${period} range`, label: t('insights.column.interval'), numeric: true },
        ]),
      ]}
      rows={figures.map(({ name, trend }) => ({
        key: name,
        cells: [
          nameOf(name),
          ...periods.flatMap((period) => {
            const point = trend.points.find((each) => each.period === period)
            const say = trend.unit === 'percent' ? percent : rate
            return point ? [say.value(point), say.base(point), say.range(point)] : ['—', '—', '—']
          }),
        ],
      }))}
    />
  )
}
