import type { CardId } from '../base/ids'
import type { BothLanguages } from '../base/text'
import { FLAG_LOOKS } from '../lanes/words'
import type { Board } from '../model/board'
import { FLAGS } from '../model/records/card'
import { LINK_KINDS, type LinkKind } from '../model/records/link'
import type { Mark, Part, Scene } from '../scene'
import { linkSample } from './linkLooks'

export interface LegendEntry {
  readonly words: BothLanguages
  /** The sample, 24 px wide, from x on, centred on y. */
  readonly sample: (x: number, y: number) => readonly Mark[]
}

const LINK_WORDS: Readonly<Record<LinkKind, BothLanguages>> = {
  sequence: { en: 'Next', ar: 'الخطوة التالية' },
  flow: { en: 'Work flow', ar: 'سير العمل' },
  exception: { en: 'If it fails', ar: 'عند الإخفاق' },
  influence: { en: 'Influence', ar: 'تأثير' },
}

/** Only what the picture really shows: kinds of links, flags, evidence, small samples. */
export function legendEntries(board: Board, scene: Scene): LegendEntry[] {
  const shownLinks = new Set(scene.links.map((link) => board.links[link.id]?.kind))
  const lanes = scene.rows.filter((row) => row.kind === 'lane')
  const parts = lanes.flatMap((row) => row.cells.flatMap((cell) => cell.cards))
  const shownCards = parts.flatMap((part) => board.cards[part.id] ?? [])
  const isAssumed = (part: Part & { readonly id: CardId }) =>
    board.cards[part.id]?.evidence === 'assumption' && part.marks.some(isDashed)
  const drawn = [...parts, ...lanes.flatMap(({ ground, overlay }) => [ground, ...(overlay ? [overlay] : [])])]
  const flags = FLAGS.filter((flag) => shownCards.some((card) => card.flags.includes(flag)))
  return [
    ...LINK_KINDS.filter((kind) => shownLinks.has(kind)).map((kind) => linkEntry(kind)),
    ...flags.map((flag): LegendEntry => {
      const { icon, paint, label } = FLAG_LOOKS[flag]
      return { words: label, sample: (x, y) => [{ kind: 'icon', name: icon, x: x + 10, y: y - 7, size: 14, paint }] }
    }),
    ...(parts.some(isAssumed) ? [ASSUMPTION] : []),
    ...(drawn.some(({ marks }) => marks.some(isHollow)) ? [SMALL_SAMPLE] : []),
  ]
}

function isDashed(mark: Mark): boolean {
  return mark.kind === 'rect' && mark.stroke?.dash !== undefined
}

/** The dot of a small sample: nothing else is a small circle of the ground's colour with an edge. */
function isHollow(mark: Mark): boolean {
  return mark.kind === 'ellipse' && mark.fill === 'surface' && mark.rx < 4 && mark.stroke !== undefined
}

const ASSUMPTION: LegendEntry = {
  words: { en: 'Dashed: assumption', ar: 'متقطع: افتراض' },
  sample: (x, y) => [
    {
      kind: 'rect',
      x,
      y: y - 7,
      width: 24,
      height: 14,
      radius: 3,
      stroke: { paint: 'ink500', width: 1, dash: [4, 3] },
    },
  ],
}

const SMALL_SAMPLE: LegendEntry = {
  words: { en: 'Hollow: small sample', ar: 'مفرّغ: عينة صغيرة' },
  sample: (x, y) => [
    {
      kind: 'ellipse',
      center: { x: x + 14, y },
      rx: 4,
      ry: 4,
      fill: 'surface',
      stroke: { paint: 'ink700', width: 1.5 },
    },
  ],
}

function linkEntry(kind: LinkKind): LegendEntry {
  return { words: LINK_WORDS[kind], sample: (x, y) => linkSample(kind, x, y) }
}
