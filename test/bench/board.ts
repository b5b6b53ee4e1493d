import { brandId, type CardId, type LaneId, type StepId } from '../../src/base/ids'
import { keysBetween } from '../../src/base/orderKey'
import type { Text } from '../../src/base/text'
import { printBoardFile } from '../../src/formats/json'
import { type Board, blankBoard } from '../../src/model/board'
import type { Card } from '../../src/model/records/card'
import { LINK_KINDS, type Link } from '../../src/model/records/link'

/** Lanes of a synthetic board, by its size: boards grow in both directions, as real ones do. */
const LANES: Readonly<Record<number, number>> = { 200: 10, 1000: 16, 5000: 24, 10000: 32 }
const LANE_TYPES = ['customer', 'need', 'thought', 'frontstage', 'backstage', 'support', 'system', 'note'] as const
/** Some cells hold two cards, some none. */
const CARDS_PER_CELL = 1.25
const STEPS_PER_STAGE = 8
const WORDS_PER_CARD = 12
const LINK_SHARE = 0.2

const ENGLISH =
  'customer sends the form and waits while our team checks every document against branch records then calls back with a clear answer about price time and next visit'.split(
    ' ',
  )
const ARABIC =
  'يرسل العميل الطلب وينتظر حتى يراجع الفريق المستندات في سجل الفرع ثم يتصل به ويشرح له السعر والمدة وموعد الزيارة القادمة بوضوح عبر التطبيق أو الهاتف'.split(
    ' ',
  )

export interface SyntheticBoard {
  readonly board: Board
  /** As a file that the product imports. */
  readonly file: string
}

/** The title of the board of this size, as the library shows it. */
export function titleOf(cards: number): string {
  return `Bench ${cards}`
}

/** A board with so many cards of about twelve words, a third of them Arabic, and links for a fifth of them; always the same. */
export function syntheticBoard(count: number): SyntheticBoard {
  const random = randomFrom(count)
  const laneCount = LANES[count] ?? Math.max(4, Math.round(Math.sqrt(count / 6)))
  const stepCount = Math.ceil(count / (laneCount * CARDS_PER_CELL))
  const { stages, steps } = columns(stepCount)
  const lanes = rows(laneCount)
  const cards = cardsIn(Object.keys(lanes), Object.keys(steps), count, random)
  const board: Board = {
    ...blankBoard({
      id: brandId('board', `board_bench${count}`),
      title: { en: titleOf(count), ar: `قياس ${count}` },
      kind: 'blueprint',
      baseLanguage: 'en',
      createdAt: '2026-01-01T00:00:00.000Z',
    }),
    stages,
    steps,
    lanes,
    cards: Object.fromEntries(cards.map((card) => [card.id, card])),
    links: linksBetween(cards, random),
  }
  return { board, file: printBoardFile(board) }
}

/** About twelve words; every third text is Arabic. The number makes each one findable. */
export function textOfCard(at: number, random: () => number): Text {
  const arabic = at % 3 === 2
  const words = arabic ? ARABIC : ENGLISH
  const start = Math.floor(random() * words.length)
  const length = WORDS_PER_CARD - 4 + Math.floor(random() * 7)
  const chosen = Array.from({ length }, (_, index) => words[(start + index) % words.length] ?? '')
  return arabic ? { ar: `${at} ${chosen.join(' ')}` } : { en: `${at} ${chosen.join(' ')}` }
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function columns(count: number): Pick<Board, 'stages' | 'steps'> {
  const stages: Record<string, Board['stages'][keyof Board['stages']]> = {}
  const steps: Record<string, Board['steps'][keyof Board['steps']]> = {}
  const stageCount = Math.ceil(count / STEPS_PER_STAGE)
  const stageKeys = keysBetween(undefined, undefined, stageCount)
  const stepKeys = keysBetween(undefined, undefined, count)
  for (let at = 0; at < stageCount; at++) {
    const id = brandId('stage', `stage_${at + 1}`)
    stages[id] = { id, order: stageKeys[at] ?? 'a0', name: { en: `Stage ${at + 1}`, ar: `المرحلة ${at + 1}` } }
  }
  for (let at = 0; at < count; at++) {
    const id = brandId('step', `step_${String(at + 1).padStart(4, '0')}`)
    const stage = brandId('stage', `stage_${Math.floor(at / STEPS_PER_STAGE) + 1}`)
    steps[id] = { id, stage, order: stepKeys[at] ?? 'a0', name: { en: `Step ${at + 1}`, ar: `الخطوة ${at + 1}` } }
  }
  return { stages, steps }
}

function rows(count: number): Board['lanes'] {
  const keys = keysBetween(undefined, undefined, count)
  const lanes = Array.from({ length: count }, (_, at) => ({
    id: brandId('lane', `lane_${String(at + 1).padStart(3, '0')}`),
    type: LANE_TYPES[at % LANE_TYPES.length] ?? 'note',
    order: keys[at] ?? 'a0',
    name: { en: `Lane ${at + 1}`, ar: `المسار ${at + 1}` },
    readings: ['journey' as const, 'blueprint' as const],
  }))
  return Object.fromEntries(lanes.map((lane) => [lane.id, lane]))
}

function cardsIn(lanes: readonly string[], steps: readonly string[], count: number, random: () => number): Card[] {
  const cells = lanes.flatMap((lane) => steps.map((step) => ({ lane, step })))
  const cards: Card[] = []
  // The first cell always has one card, which the bench looks for on the screen.
  for (let at = 0, cell = 0; at < count; cell = (cell + 1) % cells.length) {
    const here = at === 0 ? 1 : cardsHere(random())
    const { lane = '', step = '' } = cells[cell] ?? {}
    for (let place = 0; place < here && at < count; place++, at++) cards.push(cardAt(at, lane, step, place, random))
  }
  return cards
}

/** 1.25 on average. */
function cardsHere(chance: number): number {
  if (chance < 0.1) return 0
  return chance < 0.65 ? 1 : 2
}

function cardAt(at: number, lane: string, step: string, place: number, random: () => number): Card {
  const id: CardId = brandId('card', `card_${String(at + 1).padStart(5, '0')}`)
  const laneId: LaneId = brandId('lane', lane)
  const stepId: StepId = brandId('step', step)
  return {
    id,
    lane: laneId,
    step: stepId,
    order: keysBetween(undefined, undefined, 3)[place] ?? `a${place}`,
    text: textOfCard(at + 1, random),
    channels: [],
    evidence: at % 4 === 0 ? 'researched' : 'assumption',
    flags: at % 25 === 0 ? ['fail'] : [],
    tags: [],
    pictures: [],
    data: {},
  }
}

/** Each leads to a card a few places further on: mostly near, as in a process, sometimes across lanes. */
function linksBetween(cards: readonly Card[], random: () => number): Record<string, Link> {
  const links: Record<string, Link> = {}
  const count = Math.floor(cards.length * LINK_SHARE)
  for (let at = 0; at < count; at++) {
    const from = cards[Math.floor((at * cards.length) / count)]
    const far = random() < 0.3 ? Math.floor(cards.length / 12) : 1
    const to = cards[(Math.floor((at * cards.length) / count) + far + Math.floor(random() * 3)) % cards.length]
    if (!from || !to || from === to) continue
    const id = brandId('link', `link_${at + 1}`)
    links[id] = { id, from: from.id, to: to.id, kind: LINK_KINDS[at % LINK_KINDS.length] ?? 'flow' }
  }
  return links
}
