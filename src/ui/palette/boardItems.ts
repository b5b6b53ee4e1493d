import { type Language, type Text, textIn } from '../../base/text'
import type { Place } from '../../canvas/place'
import type { LaneRegistry } from '../../lanes'
import type { Board } from '../../model/board'
import type { KeepsCard } from '../../model/keptCards'
import { personasInOrder, stagesInOrder, stepsInOrder, visibleRows } from '../../model/reads'
import type { PaletteItem } from './paletteItem'
import { wordsOf } from './rank'

export interface BoardHands {
  readonly goTo: (place: Place) => void
  readonly openPersonas: () => void
  readonly unnamed: string
  readonly filtered: string
  readonly stepWords: (step: number) => string
}

/** Everything on the board that can be gone to: heads, lanes, personas and the cards of the lanes that are shown. */
export function boardItems(
  board: Board,
  language: Language,
  lanes: LaneRegistry,
  keeps: KeepsCard | undefined,
  hands: BoardHands,
): PaletteItem[] {
  const named = (
    kind: 'stage' | 'step' | 'lane' | 'persona',
    id: string,
    name: Text,
    note: string,
    run: () => void,
  ) => ({
    key: `${kind} ${id}`,
    kind,
    label: textIn(name, language) || hands.unnamed,
    words: foldedText(name),
    run,
    takesKeyboard: true,
    ...(note === '' ? {} : { note }),
  })
  const steps = stepsInOrder(board)
  const stageName = (id: keyof Board['stages']) => textIn(board.stages[id]?.name, language)
  return [
    ...stagesInOrder(board).map(({ id, name }) =>
      named('stage', id, name, '', () => hands.goTo({ kind: 'stage', id })),
    ),
    ...steps.map(({ id, name, stage }) =>
      named('step', id, name, stageName(stage), () => hands.goTo({ kind: 'step', id })),
    ),
    ...visibleRows(board).flatMap((row) => {
      if (row.kind !== 'lane') return []
      const { id, name, type } = row.record
      const label = lanes.typeOf(type).label[language]
      const own = textIn(name, language)
      return named('lane', id, name, own === label ? '' : label, () => hands.goTo({ kind: 'lane', id }))
    }),
    ...personasInOrder(board).map(({ id, name, role }) =>
      named('persona', id, name, textIn(role, language), hands.openPersonas),
    ),
    ...cardItems(board, language, keeps, hands),
  ]
}

function cardItems(board: Board, language: Language, keeps: KeepsCard | undefined, hands: BoardHands): PaletteItem[] {
  const rows = new Map(
    visibleRows(board).flatMap((row) =>
      row.kind === 'lane' ? [[row.record.id, textIn(row.record.name, language)] as const] : [],
    ),
  )
  const numbers = new Map(stepsInOrder(board).map((step, index) => [step.id, hands.stepWords(index + 1)] as const))
  return Object.values(board.cards).flatMap((card) => {
    const lane = rows.get(card.lane)
    const label = textIn(card.text, language).replace(/\s+/gu, ' ').trim()
    if (lane === undefined || label === '') return []
    const where = `${lane} · ${numbers.get(card.step) ?? ''}`
    return {
      key: `card ${card.id}`,
      kind: 'card' as const,
      label,
      words: foldedText(card.text),
      note: keeps && !keeps(card) ? `${where} · ${hands.filtered}` : where,
      takesKeyboard: true,
      run: () => hands.goTo({ kind: 'card', id: card.id }),
    }
  })
}

const folded = new WeakMap<Text, string>()

/** Texts are never changed, only replaced: each is folded once, however often the palette opens. */
function foldedText(text: Text): string {
  const before = folded.get(text)
  if (before !== undefined) return before
  const words = wordsOf(text.en, text.ar)
  folded.set(text, words)
  return words
}
