import type { Text } from '../../base/text'
import { dataOf, type LaneRegistry } from '../../lanes'
import { type LatestSatisfaction, latestSatisfaction, satisfactionMeasure } from '../../measures/cardSatisfaction'
import { type RollUp, rollUp } from '../../measures/rollup'
import type { Interval } from '../../measures/share'
import { judgeInterval } from '../../measures/target'
import type { Board } from '../../model/board'
import { personasInOrder } from '../../model/reads'

/** What the library says of a board beyond its summary. Needs the board itself, so it is read when it comes into view. */
export interface BoardFacts {
  readonly board: Board
  readonly persona: Text | undefined
  readonly satisfaction: BoardSatisfaction | undefined
  /** The words of its cards, people and steps, in both languages, for search. */
  readonly words: string
}

export interface BoardSatisfaction {
  /** 0…1, weighted by the importance of the touchpoints. */
  readonly share: number
  readonly interval: Interval
  /** Answers in all. */
  readonly n: number
  readonly verdict: 'met' | 'notMet' | 'notProven' | undefined
  /** 0…1. */
  readonly target: number | undefined
  readonly weakest: { readonly text: Text; readonly k: number; readonly n: number; readonly share: number }
}

export function boardFacts(board: Board, lanes: LaneRegistry): BoardFacts {
  return {
    board,
    persona: personasInOrder(board)[0]?.name,
    satisfaction: boardSatisfaction(board, lanes),
    words: wordsOf(board),
  }
}

/**
 * Satisfaction of the whole board: its touchpoints weighted by their importance; equally where nobody said what is
 * important. Undefined without answers.
 */
export function boardSatisfaction(board: Board, lanes: LaneRegistry): BoardSatisfaction | undefined {
  const measure = satisfactionMeasure(board)
  if (!measure) return undefined
  const answered = Object.values(board.cards).flatMap((card) => {
    const latest = latestSatisfaction(board, [card.id], measure)
    return latest && latest.n > 0 ? [{ card, latest }] : []
  })
  const parts = answered.map(({ card, latest }) => {
    const lane = board.lanes[card.lane]
    const given = lane ? dataOf(lanes.typeOf(lane.type), card).weight : undefined
    return {
      id: card.id,
      k: latest.k,
      n: latest.n,
      weight: typeof given === 'number' && given > 0 ? given : 0,
    }
  })
  const rolled = rollUp(parts)
  const weakest = answered.find(({ card }) => card.id === rolled?.weakest.id)
  if (!rolled || !weakest) return undefined
  const target = measure.target === undefined ? undefined : measure.target / 100
  const estimate = headline(rolled)
  return {
    ...estimate,
    n: rolled.pooled.n,
    target,
    verdict:
      target === undefined ? undefined : judgeInterval(estimate.interval, { value: target, better: measure.better }),
    weakest: { text: weakest.card.text, ...shareOf(weakest.latest) },
  }
}

function headline({ weighted, equal }: RollUp): Pick<BoardSatisfaction, 'share' | 'interval'> {
  const { share, interval } = weighted ?? equal
  return { share, interval }
}

function shareOf({ k, n, share }: LatestSatisfaction) {
  return { k, n, share: share ?? 0 }
}

function wordsOf(board: Board): string {
  const texts = [
    board.summary,
    board.scenario,
    board.scope,
    ...Object.values(board.cards).flatMap((card) => [card.text, card.note]),
    ...Object.values(board.personas).map((persona) => persona.name),
    ...Object.values(board.actors).map((actor) => actor.name),
    ...Object.values(board.stages).map((stage) => stage.name),
    ...Object.values(board.steps).map((step) => step.name),
  ]
  const tags = Object.values(board.cards).flatMap((card) => card.tags)
  return [...texts.flatMap((text) => (text ? [text.en, text.ar] : [])), ...tags].filter(Boolean).join('\n')
}
