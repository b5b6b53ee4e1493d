import { textIn } from '../../base/text'
import type { LaneRegistry } from '../../lanes'
import { FILTER_LISTS, FILTER_WORDS, type FilterList, NO_OWNER } from '../../lanes/filterWords'
import { EVIDENCE_WORDS, FAMILY_WORDS } from '../../lanes/words'
import type { Board } from '../../model/board'
import type { CardFilter } from '../../model/cardFilter'
import { personasInOrder, rowsInOrder } from '../../model/reads'
import { EVIDENCE_LEVELS } from '../../model/records/card'
import { CHANNEL_FAMILIES } from '../../model/records/channel'
import type { Speech } from '../table/useSpeech'

export interface FacetOption {
  readonly value: string
  readonly label: string
  readonly icon?: string
  readonly chosen: boolean
  /** The filter after this option was turned on or off. */
  readonly toggled: CardFilter
}

/** One list of a filter with everything the board has to choose from. */
export interface Facet {
  readonly list: FilterList
  readonly label: string
  readonly options: readonly FacetOption[]
}

/** The lists in which this board has something to choose from. */
export function facetsOf(
  filter: CardFilter,
  speech: Speech,
  lanes: LaneRegistry,
  compare: (a: string, b: string) => number,
): Facet[] {
  const facets = FILTER_LISTS.map((list): Facet => {
    const options = optionsOf(list, filter, speech, lanes)
    const isSorted = list === 'owners' || list === 'tags'
    return {
      list,
      label: speech.say(FILTER_WORDS[list]),
      options: isSorted ? sorted(options, compare) : options,
    }
  })
  return facets.filter(({ options }) => options.length > 0)
}

/** "No owner" stays at the end. */
function sorted(options: readonly FacetOption[], compare: (a: string, b: string) => number): FacetOption[] {
  return options.toSorted((a, b) => Number(a.value === '') - Number(b.value === '') || compare(a.label, b.label))
}

function optionsOf(list: FilterList, filter: CardFilter, speech: Speech, lanes: LaneRegistry): FacetOption[] {
  const { board, say, language } = speech
  switch (list) {
    case 'owners':
      return ownerOptions(filter, speech)
    case 'kinds':
      return kindsOf(board, lanes).map((type) => ({
        ...option(type.id, say(type.label), filter.kinds, (kinds) => ({ ...filter, kinds })),
        icon: type.icon,
      }))
    case 'evidence':
      return EVIDENCE_LEVELS.map((level) =>
        option(level, say(EVIDENCE_WORDS[level]), filter.evidence, (evidence) => ({ ...filter, evidence })),
      )
    case 'families':
      return CHANNEL_FAMILIES.filter((family) =>
        Object.values(board.channels).some((channel) => channel.family === family),
      ).map((family) =>
        option(family, say(FAMILY_WORDS[family]), filter.families, (families) => ({ ...filter, families })),
      )
    case 'personas':
      // One persona alone has the whole journey.
      if (Object.keys(board.personas).length < 2) return []
      return personasInOrder(board).map(({ id, name }) =>
        option(id, textIn(name, language), filter.personas, (personas) => ({ ...filter, personas })),
      )
    case 'tags':
      return tagsOf(board, filter).map((tag) => option(tag, tag, filter.tags, (tags) => ({ ...filter, tags })))
  }
}

/** Those who own a card, and nobody. */
function ownerOptions(filter: CardFilter, { board, say, language }: Speech): FacetOption[] {
  const owning = new Set(Object.values(board.cards).map((card) => card.owner))
  const owners = Object.values(board.actors).filter(({ id }) => owning.has(id) || filter.owners.includes(id))
  if (owners.length === 0) return []
  return [
    ...owners.map(({ id, name }) =>
      option(id, textIn(name, language), filter.owners, (next) => ({ ...filter, owners: next })),
    ),
    {
      value: '',
      label: say(NO_OWNER),
      chosen: filter.unowned,
      toggled: { ...filter, unowned: !filter.unowned },
    },
  ]
}

function option<V extends string>(
  value: V,
  label: string,
  chosen: readonly V[],
  withChosen: (chosen: readonly V[]) => CardFilter,
): FacetOption {
  const isChosen = chosen.includes(value)
  const next = isChosen ? chosen.filter((each) => each !== value) : [...chosen, value]
  return { value, label, chosen: isChosen, toggled: withChosen(next) }
}

/** Lane types of the board that hold cards, from the top. */
function kindsOf(board: Board, lanes: LaneRegistry) {
  const ids = rowsInOrder(board).flatMap((row) => (row.kind === 'lane' ? [row.record.type] : []))
  return [...new Set(ids)].filter((id) => lanes.isKnown(id) && lanes.typeOf(id).holdsCards).map(lanes.typeOf)
}

/** One that nobody has any more is still offered while it is chosen, so that it can be taken back. */
function tagsOf(board: Board, filter: CardFilter): readonly string[] {
  return [...new Set([...Object.values(board.cards).flatMap((card) => card.tags), ...filter.tags])]
}
