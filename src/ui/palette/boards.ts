import type { BoardId } from '../../base/ids'
import { type Language, textIn } from '../../base/text'
import type { BoardSummary } from '../../storage'
import { goTo } from '../route'
import type { PaletteItem } from './paletteItem'
import { wordsOf } from './rank'

/** Boards to go to, but for the one that is open. */
export function boardsToOpen(
  boards: readonly BoardSummary[],
  open: BoardId | undefined,
  language: Language,
  untitled: string,
): PaletteItem[] {
  return boards.flatMap(({ id, title }) =>
    id === open
      ? []
      : {
          key: `board ${id}`,
          kind: 'board' as const,
          label: textIn(title, language) || untitled,
          words: wordsOf(title.en, title.ar),
          takesKeyboard: true,
          run: () => goTo({ kind: 'board', id }),
        },
  )
}
