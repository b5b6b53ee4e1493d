import { useHotkey } from '@tanstack/react-hotkeys'
import { useTranslation } from 'react-i18next'
import type { Editor } from '../../editor'
import { toasts } from '../toasts/toasts'

/** Keys that work anywhere in the editor, on Latin and Arabic keyboards. A text field keeps its own undo while one types. */
export function useEditorKeys(editor: Editor): void {
  const { t } = useTranslation()
  const outsideText = { ignoreInputs: true, conflictBehavior: 'allow' } as const
  useHotkey('Mod+Z', () => editor.undo(), outsideText)
  useHotkey('Mod+Shift+Z', () => editor.redo(), outsideText)
  useHotkey('Mod+Y', () => editor.redo(), outsideText)
  useHotkey(
    'Mod+S',
    () => {
      const { kind } = editor.get().save
      if (kind === 'notSaved') editor.session.retry()
      else toasts.add({ id: 'alreadySaved', title: t('editor.alreadySaved'), timeout: 2500 })
    },
    { conflictBehavior: 'allow' },
  )
}
