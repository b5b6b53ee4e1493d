import { choiceIn, dateIn, lineIn, present } from '../data'
import { defineLane } from '../defineLane'
import { cardText } from '../draw/card'
import { sayShortDate } from '../draw/date'
import { inQuotationMarks } from '../draw/quotation'

type Sort = 'thought' | 'quote'

/** Saved in boards; never rename. */
const SORTS: readonly Sort[] = ['thought', 'quote']

const THOUGHT = { en: 'Thought', ar: 'خاطرة' }
const QUOTE = { en: 'Quote', ar: 'قول' }

type ThoughtData = { readonly sort: Sort; readonly speaker?: string; readonly date?: string }

export const thought = defineLane({
  id: 'thought',
  label: { en: 'Thoughts and quotes', ar: 'خواطر العميل وأقواله' },
  hint: {
    en: 'What the customer thinks, and what customers really said',
    ar: 'ما يدور في ذهن العميل، وما قاله العملاء فعلاً',
  },
  cardName: { en: 'Thought', ar: 'خاطرة' },
  alsoCalled: ['thinking', 'quote', 'says', 'insight', 'أفكار', 'خواطر', 'اقتباس'],
  icon: 'message',
  family: 'neu',
  readings: ['journey'],
  claims: true,
  // A card that names a speaker is a quote even where nobody has said so.
  parse: (json): ThoughtData => {
    const speaker = lineIn(json.speaker)
    return {
      sort: choiceIn(json.sort, SORTS) ?? (speaker ? 'quote' : 'thought'),
      ...present({ speaker, date: dateIn(json.date) }),
    }
  },
  fields: [
    {
      kind: 'choice',
      name: 'sort',
      label: { en: 'Sort', ar: 'النوع' },
      options: [
        { value: 'thought', label: THOUGHT, icon: 'message' },
        { value: 'quote', label: QUOTE, icon: 'quote' },
      ],
    },
    { kind: 'line', name: 'speaker', label: { en: 'Who said it', ar: 'صاحب القول' } },
    { kind: 'date', name: 'date', label: { en: 'Date', ar: 'التاريخ' } },
  ],
  look: ({ card, data }, context) =>
    data.sort === 'quote' ? { words: inQuotationMarks(cardText(card, context)) } : {},
  chips: ({ data }, context) => [
    ...(data.speaker ? [{ icon: 'user', text: data.speaker, paint: 'ink700' } as const] : []),
    ...(data.date ? [{ text: sayShortDate(data.date, context), paint: 'ink500' } as const] : []),
  ],
  textOf: ({ data }, context) =>
    [context.say(data.sort === 'quote' ? QUOTE : THOUGHT), data.speaker ?? '', data.date ?? '']
      .filter((words) => words !== '')
      .join(' · '),
})
