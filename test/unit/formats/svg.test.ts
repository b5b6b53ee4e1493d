import { describe, expect, it } from 'vitest'
import { brandId } from '../../../src/base/ids'
import { checkSvg, printSvg, readBackSvg } from '../../../src/formats/svg'
import { templateIndex } from '../../../src/formats/templates'
import { darkPalette, lightPalette, type Scene, type TextMark } from '../../../src/scene'
import { drawnTemplate } from './drawing'

const options = { palette: lightPalette, title: 'Board' }

/** A scene of one card, its text as given. */
function sceneOf(text: string, label = text): Scene {
  const words: TextMark = {
    kind: 'text',
    x: 9,
    y: 7,
    width: 150,
    lines: [text],
    font: { size: 13, weight: 400 },
    lineHeight: 19,
    paint: 'ink900',
    dir: 'ltr',
    language: 'en',
    align: 'start',
  }
  const box = { x: 6, y: 9, width: 166, height: 44 }
  const blank = { box: { x: 0, y: 0, width: 178, height: 62 }, marks: [] }
  const lane = brandId('lane', 'lane_a')
  const step = brandId('step', 'step_1')
  const card = {
    id: brandId('card', 'card_"1"'),
    lane,
    step,
    label,
    dir: 'ltr' as const,
    box,
    marks: [{ kind: 'rect' as const, x: 0, y: 0, width: 166, height: 44, fill: 'actBg' as const }, words],
  }
  return {
    direction: 'ltr',
    language: 'en',
    digits: 'latn',
    width: 178,
    height: 62,
    headerHeight: 0,
    labelWidth: 144,
    stages: [],
    steps: [],
    corner: blank,
    links: [],
    rows: [
      {
        kind: 'lane',
        id: lane,
        label: 'Lane',
        y: 0,
        height: 62,
        header: blank,
        ground: blank,
        cells: [{ lane, step, box: blank.box, cards: [card] }],
      },
    ],
    bounds: { x: -144, y: 0, width: 322, height: 62 },
  }
}

describe.each(templateIndex)('the SVG of template $id', ({ id }) => {
  it.each(['en', 'ar'] as const)('holds every card and link of the board (%s)', async (language) => {
    const { scene, page, board } = await drawnTemplate(id, language)
    const text = printSvg(scene, { ...options, page })
    const shown = { cards: Object.keys(board.cards).length, links: Object.keys(board.links).length }
    expect(checkSvg(text, scene, page.parts)).toEqual({
      completeness: {
        cards: { inFile: shown.cards, wanted: shown.cards },
        links: { inFile: shown.links, wanted: shown.links },
      },
      missing: [],
    })
    expect(readBackSvg(text)).toMatchObject({ wellFormed: true, width: page.box.width, height: page.box.height })
  })
})

describe('an SVG file', () => {
  it('writes every character as itself, whatever it means to XML', () => {
    const nasty = `</text><script>alert("1")</script>&amp; ' ]]> \u0000\u0007\u202e\ud800 <![CDATA[`
    const text = printSvg(sceneOf(nasty), { ...options, title: nasty })
    expect(readBackSvg(text)).toMatchObject({ wellFormed: true })
    expect(text).not.toContain('<script')
    expect(text).toContain('&lt;/text&gt;&lt;script&gt;alert("1")&lt;/script&gt;&amp;amp;')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be in the file
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/)
    expect(text.isWellFormed()).toBe(true)
  })

  it('names its cards by their own ids and words', () => {
    const text = printSvg(sceneOf('Pays the fee'), options)
    expect(readBackSvg(text).cards).toEqual(new Set(['card_"1"']))
    expect(text).toMatch(
      /<g [^>]*data-card="card_&quot;1&quot;" aria-label="Pays the fee"><title>Pays the fee<\/title>/,
    )
  })

  it('asks no other place for anything', async () => {
    const { scene, page } = await drawnTemplate('housing-loan-oman', 'ar')
    const addresses = printSvg(scene, { ...options, page }).match(/(?:href|src|url)\s*[=(]\s*["']?[^"')]+/g) ?? []
    expect(addresses.filter((address) => !/#|data:/.test(address))).toEqual([])
    expect(printSvg(sceneOf('a'), options).match(/https?:[^"]+/g)).toEqual(['http://www.w3.org/2000/svg'])
  })

  it('takes pictures into the file, and only pictures', () => {
    const scene = sceneOf('a')
    const [row] = scene.rows
    if (row?.kind !== 'lane') throw new Error('no lane')
    const ground = {
      box: row.ground.box,
      marks: [{ kind: 'image' as const, x: 0, y: 0, width: 10, height: 10, hash: 'h' }],
    }
    const withPicture: Scene = { ...scene, rows: [{ ...row, ground }] }
    expect(printSvg(withPicture, { ...options, images: { h: 'data:image/png;base64,AA==' } })).toContain(
      'href="data:image/png;base64,AA=="',
    )
    expect(printSvg(withPicture, { ...options, images: { h: 'https://tracker.example/a.png' } })).not.toContain(
      'tracker',
    )
  })

  it('carries the faces it is given, and has the colours of its palette', () => {
    const text = printSvg(sceneOf('a'), {
      palette: darkPalette,
      title: 'a',
      fonts: [{ weight: 600, unicodeRange: 'U+0600-06FF', base64: 'QUJD' }],
    })
    expect(text).toContain(
      "font-weight:600;unicode-range:U+0600-06FF;src:url(data:font/woff2;base64,QUJD) format('woff2')",
    )
    expect(text).toContain(`fill="${darkPalette.actBg}"`)
  })
})

describe('reading an SVG file back', () => {
  it.each([
    ['cut off', (text: string) => text.slice(0, -30)],
    ['with a group that is never closed', (text: string) => text.replace('</g>', '')],
    ['with a second picture behind it', (text: string) => text + text],
  ])('finds nothing in a file %s', async (_, spoil) => {
    const { scene } = await drawnTemplate('corner-shoeshine', 'en')
    expect(checkSvg(spoil(printSvg(scene, options)), scene).completeness).toMatchObject({
      cards: { inFile: 0, wanted: 16 },
      links: { inFile: 0, wanted: 8 },
    })
  })

  it('does not count a card in which nothing is drawn', async () => {
    const { scene } = await drawnTemplate('corner-shoeshine', 'en')
    const text = printSvg(scene, options).replace(
      /(<g [^>]*data-card="card_front-n1"[^>]*>)(?:(?!<\/g><g|<\/g>\n<g ).)*<\/g>\n/,
      '$1</g>\n',
    )
    expect(checkSvg(text, scene).completeness.cards).toEqual({ inFile: 15, wanted: 16 })
  })
})
