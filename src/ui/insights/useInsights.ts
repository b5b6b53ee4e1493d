import { createContext, use } from 'react'
import type { Direction } from '../../base/direction'
import type { CardId, StepId } from '../../base/ids'
import type { Text } from '../../base/text'
import { textIn } from '../../base/text'
import type { Drivers } from '../../measures/drivers'
import type { Board } from '../../model/board'
import type { Measure } from '../../model/records/measure'
import { useEditorState } from '../editor/EditorContext'
import { usePreference } from '../preferences'
import type { BoardFacts } from './model/boardFacts'
import type { StepScore } from './model/stepScores'

/** Where a link leads: a card, or the head of a step. */
export type Spot = { readonly kind: 'card'; readonly id: CardId } | { readonly kind: 'step'; readonly id: StepId }

/** What every chart of the screen reads. */
export interface Insights {
  readonly facts: BoardFacts
  /** The board with the numbers that are looked at. */
  readonly board: Board
  /** The satisfaction question that is looked at; null while none is asked. */
  readonly measure: Measure | null
  readonly scores: readonly StepScore[]
  /** What goes together with the answer about the whole; null while nobody's single answers are kept. */
  readonly drivers: Drivers | null
  /** Questions about the whole that can be compared with. */
  readonly wholes: readonly Measure[]
  readonly compareWith: (whole: Measure['id']) => void
  readonly openStep: (step: StepId) => void
  readonly jump: (spot: Spot) => void
}

const InsightsContext = createContext<Insights | undefined>(undefined)
export const InsightsProvider = InsightsContext.Provider

export function useInsights(): Insights {
  const insights = use(InsightsContext)
  if (!insights) throw new Error('useInsights needs the Insights screen above it')
  return insights
}

/** What a person wrote on the board, in the language it is shown in. */
export function useBoardText(): (text: Text | undefined) => string {
  const language = useEditorState((state) => state.language)
  return (text) => textIn(text, language)
}

export function useDirection(): Direction {
  return usePreference('language') === 'ar' ? 'rtl' : 'ltr'
}
