import type { Box } from '../../base/box'
import { type BothLanguages, textIn } from '../../base/text'
import type { LaneRegistry } from '../../lanes'
import type { Board } from '../../model/board'
import type { Automation } from '../../model/records/card'
import type { Scene } from '../../scene'
import { type PlacedBoard, type PlacedCard, placeBoard } from '../shapes/placeBoard'

export const POOLS: Readonly<Record<'customer' | 'service', BothLanguages>> = {
  customer: { en: 'Customer', ar: 'العميل' },
  service: { en: 'Service', ar: 'الخدمة' },
}

/** Between the pools: the line of interaction, which only messages cross. */
const GAP = 70
/** Where the name of a pool stands, and that of a lane. */
export const POOL_LABEL = 30
const LANE_LABEL = 30

export interface Pool {
  readonly kind: 'customer' | 'service'
  readonly name: string
  readonly box: Box
  readonly lanes: readonly PoolLane[]
  readonly tasks: readonly Task[]
  readonly flows: readonly Flow[]
}

export interface PoolLane {
  readonly id: string
  readonly name: string
  readonly box: Box
  readonly tasks: readonly Task[]
}

export interface Task {
  readonly id: string
  readonly name: string
  readonly element: 'task' | 'userTask' | 'manualTask' | 'serviceTask'
  readonly box: Box
  readonly note: string
}

export interface Flow {
  readonly id: string
  readonly name: string
  readonly from: Task
  readonly to: Task
  /** The link of the board it is; absent for the order of the customer's steps. */
  readonly link?: string
}

export interface ProcessPlan {
  readonly pools: readonly Pool[]
  /** Between the pools. */
  readonly messages: readonly Flow[]
  readonly stages: readonly { readonly id: string; readonly name: string; readonly box: Box }[]
  /** Where what customers see ends. */
  readonly visibility: { readonly name: string; readonly box: Box } | undefined
}

const TASKS: Readonly<Record<Automation, Task['element']>> = {
  manual: 'manualTask',
  assisted: 'userTask',
  automated: 'serviceTask',
  candidate: 'userTask',
}

/** What of a board a process diagram holds; the scene is one of its `workBoard`. */
export function planProcess(board: Board, scene: Scene, lanes: LaneRegistry): ProcessPlan {
  const placed = placeBoard(board, scene, lanes)
  const tasks = new Map<string, Task>()
  const isCustomer = (card: PlacedCard['lane']) => lanes.typeOf(card.type).side === 'customer'
  const left = -LANE_LABEL
  const width = scene.width - left
  const shift = placed.lanes.some(isCustomer) ? GAP : 0
  for (const { card, lane, box, words } of placed.cards) {
    const y = isCustomer(lane) ? box.y : box.y + shift
    const note = textIn(card.note, placed.language)
    const element = card.automation ? TASKS[card.automation] : 'task'
    tasks.set(card.id, { id: card.id, name: words, element, note, box: { ...box, y } })
  }
  const pool = (kind: Pool['kind']): Pool[] => {
    const own = placed.lanes.filter((lane) => isCustomer(lane) === (kind === 'customer'))
    const [first] = own
    if (!first) return []
    const dy = kind === 'customer' ? 0 : shift
    const height = own.reduce((sum, { box }) => sum + box.height, 0)
    const poolLanes = own.map(({ id, name, box }) => ({
      ...{ id, name, box: { x: left, y: box.y + dy, width, height: box.height } },
      tasks: tasksOf(
        placed.cards.filter(({ lane }) => lane.id === id),
        tasks,
      ),
    }))
    const all = poolLanes.flatMap((lane) => lane.tasks)
    const links = flowsOf(placed, tasks, (a, b) => all.includes(a) && all.includes(b))
    return [
      {
        ...{ kind, name: POOLS[kind][placed.language], lanes: poolLanes, tasks: all },
        box: { x: left - POOL_LABEL, y: first.box.y + dy, width: width + POOL_LABEL, height },
        flows: kind === 'customer' ? withOrder(links, inOrder(placed, all)) : links,
      },
    ]
  }
  const pools = [...pool('customer'), ...pool('service')]
  const poolOf = (task: Task) => pools.find((each) => each.tasks.includes(task))
  return {
    pools,
    messages: flowsOf(placed, tasks, (a, b) => poolOf(a) !== poolOf(b)),
    stages: stageBoxes(placed, pools),
    visibility: visibilityOf(board, placed, lanes, shift),
  }
}

function tasksOf(cards: readonly PlacedCard[], tasks: ReadonlyMap<string, Task>): Task[] {
  return cards.flatMap(({ card }) => tasks.get(card.id) ?? [])
}

/** An influence is no flow of work. */
function flowsOf(
  { links }: PlacedBoard,
  tasks: ReadonlyMap<string, Task>,
  fits: (from: Task, to: Task) => boolean,
): Flow[] {
  return links.flatMap(({ link, label }): Flow[] => {
    const from = tasks.get(link.from)
    const to = tasks.get(link.to)
    if (!from || !to || link.kind === 'influence' || !fits(from, to)) return []
    return [{ id: link.id, name: label, from, to, link: link.id }]
  })
}

/** Along the journey; within a step from above. */
function inOrder({ cards, steps }: PlacedBoard, tasks: readonly Task[]): Task[] {
  const places = new Map(cards.map(({ card }) => [card.id as string, steps.findIndex(({ id }) => id === card.step)]))
  return [...tasks].sort(
    (a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0) || a.box.y - b.box.y || a.box.x - b.box.x,
  )
}

/** One after the other; where the board links two of them anyway, that link is the flow. */
function withOrder(links: readonly Flow[], tasks: readonly Task[]): Flow[] {
  const order = tasks.slice(1).flatMap((to, at): Flow[] => {
    const from = tasks[at]
    const isLinked = links.some((link) => link.from === from && link.to === to)
    return from && !isLinked ? [{ id: `order_${at + 1}`, name: '', from, to }] : []
  })
  return [...links, ...order]
}

function stageBoxes({ stages }: PlacedBoard, pools: readonly Pool[]): ProcessPlan['stages'] {
  const top = Math.min(...pools.map(({ box }) => box.y)) - 40
  const bottom = Math.max(...pools.map(({ box }) => box.y + box.height)) + 16
  if (pools.length === 0) return []
  return stages.map(({ id, name, box }) => ({
    id,
    name,
    box: { x: box.x, y: top, width: box.width, height: bottom - top },
  }))
}

const VISIBILITY: BothLanguages = { en: 'Line of visibility', ar: 'خط الرؤية' }

function visibilityOf(
  board: Board,
  placed: PlacedBoard,
  lanes: LaneRegistry,
  shift: number,
): ProcessPlan['visibility'] {
  const sides = placed.lanes.map(({ type }) => lanes.typeOf(type).side)
  const behind = placed.lanes[sides.findIndex((side) => side === 'back' || side === 'support')]
  if (!behind || !sides.includes('front')) return undefined
  const line = Object.values(board.lines).find(({ kind }) => kind === 'visibility')
  const name = textIn(line?.name, placed.language) || VISIBILITY[placed.language]
  const { x, width } = placed.bounds
  return { name, box: { x: x + width + 20, y: behind.box.y + shift - 15, width: 130, height: 30 } }
}
