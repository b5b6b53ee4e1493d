import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { RECORDS_NAMES, SCHEMA_VERSION } from '../../../src/model/board'
import { checkBoard } from '../../../src/model/checks'
import { MIGRATIONS, migrate } from '../../../src/model/migrations'
import { parseBoard } from '../../../src/model/parse/parseBoard'
import { RECORD_SPECS } from '../../../src/model/records'

const folder = new URL('../../fixtures/boards/', import.meta.url)
const versions = Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1)
const current = `v${SCHEMA_VERSION}.json`

function read(name: string) {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
}

const noWorkshop = { agenda: {}, participants: {}, asides: {}, rounds: {}, votes: {} }

describe('boards of earlier versions', () => {
  it('have a way from each version to the next', () => {
    for (const version of versions.slice(0, -1))
      expect(MIGRATIONS[version], `no migration from ${version}`).toBeDefined()
    expect(Object.keys(MIGRATIONS).map(Number).sort()).toEqual(versions.slice(0, -1))
  })

  it.each(versions)('of version %i open without a note', (version) => {
    expect(existsSync(new URL(`v${version}.json`, folder))).toBe(true)
    const parsed = parseBoard(read(`v${version}.json`))
    expect(parsed).toMatchObject({ ok: true, value: { notes: [] } })
    if (parsed.ok) expect(checkBoard(parsed.value.board)).toEqual([])
  })

  const later = { selfScores: {}, visits: {}, tickets: {}, times: {}, replies: {}, attributes: {}, ...noWorkshop }
  it.each([
    ['there were views', 'v1-without-views.json', { views: {}, ...later }],
    ['there were visits, tickets and times', 'v1-without-visits.json', later],
    ['there were workshops', 'v1-without-workshop.json', later],
  ])('of version 1 from before %s have none', (_, file, none) => {
    const raw = read(file)
    expect(parseBoard(raw)).toEqual({ ok: true, value: { board: { ...raw, ...none }, notes: [] } })
  })

  it('each say which version they are of', () => {
    const files = readdirSync(folder).filter((file) => /^v\d+\.json$/.test(file))
    expect(files.map((file) => `v${read(file).schemaVersion}.json`)).toEqual(files)
    expect(files).toHaveLength(SCHEMA_VERSION)
  })
})

describe('a board of this version', () => {
  it('is read as it was written', () => {
    const raw = read(current)
    const parsed = parseBoard(raw)
    expect(parsed.ok && parsed.value.board).toEqual(raw)
  })

  it.each(RECORDS_NAMES)('has every field that a record of %s may have', (name) => {
    const found = new Set(Object.values<object>(read(current)[name]).flatMap((record) => Object.keys(record)))
    for (const field of Object.keys(RECORD_SPECS[name].fields)) expect(found, `${name}.${field}`).toContain(field)
  })

  it('is refused when it is newer than this version, and not guessed', () => {
    const answer = parseBoard({ ...read(current), schemaVersion: SCHEMA_VERSION + 1 })
    expect(answer).toEqual({ ok: false, error: { kind: 'newer', found: SCHEMA_VERSION + 1, known: SCHEMA_VERSION } })
  })

  it.each([undefined, null, '1', 0, -1, 1.5, Number.NaN])('is refused when its version is %j', (schemaVersion) => {
    expect(migrate({ ...read(current), schemaVersion })).toEqual({ ok: false, error: { kind: 'badVersion' } })
  })
})
