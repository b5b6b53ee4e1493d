import { type FocusEvent, type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { isSelected } from '../editor'
import type { Scene } from '../scene'
import { panToShow } from './frame'
import { boxOf, firstPlace, isOnScene } from './navigate'
import { keyOf, type Place, placeOf, selectionOf } from './place'
import { placeNear } from './placeNear'
import { type MapTools, useTools } from './tools'

export interface ActivePlace {
  /** The element that Tab comes back to. */
  readonly element: () => HTMLElement | null
  readonly focus: () => void
  readonly onFocus: (event: FocusEvent) => void
  readonly onBlur: (event: FocusEvent) => void
}

/** Room around what the keyboard goes to. Above a card stands the floating bar; at the end of heads and labels, what adds more. */
const ROOMS: Readonly<Record<Place['kind'], { readonly x: number; readonly y: number }>> = {
  card: { x: 16, y: 52 },
  cell: { x: 8, y: 8 },
  stage: { x: 46, y: 8 },
  step: { x: 46, y: 8 },
  lane: { x: 8, y: 48 },
  line: { x: 8, y: 48 },
}

/** The place of the map that is in the tab order, and how the focus comes to it. */
export function useActivePlace(tools: MapTools, root: RefObject<HTMLElement | null>): ActivePlace {
  return useMemo(() => {
    const { editor, canvas } = tools
    const element = (): HTMLElement | null => {
      const { activeKey } = canvas.getState()
      const found = root.current?.querySelector(`[data-place="${CSS.escape(activeKey)}"]`)
      return found instanceof HTMLElement ? found : null
    }
    return {
      element,
      focus: () => {
        const { active } = canvas.getState()
        if (active) reveal(tools, active)
        element()?.focus({ preventScroll: true })
      },
      onFocus: (event) => {
        const key = event.target instanceof Element ? event.target.getAttribute('data-place') : null
        const place = key === null ? undefined : placeNamed(tools.scene(), key)
        if (key === null || !place) return
        const byKeyboard = event.target.matches(':focus-visible')
        canvas.setState({
          ring: byKeyboard ? key : '',
          ...(key === canvas.getState().activeKey ? {} : { active: place, activeKey: key }),
        })
        const now = editor.get().selection
        if (!byKeyboard || (place.kind === 'card' && isSelected(now, place.id))) return
        const chosen = placeOf(now)
        if ((!chosen || keyOf(chosen) !== key) && now.kind !== 'link') editor.select(selectionOf(place))
        reveal(tools, place)
      },
      onBlur: () => canvas.setState({ ring: '' }),
    }
  }, [tools, root])
}

/**
 * Keeps one place in the tab order: what is selected, else what was last. The focus follows it while it is on the map, and
 * the map pans so that no pane covers it.
 */
export function KeepActive({ scene, place }: { readonly scene: Scene; readonly place: ActivePlace }): null {
  const tools = useTools()
  const { editor, canvas } = tools
  const selection = useStore(editor.store, (state) => state.selection)
  const editing = useStore(editor.store, (state) => state.editing)
  const wish = useStore(canvas, (state) => state.focusWish)
  const seenWish = useRef(wish)
  const drawn = useRef(scene)

  useLayoutEffect(() => {
    const { active } = canvas.getState()
    const chosen = placeOf(selection)
    const next = chosen && isOnScene(scene, chosen) ? chosen : stillThere(active, drawn.current, scene)
    drawn.current = scene
    const activeKey = next ? keyOf(next) : ''
    if (activeKey !== canvas.getState().activeKey) canvas.setState({ active: next, activeKey })
  }, [canvas, selection, scene])

  // What is written can be seen, wherever Tab and Enter lead while one writes.
  useEffect(() => {
    if (editing) reveal(tools, editing)
  }, [editing, tools])

  // After the place is drawn: what was asked for, or what the focus was on moved away.
  useEffect(() => {
    if (wish === seenWish.current) return
    seenWish.current = wish
    if (!editor.get().editing && !canvas.getState().menu) place.focus()
  }, [wish, place, editor, canvas])
  return null
}

function stillThere(active: Place | undefined, before: Scene, now: Scene): Place | undefined {
  if (!active) return firstPlace(now)
  return isOnScene(now, active) ? active : placeNear(before, active, now)
}

/** Pans as little as needed until the place is in the free part of the map. */
export function reveal({ flow, scene }: MapTools, place: Place): void {
  const now = scene()
  const size = flow.size()
  const box = boxOf(now, place)
  if (!box || size.width === 0) return
  const shown = inContent(now, place, box)
  flow.go(panToShow(shown, now, size, flow.viewport(), ROOMS[place.kind]))
}

/** Heads and labels never leave their pane: only along it does the map have to move. */
function inContent(scene: Scene, place: Place, box: { x: number; y: number; width: number; height: number }) {
  if (place.kind === 'step' || place.kind === 'stage') return { ...box, y: 0, height: 1 }
  if (place.kind === 'lane' || place.kind === 'line')
    return { ...box, x: scene.direction === 'rtl' ? scene.width - 1 : 0, width: 1 }
  return box
}

/** The place of the element that something happened to. */
export function placeOfElement(scene: Scene, target: EventTarget | null): Place | undefined {
  const key = target instanceof Element ? target.closest('[data-place]')?.getAttribute('data-place') : undefined
  return key ? placeNamed(scene, key) : undefined
}

/** The place an element of the grid stands for. */
function placeNamed(scene: Scene, key: string): Place | undefined {
  for (const stage of scene.stages) if (`stage ${stage.id}` === key) return { kind: 'stage', id: stage.id }
  for (const step of scene.steps) if (`step ${step.id}` === key) return { kind: 'step', id: step.id }
  for (const row of scene.rows) {
    if (`${row.kind} ${row.id}` === key)
      return row.kind === 'lane' ? { kind: 'lane', id: row.id } : { kind: 'line', id: row.id }
    if (row.kind !== 'lane') continue
    for (const cell of row.cells) {
      if (keyOf({ kind: 'cell', lane: cell.lane, step: cell.step }) === key)
        return { kind: 'cell', lane: cell.lane, step: cell.step }
      for (const card of cell.cards) if (`card ${card.id}` === key) return { kind: 'card', id: card.id }
    }
  }
  return undefined
}
