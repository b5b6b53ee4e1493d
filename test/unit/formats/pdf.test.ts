import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { openPdf } from '../../../src/formats/pdf/openPdf'
import { printPdf } from '../../../src/formats/pdf/printPdf'
import { readBackPdf } from '../../../src/formats/pdf/readBackPdf'
import { templateIndex } from '../../../src/formats/templates'
import { laneRegistry } from '../../../src/lanes'
import { createLayout } from '../../../src/layout'
import type { Board } from '../../../src/model/board'
import { cardsOfScene, type Scene } from '../../../src/scene'
import { boardFrom } from '../../support/boardFrom'
import { pdfJob, pdfPorts, printedPdf, sheetsOf } from '../../support/pdfDrawing'
import { hasPoppler, poppler, textByPdfJs, wordsIn } from '../../support/readPdf'
import { realMetrics } from '../../support/realMetrics'
import { drawnTemplate } from './drawing'

function drawn(picture: string, language: 'en' | 'ar'): { readonly board: Board; readonly scene: Scene } {
  const board = boardFrom(picture)
  const lenses = { csat: true, pain: false, time: false, evidence: true, owner: false }
  return { board, scene: createLayout({ lanes: laneRegistry, metrics: realMetrics() })(board, { language, lenses }) }
}

const HARD = `
             | اكتشاف         || التقديم
             | يبحث           || يقدّم
  customer   | a دفع عبر Apple Pay لا يعمل مع ملف PDF أكبر من 2 MB || b مُحَمَّد يطلب الإيجار ﷲ
  frontstage | c Uploads «عقد الإيجار» (خطأ 404) || d رقم الهاتف +968 9123 4567
`

describe.each(templateIndex)('the PDF of template $id', ({ id }) => {
  it.each(['en', 'ar'] as const)(
    'has every card and link, and another reader finds its words (%s)',
    async (language) => {
      const { board, scene } = await drawnTemplate(id, language)
      const { bytes, outcome } = await printedPdf(pdfJob(scene, sheetsOf(board, scene)))
      const cards = Object.keys(board.cards).length
      const links = Object.keys(board.links).length
      expect(outcome.completeness).toMatchObject({
        cards: { inFile: cards, wanted: cards },
        links: { inFile: links, wanted: links },
      })
      const [page = ''] = await textByPdfJs(bytes)
      const text = page.normalize('NFC').replace(/\p{M}/gu, '')
      const missing = cardsOfScene(scene).flatMap(({ label }) => wordsIn(label).filter((word) => !text.includes(word)))
      expect(missing).toEqual([])
    },
  )
})

/** Without blanks, and without marks: poppler parts a mark at a word's end from it. */
const squeezed = (text: string) => text.normalize('NFC').replace(/[\p{M}\p{Cf}\s]/gu, '')
const sorted = (text: string) => [...text].sort().join('')

/** Whether the characters of a text stand together, in whatever order. */
function standTogether(text: string, page: string): boolean {
  const wanted = sorted(text)
  const sum = (piece: string) => [...piece].reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0)
  const total = sum(text)
  let here = sum(page.slice(0, text.length))
  for (let at = 0; at + text.length <= page.length; at++) {
    if (here === total && sorted(page.slice(at, at + text.length)) === wanted) return true
    here += page.charCodeAt(at + text.length) - page.charCodeAt(at)
  }
  return false
}

describe.skipIf(!hasPoppler()).each(templateIndex)('what poppler takes out of the PDF of template $id', ({ id }) => {
  it.each(['en', 'ar'] as const)(
    'has the words of each card together, and in the order they are read (%s)',
    async (language) => {
      const { board, scene } = await drawnTemplate(id, language)
      const { bytes } = await printedPdf(pdfJob(scene, sheetsOf(board, scene)))
      const cards = cardsOfScene(scene)
      // As the page is written: card by card with all it says.
      const written = squeezed(poppler('pdftotext', bytes, ['-raw']))
      const apart = cards.filter(({ marks }) => {
        const lines = marks.flatMap((mark) => (mark.kind === 'text' ? mark.lines : []))
        return !standTogether(squeezed(lines.join('')), written)
      })
      expect(apart.map(({ label }) => label)).toEqual([])
      // As poppler itself orders the page: line upon line. It may take a word beside a text for a part of it.
      const found = squeezed(poppler('pdftotext', bytes))
      const strewn = cards.filter(({ label }) => !found.includes(squeezed(label)))
      expect(strewn.length, strewn.map(({ label }) => label).join('\n')).toBeLessThanOrEqual(1)
    },
  )
})

describe('a PDF file', () => {
  it.each(['tiles', 'slides'] as const)('has everything on its %s too', async (layout) => {
    const { board, scene } = await drawnTemplate('housing-loan-oman', 'ar')
    const sheets = sheetsOf(board, scene, { layout })
    const { outcome, bytes } = await printedPdf(pdfJob(scene, sheets))
    expect(outcome.completeness.cards).toEqual({ inFile: 63, wanted: 63 })
    expect(outcome.pages).toBe(sheets.sheets.length)
    expect(outcome.pages).toBeGreaterThan(2)
    expect((await textByPdfJs(bytes)).at(-1)).toContain('قرض سكني في بنك عُماني')
  })

  it('tells readers its title, its language and where it begins', async () => {
    const { board, scene } = await drawnTemplate('corner-shoeshine', 'ar')
    const { bytes } = await printedPdf(pdfJob(scene, { ...sheetsOf(board, scene), title: 'رحلة «الحذاء»' }))
    expect(readBackPdf(bytes)).toMatchObject({ title: 'رحلة «الحذاء»', language: 'ar', readsFromRight: true })
  })

  it('gives mixed lines, lam-alef and marks in reading order', async () => {
    const { board, scene } = drawn(HARD, 'ar')
    const { bytes } = await printedPdf(pdfJob(scene, sheetsOf(board, scene)))
    const [page] = await textByPdfJs(bytes)
    for (const words of ['Apple Pay', 'لا يعمل', 'مُحَمَّد', 'عقد الإيجار', 'خطأ', '404', '9123'])
      expect(page).toContain(words)
  })

  it.skipIf(!hasPoppler())('is read alike by poppler, with embedded fonts that know their letters', async () => {
    const { board, scene } = drawn(HARD, 'ar')
    const { bytes } = await printedPdf(pdfJob(scene, sheetsOf(board, scene)))
    const text = poppler('pdftotext', bytes)
    for (const words of ['دفع عبر', 'Apple Pay', 'لا يعمل', 'مُحَمَّد يطلب الإيجار', 'رقم الهاتف'])
      expect(text).toContain(words)
    const fonts = poppler('pdffonts', bytes).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(2)
    for (const font of fonts) expect(font).toMatch(/IBMPlexSansArabic-\w+ +CID TrueType +Identity-H +yes yes yes/)
  })

  it('paints what the typeface lacks as a picture that is found by its characters', async () => {
    const { board, scene } = drawn('\n | A\n | B\n customer | a Happy 🎉 day\n', 'en')
    const job = pdfJob(scene, sheetsOf(board, scene))
    const refused = await printPdf(job, pdfPorts())
    expect(refused).toEqual({ ok: false, error: { kind: 'unknownCharacters', characters: ['🎉'] } })
    const picture = { width: 1, height: 1, colours: { kind: 'rgb', bytes: new Uint8Array(3) } } as const
    const box = { x: 0, y: -1, width: 1, height: 1 }
    const { bytes } = await printedPdf(job, { paintText: () => ({ picture, advance: 1, box }) })
    const lines = [...(readBackPdf(bytes)?.pages[0]?.parts.values() ?? [])].flatMap((part) => part.lines)
    expect(lines.map((line) => [...line].sort().join('').trim())).toContain([...'Happy🎉day'].sort().join(''))
  })

  it('keeps a picture once, however often it is shown', async () => {
    const canvas = createCanvas(4, 3)
    const blob = new Blob([new Uint8Array(canvas.toBuffer('image/png'))], { type: 'image/png' })
    const { board, scene } = drawn('\n | A\n | B\n customer | a Looks\n', 'en')
    const image = { kind: 'image', x: 0, y: 0, width: 40, height: 30, hash: 'h' } as const
    const extra = [{ box: { x: 0, y: 0, width: 90, height: 30 }, marks: [image, { ...image, x: 50 }] }]
    const sheets = sheetsOf(board, scene)
    const { bytes, outcome } = await printedPdf(pdfJob(scene, { ...sheets, extra, images: { h: blob } }))
    expect(outcome.completeness.pictures).toEqual({ inFile: 1, wanted: 1 })
    const pdf = openPdf(bytes)
    const kids = pdf.dict(pdf.dict(pdf.trailer.get('Root')).get('Pages')).get('Kids')
    const page = pdf.dict(kids?.kind === 'array' ? kids.items[0] : undefined)
    const objects = pdf.dict(pdf.dict(page.get('Resources')).get('XObject'))
    expect([...objects.keys()].filter((name) => name.startsWith('P'))).toHaveLength(1)
  })

  it('leads from a card to its address', async () => {
    const { board, scene } = drawn('\n | A\n | B\n customer | a Looks\n', 'en')
    const [card] = cardsOfScene(scene)
    const addresses = { [card?.id ?? '']: 'https://example.com/a(b)' }
    const { bytes } = await printedPdf(pdfJob(scene, { ...sheetsOf(board, scene), addresses }))
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
    const [link] = await (await document.getPage(1)).getAnnotations()
    expect(link).toMatchObject({ subtype: 'Link', url: 'https://example.com/a(b)' })
  })

  it('is refused, with names, when a page’s edge leaves something out', async () => {
    const { board, scene } = await drawnTemplate('corner-shoeshine', 'en')
    const sheets = sheetsOf(board, scene)
    const short = sheets.sheets.map((sheet) => ({
      ...sheet,
      panes: sheet.panes.map((pane) => ({ ...pane, window: { ...pane.window, height: pane.window.height / 2 } })),
    }))
    const made = await printPdf(pdfJob(scene, { ...sheets, sheets: short }), pdfPorts())
    if (made.ok || made.error.kind !== 'incomplete') throw new Error('It was handed over')
    expect(made.error.completeness.cards.inFile).toBeLessThan(16)
    expect(made.error.missing.length).toBeGreaterThan(0)
    const labels = cardsOfScene(scene).map(({ label }) => label)
    expect(made.error.missing.some((name) => labels.includes(name))).toBe(true)
  })

  it.each([
    ['cut off', (bytes: Uint8Array) => bytes.slice(0, -40)],
    [
      'with bytes missing in its middle',
      (bytes: Uint8Array) => Uint8Array.from([...bytes.slice(0, 900), ...bytes.slice(960)]),
    ],
  ])('is not read back when it is %s', async (_, spoil) => {
    const { board, scene } = await drawnTemplate('corner-shoeshine', 'en')
    const { bytes } = await printedPdf(pdfJob(scene, sheetsOf(board, scene)))
    expect(readBackPdf(bytes)).toBeDefined()
    expect(readBackPdf(spoil(bytes))).toBeUndefined()
  })

  it('is the same file each time', async () => {
    const { board, scene } = await drawnTemplate('corner-shoeshine', 'ar')
    const job = pdfJob(scene, sheetsOf(board, scene))
    expect((await printedPdf(job)).bytes).toEqual((await printedPdf(job)).bytes)
  })
})
