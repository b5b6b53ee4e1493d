import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { boundTo } from '../../canvas/shortcuts/pressed'
import type { Editor } from '../../editor'
import { openOverlay } from '../shortcuts/overlay'
import { useEditorShortcuts, useShortcuts } from '../shortcuts/useShortcuts'
import { toasts } from '../toasts/toasts'

/** Keys that work anywhere in the editor, on Latin and Arabic keyboards. `closePanel` is false when none is open. */
export function useEditorKeys(editor: Editor, closePanel: () => boolean): void {
  const { t } = useTranslation()
  useEditorShortcuts({ undo: editor.undo, redo: editor.redo })
  useShortcuts({
    // The keys of printing lead to paper first.
    export: () => openOverlay('print'),
    save: () => {
      const { kind } = editor.get().save
      if (kind === 'notSaved') editor.session.retry()
      else toasts.add({ id: 'alreadySaved', title: t('editor.alreadySaved'), timeout: 2500 })
    },
  })
  useClosing(closePanel)
}

/** On the board, where there is nothing left to clear, the same key closes what stands beside it. */
function useClosing(closePanel: () => boolean): void {
  const latest = useRef(closePanel)
  useEffect(() => {
    latest.current = closePanel
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event
      const isOnBoard = target instanceof Element && target.closest('[data-place], [data-at]') !== null
      if (!isOnBoard || event.defaultPrevented || !boundTo(event, { clear: true })) return
      if (latest.current()) event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
