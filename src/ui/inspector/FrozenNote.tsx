import { Lock, LockOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import { isFrozen, toggleFrozen } from '../../canvas/workshop'
import type { Freezable } from '../../commands'
import { Button } from '../controls/Button'
import controls from '../editor/controls/controls.module.css'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { frozenSelection } from './frozenHead'
import styles from './inspector.module.css'

/** Why nothing can be changed here, and the way to change that. */
export function FrozenNote() {
  const { t } = useTranslation()
  const editor = useEditor()
  const frozen = useEditorState((state) => JSON.stringify(frozenSelection(state)))
  const readOnly = useEditorState((state) => state.readOnly !== undefined)
  const found = frozen === undefined ? undefined : frozenSelection(editor.get())
  const name = useEditorState((state) => (found ? nameOf(state, found.head) : ''))
  if (!found || readOnly) return null
  const { head } = found
  return (
    <div className={styles.frozen} role="note">
      <Lock size={15} aria-hidden />
      <p>{t(`editing.frozen.${head.kind}`, { name: name || t('canvas.unnamed') })}</p>
      <Button
        className={controls.small ?? ''}
        onClick={() => {
          if (isFrozen(editor, head)) toggleFrozen(editor, head)
        }}
      >
        <LockOpen size={13} aria-hidden />
        {t('workshop.menu.unfreeze')}
      </Button>
    </div>
  )
}

function nameOf(
  { board, language }: Parameters<typeof frozenSelection>[0] & { readonly language: 'en' | 'ar' },
  head: Freezable,
) {
  switch (head.kind) {
    case 'stage':
      return textIn(board.stages[head.id]?.name, language)
    case 'step':
      return textIn(board.steps[head.id]?.name, language)
    case 'lane':
      return textIn(board.lanes[head.id]?.name, language)
  }
}
