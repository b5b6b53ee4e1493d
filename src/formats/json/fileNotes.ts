import type { ParseNote, ParseNoteCode } from '../../model/parse/notes'

/** What in a file could not be taken as it stood. Words for people are chosen in `ui`. */
export type FileNoteCode =
  | ParseNoteCode
  /** Links to cards that are not in the file; left out. */
  | 'linkLeftOut'
  /** Characters that are no UTF-8, shown as �. `paths` are the cards to check. */
  | 'unreadableCharacters'
  /** Halves of characters, replaced by �. */
  | 'brokenCharacters'
  /** Records that share an id; the last one was kept. */
  | 'sameId'
  /** Pictures that are on the web and were not loaded. `paths` are the hosts. */
  | 'remotePicture'
  /** What stands in place of a picture is none. */
  | 'notAPicture'
  /** More pixels than `PICTURE_PIXEL_LIMIT`. */
  | 'pictureTooLarge'
  /** The bytes of a picture are not those it was saved with. */
  | 'pictureChanged'
  /** The board knows of a picture whose bytes are not in the file. */
  | 'pictureMissing'
  /** The board is not the one the file was made with: changed by hand, or damaged on the way. */
  | 'changedAfterExport'

/** One kind of thing that was put right, and how often. */
export interface FileNote {
  readonly code: FileNoteCode
  readonly count: number
  /** Where, at most twenty places. */
  readonly paths: readonly string[]
}

const PATHS_SHOWN = 20

/** One note for each kind of thing, in the order in which they were met. */
export function groupNotes(notes: readonly { readonly code: FileNoteCode; readonly path: string }[]): FileNote[] {
  const groups = new Map<FileNoteCode, string[]>()
  for (const { code, path } of notes) {
    const paths = groups.get(code)
    if (paths) paths.push(path)
    else groups.set(code, [path])
  }
  return [...groups].map(([code, paths]) => ({ code, count: paths.length, paths: paths.slice(0, PATHS_SHOWN) }))
}

/** Notes of the board's reader, with links told apart: nobody misses a record that points nowhere, but people miss a link. */
export function noteOfBoard({ code, path }: ParseNote): { readonly code: FileNoteCode; readonly path: string } {
  return code === 'unknownReference' && path.startsWith('links.') ? { code: 'linkLeftOut', path } : { code, path }
}
