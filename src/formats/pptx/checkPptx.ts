import { strFromU8, unzipSync } from 'fflate'
import type { Scene } from '../../scene'
import { cardsOfScene } from '../../scene'
import { type Completeness, picturesIn, shareOf } from '../completeness'
import type { Frame } from './frame'
import { squeezed } from './shapes'

/** What is found on a slide by reading the finished file. */
export interface SlideContents {
  /** Name of a group, shape or connector → the words in it. */
  readonly words: ReadonlyMap<string, string>
  readonly all: string
  readonly notes: string
}

export function readBackPptx(bytes: Uint8Array): readonly SlideContents[] {
  const files = unzipSync(bytes, { filter: ({ name }) => /^ppt\/(slides|notesSlides)\/[a-zA-Z]+\d+\.xml$/.test(name) })
  const read = (name: string) => (files[name] ? strFromU8(files[name]) : '')
  const slides: SlideContents[] = []
  for (let number = 1; files[`ppt/slides/slide${number}.xml`]; number++) {
    const xml = read(`ppt/slides/slide${number}.xml`)
    slides.push({
      words: namedWords(xml),
      all: squeezed(wordsIn(xml)),
      notes: wordsIn(read(`ppt/notesSlides/notesSlide${number}.xml`)),
    })
  }
  return slides
}

/** Each named thing with all the words up to its end: groups hold shapes. */
function namedWords(xml: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const open: { name: string; words: string[] }[] = []
  for (const [, start, end, name, text] of xml.matchAll(TOKENS)) {
    if (start) open.push({ name: '', words: [] })
    else if (end) {
      const closed = open.pop()
      if (!closed) continue
      if (closed.name) found.set(closed.name, closed.words.join(''))
      open.at(-1)?.words.push(...closed.words)
    } else if (name !== undefined) {
      const top = open.at(-1)
      if (top && top.name === '') top.name = unescaped(name)
    } else if (text !== undefined) open.at(-1)?.words.push(unescaped(text))
  }
  return found
}

const TOKENS =
  /<(p:(?:grpSp|sp|cxnSp|pic))>|<\/(p:(?:grpSp|sp|cxnSp|pic))>|<p:cNvPr [^>]*?name="([^"]*)"|<a:t>([^<]*)<\/a:t>/g

function wordsIn(xml: string): string {
  return [...xml.matchAll(/<a:t>([^<]*)<\/a:t>|<\/a:p>/g)]
    .map(([, text]) => (text === undefined ? '\n' : unescaped(text)))
    .join('')
}

function unescaped(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}

/** How much of the board is on the slides, and by its words what is not: cards, links, names of stages and lanes, figures. */
export function checkPptx(
  bytes: Uint8Array,
  scene: Scene,
  frames: readonly Frame[],
  pictures: ReadonlyMap<string, unknown>,
): { readonly completeness: Completeness; readonly missing: readonly string[] } {
  const slides = readBackPptx(bytes)
  const whole = new Set<string>()
  const lacking = new Map<string, string>()
  for (const [index, frame] of frames.entries()) {
    const slide = slides[index]
    for (const part of frame.parts) {
      const words = part.marks.flatMap((mark) => (mark.kind === 'text' ? mark.lines : []))
      const there = part.of ? slide?.words.get(`${part.of.kind} ${part.of.id}`) : slide?.all
      const isWhole = hasAll(there, words)
      if (part.of && isWhole) whole.add(`${frame.kind} ${part.of.kind} ${part.of.id}`)
      else if (!isWhole && part.marks.some((mark) => mark.kind !== 'image'))
        lacking.set(part.of?.id ?? words.join(' '), part.of?.label || words.join(' '))
    }
    for (const link of frame.links)
      if (slide?.words.has(`link ${link.id}`)) whole.add(`${frame.kind} link ${link.id}`)
      else lacking.set(link.id, link.label || link.id)
  }
  const drawn = cardsOfScene(scene).filter(({ marks }) => marks.some((mark) => mark.kind !== 'image'))
  // A card has to be on the overview and on the slide of its stage.
  const cards = drawn.filter(({ id }) => whole.has(`overview card ${id}`) && whole.has(`stage card ${id}`))
  const found = new Set(cards.map(({ id }) => String(id)))
  for (const { id, label } of drawn) if (!found.has(id)) lacking.set(id, label)
  const links = scene.links.filter(({ id }) => whole.has(`overview link ${id}`))
  const completeness = {
    cards: shareOf(
      drawn.map(({ id }) => id),
      found,
    ),
    links: shareOf(
      scene.links.map(({ id }) => id),
      new Set(links.map(({ id }) => String(id))),
    ),
    ...picturesIn(frames[0]?.parts ?? [], (hash) => pictures.has(hash)),
  }
  return { completeness, missing: [...lacking.values()] }
}

function hasAll(there: string | undefined, words: readonly string[]): boolean {
  if (there === undefined) return false
  const text = squeezed(there)
  return words.every((line) => text.includes(squeezed(line)))
}
