import { useMemo, useState } from 'react'
import type { LaneId, StepId } from '../../base/ids'
import { keepsOf } from '../../editor'
import { formatNumber, sayIn } from '../../layout'
import type { Lane } from '../../model/records/lane'
import { useEditorState } from '../editor/EditorContext'
import { useServices } from '../services'
import { keepsOn, rowsWith, type Slide } from './deck'
import { fitSlide, type Room, type SlidePage } from './fit'

const NONE: readonly SlidePage[] = []

/** What lanes say about steps by themselves, beside their cards. */
export function useStepText(): (lane: Lane, step: StepId) => string {
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const { lanes } = useServices()
  return useMemo(() => {
    const context = {
      board,
      language,
      say: (words: Parameters<typeof sayIn>[1], parameters?: Readonly<Record<string, string>>) =>
        sayIn(language, words, parameters),
      number: (value: number, options?: Intl.NumberFormatOptions) =>
        formatNumber(value, language, board.digits, options),
    }
    return (lane, step) => lanes.typeOf(lane.type).stepText(step, context)
  }, [board, language, lanes])
}

/** The pages of a slide in the room there is. `apart` is the lane that is drawn elsewhere. */
export function useSlidePages(
  slide: Slide | undefined,
  room: Room | undefined,
  apart: LaneId | undefined,
  hasHead: boolean,
): readonly SlidePage[] {
  const { newLayout } = useServices()
  const [layout] = useState(newLayout)
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const lenses = useEditorState((state) => state.lenses)
  const keeps = useEditorState(keepsOf)
  const measured = useEditorState((state) => state.measured)
  const stepText = useStepText()
  const width = room?.width ?? 0
  const height = room?.height ?? 0
  return useMemo(() => {
    if (!slide || slide.steps.length === 0 || width <= 0 || height <= 0) return NONE
    const own = keepsOn(slide, keeps)
    const filled = new Set(
      Object.values(board.cards)
        .filter(own)
        .map((card) => card.lane),
    )
    const hasSomething = (lane: Lane) => filled.has(lane.id) || slide.steps.some((step) => stepText(lane, step) !== '')
    const rows = rowsWith(board, hasSomething, apart)
    if (rows.size === 0) return NONE
    return fitSlide({
      steps: slide.steps,
      room: { width, height },
      lines: window.innerHeight,
      hasHead,
      layOut: (steps, widths) =>
        layout(board, { language, lenses, keeps: own, measured, span: { steps: new Set(steps), rows, ...widths } }),
    })
  }, [slide, board, language, lenses, keeps, measured, stepText, apart, hasHead, layout, width, height])
}
