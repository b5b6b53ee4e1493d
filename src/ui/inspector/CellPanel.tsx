import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import { addCards } from '../../commands'
import { cardsInCell } from '../../model/reads'
import type { Lane } from '../../model/records/lane'
import type { Step } from '../../model/records/step'
import { Button } from '../controls/Button'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { useReadOnly } from '../fields/locked'
import { usePreference } from '../preferences'
import { useServices } from '../services'
import styles from './inspector.module.css'
import { PanelHead } from './PanelHead'
import { usePosition } from './usePosition'

interface CellPanelProps {
  readonly lane: Lane
  readonly step: Step
  readonly onClose: () => void
}

/** A cell: what belongs there, and a card to begin with. */
export function CellPanel({ lane, step, onClose }: CellPanelProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const { lanes } = useServices()
  const language = usePreference('language')
  const board = useEditorState((state) => state.board)
  const boardLanguage = useEditorState((state) => state.language)
  const readOnly = useReadOnly()
  const type = lanes.typeOf(lane.type)
  const position = usePosition(step.id)
  const count = cardsInCell(board, lane.id, step.id).length
  const add = () => {
    const id = editor.newId('card')
    const cards = [{ id, lane: lane.id, step: step.id, text: {}, data: type.blank() }]
    if (!editor.dispatch(addCards, { cards }, { group: `new ${id}` }).ok) return
    editor.select({ kind: 'cards', ids: [id] })
    editor.edit({ kind: 'card', id, caret: 'end' })
  }
  return (
    <>
      <PanelHead
        icon={type.icon}
        family={type.family}
        kind={type.label[language]}
        position={position}
        onClose={onClose}
      />
      <div className={`${styles.body} ${styles.lead}`}>
        <p className={styles.note} dir="auto">
          {textIn(lane.hint, boardLanguage) || type.hint[language]}
        </p>
        <p>{t('inspector.cardsInCell', { count })}</p>
        {type.holdsCards && (
          <Button onClick={add} disabled={readOnly}>
            <Plus size={15} aria-hidden />
            {t('inspector.addCard')}
          </Button>
        )}
      </div>
    </>
  )
}
