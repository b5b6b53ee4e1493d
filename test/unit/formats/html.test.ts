import { expect, test } from 'vitest'
import { countHtmlCards, printHtml } from '../../../src/formats/html'
import { readText } from '../../../src/formats/texts'
import { laneRegistry } from '../../../src/lanes'
import { boardFrom } from '../../support/boardFrom'

const words = { picture: 'Map', table: 'Table' }

test('a page holds every card once in its table, and nothing of it becomes markup', () => {
  const board = boardFrom('| S\n| A | B\ncustomer | a <script>x</script>; b "&" | c end', {
    title: { en: '</title><b>' },
  })
  const page = printHtml(board, {
    language: 'en',
    lanes: laneRegistry,
    direction: 'rtl',
    svg: '<?xml version="1.0"?>\n<svg/>',
    words,
  })
  expect([...countHtmlCards(page)].sort()).toEqual(['card_a', 'card_b', 'card_c'])
  expect(page).toContain('<html lang="en" dir="rtl">')
  expect(page).toContain('<th scope="colgroup" colspan="2">S</th>')
  expect(page).not.toMatch(/<script|<b>|<\?xml|https?:/)
})

test.each([
  ['notes.md', '# T\n## S\n### A\n- x', 'markdown'],
  ['', '```mermaid\njourney\n section S\n a: 3\n```', 'mermaid'],
  ['', '---\ntitle: T\n---\n%% c\njourney\n a: 3', 'mermaid'],
  ['', 'T;;S\n;;A\nPains;;x', 'csv'],
])('a text is known by its name or its look: %s %j', async (name, text, format) => {
  expect(await readText(text, name, laneRegistry)).toMatchObject({ ok: true, value: { format } })
})

test('a table in the old Arabic code page of Excel is read, and told of', async () => {
  // windows-1256: ألم
  const arabic = [0xc3, 0xe1, 0xe3]
  const bytes = Uint8Array.from([...new TextEncoder().encode('T,,S\n,,A\nPains,,'), ...arabic, 0x0a])
  const read = await readText(bytes, 'a.csv', laneRegistry)
  expect(read).toMatchObject({
    ok: true,
    value: { draft: { cards: [{ text: 'ألم' }] }, notes: [{ code: 'encodingGuessed' }] },
  })
})

test('a text of no known format is refused', async () => {
  expect(await readText('Dear all, hello', '', laneRegistry)).toEqual({ ok: false, error: { kind: 'unknownText' } })
})
