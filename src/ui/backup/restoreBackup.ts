import type { BoardId } from '../../base/ids'
import { sameJson } from '../../base/json'
import { differenceOf } from '../../model/difference'
import { inverseOf } from '../../model/patch'
import { failureOf } from '../../storage'
import type { Services } from '../services'
import type { Choice, Comparison, RestorePlan } from './restorePlan'

export interface RestoreResult {
  readonly restored: number
  readonly personas: number
  /** Boards that could not be written, with the reason. */
  readonly failed: readonly Failure[]
}

export type RestorePorts = Pick<Services, 'library' | 'newId' | 'newEditId' | 'now'>

interface Failure {
  readonly board: Comparison
  /** `changed`: in another window, after its differences were shown. */
  readonly reason: 'full' | 'changed' | 'other'
}

/** Does what was chosen for each board, one after the other; what fails says nothing about the others. */
export async function restoreBackup(
  services: RestorePorts,
  plan: RestorePlan,
  chosen: (board: Comparison) => Choice | undefined,
): Promise<RestoreResult> {
  let restored = 0
  const failed: Failure[] = []
  for (const board of plan.boards) {
    try {
      const outcome = await restoreBoard(services, board, chosen(board))
      if (outcome === 'written') restored += 1
      if (outcome === 'changed') failed.push({ board, reason: 'changed' })
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

async function restoreBoard(
  services: RestorePorts,
  board: Comparison,
  choice: Choice | undefined,
): Promise<'written' | 'changed' | 'left'> {
  if (board.kind === 'broken' || choice === undefined || choice === 'leave') return 'left'
  const { library, newId } = services
  const { content, entry } = board
  const put = async (id: BoardId) => {
    await library.create({ ...content.board, id }, content.media)
    if (entry.trashedAt !== undefined) await library.trash(id)
  }
  if (choice === 'restore') await put(content.board.id)
  else if (choice === 'copy') await put(newId('board'))
  else if (board.kind === 'different') return writeOver(services, board)
  return 'written'
}

/**
 * One edit of the board's own history: what stood here can be had back by undo. It is made of the board as it is on disk at the
 * moment of writing; where another window changed it since it was shown, nothing is written.
 */
async function writeOver(
  { library, newEditId, now }: RestorePorts,
  { here, content, difference: shown, inverse: before }: Extract<Comparison, { kind: 'different' }>,
): Promise<'written' | 'changed'> {
  // On disk before anything on the board points to it.
  for (const [hash, picture] of content.media) await library.media.put(here.id, hash, picture)
  const id = newEditId()
  let isAsShown = true
  await library.editFrom(here.id, (board) => {
    const { patches } = differenceOf(board, content.board)
    const inverse = inverseOf(board, patches)
    isAsShown = sameJson(patches, shown.patches) && sameJson(inverse, before)
    return isAsShown ? { id, name: 'board.restore', kind: 'do', patches, inverse, at: now() } : undefined
  })
  if (!isAsShown) return 'changed'
  if (here.trashedAt !== undefined) await library.restore(here.id)
  return 'written'
}
