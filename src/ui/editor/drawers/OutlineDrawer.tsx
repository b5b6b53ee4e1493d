import { useTranslation } from 'react-i18next'
import type { StepId } from '../../../base/ids'
import { byOrder } from '../../../base/orderKey'
import { textIn } from '../../../base/text'
import type { MapView } from '../../../canvas'
import { lanesInOrder, stagesInOrder, stepsInOrder, stepsOfStage } from '../../../model/reads'
import { useServices } from '../../services'
import { PaintIcon } from '../controls/PaintIcon'
import { useEditor, useEditorState } from '../EditorContext'
import styles from './drawers.module.css'

/** Stages, their steps and their cards as a list; each leads to its place on the map. */
export function OutlineDrawer({ view }: { readonly view: MapView }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const numbers = new Map(stepsInOrder(board).map((step, index) => [step.id, index + 1]))
  return (
    <ol className={styles.outline}>
      {stagesInOrder(board).map((stage) => (
        <li key={stage.id}>
          <button
            type="button"
            dir="auto"
            className={styles.outlineStage}
            onClick={() => editor.select({ kind: 'stage', id: stage.id })}
          >
            {textIn(stage.name, language) || t('editor.unnamed')}
          </button>
          <ol>
            {stepsOfStage(board, stage.id).map((step) => (
              <li key={step.id}>
                <button
                  type="button"
                  className={styles.outlineStep}
                  onClick={() => editor.select({ kind: 'step', id: step.id })}
                >
                  <i>{numbers.get(step.id)}</i>
                  <span dir="auto">{textIn(step.name, language) || t('editor.unnamed')}</span>
                </button>
                <StepCards step={step.id} view={view} />
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  )
}

function StepCards({ step, view }: { readonly step: StepId; readonly view: MapView }) {
  const editor = useEditor()
  const { lanes } = useServices()
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const cards = lanesInOrder(board).flatMap((lane) =>
    Object.values(board.cards)
      .filter((card) => card.lane === lane.id && card.step === step)
      .sort(byOrder)
      .map((card) => ({ card, icon: lanes.typeOf(lane.type).icon, text: textIn(card.text, language) }))
      .filter(({ text }) => text !== ''),
  )
  if (cards.length === 0) return null
  return (
    <ul>
      {cards.map(({ card, icon, text }) => (
        <li key={card.id}>
          <button
            type="button"
            className={styles.outlineCard}
            onClick={() => {
              editor.select({ kind: 'cards', ids: [card.id] })
              view.reveal(card.id)
            }}
          >
            <PaintIcon name={icon} size={14} />
            <span dir="auto">{text}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
