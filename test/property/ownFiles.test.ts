import fc from 'fast-check'
import { expect, it } from 'vitest'
import { brandId } from '../../src/base/ids'
import { parseBackup, printBackup } from '../../src/formats/backup'
import { parseBoardFile, printBoardFile } from '../../src/formats/json'
import { createFromTemplate } from '../../src/formats/templates'
import { checkBoard } from '../../src/model/checks'

/** Damaged files of our own; many more are read by hand before a release: RIHLA_MUTATIONS=10000. */
const RUNS = Number(process.env.RIHLA_MUTATIONS ?? 150)
const AT = '2026-11-28T05:00:00.000Z'

const board = await createFromTemplate('corner-shoeshine', {
  id: brandId('board', 'board_1'),
  createdAt: AT,
  baseLanguage: 'en',
})
const text = printBoardFile(board)

const SHARDS = [
  '',
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  'null',
  '-1e999',
  '"__proto__":{"x":1},',
  '\0',
  '\ud800',
  '[[[[[',
  '9'.repeat(400),
]
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.double({ min: 0, max: 1, noNaN: true }).map((share) => share ** 4),
  shard: fc.constantFrom(...SHARDS),
})
const changes = fc.array(change, { minLength: 1, maxLength: 4 })
const KEYS = Object.getOwnPropertyNames(Object.prototype)

it('a damaged board file gives a sound board or says why not, never a throw and never half a board', () => {
  const tally = { board: 0, problem: 0 }
  fc.assert(
    fc.property(changes, (all) => {
      const cut = all.reduce((now, { at, length, shard }) => {
        const from = Math.floor(at * now.length)
        return now.slice(0, from) + shard + now.slice(from + Math.floor(length * now.length))
      }, text)
      const read = parseBoardFile(cut)
      tally[read.ok ? 'board' : 'problem']++
      const found = read.ok ? read.value : 'salvage' in read.error ? read.error.salvage?.file : undefined
      if (found) expect(checkBoard(found.board)).toEqual([])
      expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(KEYS)
    }),
    { numRuns: RUNS },
  )
  // biome-ignore lint/suspicious/noConsole: the count of a long run is what it is run for
  if (RUNS > 1000) console.info('board file', tally)
}, 900_000)

it('a damaged backup gives its boards, each sound or with a reason, or says why not', async () => {
  const print = () => Promise.resolve(text)
  const two = ['a', 'b'].map((name) => ({ id: `board_${name}`, file: `boards/${name}.json`, updatedAt: AT, print }))
  const whole = new Uint8Array(await (await printBackup({ at: AT, boards: two, personas: [] })).arrayBuffer())
  const tally = { backup: 0, problem: 0 }
  const byte = fc.record({ at: fc.nat(whole.length - 1), to: fc.nat(255), cut: fc.nat(40) })
  fc.assert(
    fc.property(fc.array(byte, { minLength: 1, maxLength: 4 }), fc.boolean(), (all, isCut) => {
      const bytes = whole.slice()
      for (const { at, to } of all) bytes[at] = to
      const [{ at, cut } = { at: 0, cut: 0 }] = all
      const hurt = isCut ? Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at + cut)]) : bytes
      const read = parseBackup(hurt)
      tally[read.ok ? 'backup' : 'problem']++
      if (!read.ok) {
        expect(read.error.kind).toMatch(/^[a-zA-Z]+$/)
        return
      }
      for (const { read: each } of read.value.boards)
        if (each.ok) expect(checkBoard(each.value.board)).toEqual([])
        else expect(each.error.kind).toMatch(/^[a-zA-Z]+$/)
    }),
    { numRuns: RUNS },
  )
  // biome-ignore lint/suspicious/noConsole: the count of a long run is what it is run for
  if (RUNS > 1000) console.info('backup', tally)
}, 900_000)
