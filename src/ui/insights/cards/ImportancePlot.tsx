import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Quadrant } from '../../../measures/importance'
import { PointList } from '../chart/PointList'
import { Scatter } from '../chart/Scatter'
import { rangeOf, within } from '../chart/scatterRange'
import styles from '../insights.module.css'
import { IMPORTANCE_QUADRANTS } from '../model/importance'
import { useWords } from '../useWords'

const LOOKS = { concentrate: 'bad', keep: 'good', overkill: 'violet', low: 'plain' } as const

export interface PlottedPoint {
  readonly key: string
  readonly number: number
  readonly importance: number
  readonly performance: number
  readonly quadrant: Quadrant
  readonly name: string
  /** Its figures in words. */
  readonly facts: string
  readonly tool: ReactNode
}

/** The grid of Martilla & James: performance across, importance up, and the same points as a list by quadrant. */
export function ImportancePlot({
  title,
  summary,
  points,
  centre,
  xLabel,
  yLabel,
  sayPerformance,
}: {
  readonly title: string
  /** For who cannot see the picture. */
  readonly summary: string
  readonly points: readonly PlottedPoint[]
  readonly centre: { readonly importance: number; readonly performance: number }
  readonly xLabel: string
  readonly yLabel: string
  /** How the ends of the axis across are written. */
  readonly sayPerformance: (value: number) => string
}) {
  const { t } = useTranslation()
  const words = useWords()
  const xs = rangeOf([...points.map(({ performance }) => performance), centre.performance])
  const ys = rangeOf([...points.map(({ importance }) => importance), centre.importance])
  return (
    <div className={styles.withList}>
      <Scatter
        title={title}
        summary={summary}
        points={points.map((point) => ({
          key: point.key,
          number: words.number(point.number),
          x: within(point.performance, xs),
          y: within(point.importance, ys),
          look: LOOKS[point.quadrant],
        }))}
        split={{ x: within(centre.performance, xs), y: within(centre.importance, ys) }}
        quadrants={[
          { name: t('insights.quadrant.concentrate'), look: 'bad' },
          { name: t('insights.quadrant.keep'), look: 'good' },
          { name: t('insights.quadrant.low'), look: 'plain' },
          { name: t('insights.quadrant.overkill'), look: 'plain' },
        ]}
        xLabel={xLabel}
        yLabel={yLabel}
        xEnds={[sayPerformance(xs.low), sayPerformance(xs.high)]}
      />
      <PointList
        groups={IMPORTANCE_QUADRANTS.map((quadrant) => ({
          key: quadrant,
          name: t(`insights.quadrant.${quadrant}`),
          look: LOOKS[quadrant],
          points: points
            .filter((point) => point.quadrant === quadrant)
            .map(({ key, number, name, facts, tool }) => ({ key, number: words.number(number), name, facts, tool })),
        }))}
      />
    </div>
  )
}
