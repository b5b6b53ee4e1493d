import { useTranslation } from 'react-i18next'
import { updateCards } from '../../../commands'
import { useEditor, useEditorState } from '../../editor/EditorContext'
import { Choice } from '../../fields/Choice'
import { ChartCard, Teach } from '../chart/ChartCard'
import { DataTable } from '../chart/DataTable'
import { JumpButton } from '../chart/JumpButton'
import { PointList } from '../chart/PointList'
import { Scatter } from '../chart/Scatter'
import styles from '../insights.module.css'
import {
  EFFORT_LINE,
  IMPACT_LINE,
  type MatrixPoint,
  matrixOf,
  type Opportunity,
  opportunitiesOf,
  QUADRANTS,
} from '../model/opportunities'
import { spotOfCard } from '../spots'
import { useBoardText, useInsights } from '../useInsights'
import { useWords } from '../useWords'

const LOOKS = { doNow: 'good', plan: 'blue', quickFix: 'amber', park: 'plain' } as const
const EFFORTS = [1, 2, 3, 4, 5] as const
const MOST_IMPACT = 20

/** Effort against what there is to gain: what to do now, to plan, to fix on the way and to leave. */
export function OpportunityMatrix() {
  const { t } = useTranslation()
  const { facts } = useInsights()
  const say = useBoardText()
  const words = useWords()
  const all = opportunitiesOf(facts)
  const { points, unplaced } = matrixOf(all)
  const factsOf = ({ score, effort }: MatrixPoint) =>
    t('insights.matrixFacts', { score: words.number(score, 1), effort: words.number(effort) })
  return (
    <ChartCard
      title={t('insights.matrix')}
      span={6}
      subtitle={all.length > 0 ? t('insights.matrixWhat') : undefined}
      table={
        all.length === 0 ? undefined : (
          <DataTable
            caption={t('insights.matrix')}
            columns={[
              { key: 'name', label: t('insights.column.opportunity') },
              { key: 'score', label: t('insights.column.impact'), numeric: true },
              { key: 'effort', label: t('insights.column.effort'), numeric: true },
              { key: 'quadrant', label: t('insights.column.quadrant') },
            ]}
            rows={[
              ...points.map((point) => ({
                key: point.opportunity.placed.card.id,
                cells: [
                  say(point.opportunity.placed.card.text),
                  words.number(point.score, 1),
                  words.number(point.effort),
                  t(`insights.quadrant.${point.quadrant}`),
                ],
              })),
              ...unplaced.map(({ placed, score, effort }) => ({
                key: placed.card.id,
                cells: [
                  say(placed.card.text),
                  score === undefined ? '—' : words.number(score, 1),
                  effort === undefined ? '—' : words.number(effort),
                  t('insights.notPlaced'),
                ],
              })),
            ]}
          />
        )
      }
    >
      {all.length === 0 ? (
        <Teach>{t('insights.opportunitiesNone')}</Teach>
      ) : (
        <div className={styles.withList}>
          <Scatter
            title={t('insights.matrix')}
            summary={t('insights.summary.matrix', {
              count: points.length,
              now: points.filter(({ quadrant }) => quadrant === 'doNow').length,
            })}
            points={points.map((point) => ({
              key: point.opportunity.placed.card.id,
              number: words.number(point.number),
              x: effortAt(point.effort),
              y: point.score / MOST_IMPACT,
              look: LOOKS[point.quadrant],
            }))}
            split={{ x: effortAt(EFFORT_LINE + 0.5), y: IMPACT_LINE / MOST_IMPACT }}
            quadrants={[
              { name: t('insights.quadrant.doNow'), look: 'good' },
              { name: t('insights.quadrant.plan'), look: 'plain' },
              { name: t('insights.quadrant.quickFix'), look: 'plain' },
              { name: t('insights.quadrant.park'), look: 'plain' },
            ]}
            xLabel={t('insights.effort')}
            yLabel={t('insights.impact')}
            xEnds={[words.number(1), words.number(5)]}
          />
          <div className={styles.pointSide}>
            <PointList
              groups={QUADRANTS.map((quadrant) => ({
                key: quadrant,
                name: t(`insights.quadrant.${quadrant}`),
                look: LOOKS[quadrant],
                points: points
                  .filter((point) => point.quadrant === quadrant)
                  .map((point) => ({
                    key: point.opportunity.placed.card.id,
                    number: words.number(point.number),
                    name: say(point.opportunity.placed.card.text),
                    facts: factsOf(point),
                    tool: (
                      <JumpButton
                        name={say(point.opportunity.placed.card.text)}
                        spot={spotOfCard(point.opportunity.placed)}
                      />
                    ),
                  })),
              }))}
            />
            {unplaced.length > 0 && <Unplaced opportunities={unplaced} />}
          </div>
        </div>
      )}
      {all.length > 0 && (
        <p className={styles.foot}>
          {t('insights.matrixFoot', { impact: words.number(IMPACT_LINE), effort: words.number(EFFORT_LINE) })}
        </p>
      )}
    </ChartCard>
  )
}

/** What has no place in the matrix yet, with the effort to be chosen right here. */
function Unplaced({ opportunities }: { readonly opportunities: readonly Opportunity[] }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const readOnly = useEditorState((state) => state.readOnly !== undefined)
  const say = useBoardText()
  const words = useWords()
  return (
    <div className={styles.unplaced}>
      <h3>{t('insights.notPlaced')}</h3>
      <ul>
        {opportunities.map(({ placed, score, effort }) => (
          <li key={placed.card.id}>
            <span>
              <b dir="auto">{say(placed.card.text)}</b>
              <small>
                {score === undefined
                  ? t('insights.lacksScore')
                  : t('insights.scoreIs', { score: words.number(score, 1) })}
              </small>
            </span>
            {effort === undefined && !readOnly ? (
              <Choice
                compact
                label={t('insights.effortOf', { name: say(placed.card.text) })}
                value={undefined}
                placeholder={t('insights.effort')}
                options={EFFORTS.map((value) => ({ value: String(value), label: words.number(value) }))}
                onChange={(value) =>
                  value !== undefined &&
                  editor.dispatch(updateCards, { ids: [placed.card.id], change: {}, data: { effort: Number(value) } })
                }
              />
            ) : (
              <JumpButton name={say(placed.card.text)} spot={spotOfCard(placed)} />
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Whole efforts stand in the middle of their fifth. */
function effortAt(effort: number): number {
  return (effort - 0.5) / 5
}
