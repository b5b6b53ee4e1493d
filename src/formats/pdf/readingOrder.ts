import type { DrawnPart, Scene } from '../../scene'

/** Where a part stands when the document is read aloud or searched from its beginning. */
export interface ReadingPlace {
  /** Sections follow each other by this number. */
  readonly section: number
  /** Within the section. */
  readonly rank: number
  readonly tag: 'H1' | 'H2' | 'P'
  /** Shown by programs that list the structure: which lane a card lies in. */
  readonly title?: string
}

const TITLE = 0
const LANES = 1
const FIRST_STAGE = 2

/** Title, names of the lanes, then stage by stage and step by step the cards from the first lane to the last, links, legend. */
export function readingOrder(scene: Scene): (part: DrawnPart) => ReadingPlace {
  const sectionOf = new Map(scene.stages.map(({ id }, index) => [String(id), FIRST_STAGE + index]))
  const after = FIRST_STAGE + scene.stages.length
  const places = new Map<string, ReadingPlace>()
  for (const { id } of scene.stages) places.set(id, { section: sectionOf.get(id) ?? after, rank: -1, tag: 'H1' })
  for (const [index, row] of scene.rows.entries()) {
    places.set(row.id, { section: LANES, rank: index, tag: 'P' })
    if (row.kind !== 'lane') continue
    for (const { step, cards } of row.cells) {
      const track = scene.steps.find(({ id }) => id === step)
      const section = sectionOf.get(track?.stage ?? '') ?? after
      const first = (track?.number ?? 0) + (index + 1) / (scene.rows.length + 2)
      for (const card of cards) places.set(card.id, { section, rank: first, tag: 'P', title: row.label })
    }
  }
  for (const step of scene.steps) {
    places.set(step.id, { section: sectionOf.get(step.stage) ?? after, rank: step.number, tag: 'H2' })
  }
  for (const [index, { id }] of scene.links.entries()) places.set(id, { section: after, rank: index, tag: 'P' })
  return (part) => {
    const own = part.of && places.get(part.of.id)
    if (own) return own
    const isAbove = part.box.y + part.box.height <= scene.bounds.y
    return { section: isAbove ? TITLE : after + 1, rank: part.box.y, tag: 'P' }
  }
}
