import type { Editor } from '../../editor'
import { textPlace } from './textPlaces'

/**
 * Text that was being typed when the window went away, written into the board as edits that can be undone. What has no
 * place on the board any more is shown, so that it can be copied.
 */
export async function restoreDrafts(editor: Editor): Promise<void> {
  if (editor.get().readOnly) return
  const homeless: string[] = []
  for (const { place, text } of await editor.session.drafts().catch(() => [])) {
    const write = textPlace(editor, place)
    if (write) write(text)
    if (!write && text.trim() !== '') homeless.push(text)
    editor.session.clearDraft(place)
  }
  if (homeless.length > 0) editor.tell({ kind: 'unplaced', texts: homeless })
}
