import { useEffect, useMemo, useRef, useState } from 'react'
import { useScene } from '../../canvas/MapCanvas'
import type { Editor } from '../../editor'
import type { Scene } from '../../scene'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { useServices } from '../services'
import { type Pace, type Slide, slidesOf, slideWith } from './deck'
import type { Room, SlidePage } from './fit'
import { type Around, atStart, type Move, move, type Position, settle } from './position'
import { lanesOn } from './SlideDrawing'
import { keepSlide, lastSlide, setPresentSettings, usePresentSettings } from './settings'
import { curveRow } from './stripMarks'
import { useSlidePages } from './useSlidePages'

export interface Presentation {
  readonly scene: Scene
  /** The row on the band above. */
  readonly curve: ReturnType<typeof curveRow>
  readonly pace: Pace
  readonly slides: readonly Slide[]
  readonly slide: Slide | undefined
  readonly at: Position
  readonly pages: readonly SlidePage[]
  readonly page: SlidePage | undefined
  readonly mayBack: boolean
  readonly mayOnward: boolean
  readonly go: (asked: Move) => void
  readonly setPace: (pace: Pace) => void
}

/** Where the presentation of the open board is, what is to be seen there, and the ways on. */
export function usePresentation(room: Room | undefined): Presentation {
  const editor = useEditor()
  const { layout } = useServices()
  const { pace, reveals } = usePresentSettings()
  const board = useEditorState((state) => state.board)
  const scene = useScene(editor, layout)
  const slides = useSlides(pace)
  const curve = curveRow(scene)
  const [asked, setAsked] = useState(() => beginning(editor, slides))
  const unknown = Number.POSITIVE_INFINITY
  const { index } = settle(asked, { slides, pages: unknown, lanes: unknown, reveals })
  const slide = slides[index]
  const pages = useSlidePages(slide, room, curve?.id, pace === 'stage')
  const rough = settle(asked, { slides, pages: pages.length, lanes: unknown, reveals })
  const page = pages[rough.page]
  const lanes = page ? lanesOn(page).length : 0
  const around: Around = { slides, pages: pages.length, lanes, reveals }
  const at = settle(asked, around)
  const latest = useRef({ asked, around })
  useEffect(() => {
    latest.current = { asked, around }
  })
  useEffect(() => keepSlide(board.id, at.slide), [board.id, at.slide])
  return {
    scene,
    curve,
    pace,
    slides,
    slide,
    at,
    pages,
    page,
    mayBack: move(at, { kind: 'back' }, around) !== at,
    mayOnward: move(at, { kind: 'onward' }, around) !== at,
    go: (to) => setAsked(move(latest.current.asked, to, latest.current.around)),
    setPace: (next) => {
      const target = slide && slideWith(slidesOf(board, next), board, slide.steps[0] ?? slide.stage)
      setPresentSettings({ pace: next })
      setAsked({ ...atStart, slide: target?.id ?? '' })
    },
  }
}

/** The slides; the same ones while neither stages nor steps change. */
function useSlides(pace: Pace): readonly Slide[] {
  const board = useEditorState((state) => state.board)
  const { stages, steps } = board
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the board only these two make slides
  return useMemo(() => slidesOf(board, pace), [stages, steps, pace])
}

/** With what is selected; in a window that was loaded again, where it was; else at the beginning. */
function beginning(editor: Editor, slides: readonly Slide[]): Position {
  const { board, selection } = editor.get()
  const selected = selectedPlace(selection)
  const last = lastSlide(board.id)
  const slide =
    (selected === undefined ? undefined : slideWith(slides, board, selected)) ??
    (last === undefined ? undefined : slideWith(slides, board, last))
  return slide ? { ...atStart, slide: slide.id } : atStart
}

/** The card, step or stage that is selected. */
export function selectedPlace(selection: ReturnType<Editor['get']>['selection']): string | undefined {
  switch (selection.kind) {
    case 'cards':
      return selection.ids[0]
    case 'cell':
      return selection.step
    case 'stage':
    case 'step':
      return selection.id
    default:
      return undefined
  }
}
