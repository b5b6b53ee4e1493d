import { type BothLanguages, textIn } from '../base/text'
import type { Board } from '../model/board'
import type { CardFilter } from '../model/cardFilter'
import { settledFilter } from '../model/keptCards'
import type { DrawContext } from './drawContext'
import type { LaneRegistry } from './registry'
import { EVIDENCE_WORDS, FAMILY_WORDS } from './words'

export type FilterList = 'owners' | 'kinds' | 'evidence' | 'families' | 'personas' | 'tags'

/** In the order in which they are offered and told. */
export const FILTER_LISTS: readonly FilterList[] = ['owners', 'kinds', 'evidence', 'families', 'personas', 'tags']

export const FILTER_WORDS: Readonly<Record<FilterList, BothLanguages>> = {
  owners: { en: 'Owner', ar: 'المسؤول' },
  kinds: { en: 'Kind of card', ar: 'نوع البطاقة' },
  evidence: { en: 'Evidence', ar: 'الأدلة' },
  families: { en: 'Channels', ar: 'القنوات' },
  personas: { en: 'Persona', ar: 'الشخصية' },
  tags: { en: 'Tag', ar: 'الوسم' },
}

export const NO_OWNER: BothLanguages = { en: 'No owner', ar: 'بلا مسؤول' }

type Speech = Pick<DrawContext, 'say' | 'language'> & { readonly board: Board }

/** What a filter asks for, one phrase a list: "Owner: Loan adviser, No owner". */
export function sayFilter(asked: CardFilter, speech: Speech, lanes: LaneRegistry): string[] {
  const { say, language } = speech
  const filter = settledFilter(asked, speech.board)
  return FILTER_LISTS.flatMap((list) => {
    const values = valuesOf(list, filter, speech, lanes)
    const join = language === 'ar' ? '، ' : ', '
    return values.length > 0 ? [`${say(FILTER_WORDS[list])}: ${values.join(join)}`] : []
  })
}

function valuesOf(
  list: FilterList,
  filter: CardFilter,
  { say, language, board }: Speech,
  lanes: LaneRegistry,
): string[] {
  switch (list) {
    case 'owners':
      return [
        ...filter.owners.map((id) => textIn(board.actors[id]?.name, language)),
        ...(filter.unowned ? [say(NO_OWNER)] : []),
      ]
    case 'kinds':
      return filter.kinds.map((kind) => say(lanes.typeOf(kind).label))
    case 'evidence':
      return filter.evidence.map((level) => say(EVIDENCE_WORDS[level]))
    case 'families':
      return filter.families.map((family) => say(FAMILY_WORDS[family]))
    case 'personas':
      return filter.personas.map((id) => textIn(board.personas[id]?.name, language))
    case 'tags':
      return [...filter.tags]
  }
}
