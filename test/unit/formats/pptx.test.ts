import { mkdirSync, writeFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../../src/base/text'
import { readBackPptx } from '../../../src/formats/pptx/checkPptx'
import { type PptxJob, printDeck } from '../../../src/formats/pptx/deck'
import { speakerNotes } from '../../../src/formats/pptx/speakerNotes'
import { speech } from '../../../src/layout/words'
import { cardsOfScene, lightPalette } from '../../../src/scene'
import { drawnTemplate } from './drawing'

const squeezed = (text: string) => text.replace(/[\s\u2066-\u2069]+/g, '')

async function jobOf(language: Language): Promise<PptxJob> {
  const { board, scene, page } = await drawnTemplate('housing-loan-oman', language)
  const notes = speakerNotes(board, { ...speech(language, 'latn'), language, digits: 'latn' })
  const title = language === 'ar' ? 'قرض سكني' : 'Housing loan'
  return { scene, page, palette: lightPalette, title, facts: '2026-11-22', images: {}, ...notes }
}

async function deckOf(language: Language, change: (job: PptxJob) => PptxJob = (job) => job) {
  const job = change(await jobOf(language))
  const made = await printDeck(job, { onSlide: async () => undefined, decode: async () => undefined })
  if (!made.ok) throw new Error(JSON.stringify(made.error).slice(0, 2000))
  const bytes = new Uint8Array(await made.value.file.arrayBuffer())
  const keep = process.env.RIHLA_KEEP
  if (keep) {
    mkdirSync(keep, { recursive: true })
    writeFileSync(`${keep}/${language}.pptx`, bytes)
  }
  const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)]))
  return { job, bytes, files, completeness: made.value.completeness }
}

describe.each(['en', 'ar'] as const)('a presentation in %s', (language) => {
  it('has the words of every card on the overview and on a slide of its stage, and every link', async () => {
    const { job, bytes, completeness } = await deckOf(language)
    const [overview, ...stages] = readBackPptx(bytes)
    for (const { id, label, marks } of cardsOfScene(job.scene)) {
      const words = marks.flatMap((mark) => (mark.kind === 'text' ? mark.lines : []))
      const texts = [overview, ...stages].flatMap((slide) => slide?.words.get(`card ${id}`) ?? [])
      expect(texts.length, label).toBeGreaterThanOrEqual(2)
      for (const text of texts) for (const line of words) expect(squeezed(text)).toContain(squeezed(line))
    }
    expect(completeness.cards).toEqual({ inFile: 63, wanted: 63 })
    expect(completeness.links).toEqual({ inFile: 31, wanted: 31 })
  })

  it('keeps links as connectors that hold on to shapes which are there', async () => {
    const { files } = await deckOf(language)
    const xml = files['ppt/slides/slide1.xml'] ?? ''
    expect([...xml.matchAll(/<p:cxnSp>/g)]).toHaveLength(31)
    const ids = new Set([...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id))
    const held = [...xml.matchAll(/<a:(?:st|end)Cxn id="(\d+)"/g)].map(([, id]) => id)
    expect(held.length).toBeGreaterThan(40)
    expect(held.filter((id) => !ids.has(id))).toEqual([])
  })

  it('draws a way back to the side it left as a bent connector as well: what is no form of a connector is drawn wrong elsewhere', async () => {
    const { files } = await deckOf(language)
    const slide = files['ppt/slides/slide1.xml'] ?? ''
    const connectors = slide.match(/<p:cxnSp>.*?<\/p:cxnSp>/gs) ?? []
    // What such a program shows in their place.
    expect(slide.match(/<mc:Fallback><p:sp>/g)?.length).toBeGreaterThan(0)
    expect(connectors.filter((xml) => xml.includes('a:custGeom'))).toEqual([])
    const back = connectors.flatMap((xml) => {
      const [, width, height, share] =
        /<a:ext cx="(\d+)" cy="(\d+)".*bentConnector3.*fmla="val (-?\d+)"/s.exec(xml) ?? []
      return Number(share) > 100_000
        ? [{ width: Number(width), height: Number(height), out: Number(share) / 100_000 }]
        : []
    })
    expect(back.length).toBeGreaterThan(0)
    // The ends lie on one line to the eye, and the bend is some pixels beside it.
    for (const { width, height, out } of back) {
      expect(width).toBeLessThan(height / 100)
      expect(width * out).toBeGreaterThan(12_700)
    }
  })

  it('gives every shape of a slide an id of its own', async () => {
    const { files } = await deckOf(language)
    for (const [name, xml] of Object.entries(files)) {
      if (!/slides\/slide\d+\.xml$/.test(name)) continue
      const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  it('holds no table and leads nowhere outside', async () => {
    const { files } = await deckOf(language)
    const all = Object.entries(files)
    expect(all.filter(([, xml]) => xml.includes('<a:tbl>'))).toEqual([])
    expect(all.filter(([, xml]) => xml.includes('TargetMode="External"'))).toEqual([])
  })
})

describe('a presentation', () => {
  it('reads from right to left in Arabic: as a whole, in its titles, words and notes', async () => {
    const { files } = await deckOf('ar')
    expect(files['ppt/presentation.xml']).toContain('rtl="1"')
    const slide = files['ppt/slides/slide2.xml'] ?? ''
    const paragraphs = [...slide.matchAll(/<a:pPr ([^>]*)>(?:(?!<\/a:p>).)*?<a:t>([^<]*)/gs)]
    const arabic = paragraphs.filter(([, , text = '']) => /^[\u0600-\u06ff]/.test(text))
    expect(arabic.length).toBeGreaterThan(10)
    expect(arabic.filter(([, attributes = '']) => !/rtl="1"/.test(attributes)).map(([, , text]) => text)).toEqual([])
    expect(files['ppt/notesSlides/notesSlide2.xml']).toContain('rtl="1"')
  })

  it('keeps Arabic words in their boxes where another face, with wider letters, stands in for the one that is asked for', async () => {
    const { files } = await deckOf('ar')
    for (const [name, xml] of Object.entries(files)) {
      if (!/slides\/slide\d+\.xml$/.test(name)) continue
      const bodies = xml.match(/<p:sp>(?:(?!<\/p:sp>).)*?name="(?:Text|Box)(?:(?!<\/p:sp>).)*<\/p:sp>/gs) ?? []
      // Title and facts stand on lines of their own.
      const drawn = bodies.filter((body) => !body.includes('<p:ph') && !body.includes('name="Text 0"'))
      const arabic = drawn.filter((body) => /<a:t>[^<]*[\u0600-\u06ff]/.test(body))
      expect(arabic.length).toBeGreaterThan(10)
      expect(arabic.filter((body) => !/wrap="square"[^>]*><a:normAutofit\/>/.test(body))).toEqual([])
    }
  })

  it('ends the name of a line on its pill', async () => {
    const { files } = await deckOf('ar')
    const slide = files['ppt/slides/slide1.xml'] ?? ''
    const lines = slide.match(/name="line (?:(?!<\/p:grpSp>).)*<\/p:grpSp>/gs) ?? []
    expect(lines.length).toBe(3)
    for (const line of lines) {
      const [, left = '', width = ''] =
        /<a:off x="(\d+)"[^>]*><a:ext cx="(\d+)"[^>]*><\/a:xfrm><a:prstGeom prst="roundRect"/.exec(line) ?? []
      const [, x = '', cx = ''] = /txBox="1".*?<a:off x="(\d+)"[^>]*><a:ext cx="(\d+)"/s.exec(line) ?? []
      expect(Number(x)).toBeGreaterThan(Number(left))
      expect(Number(x) + Number(cx)).toBeLessThan(Number(left) + Number(width))
      expect(Number(cx)).toBeGreaterThan(Number(width) / 2)
    }
  })

  it('tells in the notes how many people stand behind a number and how sure it is', async () => {
    const { bytes } = await deckOf('en')
    const notes = readBackPptx(bytes).map((slide) => slide.notes)
    expect(notes.join('\n')).toMatch(/\d+% · \d+ of \d+ · 95% interval [\u2066\d.\u2069]+ to /)
  })

  it('is refused with the names of what is not on its slides', async () => {
    const job = await jobOf('en')
    const [stage] = job.scene.stages
    const scene = { ...job.scene, stages: job.scene.stages.filter((each) => each !== stage) }
    const made = await printDeck({ ...job, scene }, { onSlide: async () => undefined, decode: async () => undefined })
    expect(made.ok).toBe(false)
    if (made.ok || made.error.kind !== 'incomplete') throw new Error('not refused')
    expect(made.error.missing.length).toBeGreaterThan(0)
    expect(made.error.completeness.cards.inFile).toBeLessThan(made.error.completeness.cards.wanted)
  })
})
