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
  download(await boardFile(library, read.value), boardFileName(textIn(read.value.title, language), now(), 'json'))
}

async function boardFile(library: Services['library'], board: Board): Promise<Blob> {
  const { pictureAddress, printBoardFile } = await import('../../formats/json')
  const pictures = await Promise.all(
    Object.values(board.media).map(async ({ id }) => {
      const blob = await library.media.get(id)
      return blob ? [[id, await pictureAddress(blob)] as const] : []
    }),
  )
  return new Blob([printBoardFile(board, Object.fromEntries(pictures.flat()))], { type: 'application/json' })
}
