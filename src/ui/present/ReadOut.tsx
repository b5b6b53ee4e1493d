import { useTranslation } from 'react-i18next'
import type { StepId } from '../../base/ids'
import type { LaneRow, Scene } from '../../scene'
import { useEditorState } from '../editor/EditorContext'
import type { Slide } from './deck'
import { useStepText } from './useSlidePages'

/** The slide in words, in the order in which it is told: step by step, in each the lanes from above. */
export function ReadOut({ slide, scene }: { readonly slide: Slide; readonly scene: Scene }) {
  const { t } = useTranslation()
  const names = new Map(scene.steps.map(({ id, label }) => [id, label]))
  return (
    <div className="visuallyHidden" lang={scene.language}>
      {slide.steps.map((step) => (
        <section key={step}>
          <h3>{names.get(step) || t('present.unnamedStep')}</h3>
          <ul>
            {scene.rows.map((row) => (row.kind === 'lane' ? <LaneOut key={row.id} row={row} step={step} /> : null))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function LaneOut({ row, step }: { readonly row: LaneRow; readonly step: StepId }) {
  const { t } = useTranslation()
  const lane = useEditorState((state) => state.board.lanes[row.id])
  const stepText = useStepText()
  const cards = row.cells.find((cell) => cell.step === step)?.cards ?? []
  const said = lane ? stepText(lane, step) : ''
  if (cards.length === 0 && said === '') return null
  return (
    <li>
      {row.label}
      <ul>
        {said !== '' && <li>{said}</li>}
        {cards.map((card) => (
          <li key={card.id} data-card={card.id}>
            {card.label || t('canvas.emptyCard')}
          </li>
        ))}
      </ul>
    </li>
  )
}
