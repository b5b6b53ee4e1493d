import { deflateRawSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { parseBackup } from '../../../src/formats/backup'
import { unpackPage } from '../../../src/formats/drawio/unpack'
import { parseBoardFile } from '../../../src/formats/json'
import { readText } from '../../../src/formats/texts'
import { mayBeOurs } from '../../../src/formats/xlsx/mayBeOurs'
import { unpackZip } from '../../../src/formats/zip/unpackZip'
import { laneRegistry } from '../../../src/lanes'

const AT = '2026-11-28T08:00:00.000Z'
const BIG = 200_000_000

/** A backup whose list names files that are nothing but blanks. */
function swollenBackup(count: number): Uint8Array {
  const names = Array.from({ length: count }, (_, at) => `boards/${at}.json`)
  const boards = names.map((file, at) => ({ id: `board_${at}`, file, updatedAt: AT }))
  const blanks = new Uint8Array(40_000_000).fill(32)
  const files = Object.fromEntries(names.map((name) => [name, blanks]))
  const list = strToU8(JSON.stringify({ format: 'rihla-backup', version: 1, at: AT, boards }))
  return zipSync({ 'rihla-backup.json': list, ...files }, { level: 9 })
}

/** The same archive with headers that claim that each file is small. */
function lying(bytes: Uint8Array): Uint8Array {
  const told = bytes.slice()
  const view = new DataView(told.buffer)
  for (let at = 0; at < told.length - 4; at++) {
    const sign = view.getUint32(at, true)
    if (sign === 0x04034b50) view.setUint32(at + 22, 1000, true)
    if (sign === 0x02014b50) view.setUint32(at + 24, 1000, true)
  }
  return told
}

async function problemOf(text: string, name: string): Promise<string> {
  const read = await readText(text, name, laneRegistry)
  return read.ok ? 'read' : read.error.kind
}

// What was made to fill the memory or to hold the page is refused by name, and soon.
describe('an archive that swells', { timeout: 20_000 }, () => {
  const honest = swollenBackup(12)

  it('is refused as a backup, whatever it says of itself', () => {
    expect(honest.length).toBeLessThan(1_000_000)
    expect(parseBackup(honest)).toMatchObject({ ok: false, error: { kind: 'swollen' } })
    expect(parseBackup(lying(honest))).toMatchObject({ ok: false, error: { kind: 'swollen' } })
  })

  it('stops being unpacked where it is too much, not at its end', () => {
    const pieces: string[] = []
    const limits = { each: 1_000_000, total: 2_000_000, files: 100 }
    const wanted = (name: string) => pieces.push(name) > 0 && name.endsWith('.json')
    expect(unpackZip(lying(honest), wanted, limits)).toEqual({ ok: false, error: 'swollen' })
    expect(unpackZip(honest, (name) => name.endsWith('.json'), { ...limits, files: 3 }).ok).toBe(false)
  })

  it('is looked at for the list of its sheets alone, and not for a giant of that name', () => {
    expect(mayBeOurs(zipSync({ 'xl/workbook.xml': new Uint8Array(BIG) }, { level: 9 }))).toBe(false)
    expect(mayBeOurs(zipSync({ 'xl/workbook.xml': strToU8('<sheets><sheet name="Rihla"/></sheets>') }))).toBe(true)
  })
})

describe('a drawing that swells', { timeout: 20_000 }, () => {
  it('is refused where a page unpacks to more than a drawing has', async () => {
    const packed = deflateRawSync(Buffer.alloc(BIG, 32)).toString('base64')
    expect(unpackPage(packed)).toEqual({ ok: false, error: 'size' })
    expect(await problemOf(`<mxfile><diagram>${packed}</diagram></mxfile>`, 'a.drawio')).toBe('badPacking')
  })

  it.each(['a.drawio', 'a.cjml'])(
    'is refused where it names things that grow when they are read (%s)',
    async (name) => {
      const lines = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`)
      const laughs = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "lol">${lines.join('')}]><mxfile>&l9;</mxfile>`
      expect(await problemOf(laughs, name)).toBe('documentType')
    },
  )

  it('is refused where elements lie in elements without end', async () => {
    const deep = `${'<mxfile>'.repeat(200_000)}${'</mxfile>'.repeat(200_000)}`
    expect(await problemOf(deep, 'a.drawio')).toBe('tooDeep')
  })
})

describe('a text without end', { timeout: 30_000 }, () => {
  const nested = '['.repeat(500_000) + ']'.repeat(500_000)

  it.each([
    ['a board', `{"format":"rihla-board","version":1,"board":${nested}}`],
    ['a list', nested],
  ])('%s with lists in lists is refused for its depth', (_, text) => {
    expect(parseBoardFile(text)).toMatchObject({ ok: false, error: { kind: 'tooDeep' } })
  })

  it.each([
    ['a.canvas', `{"nodes":${nested},"edges":[]}`],
    ['a.canvas', `{"nodes":[{"id":"a","type":"text","x":0,"y":0,"width":1,"height":1,"text":${nested}}],"edges":[]}`],
    ['a.txt', `{"title":"x","stages":${nested},"lanes":[],"cards":[]}`],
    ['a.txt', `{"title":"x","stages":[],"lanes":[],"cards":[{"text":${nested}}]}`],
    ['a.txt', `"stages": [ "cards": [ ${'{"a":'.repeat(300_000)}`],
  ])('%s with lists in lists is answered, never thrown', async (name, text) => {
    expect(await problemOf(text, name)).toMatch(/^[a-zA-Z]+$/)
  })

  it('of a hundred million characters is refused before it is read', async () => {
    expect(parseBoardFile(new Uint8Array(100_000_000).fill(97))).toMatchObject({
      ok: false,
      error: { kind: 'tooLarge' },
    })
  })
})
