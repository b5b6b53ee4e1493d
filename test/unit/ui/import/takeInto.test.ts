import { afterEach, describe, expect, it } from 'vitest'
import { applyEdits, type WorkbookReading } from '../../../../src/formats/xlsx'
import type { Board } from '../../../../src/model/board'
import { patchesNow, takeInto } from '../../../../src/ui/workbook/takeInto'
import { boardId, editOf, mustOpen, startBoard, type TestWindow, World } from '../../storage/world'

const CARD = 'card_a'

/** A workbook in which the words of a card were changed. */
function reading(base: Board): WorkbookReading {
  const before = Object.values(base.cards).find(({ id }) => id === CARD)?.text.en ?? ''
  const words = { before, after: 'From the workbook' }
  const field = { path: ['text', 'en'], column: 'Text (English)', before, after: words.after, words }
  const edit = { kind: 'change', records: 'cards', id: CARD, sheet: 'Cards', row: 2, title: before } as const
  return { base, edits: [{ ...edit, fields: [field] }], problems: [], notes: [], found: { cards: [], links: [] } }
}

const worlds: World[] = []
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.close()
})

async function start() {
  const world = new World()
  worlds.push(world)
  const [here, other] = [world.openWindow(), world.openWindow()]
  await here.library.create(startBoard())
  return { here, other }
}

/** Another window writes while the dialog is open. */
async function writeElsewhere({ library }: TestWindow, path: readonly string[], value: unknown) {
  const { board, session } = await mustOpen(library)
  session.push(editOf(board, [{ path: [...path], value }]))
  await session.close()
}

function ports({ library, newId }: TestWindow) {
  return { library, newId, apply: applyEdits, newEditId: () => 'edit_w', now: () => '2026-11-28T08:00:00.000Z' }
}

async function cardIn({ library }: TestWindow) {
  const read = await library.readForExport(boardId)
  return read.ok ? Object.values(read.value.cards).find(({ id }) => id === CARD) : undefined
}

describe('a workbook that is taken in the library', () => {
  it('keeps what another window wrote while it was looked at', async () => {
    const { here, other } = await start()
    const read = reading(startBoard())
    await writeElsewhere(other, ['cards', CARD, 'note'], { en: 'An hour of work' })
    expect(await takeInto(read, [], ports(here))).toEqual({ kind: 'taken' })
    expect(await cardIn(here)).toMatchObject({
      text: { en: 'From the workbook' },
      note: { en: 'An hour of work' },
    })
  })

  it('is shown again when the other window changed the same words', async () => {
    const { here, other } = await start()
    const read = reading(startBoard())
    await writeElsewhere(other, ['cards', CARD, 'text', 'en'], 'From elsewhere')
    const taken = await takeInto(read, [], ports(here))
    if (taken.kind !== 'again') throw new Error(taken.kind)
    expect(await cardIn(here)).toMatchObject({ text: { en: 'From elsewhere' } })
    const { conflicts } = applyEdits(taken.board, read.edits)
    expect(conflicts.map(({ kind }) => kind)).toEqual(['both'])
    expect(await takeInto(read, conflicts, ports(here))).toEqual({ kind: 'taken' })
    expect(await cardIn(here)).toMatchObject({ text: { en: 'From the workbook' } })
  })

  it('looks again when the other window writes between its reading of the board and its writing', async () => {
    const { here, other } = await start()
    const read = reading(startBoard())
    const mine = await mustOpen(other.library)
    let written = false
    const library: TestWindow['library'] = {
      ...here.library,
      editFrom: (id, make) =>
        here.library.editFrom(id, (board) => {
          const edit = make(board)
          // Its transaction is in the queue of the store before ours can be.
          if (!written)
            mine.session.push(editOf(mine.board, [{ path: ['cards', CARD, 'text', 'en'], value: 'In between' }]))
          written = true
          return edit
        }),
    }
    expect(await takeInto(read, [], { ...ports(here), library })).toMatchObject({ kind: 'again' })
    await mine.session.close()
    expect(await cardIn(here)).toMatchObject({ text: { en: 'In between' } })
  })

  it('tells when the board is gone, when nothing is left to do and when the store refuses', async () => {
    const { here, other } = await start()
    const read = reading(startBoard())
    const editFrom = () => Promise.reject(new Error('no'))
    const failing = { ...ports(here), library: { ...here.library, editFrom } }
    expect(await takeInto(read, [], failing)).toEqual({ kind: 'notSaved' })
    const list = () => Promise.reject(new Error('no'))
    const silent = { ...ports(here), library: { ...here.library, list } }
    expect(await takeInto(read, [], silent)).toEqual({ kind: 'notSaved' })
    await takeInto(read, [], ports(here))
    expect(await takeInto(read, [], ports(here))).toEqual({ kind: 'nothing' })
    await other.library.trash(boardId)
    expect(await takeInto(read, [], ports(here))).toEqual({ kind: 'gone' })
  })
})

it('a workbook beside an open board is compared with the board of the moment it is taken', () => {
  const board = startBoard()
  const { edits } = reading(board)
  const [card] = Object.values(board.cards).filter(({ id }) => id === CARD)
  if (!card) throw new Error('no card')
  const since = { ...board, cards: { ...board.cards, [card.id]: { ...card, text: { en: 'From elsewhere' } } } }
  expect(patchesNow(since, edits, [], applyEdits)).toEqual({ kind: 'again' })
  expect(patchesNow(board, edits, [], applyEdits)).toMatchObject({ kind: 'same', patches: [{ path: ['cards', CARD] }] })
})
