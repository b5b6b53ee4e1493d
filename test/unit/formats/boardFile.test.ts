import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brandId } from '../../../src/base/ids'
import {
  type BoardFile,
  type BoardFileProblem,
  checkBoardFile,
  FILE_LIMIT,
  parseBoardFile,
  pictureAddress,
  printBoardFile,
  withNewId,
} from '../../../src/formats/json'
import { sha256 } from '../../../src/formats/picture/sha256'
import { checkBoard } from '../../../src/model/checks'

const FIXTURES = new URL('../../fixtures/', import.meta.url)

function fixture(path: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(path, FIXTURES)))
}

function readSound(bytes: Uint8Array | string): BoardFile {
  const read = parseBoardFile(bytes)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

function problemOf(name: string): BoardFileProblem {
  const read = parseBoardFile(fixture(`broken/${name}`))
  if (read.ok) throw new Error(`${name} was read`)
  return read.error
}

function notesOf(name: string): Record<string, number> {
  const { board, notes } = readSound(fixture(`broken/${name}`))
  expect(checkBoard(board)).toEqual([])
  return Object.fromEntries(notes.map(({ code, count }) => [code, count]))
}

async function addresses({ media }: BoardFile): Promise<Record<string, string>> {
  return Object.fromEntries(
    await Promise.all([...media].map(async ([hash, blob]) => [hash, await pictureAddress(blob)])),
  )
}

describe('a board as a file', () => {
  it('of version 1 is read today without a loss and printed again byte for byte', async () => {
    const bytes = fixture('boards/version-1.json')
    const file = readSound(bytes)
    expect(file.notes).toEqual([])
    expect(checkBoard(file.board)).toEqual([])
    expect(printBoardFile(file.board, await addresses(file))).toBe(new TextDecoder().decode(bytes))
  })

  it('keeps fields, lane types and card data of which this version knows nothing', () => {
    const { board } = readSound(fixture('boards/version-1.json'))
    expect(board).toMatchObject({
      weather: { sky: 'clear' },
      lanes: { lane_hologram: { type: 'hologram', beams: 3 } },
      cards: {
        'card_front-n1': { colour: 'from a later version' },
        'card_hologram-1': { data: { wave: [1, 2.5, null, { deep: true }] } },
      },
    })
  })

  it('has the same bytes whatever order its keys have in memory', () => {
    const { board } = readSound(fixture('boards/version-1.json'))
    const turned: typeof board = JSON.parse(JSON.stringify(board), (_, value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    )
    expect(JSON.stringify(turned)).not.toBe(JSON.stringify(board))
    expect(printBoardFile(turned)).toBe(printBoardFile(board))
  })

  it('brings its pictures along, each under the hash of its bytes', async () => {
    const { media } = readSound(fixture('boards/version-1.json'))
    expect(media.size).toBe(1)
    for (const [hash, blob] of media) {
      expect(blob.type).toBe('image/png')
      expect(sha256(new Uint8Array(await blob.arrayBuffer()))).toBe(hash)
    }
  })

  it('is counted by reading it back, and a damaged one counts for nothing', () => {
    const { board } = readSound(fixture('boards/version-1.json'))
    const printed = printBoardFile(board)
    expect(checkBoardFile(printed, board)).toEqual({
      cards: { inFile: 17, wanted: 17 },
      links: { inFile: 8, wanted: 8 },
    })
    expect(checkBoardFile(printed.slice(0, -9), board).cards).toEqual({ inFile: 0, wanted: 17 })
  })

  it('can be taken in beside the board it came from, under an id of its own', () => {
    const { board } = readSound(fixture('boards/version-1.json'))
    const copy = withNewId(board, brandId('board', 'board_copy'))
    expect(copy).toEqual({ ...board, id: 'board_copy' })
  })
})

describe('a file that cannot be read', () => {
  it.each<[string, BoardFileProblem]>([
    ['empty.json', { kind: 'empty' }],
    ['blanks-only.json', { kind: 'empty' }],
    ['blank-bytes.json', { kind: 'blankBytes', bytes: 4096 }],
    ['newer-file.json', { kind: 'newer', found: 99, known: 1 }],
    ['newer-board.json', { kind: 'newer', found: 99, known: 1 }],
    ['version-text.json', { kind: 'badVersion' }],
    ['version-negative.json', { kind: 'badVersion' }],
    ['version-null.json', { kind: 'badVersion' }],
    ['version-zero.json', { kind: 'badVersion' }],
    ['version-half.json', { kind: 'badVersion' }],
    ['version-infinite.json', { kind: 'badVersion' }],
    ['package.json', { kind: 'wrongKind', found: 'json' }],
    ['list.json', { kind: 'wrongKind', found: 'json' }],
    ['word.json', { kind: 'wrongKind', found: 'json' }],
    ['number.json', { kind: 'wrongKind', found: 'json' }],
    ['drawing.excalidraw', { kind: 'wrongKind', found: 'excalidraw' }],
    ['drawing.tldr', { kind: 'wrongKind', found: 'tldraw' }],
    ['drawing.drawio', { kind: 'wrongKind', found: 'drawio' }],
    ['diagram.mmd', { kind: 'wrongKind', found: 'mermaid' }],
    ['picture.json', { kind: 'wrongKind', found: 'picture' }],
    ['workbook.json', { kind: 'wrongKind', found: 'archive' }],
    ['document.json', { kind: 'wrongKind', found: 'pdf' }],
    ['too-deep.json', { kind: 'tooDeep', limit: 64 }],
    ['too-deep-inside.json', { kind: 'tooDeep', limit: 64 }],
    ['cards-are-a-list.json', { kind: 'notABoard', path: 'cards' }],
    ['no-board.json', { kind: 'notABoard', path: '' }],
    ['cut-off-before-anything.json', { kind: 'cutOff', line: 3 }],
  ])('%s says why', (name, problem) => {
    expect(problemOf(name)).toEqual(problem)
  })

  it('because it is too large is not even looked at', () => {
    const read = parseBoardFile(new Uint8Array(FILE_LIMIT + 1))
    expect(read).toEqual({ ok: false, error: { kind: 'tooLarge', bytes: FILE_LIMIT + 1, limit: FILE_LIMIT } })
  })

  it.each([
    ['cut-off-in-a-card.json', 'cutOff', 497, 12],
    ['cut-off-zeros-after.json', 'cutOff', 497, 12],
    ['cut-off-in-a-letter.json', 'cutOff', 482, 11],
    ['stray-character.json', 'brokenJson', 426, 9],
  ])('%s still offers the cards that are whole', (name, kind, line, cards) => {
    const problem = problemOf(name)
    expect(problem).toMatchObject({ kind, line, salvage: { cards, cardsOnce: 17 } })
    if (!('salvage' in problem) || !problem.salvage) throw new Error('nothing was saved')
    expect(Object.keys(problem.salvage.file.board.cards)).toHaveLength(cards)
    expect(Object.keys(problem.salvage.file.board.steps)).toHaveLength(4)
    expect(checkBoard(problem.salvage.file.board)).toEqual([])
  })

  it('because it has more cards than a board may hold offers the first ones', () => {
    const file = JSON.parse(new TextDecoder().decode(fixture('boards/version-1.json')))
    const [card] = Object.values<object>(file.board.cards)
    for (let i = 0; i < 20_001; i++) file.board.cards[`card_more-${i}`] = { ...card, id: `card_more-${i}` }
    const read = parseBoardFile(JSON.stringify(file))
    expect(read).toMatchObject({
      ok: false,
      error: { kind: 'tooMany', found: 20_018, limit: 20_000, salvage: { cards: 20_000 } },
    })
  })
})

describe('a file that is read with a note', () => {
  it.each<[string, Record<string, number>]>([
    ['utf-8-with-bom.json', {}],
    ['utf-16-le.json', {}],
    ['utf-16-le-without-bom.json', {}],
    ['utf-16-be.json', {}],
    ['texts-that-are-markup.json', {}],
    ['latin-1-in-a-card.json', { unreadableCharacters: 2, changedAfterExport: 1 }],
    ['forbidden-names.json', { forbiddenName: 3 }],
    ['dangling-links.json', { unknownReference: 1, linkLeftOut: 2 }],
    ['unusable-ids.json', { badId: 3 }],
    ['bad-addresses.json', { badAddress: 5 }],
    ['same-id-twice.json', { badId: 1, linkLeftOut: 2, sameId: 1, changedAfterExport: 1 }],
    ['half-a-character.json', { brokenCharacters: 1 }],
    ['picture-remote.json', { remotePicture: 1 }],
    ['picture-not-a-picture.json', { notAPicture: 1 }],
    ['picture-svg.json', { notAPicture: 1 }],
    ['picture-changed.json', { pictureChanged: 1 }],
    ['picture-huge.json', { pictureTooLarge: 1 }],
    ['picture-missing.json', { pictureMissing: 1 }],
    ['changed-by-hand.json', { changedAfterExport: 1 }],
    ['bad-values.json', { badValue: 5, recordLeftOut: 1, linkLeftOut: 2 }],
  ])('%s', (name, notes) => {
    expect(notesOf(name)).toEqual(notes)
  })

  it('keeps Arabic, English and markup as the characters they are', () => {
    const { board } = readSound(fixture('broken/texts-that-are-markup.json'))
    expect(board.title.en).toBe('<img src=x onerror=alert(1)>')
    expect(readSound(fixture('broken/utf-16-be.json')).board).toEqual(readSound(fixture('boards/version-1.json')).board)
  })

  it('names the host of a picture on the web and the cards to check', () => {
    expect(readSound(fixture('broken/picture-remote.json')).notes[0]?.paths).toEqual(['tracker.example'])
    expect(readSound(fixture('broken/latin-1-in-a-card.json')).notes[0]?.paths).toEqual(['cards.card_front-n2'])
  })

  it('cannot reach the prototype of anything', () => {
    readSound(fixture('broken/forbidden-names.json'))
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})

describe('whatever bytes it is given', () => {
  const text = new TextDecoder().decode(fixture('boards/version-1.json'))

  it('the reader answers and never throws', () => {
    for (const name of readdirSync(new URL('broken/', FIXTURES)))
      expect(() => parseBoardFile(fixture(`broken/${name}`))).not.toThrow()
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => typeof parseBoardFile(bytes).ok === 'boolean'))
  })

  it('a file cut off anywhere gives a sound part or says why not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: text.trimEnd().length - 1 }), (end) => {
        const read = parseBoardFile(text.slice(0, end))
        if (read.ok || read.error.kind !== 'cutOff')
          throw new Error(`cut at ${end}: ${JSON.stringify(read).slice(0, 200)}`)
        if (read.error.salvage) expect(checkBoard(read.error.salvage.file.board)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('a file with one character changed gives a sound board or says why not', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ unit: 'binary', minLength: 0, maxLength: 2 }), (at, other) => {
        const read = parseBoardFile(text.slice(0, at) + other + text.slice(at + 1))
        if (read.ok) expect(checkBoard(read.value.board)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
