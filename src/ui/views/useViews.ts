import { useTranslation } from 'react-i18next'
import type { ViewId } from '../../base/ids'
import { withText } from '../../base/text'
import { addView, applyView, removeView, updateView } from '../../commands'
import type { View } from '../../model/records/view'
import { useEditor } from '../editor/EditorContext'
import { runAndTell } from '../editor/notices'
import { toasts } from '../toasts/toasts'
import { lensesOf, shownNow } from './shownView'

/** What can be done with the views of the open board. */
export function useViews() {
  const { t } = useTranslation()
  const editor = useEditor()

  /** The board's part is one step of the history; filter, lenses and language are only how one looks. */
  function show(view: View): void {
    const { readOnly } = editor.get()
    if (!readOnly && !editor.dispatch(applyView, { id: view.id }).ok) return
    editor.setFilter(view.filter)
    editor.setLenses(lensesOf(view))
    if (view.measured) editor.setMeasured(view.measured)
    if (view.language) editor.setLanguage(view.language)
  }

  return {
    show,
    add: (name: string) => {
      const state = editor.get()
      editor.dispatch(addView, { name: { [state.language]: name }, ...shownNow(state) })
    },
    update: (view: View, name: string) => {
      const { lenses, ...shown } = shownNow(editor.get())
      // A lens of a later version stays in the view: this version cannot show it, and must not drop it.
      const unknown = view.lenses.filter((lens) => !Object.hasOwn(editor.get().lenses, lens))
      const { ok } = editor.dispatch(updateView, {
        id: view.id,
        change: { ...shown, lenses: [...lenses, ...unknown] },
      })
      if (ok) toasts.add({ title: t('views.updated', { name }), timeout: 3000 })
    },
    rename: (id: ViewId, name: string) => {
      const { board, language } = editor.get()
      editor.dispatch(updateView, { id, change: { name: withText(board.views[id]?.name, language, name) } })
    },
    remove: ({ id }: View) => runAndTell(editor, removeView, { id }),
  }
}
