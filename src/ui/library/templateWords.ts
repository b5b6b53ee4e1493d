import type { TemplateSummary } from '../../formats/templates'

/** Kinds of provenance there are words for. The names stand in the template files. */
const PROVENANCE = {
  own: 'own',
  illustrative: 'illustrative',
  'published-structure': 'publishedStructure',
  'illustrative+published-numbers': 'publishedNumbers',
  'published-from-memory': 'publishedFromMemory',
} as const

export type ProvenanceWord = (typeof PROVENANCE)[keyof typeof PROVENANCE] | 'unknown'

export function provenanceOf({ provenance }: Pick<TemplateSummary, 'provenance'>): ProvenanceWord {
  return isKnown(provenance) ? PROVENANCE[provenance] : 'unknown'
}

function isKnown(name: string): name is keyof typeof PROVENANCE {
  return Object.hasOwn(PROVENANCE, name)
}
