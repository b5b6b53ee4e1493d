import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Language } from '../../base/text'
import { escapeText, tag } from '../svg/xml'

/** One slide, its drawing printed already. */
export interface Slide {
  readonly title: string
  readonly facts: string
  readonly notes: string
  readonly shapes: string
  readonly pictures: readonly PlacedPicture[]
}

/** In points. */
export interface PlacedPicture {
  readonly hash: string
  readonly label: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Deck {
  readonly title: string
  readonly language: Language
  readonly rtl: boolean
  readonly slides: readonly Slide[]
  readonly pictures: ReadonlyMap<string, { readonly address: string }>
}

const LAYOUT = 'Board'
const inches = (points: number) => points / 72

/**
 * The file: titles, notes, pictures, masters and all that PowerPoint asks for come from the package; the drawing of each
 * slide is put into it as it was printed, because groups and connectors that hold on to cards are beyond the package.
 */
export async function packDeck(deck: Deck): Promise<Uint8Array<ArrayBuffer>> {
  // Not the ways that start workers of their own, which the page's policy forbids.
  const files = unzipSync(await skeleton(deck))
  edit(files, 'ppt/presentation.xml', mastersFirst)
  for (const [index, slide] of deck.slides.entries()) {
    edit(files, `ppt/slides/slide${index + 1}.xml`, (xml) =>
      xml.replace('</p:grpSpPr>', () => `</p:grpSpPr>${slide.shapes}`),
    )
    edit(files, `ppt/notesSlides/notesSlide${index + 1}.xml`, (xml) => withNotes(xml, slide.notes, deck))
  }
  return new Uint8Array(zipSync(files, { level: 6 }))
}

async function skeleton({ title, language, rtl, slides, pictures }: Deck): Promise<Uint8Array> {
  const { default: Presentation } = await import('pptxgenjs')
  const deck = new Presentation()
  deck.layout = 'LAYOUT_WIDE'
  deck.rtlMode = rtl
  deck.title = title
  deck.company = ''
  deck.author = ''
  deck.subject = ''
  deck.theme = { headFontFace: 'Arial', bodyFontFace: 'Arial' }
  const lang = language === 'ar' ? 'ar-OM' : 'en-GB'
  const isArabic = language === 'ar'
  const look = {
    rtlMode: isArabic,
    align: isArabic ? 'right' : 'left',
    lang,
    fontFace: 'Arial',
    margin: 0,
    fit: 'none',
  } as const
  const head = { x: inches(22), y: inches(12), w: inches(916), h: inches(28) }
  deck.defineSlideMaster({
    title: LAYOUT,
    objects: [
      {
        placeholder: {
          options: { name: 'title', type: 'title', ...head, ...look, fontSize: 20, bold: true },
          text: '',
        },
      },
    ],
  })
  for (const slide of slides) {
    const drawn = deck.addSlide({ masterName: LAYOUT })
    drawn.addText(slide.title, {
      placeholder: 'title',
      ...look,
      fontSize: 20,
      bold: true,
      color: '15202E',
      valign: 'middle',
    })
    if (slide.facts !== '')
      drawn.addText(slide.facts, {
        ...head,
        y: inches(39),
        h: inches(18),
        ...look,
        fontSize: 10,
        color: '56667C',
        valign: 'middle',
        objectName: 'facts',
      })
    for (const { hash, label, x, y, width, height } of slide.pictures) {
      const data = pictures.get(hash)?.address
      if (data)
        drawn.addImage({
          data,
          x: inches(x),
          y: inches(y),
          w: inches(width),
          h: inches(height),
          altText: label,
          objectName: `picture ${hash}`,
        })
    }
    // What the package writes here is replaced; without any it would write no notes at all.
    drawn.addNotes('-')
  }
  const bytes = await deck.write({ outputType: 'uint8array', compression: false })
  if (!(bytes instanceof Uint8Array)) throw new Error('The package gave no bytes')
  return bytes
}

/** Notes line by line, each in its own direction. */
function withNotes(xml: string, notes: string, { language }: Deck): string {
  const isArabic = language === 'ar'
  const lang = isArabic ? 'ar-OM' : 'en-GB'
  const start = tag('a:pPr', { algn: isArabic ? 'r' : 'l', rtl: isArabic ? 1 : 0 })
  const lines = notes.split('\n').map((line) => {
    const run = line === '' ? '' : tag('a:r', {}, tag('a:rPr', { lang, dirty: 0 }) + tag('a:t', {}, escapeText(line)))
    return tag('a:p', {}, start + run)
  })
  return xml.replace(/<a:p>(?:(?!<\/a:p>).)*<a:t>-<\/a:t>.*?<\/a:p>/s, () => lines.join(''))
}

/** The schema wants the list of notes masters before the slides; the package writes it behind them. */
function mastersFirst(xml: string): string {
  const masters = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(xml)?.[0] ?? ''
  return xml.replace(masters, '').replace('</p:sldMasterIdLst>', (end) => end + masters)
}

type Files = Record<string, Uint8Array>

function edit(files: Files, name: string, change: (xml: string) => string): void {
  const bytes = files[name]
  if (!bytes) throw new Error(`The package has no ${name}`)
  files[name] = strToU8(change(strFromU8(bytes)))
}
