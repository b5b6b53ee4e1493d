import { sortedByOrder } from '../../base/orderKey'
import { type BothLanguages, type Language, textIn } from '../../base/text'
import { dataOf, type LaneRegistry } from '../../lanes'
import { EVIDENCE_WORDS, FLAG_LOOKS } from '../../lanes/words'
import type { Board } from '../../model/board'
import { lanesInOrder, personasInOrder, stagesInOrder, stepsInOrder } from '../../model/reads'

export type CellValue = string | number | boolean | undefined

/** One sheet: its name, and its rows, the first of which names the columns. */
export interface SheetRows {
  readonly name: string
  readonly rows: readonly (readonly CellValue[])[]
  /** Rows that stay in sight, and columns. */
  readonly frozen: readonly [rows: number, columns: number]
}

const WORDS = {
  map: { en: 'Map', ar: 'الخريطة' },
  cards: { en: 'Cards', ar: 'البطاقات' },
  steps: { en: 'Steps', ar: 'الخطوات' },
  links: { en: 'Links', ar: 'الروابط' },
  personas: { en: 'Personas', ar: 'الشخصيات' },
  measures: { en: 'Measures', ar: 'المقاييس' },
  answers: { en: 'Answers', ar: 'الإجابات' },
  id: { en: 'Id', ar: 'المعرّف' },
  stage: { en: 'Stage', ar: 'المرحلة' },
  step: { en: 'Step', ar: 'الخطوة' },
  lane: { en: 'Lane', ar: 'المسار' },
  type: { en: 'Lane type', ar: 'نوع المسار' },
  order: { en: 'Place', ar: 'الترتيب' },
  textEn: { en: 'Text (English)', ar: 'النص (الإنجليزية)' },
  textAr: { en: 'Text (Arabic)', ar: 'النص (العربية)' },
  noteEn: { en: 'Note (English)', ar: 'الملاحظة (الإنجليزية)' },
  noteAr: { en: 'Note (Arabic)', ar: 'الملاحظة (العربية)' },
  details: { en: 'Details', ar: 'التفاصيل' },
  owner: { en: 'Owner', ar: 'المسؤول' },
  persona: { en: 'Persona', ar: 'الشخصية' },
  evidence: { en: 'Evidence', ar: 'الدليل' },
  flags: { en: 'Marks', ar: 'العلامات' },
  tags: { en: 'Tags', ar: 'الوسوم' },
  nameEn: { en: 'Name (English)', ar: 'الاسم (الإنجليزية)' },
  nameAr: { en: 'Name (Arabic)', ar: 'الاسم (العربية)' },
  touch: { en: 'Touch (minutes)', ar: 'زمن الخدمة (دقائق)' },
  wait: { en: 'Wait (minutes)', ar: 'زمن الانتظار (دقائق)' },
  from: { en: 'From card', ar: 'من بطاقة' },
  to: { en: 'To card', ar: 'إلى بطاقة' },
  fromText: { en: 'From', ar: 'من' },
  toText: { en: 'To', ar: 'إلى' },
  kind: { en: 'Kind', ar: 'النوع' },
  role: { en: 'Role', ar: 'الدور' },
  goal: { en: 'Goal', ar: 'الهدف' },
  quote: { en: 'Quote', ar: 'اقتباس' },
  question: { en: 'Question', ar: 'السؤال' },
  low: { en: 'Lowest', ar: 'الأدنى' },
  high: { en: 'Highest', ar: 'الأعلى' },
  target: { en: 'Target', ar: 'المستهدف' },
  measure: { en: 'Measure', ar: 'المقياس' },
  card: { en: 'Card', ar: 'البطاقة' },
  period: { en: 'Period', ar: 'الفترة' },
  answer: { en: 'Answer', ar: 'الإجابة' },
  people: { en: 'People', ar: 'عدد الأشخاص' },
  stated: { en: 'Stated figure', ar: 'رقم معلن' },
  source: { en: 'Source', ar: 'المصدر' },
} as const satisfies Record<string, BothLanguages>

type Word = keyof typeof WORDS

/** The board as sheets of a workbook: the map as people read it, and every kind of record with its id. */
export function sheetsOf(board: Board, language: Language, lanes: LaneRegistry): SheetRows[] {
  const head = (...words: readonly Word[]) => words.map((word) => WORDS[word][language])
  const say = (words: BothLanguages) => words[language]
  const sheet = (word: Word, columns: readonly Word[], rows: SheetRows['rows']): SheetRows => ({
    name: say(WORDS[word]),
    rows: [head(...columns), ...rows],
    frozen: [1, 0],
  })
  const cards = sortedByOrder(Object.values(board.cards))
  const byId = new Map<string, (typeof cards)[number]>(cards.map((card) => [card.id, card]))
  const nameOfCard = (id: string) => textIn(byId.get(id)?.text, language)
  return [
    mapSheet(board, language, lanes),
    sheet(
      'cards',
      [
        'id',
        'lane',
        'step',
        'order',
        'textEn',
        'textAr',
        'noteEn',
        'noteAr',
        'details',
        'owner',
        'persona',
        'evidence',
        'flags',
        'tags',
      ],
      cards.map((card, index) => {
        const type = lanes.typeOf(board.lanes[card.lane]?.type ?? '')
        const speech = { board, language, say, number: (value: number) => String(value) }
        return [
          card.id,
          textIn(board.lanes[card.lane]?.name, language),
          textIn(board.steps[card.step]?.name, language),
          index + 1,
          card.text.en,
          card.text.ar,
          card.note?.en,
          card.note?.ar,
          type.textOf({ card, data: dataOf(type, card) }, speech),
          card.owner && textIn(board.actors[card.owner]?.name, language),
          card.persona && textIn(board.personas[card.persona]?.name, language),
          say(EVIDENCE_WORDS[card.evidence]),
          card.flags.map((flag) => say(FLAG_LOOKS[flag].label)).join('; '),
          card.tags.join('; '),
        ]
      }),
    ),
    sheet(
      'steps',
      ['id', 'stage', 'order', 'nameEn', 'nameAr', 'touch', 'wait'],
      stepsInOrder(board).map((step, index) => [
        step.id,
        textIn(board.stages[step.stage]?.name, language),
        index + 1,
        step.name.en,
        step.name.ar,
        step.touch,
        step.wait,
      ]),
    ),
    sheet(
      'links',
      ['id', 'kind', 'from', 'to', 'fromText', 'toText', 'textEn', 'textAr'],
      Object.values(board.links).map((link) => [
        link.id,
        link.kind,
        link.from,
        link.to,
        nameOfCard(link.from),
        nameOfCard(link.to),
        link.label?.en,
        link.label?.ar,
      ]),
    ),
    sheet(
      'personas',
      ['id', 'nameEn', 'nameAr', 'role', 'goal', 'quote', 'evidence'],
      personasInOrder(board).map((persona) => [
        persona.id,
        persona.name.en,
        persona.name.ar,
        textIn(persona.role, language),
        textIn(persona.goal, language),
        textIn(persona.quote, language),
        say(EVIDENCE_WORDS[persona.evidence]),
      ]),
    ),
    sheet(
      'measures',
      ['id', 'kind', 'nameEn', 'nameAr', 'question', 'low', 'high', 'target'],
      Object.values(board.measures).map((measure) => [
        measure.id,
        measure.family,
        measure.name.en,
        measure.name.ar,
        textIn(measure.question, language),
        ...measure.scale,
        measure.target,
      ]),
    ),
    sheet(
      'answers',
      ['id', 'measure', 'card', 'stage', 'period', 'answer', 'people', 'stated', 'source'],
      Object.values(board.answers).flatMap((answers) => {
        const start = [
          answers.id,
          textIn(board.measures[answers.measure]?.name, language),
          answers.card && nameOfCard(answers.card),
          answers.stage && textIn(board.stages[answers.stage]?.name, language),
          answers.period,
        ]
        const counts = Object.entries(answers.counts)
        if (counts.length === 0) return [[...start, undefined, undefined, answers.stated, answers.source]]
        return counts.map(([answer, people]) => [...start, Number(answer), people, answers.stated, answers.source])
      }),
    ),
  ]
}

/** Stages in the first row, steps in the second, then one lane a row; the cards of a cell are lines of it. */
function mapSheet(board: Board, language: Language, lanes: LaneRegistry): SheetRows {
  const steps = stepsInOrder(board)
  const cells = new Map<string, string[]>()
  for (const card of sortedByOrder(Object.values(board.cards))) {
    const key = `${card.lane} ${card.step}`
    const text = textIn(card.text, language)
    cells.set(key, [...(cells.get(key) ?? []), ...(text === '' ? [] : [text])])
  }
  const stages = stagesInOrder(board)
  const firsts = new Set(stages.flatMap((stage) => steps.find((step) => step.stage === stage.id)?.id ?? []))
  const nameOfStage = (step: (typeof steps)[number]) =>
    firsts.has(step.id) ? textIn(board.stages[step.stage]?.name, language) : undefined
  return {
    name: WORDS.map[language],
    rows: [
      [WORDS.stage[language], undefined, ...steps.map(nameOfStage)],
      [WORDS.step[language], WORDS.type[language], ...steps.map((step) => textIn(step.name, language))],
      ...lanesInOrder(board).map((lane) => [
        textIn(lane.name, language) || lanes.typeOf(lane.type).label[language],
        lanes.typeOf(lane.type).label[language],
        ...steps.map((step) => cells.get(`${lane.id} ${step.id}`)?.join('\n')),
      ]),
    ],
    frozen: [2, 2],
  }
}
