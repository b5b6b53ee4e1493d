import { type FocusEvent, type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { keyOf, type Place, placeOf, selectionOf } from '../../canvas/place'
import type { MapTools } from '../../canvas/tools'
import { isSelected } from '../../editor'
import type { Board } from '../../model/board'
import type { GridModel } from './gridModel'
import { firstInGrid, isInGrid, nearInGrid } from './gridMoves'

export interface GridFocus {
  /** The element that Tab comes back to. */
  readonly element: () => HTMLElement | undefined
  readonly focus: () => void
  readonly onFocus: (event: FocusEvent) => void
  readonly onPointerDown: () => void
}

/** One place of the table is in the tab order: what is selected, else what was last. The focus follows it when asked to. */
export function useGridFocus(tools: MapTools, grid: GridModel, root: RefObject<HTMLElement | null>): GridFocus {
  const { editor, canvas } = tools
  const selection = useStore(editor.store, (state) => state.selection)
  const wish = useStore(canvas, (state) => state.focusWish)
  const seenWish = useRef(wish)
  const drawn = useRef(grid)

  const place = useMemo<GridFocus>(() => {
    let byPointer = false
    const element = () => {
      const found = root.current?.querySelector(`[data-place="${CSS.escape(canvas.getState().activeKey)}"]`)
      return found instanceof HTMLElement ? found : undefined
    }
    return {
      element,
      focus: () => {
        const go = () => {
          const found = element()
          found?.focus({ preventScroll: true })
          found?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
          return found !== undefined
        }
        // A row that was out of view is there a moment later.
        if (!go()) requestAnimationFrame(go)
      },
      onFocus: ({ target }) => {
        const key = target.getAttribute('data-place')
        const to = key === null ? undefined : placeNamed(editor.get().board, key)
        if (key === null || !to) return
        if (key !== canvas.getState().activeKey) canvas.setState({ active: to, activeKey: key })
        const now = editor.get().selection
        const isOn = to.kind === 'card' ? isSelected(now, to.id) : keyOfSelection(now) === key
        // A click chooses by itself, with Shift one more. Whatever else brings the focus, a screen reader too, chooses with it.
        if (!byPointer && !isOn) editor.select(selectionOf(to))
        byPointer = false
      },
      onPointerDown: () => {
        byPointer = true
        setTimeout(() => {
          byPointer = false
        })
      },
    }
  }, [editor, canvas, root])

  useLayoutEffect(() => {
    const { active } = canvas.getState()
    const chosen = placeOf(selection)
    const next = chosen && isInGrid(grid, chosen) ? chosen : stillThere(active, drawn.current, grid)
    drawn.current = grid
    const activeKey = next ? keyOf(next) : ''
    if (activeKey !== canvas.getState().activeKey) canvas.setState({ active: next, activeKey })
  }, [canvas, selection, grid])

  useEffect(() => {
    if (wish === seenWish.current) return
    seenWish.current = wish
    if (!editor.get().editing && !canvas.getState().menu) place.focus()
  }, [wish, place, editor, canvas])
  return place
}

function keyOfSelection(selection: ReturnType<typeof selectionOf>): string {
  const place = placeOf(selection)
  return place ? keyOf(place) : ''
}

function stillThere(active: Place | undefined, before: GridModel, now: GridModel): Place | undefined {
  if (!active) return firstInGrid(now)
  return isInGrid(now, active) ? active : nearInGrid(before, active, now)
}

/** The place an element of the table stands for: `keyOf` read backwards. Ids of imported boards may have blanks in them. */
export function placeNamed(board: Board, key: string): Place | undefined {
  const at = key.indexOf(' ')
  const id = key.slice(at + 1)
  const named = <R>(all: Readonly<Record<string, R>>, name = id) => (Object.hasOwn(all, name) ? all[name] : undefined)
  switch (key.slice(0, at)) {
    case 'cell': {
      const lane = Object.values(board.lanes).find((each) => id.startsWith(`${each.id} `))
      const step = lane && named(board.steps, id.slice(lane.id.length + 1))
      return lane && step && { kind: 'cell', lane: lane.id, step: step.id }
    }
    case 'card': {
      const card = named(board.cards)
      return card && { kind: 'card', id: card.id }
    }
    case 'stage': {
      const stage = named(board.stages)
      return stage && { kind: 'stage', id: stage.id }
    }
    case 'step': {
      const step = named(board.steps)
      return step && { kind: 'step', id: step.id }
    }
    case 'lane': {
      const lane = named(board.lanes)
      return lane && { kind: 'lane', id: lane.id }
    }
    case 'line': {
      const line = named(board.lines)
      return line && { kind: 'line', id: line.id }
    }
    default:
      return undefined
  }
}
