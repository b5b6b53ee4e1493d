import { holds } from '../base/json'
import { isOrderKey, type Ordered } from '../base/orderKey'
import { type Board, RECORDS_NAMES, type RecordsName } from './board'
import type { Patch } from './patch'
import type { Answers } from './records/answers'
import type { Card } from './records/card'
import type { RepliedQuestion } from './records/replies'
import type { SelfScore } from './records/selfScore'

/** A broken rule of the board: which, and where. A sound board has none; commands may never leave any. */
export interface BrokenRule {
  readonly rule:
    | 'idIsKey'
    | 'stepInStage'
    | 'cardInLane'
    | 'cardInStep'
    | 'linkEnds'
    | 'linkToItself'
    | 'answersOfMeasure'
    | 'answersOfCard'
    | 'askedOfStage'
    | 'ticketsOfStep'
    | 'timesOfStep'
    | 'visitOfCard'
    | 'replies'
    | 'order'
    | 'owner'
    | 'persona'
    | 'channel'
    | 'picture'
    | 'counts'
    | 'onOrBeside'
    | 'voteInRound'
  readonly path: string
}

/**
 * Every broken rule of a board. With `sound`, a board known to have none, only what differs from it is looked at: after a
 * change of one card among ten thousand, one card. With the patches that led from there to here, it is not even searched for.
 */
export function checkBoard(board: Board, sound?: Board, patches?: readonly Patch[]): BrokenRule[] {
  const broken: BrokenRule[] = []
  const changed = new Map(
    RECORDS_NAMES.map((name) => [
      name,
      (patches && patchedKeys(patches, name)) ?? changedKeys(board[name], sound?.[name] ?? {}),
    ]),
  )
  function must(holding: boolean, rule: BrokenRule['rule'], path: string): void {
    if (!holding) broken.push({ rule, path })
  }
  /** Records that are not as in the sound board; all of them when something they may point to has changed. */
  function toCheck<T>(name: RecordsName, records: Readonly<Record<string, T>>, pointsTo: readonly RecordsName[]): T[] {
    const asBefore = sound && pointsTo.every((each) => sound[each] === board[each])
    return asBefore ? (changed.get(name) ?? []).flatMap((id) => records[id] ?? []) : Object.values(records)
  }

  for (const name of RECORDS_NAMES) {
    const records: Readonly<Record<string, { readonly id: string }>> = board[name]
    for (const id of changed.get(name) ?? [])
      must(!Object.hasOwn(records, id) || records[id]?.id === id, 'idIsKey', `${name}.${id}`)
  }
  for (const name of ['stages', 'steps', 'lanes', 'lines', 'cards', 'personas', 'views', ...WORKSHOP] as const) {
    for (const record of toCheck<Ordered>(name, board[name], []))
      must(isOrderKey(record.order), 'order', `${name}.${record.id}`)
  }
  for (const { id, picture } of toCheck('personas', board.personas, ['media']))
    must(picture === undefined || holds(board.media, picture), 'picture', `personas.${id}`)
  for (const { id, stage } of toCheck('steps', board.steps, ['stages']))
    must(holds(board.stages, stage), 'stepInStage', `steps.${id}`)
  for (const card of toCheck('cards', board.cards, ['lanes', 'steps', 'actors', 'personas', 'channels', 'media']))
    checkCard(board, card, must)
  for (const { id, from, to } of toCheck('links', board.links, ['cards'])) {
    must(holds(board.cards, from) && holds(board.cards, to), 'linkEnds', `links.${id}`)
    must(from !== to, 'linkToItself', `links.${id}`)
  }
  for (const name of ['answers', 'selfScores'] as const)
    for (const asked of toCheck<Answers | SelfScore>(name, board[name], ['measures', 'cards', 'stages']))
      checkAsked(board, asked, `${name}.${asked.id}`, must)
  for (const { id, card } of toCheck('visits', board.visits, ['cards']))
    must(!card || holds(board.cards, card), 'visitOfCard', `visits.${id}`)
  for (const { id, step } of toCheck('tickets', board.tickets, ['steps']))
    must(!step || holds(board.steps, step), 'ticketsOfStep', `tickets.${id}`)
  for (const { id, step } of toCheck('times', board.times, ['steps']))
    must(holds(board.steps, step), 'timesOfStep', `times.${id}`)
  for (const replies of toCheck('replies', board.replies, ['measures', 'cards', 'stages'])) {
    const { id, questions, rows } = replies
    must(
      questions.every((each) => isAskable(board, each)) && rows.every((row) => row.length === questions.length),
      'replies',
      `replies.${id}`,
    )
  }
  for (const { id } of toCheck('asides', board.asides, ['cards']))
    must(!holds(board.cards, id), 'onOrBeside', `asides.${id}`)
  for (const { id, round } of toCheck('votes', board.votes, ['rounds']))
    must(holds(board.rounds, round), 'voteInRound', `votes.${id}`)
  return broken
}

function checkAsked(
  board: Board,
  asked: Answers | SelfScore,
  path: string,
  must: (holding: boolean, rule: BrokenRule['rule'], path: string) => void,
): void {
  const { measure, card, stage, counts } = asked
  must(holds(board.measures, measure), 'answersOfMeasure', path)
  must(!card || holds(board.cards, card), 'answersOfCard', path)
  must(!stage || (holds(board.stages, stage) && !card), 'askedOfStage', path)
  must(Object.values(counts).every(isCount), 'counts', path)
}

/** True when everything a question names is on the board. */
export function isAskable(
  board: Pick<Board, 'measures' | 'cards' | 'stages'>,
  { measure, card, stage }: RepliedQuestion,
): boolean {
  return holds(board.measures, measure) && (!card || holds(board.cards, card)) && (!stage || holds(board.stages, stage))
}
const WORKSHOP = ['agenda', 'participants', 'asides', 'rounds'] as const

/** Keys of one kind of record that patches name; undefined when one of them is about all of that kind. */
function patchedKeys(patches: readonly Patch[], name: RecordsName): string[] | undefined {
  const own = patches.filter(({ path: [first] }) => first === name || first === undefined)
  if (own.some(({ path }) => path.length < 2)) return undefined
  return [...new Set(own.map(({ path }) => String(path[1])))]
}

/** Keys whose record is not the one it was. Plain loops: this runs over every card of a board at every edit. */
function changedKeys(records: Readonly<Record<string, unknown>>, known: Readonly<Record<string, unknown>>): string[] {
  const changed: string[] = []
  if (records === known) return changed
  for (const id of Object.keys(records)) if (known[id] !== records[id]) changed.push(id)
  return changed
}

function checkCard(
  board: Board,
  card: Card,
  must: (holding: boolean, rule: BrokenRule['rule'], path: string) => void,
): void {
  const path = `cards.${card.id}`
  must(holds(board.lanes, card.lane), 'cardInLane', path)
  must(holds(board.steps, card.step), 'cardInStep', path)
  must(card.owner === undefined || holds(board.actors, card.owner), 'owner', path)
  must(card.persona === undefined || holds(board.personas, card.persona), 'persona', path)
  must(
    card.channels.every((id) => holds(board.channels, id)),
    'channel',
    path,
  )
  must(
    card.pictures.every((hash) => holds(board.media, hash)),
    'picture',
    path,
  )
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0
}
