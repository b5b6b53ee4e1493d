import type { BothLanguages } from '../../base/text'
import { textIn } from '../../base/text'
import { dataOf } from '../../lanes'
import { EVIDENCE_WORDS, FLAG_LOOKS } from '../../lanes/words'
import type { Board } from '../../model/board'
import { type PrintSpeech, sortedCards } from '../draft/printing'
import { printTable } from './cells'

const COLUMNS: readonly BothLanguages[] = [
  { en: 'ID', ar: 'المعرّف' },
  { en: 'Stage', ar: 'المرحلة' },
  { en: 'Step', ar: 'الخطوة' },
  { en: 'Lane', ar: 'المسار' },
  { en: 'Lane type', ar: 'نوع المسار' },
  { en: 'Text (English)', ar: 'النص (الإنجليزية)' },
  { en: 'Text (Arabic)', ar: 'النص (العربية)' },
  { en: 'Note', ar: 'ملاحظة' },
  { en: 'Persona', ar: 'الشخصية' },
  { en: 'Owner', ar: 'المسؤول' },
  { en: 'Channels', ar: 'القنوات' },
  { en: 'Evidence', ar: 'الدليل' },
  { en: 'Marks', ar: 'العلامات' },
  { en: 'Tags', ar: 'الوسوم' },
  { en: 'Address', ar: 'الرابط' },
]

/** One card a row with all its fields; fields of lane types have a column each, named as in the board's file. */
export function printCards(board: Board, { language, lanes }: PrintSpeech): string {
  const cards = sortedCards(board)
  const data = cards.map((card) => dataOf(lanes.typeOf(board.lanes[card.lane]?.type ?? ''), card))
  const names = [...new Set(data.flatMap((each) => Object.keys(each)))].sort()
  const rows = cards.map((card, at) => {
    const step = board.steps[card.step]
    const stage = step && board.stages[step.stage]
    const lane = board.lanes[card.lane]
    return [
      card.id,
      textIn(stage?.name, language),
      textIn(step?.name, language),
      textIn(lane?.name, language) || textIn(lanes.typeOf(lane?.type ?? '').label, language),
      lane?.type ?? '',
      card.text.en ?? '',
      card.text.ar ?? '',
      textIn(card.note, language),
      textIn(
        card.persona && board.personas[card.persona]?.name ? board.personas[card.persona]?.name : undefined,
        language,
      ),
      textIn(card.owner ? board.actors[card.owner]?.name : undefined, language),
      card.channels.map((id) => textIn(board.channels[id]?.name, language)).join('; '),
      EVIDENCE_WORDS[card.evidence][language],
      card.flags.map((flag) => FLAG_LOOKS[flag].label[language]).join('; '),
      card.tags.join('; '),
      card.linkUrl ?? '',
      ...names.map((name) => sayJson(data[at]?.[name])),
    ]
  })
  return printTable([[...COLUMNS.map((column) => column[language]), ...names], ...rows])
}

function sayJson(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
