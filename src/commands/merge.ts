import type { Draft } from 'immer'
import { fold } from '../base/fold'
import type { AnswersId, CardId } from '../base/ids'
import { holds } from '../base/json'
import { LANGUAGES, type Text } from '../base/text'
import type { Board } from '../model/board'
import type { Answers } from '../model/records/answers'
import type { Asked } from '../model/records/asked'
import { type Card, EVIDENCE_LEVELS, type Evidence } from '../model/records/card'
import type { SelfScore } from '../model/records/selfScore'
import { before } from './before'
import { inReadingOrder } from './card'
import { writeFields } from './change'
import { defineCommand, type Refusal } from './command'
import { removeRepliesOf } from './measured'

/**
 * Makes one card of several that say the same. `into` keeps its place and takes on all that the others have: their words,
 * tags, channels, pictures, links, answers and votes, and the best evidence. Cards and lines of the tray may be mixed;
 * a line of the tray takes on other lines only.
 */
export const mergeCards = defineCommand<{ readonly into: CardId; readonly ids: readonly CardId[] }>({
  name: 'card.merge',
  check: mayMerge,
  apply: (draft, { into, ids }) => {
    const board = before(draft)
    const others = [...new Set(ids)].filter((id) => id !== into)
    const texts = textsOf(board, [into, ...others])
    const line = draft.asides[into]
    if (line) writeFields(line, { text: joinedText(texts) })
    const kept = board.cards[into]
    const card = draft.cards[into]
    if (kept && card) writeFields(card, joinedCard(kept, inReadingOrder(board, others), texts))
    moveLinks(draft, into, new Set(others))
    moveAnswers(draft, into, new Set(others))
    moveScoresAndVisits(draft, into, new Set(others))
    moveVotes(draft, into, new Set(others))
    for (const id of others) {
      if (holds(board.cards, id)) delete draft.cards[id]
      if (holds(board.asides, id)) delete draft.asides[id]
    }
  },
  labelArgs: ({ into, ids }) => ({ count: new Set([into, ...ids]).size }),
})

function mayMerge(board: Board, { into, ids }: { into: CardId; ids: readonly CardId[] }): Refusal | undefined {
  const others = ids.filter((id) => id !== into)
  if (others.length === 0) return 'nothing'
  const isLine = (id: CardId) => board.asides[id]?.place === 'tray'
  const fits = (id: CardId) => isLine(id) || (holds(board.cards, into) && holds(board.cards, id))
  return (holds(board.cards, into) || isLine(into)) && others.every(fits) ? undefined : 'missing'
}

function textsOf(board: Board, ids: readonly CardId[]): Text[] {
  return ids.flatMap((id) => board.cards[id]?.text ?? board.asides[id]?.text ?? [])
}

/** All that was written, below each other; what was written twice stands once. */
function joinedText(texts: readonly Text[]): Text {
  const joined: { en?: string; ar?: string } = {}
  for (const language of LANGUAGES) {
    const lines: string[] = []
    for (const text of texts) {
      const line = text[language]
      if (line?.trim() && !lines.some((each) => fold(each) === fold(line))) lines.push(line)
    }
    if (lines.length > 0) joined[language] = lines.join('\n')
  }
  return joined
}

function joinedCard(card: Card, others: readonly Card[], texts: readonly Text[]): object {
  const all = [card, ...others]
  const note = joinedText(all.flatMap((each) => each.note ?? []))
  const first = <K extends 'owner' | 'persona' | 'automation' | 'linkUrl'>(name: K) =>
    all.map((each) => each[name]).find((value) => value !== undefined)
  return {
    text: joinedText(texts),
    ...(Object.keys(note).length > 0 ? { note } : {}),
    owner: first('owner'),
    persona: first('persona'),
    automation: first('automation'),
    linkUrl: first('linkUrl'),
    evidence: bestOf(all.map((each) => each.evidence)),
    channels: union(all.map((each) => each.channels)),
    flags: union(all.map((each) => each.flags)),
    tags: union(all.map((each) => each.tags)),
    pictures: union(all.map((each) => each.pictures)),
    data: Object.assign({}, ...all.toReversed().map((each) => each.data)),
  }
}

function union<T>(lists: readonly (readonly T[])[]): T[] {
  return [...new Set(lists.flat())]
}

function bestOf(levels: readonly Evidence[]): Evidence {
  return EVIDENCE_LEVELS.findLast((level) => levels.includes(level)) ?? 'assumption'
}

/** Links of the others become links of the card, unless it has the same one or would be linked to itself. */
function moveLinks(draft: Draft<Board>, into: CardId, gone: ReadonlySet<CardId>): void {
  const { links } = before(draft)
  const touches = (id: CardId) => gone.has(id)
  const moved = Object.values(links).filter(({ from, to }) => touches(from) || touches(to))
  const names = new Set(
    Object.values(links)
      .filter((link) => !moved.includes(link))
      .map(({ from, to, kind }) => `${from} ${to} ${kind}`),
  )
  for (const link of moved) {
    const from = touches(link.from) ? into : link.from
    const to = touches(link.to) ? into : link.to
    const name = `${from} ${to} ${link.kind}`
    const record = draft.links[link.id]
    if (from === to || names.has(name)) delete draft.links[link.id]
    else if (record) Object.assign(record, { from, to })
    names.add(name)
  }
}

/** Answers about the same question, time and people are added up. */
function moveAnswers(draft: Draft<Board>, into: CardId, gone: ReadonlySet<CardId>): void {
  const { answers } = before(draft)
  const nameOf = ({ measure, period, dims }: Answers) => JSON.stringify([measure, period, Object.entries(dims).sort()])
  const own = new Map<string, AnswersId>(
    Object.values(answers).flatMap((each) => (each.card === into ? [[nameOf(each), each.id] as const] : [])),
  )
  for (const each of Object.values(answers)) {
    if (each.card === undefined || !gone.has(each.card)) continue
    const name = nameOf(each)
    const twinId = own.get(name)
    const twin = twinId && draft.answers[twinId]
    if (twin) {
      addCounts(twin, each)
      delete draft.answers[each.id]
      continue
    }
    const record = draft.answers[each.id]
    if (record) record.card = into
    own.set(name, each.id)
  }
}

/** Where both cards have a score of the company's own for one question and time, that of the card which stays is kept. */
function moveScoresAndVisits(draft: Draft<Board>, into: CardId, gone: ReadonlySet<CardId>): void {
  const { selfScores, visits } = before(draft)
  const isGone = ({ card }: Asked) => card !== undefined && gone.has(card)
  const nameOf = ({ measure, period }: SelfScore) => `${measure} ${period}`
  const taken = new Set(Object.values(selfScores).flatMap((score) => (score.card === into ? [nameOf(score)] : [])))
  for (const score of Object.values(selfScores).filter(isGone)) {
    const record = draft.selfScores[score.id]
    if (taken.has(nameOf(score))) delete draft.selfScores[score.id]
    else if (record) record.card = into
    taken.add(nameOf(score))
  }
  for (const { id } of Object.values(visits).filter(isGone)) {
    const record = draft.visits[id]
    if (record) record.card = into
  }
  removeRepliesOf(draft, isGone)
}

function addCounts(to: Draft<Answers>, from: Answers): void {
  for (const [answer, count] of Object.entries(from.counts)) to.counts[answer] = (to.counts[answer] ?? 0) + count
  if (from.notApplicable) to.notApplicable = (to.notApplicable ?? 0) + from.notApplicable
}

function moveVotes(draft: Draft<Board>, into: CardId, gone: ReadonlySet<CardId>): void {
  const { votes, rounds } = before(draft)
  for (const { id, card } of Object.values(votes)) {
    const vote = gone.has(card) ? draft.votes[id] : undefined
    if (vote) vote.card = into
  }
  for (const { id, choice } of Object.values(rounds)) {
    const round = choice !== undefined && gone.has(choice) ? draft.rounds[id] : undefined
    if (round) round.choice = into
  }
}
