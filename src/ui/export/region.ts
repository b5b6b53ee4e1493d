import type { Box } from '../../base/box'
import type { StageId } from '../../base/ids'
import { type BothLanguages, LANGUAGES, textIn } from '../../base/text'
import { type EditorState, keepsOf } from '../../editor'
import type { Layout } from '../../layout'
import { type BoardPart, boardOfPart } from '../../model/partBoard'
import type { Scene } from '../../scene'

/** What of the board goes into a picture. */
export type Region =
  | { readonly kind: 'whole' | 'selection' | 'visible' }
  | { readonly kind: 'stage'; readonly id: StageId }

/** What a picture of a piece says about itself: it must never pass for the whole. */
export interface PieceFacts {
  readonly what: BothLanguages
  /** Of the whole board. */
  readonly cards: number
}

export interface Piece {
  readonly state: EditorState
  readonly facts?: PieceFacts
}

const WHAT = {
  stage: { en: 'stage “{name}”', ar: 'مرحلة «{name}»' },
  selection: { en: 'what was selected', ar: 'المحدَّد منها' },
  visible: { en: 'what was on the screen', ar: 'ما كان ظاهراً على الشاشة' },
} as const satisfies Record<string, BothLanguages>

/** The board's piece that a picture is asked of; the whole where nothing is selected or seen. */
export function pieceOf(state: EditorState, region: Region, seen: BoardPart | undefined): Piece {
  const part = partOf(state, region, seen)
  if (!part || region.kind === 'whole') return { state }
  const { board } = state
  const name = (language: 'en' | 'ar') =>
    region.kind === 'stage' ? textIn(board.stages[region.id]?.name, language) : ''
  const words = WHAT[region.kind]
  const [en = '', ar = ''] = LANGUAGES.map((language) => words[language].replace('{name}', name(language)))
  return {
    state: { ...state, board: boardOfPart(board, part) },
    facts: { what: { en, ar }, cards: Object.keys(board.cards).length },
  }
}

function partOf(state: EditorState, region: Region, seen: BoardPart | undefined): BoardPart | undefined {
  switch (region.kind) {
    case 'whole':
      return undefined
    case 'visible':
      return seen
    case 'selection':
      return selectedPart(state)
    case 'stage':
      return { steps: stepsOf(state, region.id) }
  }
}

function stepsOf({ board }: EditorState, stage: StageId) {
  return new Set(Object.values(board.steps).flatMap((step) => (step.stage === stage ? [step.id] : [])))
}

/** The selected cards in their steps and lanes; or the stage, step, lane or cell. Undefined when nothing of it is drawn. */
export function selectedPart(state: EditorState): BoardPart | undefined {
  const { selection, board } = state
  switch (selection.kind) {
    case 'cards': {
      const cards = selection.ids.flatMap((id) => board.cards[id] ?? [])
      return {
        steps: new Set(cards.map(({ step }) => step)),
        lanes: new Set(cards.map(({ lane }) => lane)),
        cards: new Set(selection.ids),
      }
    }
    case 'cell':
      return { steps: new Set([selection.step]), lanes: new Set([selection.lane]) }
    case 'stage':
      return { steps: stepsOf(state, selection.id) }
    case 'step':
      return { steps: new Set([selection.id]) }
    case 'lane':
      return { lanes: new Set([selection.id]) }
    default:
      return undefined
  }
}

/** `layout` is the map's own, which remembers it. Steps and lanes of which at least half is in view: a card is never cut. */
export function seenPart(state: EditorState, visible: Box, layout: Layout): BoardPart | undefined {
  if (visible.width <= 0 || visible.height <= 0) return undefined
  const { board, language, lenses, measured } = state
  const scene = layout(board, { language, lenses, keeps: keepsOf(state), measured })
  const steps = scene.steps.filter(({ box }) => isSeen(box.x, box.width, visible.x, visible.width))
  const lanes = lanesIn(scene).filter(({ y, height }) => isSeen(y, height, visible.y, visible.height))
  if (steps.length === 0 || lanes.length === 0) return undefined
  return { steps: new Set(steps.map(({ id }) => id)), lanes: new Set(lanes.map(({ id }) => id)) }
}

function lanesIn(scene: Scene) {
  return scene.rows.flatMap((row) => (row.kind === 'lane' ? [row] : []))
}

function isSeen(from: number, size: number, viewFrom: number, viewSize: number): boolean {
  const common = Math.min(from + size, viewFrom + viewSize) - Math.max(from, viewFrom)
  return common > 0 && common >= Math.min(size, viewSize) / 2
}
