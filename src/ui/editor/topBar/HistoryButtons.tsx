import { Redo2, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { keysText } from '../../../canvas/shortcuts/names'
import { nextGesture } from '../../../commands'
import { ToolButton } from '../controls/ToolButton'
import { useEditor, useEditorState } from '../EditorContext'
import { editWords } from '../words'

/** Undo and redo; their tooltips say what would be taken back or done again. */
export function HistoryButtons() {
  const { t } = useTranslation()
  const editor = useEditor()
  const history = useEditorState((state) => state.history)
  const readOnly = useEditorState((state) => state.readOnly !== undefined)
  // What a gesture began with says most about it: a new card and its text are "add a card".
  const back = editWords(t, nextGesture(history, 'undo').toReversed())
  const again = editWords(t, nextGesture(history, 'redo'))
  return (
    <>
      <ToolButton
        label={t('editor.undo')}
        tip={back === '' ? t('editor.nothingToUndo') : t('editor.undoWhat', { what: back })}
        keys={keysText('undo')}
        aria-disabled={back === '' || readOnly}
        onClick={editor.undo}
      >
        <Undo2 size={16} className="flip" aria-hidden />
      </ToolButton>
      <ToolButton
        label={t('editor.redo')}
        tip={again === '' ? t('editor.nothingToRedo') : t('editor.redoWhat', { what: again })}
        keys={keysText('redo')}
        aria-disabled={again === '' || readOnly}
        onClick={editor.redo}
      >
        <Redo2 size={16} className="flip" aria-hidden />
      </ToolButton>
    </>
  )
}
