/** What is found in a finished SVG file by reading it, not by trusting the writer. */
export interface SvgContents {
  /** Every tag is closed in its order and the file ends where it should. */
  readonly wellFormed: boolean
  /** Ids of cards and links that have something drawn in them. */
  readonly cards: ReadonlySet<string>
  readonly links: ReadonlySet<string>
  readonly width: number
  readonly height: number
}

const DRAWN = new Set(['rect', 'path', 'text', 'ellipse', 'circle', 'image', 'line', 'polyline', 'polygon'])

interface Open {
  readonly name: string
  readonly kind: 'card' | 'link' | undefined
  readonly id: string
  drawn: number
}

/** Reads the tags of an SVG file of ours: a small scan that runs in a worker as well. */
export function readBackSvg(text: string): SvgContents {
  const found = { card: new Set<string>(), link: new Set<string>() }
  const stack: Open[] = []
  let wellFormed = text.startsWith('<?xml')
  let size: Pick<SvgContents, 'width' | 'height'> = { width: 0, height: 0 }
  let roots = 0
  for (const [, closing, name = '', attributes = '', alone] of text.matchAll(TAG)) {
    if (closing) {
      const open = stack.pop()
      if (open?.name !== name) wellFormed = false
      else if (open.kind && open.drawn > 0) found[open.kind].add(open.id)
      const parent = stack.at(-1)
      if (open && parent) parent.drawn += open.drawn
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
    } else stack.push({ name, ...markedAs(attributes), drawn })
  }
  const ends = text.trimEnd().endsWith('</svg>')
  return {
    wellFormed: wellFormed && ends && roots === 1 && stack.length === 0,
    cards: found.card,
    links: found.link,
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
