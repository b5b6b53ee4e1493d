import { afterEach, describe, expect, it } from 'vitest'
import type { Backup } from '../../../../src/formats/backup'
import type { Board } from '../../../../src/model/board'
import { restoreBackup } from '../../../../src/ui/backup/restoreBackup'
import { planRestore } from '../../../../src/ui/backup/restorePlan'
import { boardId, editOf, mustOpen, startBoard, type TestWindow, World } from '../../storage/world'

const CARD = 'card_a'

const worlds: World[] = []
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.close()
})

/** A board that was changed since the backup was made, in two windows. */
async function start() {
  const world = new World()
  worlds.push(world)
  const [here, other] = [world.openWindow(), world.openWindow()]
  await here.library.create(startBoard())
  await write(other, 'Written since the backup')
  return { here, other }
}

/** The board as it was first. */
function backupOf(board: Board): Backup {
  const entry = { id: board.id, file: 'boards/1.json', updatedAt: board.createdAt }
  const read = { ok: true as const, value: { board, media: new Map(), notes: [] } }
  return { at: '2026-11-20T08:00:00.000Z', boards: [{ entry, read }], personas: [] }
}

async function write({ library }: TestWindow, words: string) {
  const { board, session } = await mustOpen(library)
  session.push(editOf(board, [{ path: ['cards', CARD, 'text', 'en'], value: words }]))
  await session.close()
}

function ports({ library, newId }: TestWindow) {
  return { library, newId, newEditId: () => 'edit_r', now: () => '2026-11-28T08:00:00.000Z' }
}

async function wordsIn({ library }: TestWindow) {
  const read = await library.readForExport(boardId)
  return read.ok ? Object.values(read.value.cards).find(({ id }) => id === CARD)?.text.en : undefined
}

describe('a board that is made like the one in a backup', () => {
  it('is as it was, and undo brings back what stood there', async () => {
    const { here } = await start()
    const plan = await planRestore(here.library, backupOf(startBoard()))
    expect(await restoreBackup(ports(here), plan, () => 'over')).toMatchObject({ restored: 1, failed: [] })
    expect(await wordsIn(here)).toBe(Object.values(startBoard().cards).find(({ id }) => id === CARD)?.text.en)
    const { edits, session } = await mustOpen(here.library)
    await session.close()
    expect(edits.at(-1)?.inverse).toContainEqual({
      path: ['cards', CARD],
      value: expect.objectContaining({ text: { en: 'Written since the backup' } }),
    })
  })

  it('is left alone when another window changed it after its differences were shown', async () => {
    const { here, other } = await start()
    const plan = await planRestore(here.library, backupOf(startBoard()))
    await write(other, 'An hour of work')
    const { restored, failed } = await restoreBackup(ports(here), plan, () => 'over')
    expect([restored, failed.map(({ reason }) => reason)]).toEqual([0, ['changed']])
    expect(await wordsIn(here)).toBe('An hour of work')
  })

  it('is left alone when the other window writes between the reading of the board and the writing', async () => {
    const { here, other } = await start()
    const plan = await planRestore(here.library, backupOf(startBoard()))
    const mine = await mustOpen(other.library)
    let written = false
    const between = () => {
      // Its transaction is in the queue of the store before that of the restore can be.
      if (!written)
        mine.session.push(editOf(mine.board, [{ path: ['cards', CARD, 'text', 'en'], value: 'In between' }]))
      written = true
    }
    const library: TestWindow['library'] = {
      ...here.library,
      readForExport: async (id) => {
        const read = await here.library.readForExport(id)
        between()
        return read
      },
      editFrom: (id, make) =>
        here.library.editFrom(id, (board) => {
          const edit = make(board)
          between()
          return edit
        }),
    }
    const { failed } = await restoreBackup({ ...ports(here), library }, plan, () => 'over')
    await mine.session.close()
    expect(failed.map(({ reason }) => reason)).toEqual(['changed'])
    expect(await wordsIn(here)).toBe('In between')
  })
})
