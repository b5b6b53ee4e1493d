/** What is found in a finished SVG file by reading it, not by trusting the writer. */
export interface SvgContents {
  /** Every tag is closed in its order and the file ends where it should. */
  readonly wellFormed: boolean
  /** Ids of cards and links that have something drawn in them. */
  readonly cards: ReadonlySet<string>
  readonly links: ReadonlySet<string>
  /** The words in each card and link, by kind and id, and all words of the file, as they are compared. */
  readonly words: ReadonlyMap<string, string>
  readonly all: string
  readonly width: number
  readonly height: number
}

const DRAWN = new Set(['rect', 'path', 'text', 'ellipse', 'circle', 'image', 'line', 'polyline', 'polygon'])

interface Open {
  readonly name: string
  readonly kind: 'card' | 'link' | undefined
  readonly id: string
  drawn: number
  readonly words: string[]
}

const WRITTEN = new Set(['text', 'tspan'])

const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}\p{Cc}]/gu

/** Letters as they are compared: without blanks and what is not seen. */
export function seenLetters(text: string): string {
  return text.toWellFormed().replace(UNSEEN, '')
}

/** Reads the tags of an SVG file of ours: a small scan that runs in a worker as well. */
export function readBackSvg(text: string): SvgContents {
  const found = { card: new Set<string>(), link: new Set<string>() }
  const stack: Open[] = []
  let wellFormed = text.startsWith('<?xml')
  let size: Pick<SvgContents, 'width' | 'height'> = { width: 0, height: 0 }
  const words = new Map<string, string>()
  const all: string[] = []
  let roots = 0
  let end = 0
  for (const match of text.matchAll(TAG)) {
    const [whole, closing, name = '', attributes = '', alone] = match
    const inside = stack.at(-1)
    // A name for those who listen is no word that is drawn.
    if (inside && WRITTEN.has(inside.name)) inside.words.push(text.slice(end, match.index))
    end = match.index + whole.length
    if (closing) {
      const open = stack.pop()
      if (open?.name !== name) wellFormed = false
      else if (open.kind && open.drawn > 0) found[open.kind].add(open.id)
      const parent = stack.at(-1)
      if (open && parent) {
        parent.drawn += open.drawn
        parent.words.push(...open.words)
      }
      if (open?.kind) words.set(`${open.kind} ${open.id}`, seenLetters(unescaped(open.words.join(''))))
      if (open && !parent) all.push(...open.words)
      continue
    }
    if (stack.length === 0) {
      roots++
      size = { width: numberIn(attributes, 'width'), height: numberIn(attributes, 'height') }
    }
    const drawn = DRAWN.has(name) ? 1 : 0
    const parent = stack.at(-1)
    if (alone) {
      if (parent) parent.drawn += drawn
    } else stack.push({ name, ...markedAs(attributes), drawn, words: [] })
  }
  const ends = text.trimEnd().endsWith('</svg>')
  return {
    wellFormed: wellFormed && ends && roots === 1 && stack.length === 0,
    cards: found.card,
    links: found.link,
    words,
    all: seenLetters(unescaped(all.join(''))),
    ...size,
  }
}

/** Attribute values hold no `<` and no `>`: the writer escapes both. */
const TAG = /<(\/)?([a-zA-Z][\w:-]*)((?:\s+[\w:-]+="[^"<>]*")*)\s*(\/)?>/g

function markedAs(attributes: string): Pick<Open, 'kind' | 'id'> {
  const [, kind, id = ''] = /\sdata-(card|link)="([^"]*)"/.exec(attributes) ?? []
  return { kind: kind === 'card' || kind === 'link' ? kind : undefined, id: unescaped(id) }
}

function numberIn(attributes: string, name: string): number {
  return Number(new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? 0)
}

function unescaped(text: string): string {
  return text
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}
