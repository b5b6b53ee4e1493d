import { strToU8, Zip, ZipDeflate } from 'fflate'
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupEntry, MANIFEST_NAME, PERSONAS_NAME } from './manifest'

export interface BackupBoard extends BackupEntry {
  /** The board's file as the export writes it, pictures and all. Read when its turn comes. */
  readonly print: () => Promise<string>
}

export interface BackupContent {
  /** ISO 8601. */
  readonly at: string
  readonly boards: readonly BackupBoard[]
  /** The library of personas, as it is kept. */
  readonly personas: readonly object[]
}

/**
 * All boards in one archive, one file a board, with a list of them. Boards are read one after the other, so that memory
 * holds the archive and one board; the page can breathe in between.
 */
export async function printBackup(content: BackupContent, onBoard?: (done: number) => void): Promise<Blob> {
  const { at, boards, personas } = content
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let failed: Error | undefined
  const zip = new Zip((error, chunk) => {
    if (error) failed = error
    else chunks.push(new Uint8Array(chunk))
  })
  const add = (name: string, text: string) => {
    const file = new ZipDeflate(name, { level: 6 })
    file.mtime = at
    zip.add(file)
    file.push(strToU8(text), true)
    if (failed) throw failed
  }
  for (const [index, { print }] of boards.entries()) {
    add(boards[index]?.file ?? '', await print())
    onBoard?.(index + 1)
    await new Promise((resolve) => setTimeout(resolve))
  }
  add(PERSONAS_NAME, jsonText({ personas }))
  // The list comes last: an archive that was cut short has none, and says so.
  const list = boards.map(({ print: _print, ...entry }) => entry)
  add(MANIFEST_NAME, jsonText({ format: BACKUP_FORMAT, version: BACKUP_VERSION, at, boards: list }))
  zip.end()
  if (failed) throw failed
  return new Blob(chunks, { type: 'application/zip' })
}

function jsonText(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`
}
