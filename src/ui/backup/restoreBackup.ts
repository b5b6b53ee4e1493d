import type { BoardId } from '../../base/ids'
import { inverseOf } from '../../model/patch'
import { failureOf } from '../../storage'
import type { Services } from '../services'
import type { Choice, Comparison, RestorePlan } from './restorePlan'

export interface RestoreResult {
  readonly restored: number
  readonly personas: number
  /** Boards that could not be written, with the reason. */
  readonly failed: readonly { readonly board: Comparison; readonly reason: 'full' | 'other' }[]
}

/** Does what was chosen for each board, one after the other; what fails says nothing about the others. */
export async function restoreBackup(
  services: Services,
  plan: RestorePlan,
  chosen: (board: Comparison) => Choice | undefined,
): Promise<RestoreResult> {
  let restored = 0
  const failed: { board: Comparison; reason: 'full' | 'other' }[] = []
  for (const board of plan.boards) {
    try {
      if (await restoreBoard(services, board, chosen(board))) restored += 1
    } catch (error) {
      failed.push({ board, reason: failureOf(error) === 'full' ? 'full' : 'other' })
    }
  }
  let personas = 0
  for (const { persona, media, picture } of plan.newPersonas) {
    await services.library.personas.keep(persona, media, picture)
    personas += 1
  }
  return { restored, personas, failed }
}

async function restoreBoard(services: Services, board: Comparison, choice: Choice | undefined): Promise<boolean> {
  if (board.kind === 'broken' || choice === undefined || choice === 'leave') return false
  const { library, newId } = services
  const { content, entry } = board
  const put = async (id: BoardId) => {
    await library.create({ ...content.board, id }, content.media)
    if (entry.trashedAt !== undefined) await library.trash(id)
  }
  if (choice === 'restore') await put(content.board.id)
  else if (choice === 'copy') await put(newId('board'))
  else if (board.kind === 'different') await writeOver(services, board)
  return true
}

/** One edit of the board's own history: what stood here can be had back by undo. */
async function writeOver(
  { library, newEditId, now }: Services,
  { here, content, difference }: Extract<Comparison, { kind: 'different' }>,
): Promise<void> {
  const read = await library.readForExport(here.id)
  if (!read.ok) throw new Error(read.error.kind)
  // On disk before anything on the board points to it.
  for (const [hash, picture] of content.media) await library.media.put(here.id, hash, picture)
  const { patches } = difference
  const inverse = inverseOf(read.value, patches)
  await library.edit(here.id, { id: newEditId(), name: 'board.restore', kind: 'do', patches, inverse, at: now() })
  if (here.trashedAt !== undefined) await library.restore(here.id)
}
