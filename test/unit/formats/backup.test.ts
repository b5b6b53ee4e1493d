import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { brandId } from '../../../src/base/ids'
import { type BackupBoard, parseBackup, printBackup } from '../../../src/formats/backup'
import { FILE_LIMIT, printBoardFile } from '../../../src/formats/json'
import { type Board, blankBoard } from '../../../src/model/board'

const AT = '2026-11-28T05:00:00.000Z'

function board(name: string): Board {
  return blankBoard({
    id: brandId('board', `board_${name}`),
    title: { en: name, ar: `لوحة ${name}` },
    kind: 'journey',
    baseLanguage: 'en',
    createdAt: AT,
  })
}

const entry = (each: Board, print = () => Promise.resolve(printBoardFile(each))): BackupBoard => ({
  id: each.id,
  file: `boards/${each.title.en}.json`,
  updatedAt: AT,
  print,
})

async function backupOf(boards: readonly BackupBoard[], personas: readonly object[] = []): Promise<Uint8Array> {
  const file = await printBackup({ at: AT, boards, personas })
  return new Uint8Array(await file.arrayBuffer())
}

describe('a backup of everything', () => {
  it('gives back the other boards when one of them is larger than a board may be', () => {
    const names = ['boards/small.json', 'boards/large.json']
    const boards = names.map((file, at) => ({ id: `board_${at}`, file, updatedAt: AT }))
    const list = strToU8(JSON.stringify({ format: 'rihla-backup', version: 1, at: AT, boards }))
    const small = strToU8(printBoardFile(board('small')))
    const large = new Uint8Array(FILE_LIMIT + 1).fill(32)
    const files = { 'boards/small.json': small, 'boards/large.json': large, 'rihla-backup.json': list }
    const read = parseBackup(zipSync(files, { level: 0 }))
    if (!read.ok) throw new Error(read.error.kind)
    expect(read.value.boards).toMatchObject([
      { read: { ok: true } },
      { read: { ok: false, error: { kind: 'tooLarge', bytes: FILE_LIMIT + 1, limit: FILE_LIMIT } } },
    ])
  })

  it('gives every board and persona back as they were', async () => {
    const boards = [board('one'), board('two')]
    const persona = { id: 'persona_1', order: 'a0', name: { ar: 'مريم' }, role: {}, evidence: 'assumption' }
    const read = parseBackup(
      await backupOf(
        boards.map((each) => entry(each)),
        [{ persona, keptAt: AT }],
      ),
    )
    if (!read.ok) throw new Error(read.error.kind)
    expect(read.value.at).toBe(AT)
    expect(read.value.boards.map(({ read: each }) => (each.ok ? each.value.board : each.error))).toEqual(boards)
    expect(read.value.personas.map(({ persona: { id, name } }) => [id, name])).toEqual([['persona_1', { ar: 'مريم' }]])
  })

  it('tells which board is broken and still gives the others', async () => {
    const sound = board('sound')
    const cut = entry(board('cut'), () => Promise.resolve(printBoardFile(board('cut')).slice(0, 200)))
    const read = parseBackup(await backupOf([cut, entry(sound)]))
    if (!read.ok) throw new Error(read.error.kind)
    const [first, second] = read.value.boards
    expect(first?.read).toMatchObject({ ok: false, error: { kind: 'cutOff' } })
    expect(second?.read.ok && second.read.value.board).toEqual(sound)
  })

  it('that was cut short is called damaged, wherever it was cut', async () => {
    const whole = await backupOf([entry(board('one'))])
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      const read = parseBackup(whole.subarray(0, Math.floor(whole.length * share)))
      expect(read.ok ? 'read' : read.error.kind).toBe('brokenArchive')
    }
  })

  it('is told from other archives and from those of a newer version', () => {
    const archive = (list: object) => zipSync({ 'rihla-backup.json': strToU8(JSON.stringify(list)) })
    const kindOf = (bytes: Uint8Array) => {
      const read = parseBackup(bytes)
      return read.ok ? 'read' : read.error.kind
    }
    expect(kindOf(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }))).toBe('noBackup')
    expect(kindOf(archive({ format: 'another', version: 1, at: AT, boards: [] }))).toBe('noBackup')
    expect(kindOf(archive({ format: 'rihla-backup', version: 7, at: AT, boards: [] }))).toBe('newer')
    expect(kindOf(archive({ format: 'rihla-backup', version: 1, at: AT, boards: [] }))).toBe('read')
  })

  it('says when its list names a board that the archive does not hold', () => {
    const boards = [{ id: 'board_x', file: 'boards/x.json', updatedAt: AT }]
    const list = { format: 'rihla-backup', version: 1, at: AT, boards }
    const read = parseBackup(zipSync({ 'rihla-backup.json': strToU8(JSON.stringify(list)) }))
    const found = read.ok ? read.value.boards[0]?.read : undefined
    expect(found).toEqual({ ok: false, error: { kind: 'notInArchive' } })
  })
})
