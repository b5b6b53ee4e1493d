import type { Language, Text } from '../../base/text'
import { textIn } from '../../base/text'
import type { AnswerTarget } from '../../formats/survey'
import type { AnswerFamily, NamedTarget, QuestionDraft } from '../../formats/survey/guess/suggest'
import type { LaneRegistry } from '../../lanes'
import type { Board } from '../../model/board'
import { cardsInCell, lanesInOrder, stagesInOrder, stepsInOrder } from '../../model/reads'

/** Something on the board that can be asked about, as a person finds it in a list. */
export interface TargetOption extends NamedTarget {
  readonly key: string
  readonly label: string
}

const FAMILIES: readonly AnswerFamily[] = ['csat', 'nps', 'ces', 'custom']

/** Questions with answers on a scale. First-contact resolution is asked with yes and no, and belongs to them. */
export function questionsOf(board: Pick<Board, 'measures'>, language: Language): QuestionDraft[] {
  return Object.values(board.measures).flatMap((measure) => {
    const family = FAMILIES.find((each) => each === measure.family) ?? (measure.family === 'fcr' ? 'custom' : undefined)
    return family ? [{ key: measure.id, family, scale: measure.scale, name: textIn(measure.name, language) }] : []
  })
}

/** Stages, and the cards that can carry answers, in the order of the board. */
export function targetsOf(board: Board, lanes: LaneRegistry, language: Language, unnamed: string): TargetOption[] {
  const stages = stagesInOrder(board).map((stage) => option({ kind: 'stage', id: stage.id }, stage.name))
  const measured = lanesInOrder(board).filter((lane) => lanes.typeOf(lane.type).measured)
  const steps = stepsInOrder(board)
  const cards = measured.flatMap((lane) => steps.flatMap((step) => cardsInCell(board, lane.id, step.id)))
  return [...stages, ...cards.map((card) => option({ kind: 'card', id: card.id }, card.text))]

  function option(target: AnswerTarget, text: Text): TargetOption {
    const names = [text.en, text.ar].flatMap((name) => (name?.trim() ? [name] : []))
    return { target, names, key: keyOfTarget(target), label: textIn(text, language) || unnamed }
  }
}

export function keyOfTarget(target: AnswerTarget): string {
  return target.kind === 'journey' ? 'journey' : `${target.kind} ${target.id}`
}
