import { type Box, intersects, type Point } from '../../base/box'
import type { CardId, LaneId, LineId, StageId, StepId } from '../../base/ids'
import { moveCards, moveRow, moveStage, moveStep } from '../../commands'
import { isSelected, noSelection } from '../../editor'
import { cardAt } from '../../layout'
import type { Scene } from '../../scene'
import { amongAll, linkCards } from '../actions'
import type { Drag } from '../canvasState'
import type { MapTools } from '../tools'
import { cardTarget, rowTarget, stageTarget, stepTarget } from './targets'
import { trackDrag } from './trackDrag'

export interface Press extends Point {
  readonly pointerId: number
}

function show({ canvas }: MapTools, drag: Drag | undefined): void {
  canvas.setState({ drag })
}

/** Drags the card, or all selected cards with it; one move on drop. */
export function dragCards(tools: MapTools, press: Press, card: CardId, click: () => void): void {
  const { editor, flow, lanes, canvas } = tools
  const { selection } = editor.get()
  const ids = selection.kind === 'cards' && isSelected(selection, card) ? selection.ids : [card]
  const from = flow.toBoard(press)
  trackDrag(press, flow, {
    click,
    move: (client) => {
      const to = flow.toBoard(client)
      const target = cardTarget(tools.scene(), editor.get().board, lanes, to, ids)
      show(tools, { kind: 'cards', ids, from, to, target })
    },
    drop: () => {
      const { drag } = canvas.getState()
      show(tools, undefined)
      if (drag?.kind === 'cards' && drag.target)
        editor.dispatch(moveCards, { ids, ...drag.target, index: amongAll(editor, drag.target, ids) })
    },
    cancel: () => show(tools, undefined),
  })
}

/** Draws a frame from empty ground; the cards it touches are selected. */
export function dragMarquee(tools: MapTools, press: Press, added: readonly CardId[], click: () => void): void {
  const { editor, flow } = tools
  const from = flow.toBoard(press)
  const before = editor.get().selection
  trackDrag(press, flow, {
    click,
    move: (client) => {
      const to = flow.toBoard(client)
      show(tools, { kind: 'marquee', from, to })
      const touched = cardsIn(tools.scene(), frameBox(from, to)).filter((id) => !added.includes(id))
      const ids = [...touched, ...added]
      editor.select(ids.length > 0 ? { kind: 'cards', ids } : noSelection)
    },
    drop: () => show(tools, undefined),
    cancel: () => {
      show(tools, undefined)
      editor.select(before)
    },
  })
}

export function frameBox(a: Point, b: Point): Box {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) }
}

function cardsIn(scene: Scene, frame: Box): CardId[] {
  const found: CardId[] = []
  for (const row of scene.rows) {
    if (row.kind !== 'lane' || row.y > frame.y + frame.height || row.y + row.height < frame.y) continue
    for (const cell of row.cells)
      for (const card of cell.cards) if (intersects(frame, { ...card.box, y: card.box.y + row.y })) found.push(card.id)
  }
  return found
}

/** Draws a link from a card's handle to another card. */
export function dragLink(tools: MapTools, press: Press, card: CardId): void {
  const { flow, canvas } = tools
  trackDrag(press, flow, {
    click: () => canvas.setState({ linkFrom: card }),
    move: (client) => {
      const to = flow.toBoard(client)
      const under = cardAt(tools.scene(), to)?.id
      show(tools, { kind: 'link', card, to, target: under === card ? undefined : under })
    },
    drop: () => {
      const { drag } = canvas.getState()
      show(tools, undefined)
      if (drag?.kind === 'link' && drag.target) linkCards(tools, card, drag.target)
    },
    cancel: () => show(tools, undefined),
  })
}

export function dragStep(tools: MapTools, press: Press, id: StepId, click: () => void): void {
  const { editor, flow, canvas } = tools
  trackDrag(press, flow, {
    click,
    move: (client) => show(tools, { kind: 'step', id, target: stepTarget(tools.scene(), flow.toBoard(client).x, id) }),
    drop: () => {
      const { drag } = canvas.getState()
      show(tools, undefined)
      if (drag?.kind === 'step' && drag.target)
        editor.dispatch(moveStep, { id, stage: drag.target.stage, index: drag.target.index })
    },
    cancel: () => show(tools, undefined),
  })
}

export function dragStage(tools: MapTools, press: Press, id: StageId, click: () => void): void {
  const { editor, flow, canvas } = tools
  trackDrag(press, flow, {
    click,
    move: (client) =>
      show(tools, { kind: 'stage', id, target: stageTarget(tools.scene(), flow.toBoard(client).x, id) }),
    drop: () => {
      const { drag } = canvas.getState()
      show(tools, undefined)
      if (drag?.kind === 'stage' && drag.target) editor.dispatch(moveStage, { id, index: drag.target.index })
    },
    cancel: () => show(tools, undefined),
  })
}

/** Drags a lane or a line by its label. */
export function dragRow(tools: MapTools, press: Press, id: LaneId | LineId, click: () => void): void {
  const { editor, flow, canvas } = tools
  trackDrag(press, flow, {
    click,
    move: (client) => {
      const target = rowTarget(tools.scene(), editor.get().board, flow.toBoard(client).y, id)
      show(tools, { kind: 'row', id, target })
    },
    drop: () => {
      const { drag } = canvas.getState()
      show(tools, undefined)
      if (drag?.kind === 'row' && drag.target) editor.dispatch(moveRow, { id, index: drag.target.index })
    },
    cancel: () => show(tools, undefined),
  })
}
