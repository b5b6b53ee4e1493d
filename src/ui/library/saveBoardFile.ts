import type { BoardId } from '../../base/ids'
import { type Language, textIn } from '../../base/text'
import type { Board } from '../../model/board'
import type { Services } from '../services'

/** Downloads a board as JSON, pictures and all, from what is on disk. Throws when it cannot be read. */
export async function saveBoardFile(
  { library, now }: Pick<Services, 'library' | 'now'>,
  id: BoardId,
  language: Language,
): Promise<void> {
  const [read, { download }, { boardFileName }] = await Promise.all([
    library.readForExport(id),
    import('../../formats/download'),
    import('../../formats/fileName'),
  ])
  if (!read.ok) throw new Error(read.error.kind)
  const file = new Blob([await boardFileText(library, read.value)], { type: 'application/json' })
  download(file, boardFileName(textIn(read.value.title, language), now(), 'json'))
}

/** The text of a board's file, with the pictures that are stored. */
export async function boardFileText(library: Services['library'], board: Board): Promise<string> {
  const { pictureAddress, printBoardFile } = await import('../../formats/json')
  const pictures = await Promise.all(
    Object.values(board.media).map(async ({ id }) => {
      const blob = await library.media.get(id)
      return blob ? [[id, await pictureAddress(blob)] as const] : []
    }),
  )
  return printBoardFile(board, Object.fromEntries(pictures.flat()))
}
