import { expect, test } from 'vitest'
import { brandId } from '../../src/base/ids'
import { formatAgo, formatBytes, localeOf } from '../../src/ui/i18n/formats'
import { createImportRegister } from '../../src/ui/import/importRegister'
import { languageOf } from '../../src/ui/preferences'
import { hrefOf, parseRoute } from '../../src/ui/route'

const now = new Date('2026-11-22T09:00:00')

function ago(moment: string, locale = localeOf('en', 'latn')): string {
  return formatAgo(new Date(moment), now, locale)
}

test('an edit is told by its age until a week has passed, then by its date', () => {
  expect(ago('2026-11-22T08:59:40')).toBe('now')
  expect(ago('2026-11-22T08:42:00')).toBe('18 minutes ago')
  expect(ago('2026-11-22T07:00:00')).toBe('2 hours ago')
  expect(ago('2026-11-21T23:50:00')).toBe('yesterday')
  expect(ago('2026-11-19T09:00:00')).toBe('3 days ago')
  expect(ago('2026-11-12T09:00:00')).toBe('12 Nov')
  expect(ago('2025-11-12T09:00:00')).toBe('12 Nov 2025')
})

test('an edit of a clock that runs ahead is told as now', () => {
  expect(ago('2030-01-01T00:00:00')).toBe('now')
})

test('Arabic dates follow the chosen digits and the Gregorian calendar, whatever the browser prefers', () => {
  expect(ago('2026-11-22T07:00:00', localeOf('ar', 'latn'))).toBe('قبل ساعتين')
  expect(ago('2025-11-12T09:00:00', localeOf('ar', 'latn'))).toContain('2025')
  expect(ago('2025-11-12T09:00:00', localeOf('ar', 'arab'))).toContain('٢٠٢٥')
})

test('sizes are told in the largest fitting unit', () => {
  const locale = localeOf('en', 'latn')
  expect(formatBytes(42_000_000, locale)).toBe('42 MB')
  expect(formatBytes(1_500_000, locale)).toBe('1.5 MB')
  expect(formatBytes(0, locale)).toBe('0 byte')
})

test('the first visit is in Arabic where Arabic comes before English in the browser, else in English', () => {
  expect(languageOf(['ar-OM', 'en-US'])).toBe('ar')
  expect(languageOf(['en-GB', 'ar'])).toBe('en')
  expect(languageOf(['fr-FR', 'AR-SA'])).toBe('ar')
  expect(languageOf(['de'])).toBe('en')
  expect(languageOf([])).toBe('en')
})

test('every place has one address, and any other address is the library', () => {
  const board = { kind: 'board', id: brandId('board', 'a/b ü') } as const
  const table = { ...board, view: 'table' } as const
  for (const route of [{ kind: 'library' }, { kind: 'templates' }, { kind: 'trash' }, board, table] as const) {
    expect(parseRoute(hrefOf(route))).toEqual(route)
  }
  for (const hash of ['', '#', '#/nowhere', '#/board', '#/board/', '#/board/%', '#/board/constructor']) {
    expect(parseRoute(hash)).toEqual({ kind: 'library' })
  }
  // An address of a later version still leads to its board.
  expect(parseRoute('#/board/a/orbit')).toEqual({ kind: 'board', id: 'a' })
})

test('the register of imports survives whatever stands in its place, and forgets the oldest', () => {
  const store = new Map<string, string>([['rihla.imports', '{"x": 5, "y": {"board": "__proto__", "at": "now"}}']])
  const storage = {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => void store.set(key, value),
  }
  const register = createImportRegister(storage)
  expect(register.find('x')).toBeUndefined()
  expect(register.find('y')).toBeUndefined()
  expect(register.find('toString')).toBeUndefined()
  for (let each = 0; each < 201; each++) register.note(`hash ${each}`, brandId('board', `board_${each}`), 'today')
  expect(register.find('hash 0')).toBeUndefined()
  expect(register.find('hash 200')).toEqual({ board: 'board_200', at: 'today' })
  store.set('rihla.imports', 'not json')
  expect(register.find('hash 200')).toBeUndefined()
})
