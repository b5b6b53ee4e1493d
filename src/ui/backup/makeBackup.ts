import { textIn } from '../../base/text'
import type { BackupBoard } from '../../formats/backup'
import type { KeptPersona } from '../../storage'
import { boardFileText } from '../library/saveBoardFile'
import type { Services } from '../services'

export interface MadeBackup {
  readonly file: Blob
  readonly name: string
  readonly boards: number
  /** Boards that could not be read, and so are not in the backup. */
  readonly unread: number
}

/** Everything that is kept here, boards in the trash too, as one archive. Rejects when the store does not answer. */
export async function makeBackup({ library, now }: Services, title: string): Promise<MadeBackup> {
  const [all, personas, { boardFileName }, { printBackup }] = await Promise.all([
    library.list(),
    library.personas.list(),
    import('../../formats/fileName'),
    import('../../formats/backup'),
  ])
  const readable = await Promise.all(all.map(async (each) => ((await library.readForExport(each.id)).ok ? [each] : [])))
  const boards = readable.flat().map(({ id, title: name, updatedAt, trashedAt }): BackupBoard => {
    const words = textIn(name, 'en') || textIn(name, 'ar')
    return {
      id,
      file: `boards/${boardFileName(`${words} ${id.slice(-6)}`, updatedAt, 'json')}`,
      updatedAt,
      ...(trashedAt === undefined ? {} : { trashedAt }),
      print: async () => {
        const read = await library.readForExport(id)
        if (!read.ok) throw new Error(read.error.kind)
        return boardFileText(library, read.value)
      },
    }
  })
  const at = now()
  const file = await printBackup({ at, boards, personas: await Promise.all(personas.map(withPicture(library))) })
  return { file, name: boardFileName(title, at, 'zip'), boards: boards.length, unread: all.length - boards.length }
}

/** A persona with the bytes of its picture, as they stand in files. */
function withPicture(library: Services['library']) {
  return async (kept: KeptPersona): Promise<object> => {
    const bytes = kept.media && (await library.media.get(kept.media.id))
    if (!bytes) return kept
    const { pictureAddress } = await import('../../formats/json')
    return { ...kept, picture: await pictureAddress(bytes) }
  }
}
