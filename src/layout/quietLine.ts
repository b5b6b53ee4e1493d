import type { Language } from '../base/text'
import { textIn } from '../base/text'
import type { DrawContext } from '../lanes'
import type { Lane } from '../model/records/lane'
import { formatNumber } from './words'

/** Of a lane that the filter shows a part of. */
const SHOWN_WORDS = { en: '{n} of {m} shown', ar: 'يظهر {n} من {m}' }
const CARDS_WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { one: '{n} card', other: '{n} cards' },
  ar: {
    zero: 'لا بطاقات',
    one: 'بطاقة واحدة',
    two: 'بطاقتان',
    few: '{n} بطاقات',
    many: '{n} بطاقة',
    other: '{n} بطاقة',
  },
}

/** Making one takes longer than laying out a card. */
const PLURALS: Readonly<Record<Language, Intl.PluralRules>> = {
  en: new Intl.PluralRules('en'),
  ar: new Intl.PluralRules('ar'),
}

/** What stands small under a lane's name: what belongs there while it is empty, else how much is there. */
export function quietLine(
  lane: Lane,
  count: number,
  all: number,
  isCounted: boolean,
  hint: string,
  context: DrawContext,
): string {
  const own = textIn(lane.hint, context.language)
  if (!isCounted) return own || hint
  if (count < all) {
    const [n, m] = [count, all].map((each) => formatNumber(each, context.language, context.digits))
    return context.say(SHOWN_WORDS, { n: n ?? '', m: m ?? '' })
  }
  const words = CARDS_WORDS[context.language]
  const rule = PLURALS[context.language].select(count)
  return (words[rule] ?? words.other ?? '').replace('{n}', formatNumber(count, context.language, context.digits))
}
