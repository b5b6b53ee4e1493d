import type { BoardId } from '../../base/ids'
import { LANGUAGES, type Language, type Text, textIn, withText } from '../../base/text'
import type { BoardSummary } from '../../storage'
import { i18next } from '../i18n'
import type { Services } from '../services'
import { toastProblem, toasts, toastWithAction } from '../toasts/toasts'
import { saveBoardFile } from './saveBoardFile'

/** What can be done to a board from outside. Each answers with a message, and a failure never throws at the screen. */
export interface BoardActions {
  readonly rename: (board: BoardSummary, title: string, language: Language) => Promise<void>
  readonly duplicate: (board: BoardSummary) => Promise<void>
  readonly exportJson: (id: BoardId) => Promise<void>
  readonly trash: (board: BoardSummary) => Promise<void>
  readonly restore: (board: BoardSummary) => Promise<void>
  readonly deleteForever: (board: BoardSummary) => Promise<void>
}

export function createBoardActions(services: Services, language: Language): BoardActions {
  const { library } = services
  const t = i18next.getFixedT(language)
  const titleOf = (board: BoardSummary) => textIn(board.title, language) || t('app.untitled')

  async function tried(act: () => Promise<void>): Promise<void> {
    try {
      await act()
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      toastProblem(t('library.failed'), t('library.failedWords', { reason }))
    }
  }

  async function restore(board: BoardSummary): Promise<void> {
    await library.restore(board.id)
    toasts.add({ title: t('library.restored', { title: titleOf(board) }) })
  }

  return {
    rename: (board, title, inLanguage) =>
      tried(() => rename(services, board, withText(board.title, inLanguage, title.trim()))),
    duplicate: (board) =>
      tried(async () => {
        const title = copyTitle(board.title)
        const copied = await library.duplicate(board.id, title)
        if (!copied.ok) throw new Error(copied.error.kind)
        toasts.add({ title: t('library.duplicated', { title: textIn(title, language) }) })
      }),
    exportJson: (id) => tried(() => saveBoardFile(services, id, language)),
    trash: (board) =>
      tried(async () => {
        await library.trash(board.id)
        toastWithAction(
          t('library.trashed', { title: titleOf(board) }),
          t('app.undo'),
          () => void tried(() => restore(board)),
        )
      }),
    restore: (board) => tried(() => restore(board)),
    deleteForever: (board) =>
      tried(async () => {
        await library.deleteForever(board.id)
        toasts.add({ title: t('library.deleted', { title: titleOf(board) }) })
      }),
  }
}

/** "Copy of …" in each language the title has. */
function copyTitle(title: Text): Text {
  let copy: Text = {}
  for (const language of LANGUAGES) {
    const words = title[language]
    if (words) copy = withText(copy, language, i18next.getFixedT(language)('library.copyOf', { title: words }))
  }
  return copy
}

/** The same command as in the editor, so that the board's history knows of it. */
async function rename({ library, newId, newEditId, now }: Services, board: BoardSummary, title: Text): Promise<void> {
  const [read, { runCommand, updateBoard }] = await Promise.all([
    library.readForExport(board.id),
    import('../../commands'),
  ])
  if (!read.ok) throw new Error(read.error.kind)
  const changed = runCommand(read.value, updateBoard, { change: { title } }, { newId })
  if (!changed.ok) throw new Error(changed.error)
  const { patches, inverse } = changed.value
  if (patches.length === 0) return
  await library.edit(board.id, { id: newEditId(), name: updateBoard.name, kind: 'do', patches, inverse, at: now() })
}
