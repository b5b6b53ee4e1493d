import type { TFunction } from 'i18next'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Command } from '../../commands'
import type { Editor, Notice } from '../../editor'
import type { Edit } from '../../model/edit'
import { toastProblem, toasts, toastWithAction } from '../toasts/toasts'
import { doneWords, editWords, refusalWords } from './words'

/** Says what a person should hear about: refusals, faults, edits another window made impossible, and what was just deleted, with the way back. */
export function useNotices(editor: Editor): void {
  const { t } = useTranslation()
  useEffect(() => {
    let heard = editor.get().notice?.at
    // Text that lost its place is told of while the board opens, before anybody listens.
    const first = editor.get().notice
    if (first?.kind === 'unplaced') say(t, editor, first)
    return editor.store.subscribe(({ notice }) => {
      if (!notice || notice.at === heard) return
      heard = notice.at
      say(t, editor, notice)
    })
  }, [editor, t])
}

function say(t: TFunction, editor: Editor, notice: Notice): void {
  switch (notice.kind) {
    case 'refused':
      toasts.add({ id: 'refused', title: refusalWords(t, notice.refusal), timeout: 5000 })
      return
    case 'fault':
      toastProblem(t('editor.fault'), notice.message)
      return
    case 'dropped':
      toastProblem(t('editor.dropped', { count: notice.edits.length }), editWords(t, notice.edits))
      return
    case 'unplaced':
      toastProblem(t('editor.unplaced'), notice.texts.join('\n'))
      return
    case 'did':
      sayDone(t, editor, notice.edit)
  }
}

/** Longer than a message with a button stays. */
const TOLD_MS = 60_000

function sayDone(t: TFunction, editor: Editor, edit: Edit): void {
  const what = editWords(t, [edit])
  if (edit.kind === 'undo') toasts.add({ id: 'history', title: t('editor.undid', { what }), timeout: 2500 })
  else if (edit.kind === 'redo') toasts.add({ id: 'history', title: t('editor.redid', { what }), timeout: 2500 })
  else {
    const name = `done ${edit.id}`
    toastWithAction(doneWords(t, edit), t('editor.bringBack'), () => takeBack(editor, edit), { name })
    closeWhenUndone(editor, edit, name)
  }
}

/** Undone another way, the edit needs no button any more that offers it. */
function closeWhenUndone(editor: Editor, edit: Edit, toast: string): void {
  const stop = editor.store.subscribe(({ history }, before) => {
    if (history === before.history || history.undo.some(({ id }) => id === edit.id)) return
    stop()
    toasts.close(toast)
  })
  setTimeout(stop, TOLD_MS)
}

/** Undo takes back the latest; the button means this edit, so it does nothing once something else was done. */
function takeBack(editor: Editor, edit: Edit): void {
  const { undo } = editor.get().history
  if (undo[undo.length - 1]?.id === edit.id) editor.undo()
}

/** Runs a command and shows what was done, so that it can be taken back at once. */
export function runAndTell<Args>(
  editor: Editor,
  command: Command<Args>,
  args: Args,
  options: { readonly group?: string } = {},
): void {
  if (!editor.dispatch(command, args, options).ok) return
  const { undo } = editor.get().history
  const edit = undo[undo.length - 1]
  if (edit) editor.tell({ kind: 'did', edit })
}
