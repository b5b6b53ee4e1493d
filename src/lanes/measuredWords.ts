import { type BothLanguages, textIn } from '../base/text'
import type { MeasuredFilter } from '../measures/measuredFilter'
import type { Board } from '../model/board'
import type { DrawContext } from './drawContext'

type Speech = Pick<DrawContext, 'say' | 'language'> & { readonly board: Board }

const DIMENSION_WORDS: Readonly<Record<string, BothLanguages>> = {
  company: { en: 'Company', ar: 'الشركة' },
  branch: { en: 'Branch', ar: 'الفرع' },
  channel: { en: 'Channel', ar: 'القناة' },
  persona: { en: 'Persona', ar: 'الشخصية' },
  segment: { en: 'Segment', ar: 'الشريحة' },
}

/** What a dimension is called; one that the product does not know keeps its own name. */
export function sayDimension(name: string, { say }: Pick<Speech, 'say'>): string {
  const words = DIMENSION_WORDS[name]
  return words ? say(words) : name
}

/** A value of a dimension in words: a persona or a channel of the board by its name. */
export function sayDimValue(name: string, value: string, { board, language }: Omit<Speech, 'say'>): string {
  const records: Readonly<Record<string, { readonly name: Parameters<typeof textIn>[0] }>> =
    name === 'persona' ? board.personas : name === 'channel' ? board.channels : {}
  return (Object.hasOwn(records, value) && textIn(records[value]?.name, language)) || value
}

/** "Only numbers of: Branch: Muscat, Sohar · up to 2026-Q2". */
export function sayMeasured({ dims, period }: MeasuredFilter, speech: Speech): string {
  const join = speech.language === 'ar' ? '، ' : ', '
  const parts = Object.entries(dims).flatMap(([name, values]) =>
    values.length === 0
      ? []
      : [`${sayDimension(name, speech)}: ${values.map((value) => sayDimValue(name, value, speech)).join(join)}`],
  )
  const until = period === undefined ? [] : [speech.say({ en: 'up to {period}', ar: 'حتى {period}' }, { period })]
  return speech.say(
    { en: 'Only these numbers: {what}', ar: 'هذه الأرقام فقط: {what}' },
    { what: [...parts, ...until].join(' · ') },
  )
}
