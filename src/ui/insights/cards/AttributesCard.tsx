import { ListPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../controls/Button'
import { Segmented } from '../../editor/controls/Segmented'
import { useEditorState } from '../../editor/EditorContext'
import { AttributesDialog } from '../attributes/AttributesDialog'
import { ChartCard, Teach } from '../chart/ChartCard'
import { DataTable } from '../chart/DataTable'
import styles from '../insights.module.css'
import {
  type AttributeCentre,
  type AttributePoint,
  attributePoints,
  type Importance,
  importancesOf,
} from '../model/attributes'
import { useBoardText } from '../useInsights'
import { useWords } from '../useWords'
import { ImportancePlot } from './ImportancePlot'

/** Attributes of the whole service on the grid of Martilla & James: where work pays, and where there may be too much of it. */
export function AttributesCard() {
  const { t } = useTranslation()
  const board = useEditorState((state) => state.board)
  const readOnly = useEditorState((state) => state.readOnly !== undefined)
  const say = useBoardText()
  const words = useWords()
  const [centre, setCentre] = useState<AttributeCentre>('mean')
  const [chosen, setChosen] = useState<Importance>('stated')
  const [isOpen, setOpen] = useState(false)
  const kinds = importancesOf(board)
  const kind = kinds.includes(chosen) ? chosen : (kinds[0] ?? 'stated')
  const grid = attributePoints(board, kind, centre)
  const number = (value: number) => words.number(value, 2)
  const edit = (
    <Button disabled={readOnly} onClick={() => setOpen(true)}>
      <ListPlus size={15} aria-hidden />
      {t('insights.attributes.edit')}
    </Button>
  )
  const dialog = isOpen && <AttributesDialog onClose={() => setOpen(false)} />
  if (!grid) {
    return (
      <ChartCard title={t('insights.attributes.title')} span={6}>
        <Teach action={edit}>{t('insights.attributes.none')}</Teach>
        {dialog}
      </ChartCard>
    )
  }
  const { points, centre: middle, otherScales } = grid
  const axis = kind === 'stated' ? t('insights.attributes.stated') : t('insights.attributes.derived')
  return (
    <ChartCard
      title={t('insights.attributes.title')}
      span={6}
      subtitle={kind === 'stated' ? undefined : t('insights.attributes.together')}
      controls={
        <>
          <Segmented
            label={t('insights.centre')}
            value={centre}
            options={[
              { value: 'mean', label: t('insights.mean') },
              { value: 'median', label: t('insights.median') },
              { value: 'scale', label: t('insights.attributes.scaleMiddle') },
            ]}
            onChange={setCentre}
          />
          {kinds.length > 1 && (
            <Segmented
              label={t('insights.column.importance')}
              value={kind}
              options={[
                { value: 'stated', label: t('insights.attributes.statedShort') },
                { value: 'derived', label: t('insights.attributes.derivedShort') },
              ]}
              onChange={setChosen}
            />
          )}
          {edit}
        </>
      }
      table={
        <DataTable
          caption={t('insights.attributes.title')}
          columns={[
            { key: 'name', label: t('insights.attributes.name') },
            { key: 'importance', label: axis, numeric: true },
            { key: 'performance', label: t('insights.attributes.performance'), numeric: true },
            { key: 'n', label: t('insights.attributes.people'), numeric: true },
            { key: 'quadrant', label: t('insights.column.quadrant') },
          ]}
          rows={points.map((point) => ({
            key: point.key,
            cells: [
              say(point.attribute.name),
              sayImportance(point),
              number(point.performance),
              point.attribute.n === undefined ? t('insights.attributes.unknownN') : words.number(point.attribute.n),
              t(`insights.quadrant.${point.quadrant}`),
            ],
          }))}
        />
      }
    >
      <ImportancePlot
        title={t('insights.attributes.title')}
        summary={t('insights.attributes.summary', {
          count: points.length,
          concentrate: points.filter(({ quadrant }) => quadrant === 'concentrate').length,
        })}
        points={points.map((point) => ({
          ...point,
          name: say(point.attribute.name),
          facts: t('insights.attributes.facts', {
            importance: sayImportance(point),
            performance: number(point.performance),
          }),
          tool: null,
        }))}
        centre={middle}
        xLabel={t('insights.attributes.performance')}
        yLabel={axis}
        sayPerformance={number}
      />
      <p className={styles.foot}>
        {t(`insights.attributes.at.${centre}`, {
          importance: number(middle.importance),
          performance: number(middle.performance),
        })}{' '}
        {kind === 'derived' && t('insights.attributes.noCause')}
        {otherScales > 0 && ` ${t('insights.attributes.otherScales', { count: otherScales })}`}
      </p>
      {dialog}
    </ChartCard>
  )

  function sayImportance({ importance, interval, attribute }: AttributePoint): string {
    if (!interval) return number(importance)
    const range = t('insights.range', { low: number(interval.low), high: number(interval.high) })
    const weak = (attribute.derived?.n ?? 0) < 30 ? ` · ${t('insights.attributes.weak')}` : ''
    return `${number(importance)} (${range})${weak}`
  }
}
