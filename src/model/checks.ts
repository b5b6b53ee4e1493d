import { holds } from '../base/json'
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
  for (const persona of Object.values(board.personas)) {
    must(persona.picture === undefined || holds(board.media, persona.picture), 'picture', `personas.${persona.id}`)
  }
  for (const step of Object.values(board.steps))
    must(holds(board.stages, step.stage), 'stepInStage', `steps.${step.id}`)
  for (const card of Object.values(board.cards)) {
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
  for (const link of Object.values(board.links)) {
    must(holds(board.cards, link.from) && holds(board.cards, link.to), 'linkEnds', `links.${link.id}`)
    must(link.from !== link.to, 'linkToItself', `links.${link.id}`)
  }
  for (const answers of Object.values(board.answers)) {
    const path = `answers.${answers.id}`
    must(holds(board.measures, answers.measure), 'answersOfMeasure', path)
    must(!answers.card || holds(board.cards, answers.card), 'answersOfCard', path)
    must(
      Object.values(answers.counts).every((n) => Number.isInteger(n) && n >= 0),
      'counts',
      path,
    )
  }
  return broken
}
