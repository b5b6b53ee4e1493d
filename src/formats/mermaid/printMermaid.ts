import type { StepId } from '../../base/ids'
import { type Language, textIn } from '../../base/text'
import { dataOf, type LaneRegistry } from '../../lanes'
import type { Board } from '../../model/board'
import { stagesInOrder, stepsOfStage } from '../../model/reads'
import type { Card } from '../../model/records/card'
import type { Step } from '../../model/records/step'
import { moodField } from '../draft'
import { type PrintSpeech, sortedCards } from '../draft/printing'

/** Mermaid has one score for each task; without a feeling it gets the middle one, and the text says how many did. */
const NEUTRAL = 3

export interface MermaidPrint {
  readonly text: string
  /** Steps whose neutral score nobody gave. */
  readonly withoutFeeling: number
}

/** The board as a Mermaid journey: what Mermaid cannot say (lanes, links, facts) is not in it. */
export function printMermaid(board: Board, { language, lanes }: PrintSpeech): MermaidPrint {
  const lines = ['journey']
  const title = escapeWords(textIn(board.title, language))
  if (title !== '') lines.push(`  title ${title}`)
  const feelings = feelingsByStep(board, lanes)
  let withoutFeeling = 0
  for (const stage of stagesInOrder(board)) {
    lines.push(`  section ${nameOf(textIn(stage.name, language))}`)
    for (const step of stepsOfStage(board, stage.id)) {
      const own = feelings.get(step.id) ?? []
      if (own.length === 0) withoutFeeling++
      lines.push(...tasksOf(step, own, board, language).map((task) => `    ${task}`))
    }
  }
  if (withoutFeeling > 0)
    lines.splice(
      1,
      0,
      `  %% ${withoutFeeling} steps have no feeling on the map; they are written with the score ${NEUTRAL}`,
    )
  return { text: `${lines.join('\n')}\n`, withoutFeeling }
}

interface FeelingCard {
  readonly card: Card
  readonly mood: number
}

function feelingsByStep(board: Board, lanes: LaneRegistry): Map<StepId, FeelingCard[]> {
  const byStep = new Map<StepId, FeelingCard[]>()
  for (const card of sortedCards(board)) {
    const type = lanes.typeOf(board.lanes[card.lane]?.type ?? '')
    const field = moodField(type)
    const value = field === undefined ? undefined : dataOf(type, card)[field]
    if (typeof value === 'number') byStep.set(card.step, [...(byStep.get(card.step) ?? []), { card, mood: value }])
  }
  return byStep
}

/** One task for each score people gave the step. */
function tasksOf(step: Step, feelings: readonly FeelingCard[], board: Board, language: Language): string[] {
  const name = nameOf(textIn(step.name, language))
  if (feelings.length === 0) return [withActors(`${name}: ${NEUTRAL}`, ownersOf(step.id, board, language))]
  return [...new Set(feelings.map(({ mood }) => mood))].map((mood) => {
    const same = feelings.filter((each) => each.mood === mood)
    const people = same.flatMap(({ card }) => personName(card, board, language))
    return withActors(`${name}: ${mood + 3}`, people.length > 0 ? people : ownersOf(step.id, board, language))
  })
}

function withActors(task: string, names: readonly string[]): string {
  const written = [...new Set(names.map(escapeWords))].filter((each) => each !== '')
  return written.length > 0 ? `${task}: ${written.join(', ')}` : task
}

function personName({ persona, owner }: Card, board: Board, language: Language): string[] {
  const name = (persona && board.personas[persona]?.name) || (owner && board.actors[owner]?.name)
  return name ? [textIn(name, language)] : []
}

/** Who does something in the step, where nobody's feeling says so. */
function ownersOf(step: StepId, board: Board, language: Language): string[] {
  return sortedCards(board)
    .filter((card) => card.step === step && card.persona !== undefined)
    .flatMap((card) => personName(card, board, language))
}

function nameOf(words: string): string {
  return escapeWords(words) || '…'
}

/** Text as Mermaid can have it anywhere: no character of its grammar, and no beginning that it takes for a keyword. */
export function escapeWords(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  const safe = line.replace(/[#;:,<>&%"]/g, (char) => `#${char.charCodeAt(0)};`)
  // A keyword is one only at the start; its first letter as a number is read as the letter.
  return safe.replace(
    /^(?:journey|title|section|acc(?:title|descr)|---)/i,
    (word) => `#${word.charCodeAt(0)};${word.slice(1)}`,
  )
}
