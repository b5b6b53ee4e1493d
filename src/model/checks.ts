import { isOrderKey } from '../base/orderKey'
import { type Board, RECORDS_NAMES } from './board'

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
    | 'order'
    | 'owner'
    | 'persona'
    | 'channel'
    | 'picture'
    | 'counts'
  readonly path: string
}

/** Every broken rule of a board. */
export function checkBoard(board: Board): BrokenRule[] {
  const broken: BrokenRule[] = []
  function must(sound: boolean, rule: BrokenRule['rule'], path: string) {
    if (!sound) broken.push({ rule, path })
  }
  for (const name of RECORDS_NAMES) {
    for (const [id, record] of Object.entries(board[name])) must(record.id === id, 'idIsKey', `${name}.${id}`)
  }
  for (const name of ['stages', 'steps', 'lanes', 'lines', 'cards', 'personas'] as const) {
    for (const record of Object.values(board[name])) must(isOrderKey(record.order), 'order', `${name}.${record.id}`)
  }
  for (const step of Object.values(board.steps)) must(step.stage in board.stages, 'stepInStage', `steps.${step.id}`)
  for (const card of Object.values(board.cards)) {
    const path = `cards.${card.id}`
    must(card.lane in board.lanes, 'cardInLane', path)
    must(card.step in board.steps, 'cardInStep', path)
    must(card.owner === undefined || card.owner in board.actors, 'owner', path)
    must(card.persona === undefined || card.persona in board.personas, 'persona', path)
    must(
      card.channels.every((id) => id in board.channels),
      'channel',
      path,
    )
    must(
      card.pictures.every((hash) => hash in board.media),
      'picture',
      path,
    )
  }
  for (const link of Object.values(board.links)) {
    must(link.from in board.cards && link.to in board.cards, 'linkEnds', `links.${link.id}`)
    must(link.from !== link.to, 'linkToItself', `links.${link.id}`)
  }
  for (const answers of Object.values(board.answers)) {
    const path = `answers.${answers.id}`
    must(answers.measure in board.measures, 'answersOfMeasure', path)
    must(!answers.card || answers.card in board.cards, 'answersOfCard', path)
    must(
      Object.values(answers.counts).every((n) => Number.isInteger(n) && n >= 0),
      'counts',
      path,
    )
  }
  return broken
}
