import type { BothLanguages } from '../../base/text'
import type { Board } from '../../model/board'
import type { Reading } from '../../model/records/lane'
import type { NewBoard } from './boardOfTemplate'
import index from './data/index.json'

/** Each template is a chunk of its own, fetched when a person chooses it. */
const LOADERS = {
  'housing-loan-oman': () => import('./data/housing-loan-oman.json'),
  'government-eservice': () => import('./data/government-eservice.json'),
  'telecom-complaint': () => import('./data/telecom-complaint.json'),
  'car-purchase-after-sales': () => import('./data/car-purchase-after-sales.json'),
  'ecommerce-order': () => import('./data/ecommerce-order.json'),
  'hospital-outpatient-visit': () => import('./data/hospital-outpatient-visit.json'),
  'hotel-overnight-stay': () => import('./data/hotel-overnight-stay.json'),
  'corner-shoeshine': () => import('./data/corner-shoeshine.json'),
  'blank-journey': () => import('./data/blank-journey.json'),
  'blank-blueprint': () => import('./data/blank-blueprint.json'),
} as const

export type TemplateId = keyof typeof LOADERS

/** What the gallery shows of a template without loading it. */
export interface TemplateSummary {
  readonly id: TemplateId
  readonly kind: Reading
  readonly title: BothLanguages
  readonly summary: BothLanguages
  /** `illustrative`, `published-structure`, `own` …; sources say more. */
  readonly provenance: string
  readonly counts: Readonly<Record<'stages' | 'steps' | 'lanes' | 'lines' | 'cards' | 'links', number>>
}

export type { NewBoard }

function isTemplateId(id: string): id is TemplateId {
  return Object.hasOwn(LOADERS, id)
}

/** The templates in the order of the gallery: worked examples first, the blank ones last. */
export const templateIndex: readonly TemplateSummary[] = index.templates.flatMap(({ id, kind, ...rest }) =>
  isTemplateId(id) ? [{ ...rest, id, kind: kind === 'blueprint' ? ('blueprint' as const) : ('journey' as const) }] : [],
)

/** The template's file. */
export async function loadTemplate(id: TemplateId): Promise<unknown> {
  return (await LOADERS[id]()).default
}

/** Where a template's content comes from: read when it is asked for, as it stands in the template's own file. */
export async function loadSources(id: TemplateId): Promise<readonly BothLanguages[]> {
  const [file, { sourcesOfTemplate }] = await Promise.all([loadTemplate(id), import('./sourcesOfTemplate')])
  return sourcesOfTemplate(file)
}

/** A new board made from a template. */
export async function createFromTemplate(id: TemplateId, board: NewBoard): Promise<Board> {
  const [file, { boardOfTemplate }] = await Promise.all([loadTemplate(id), import('./boardOfTemplate')])
  return boardOfTemplate(file, board)
}
