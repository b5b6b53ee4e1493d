import type { Box } from '../../base/box'
import { clusters, middle, type Span, within } from './clusters'
import type { Shape } from './shape'

/** The shapes of a page by what they stand for. */
export interface Roles {
  readonly title: Shape | undefined
  readonly stages: readonly Shape[]
  readonly steps: readonly Shape[]
  readonly lanes: readonly Shape[]
  readonly lines: readonly Shape[]
  readonly cards: readonly Shape[]
}

export function along({ x, width }: Box): Span {
  return { from: x, to: x + width }
}

export function across({ y, height }: Box): Span {
  return { from: y, to: y + height }
}

/** With more groups than people ever draw, none is looked at for being a pool: each would be held against all others. */
const GROUPS = 400

/** By what the shapes say about themselves; where they say nothing, by how they lie. */
export function rolesOf(shapes: readonly Shape[]): Roles {
  const said = (kind: string) => shapes.filter(({ role }) => role?.kind === kind)
  const mute = shapes.filter(({ role }) => role === undefined)
  const groups = mute.filter(({ isGroup }) => isGroup)
  const pools = groups.length > GROUPS ? [] : groups.filter((group) => isPool(group, groups, mute))
  const parts = groups.filter((group) => !pools.includes(group))
  const lanes = [...said('lane')]
  const stages = [...said('stage')]
  for (const group of parts) (isRow(group, parts) ? lanes : stages).push(group)
  const rest = mute.filter(({ isGroup, words }) => !isGroup && words !== '')
  const spoken: Roles = {
    title: said('title')[0] ?? pools.find(({ words }) => words !== ''),
    ...{ stages, steps: said('step'), lanes, lines: said('line'), cards: [...said('card'), ...rest] },
  }
  return withHeads(spoken, rest)
}

/** A group of nothing but groups: a pool of lanes. */
function isPool(group: Shape, groups: readonly Shape[], all: readonly Shape[]): boolean {
  const inner = groups.filter((each) => each !== group && holds(group.box, each.box))
  if (inner.length === 0) return false
  const cards = all.filter(({ isGroup, box }) => !isGroup && holds(group.box, box))
  return cards.every(({ box }) => inner.some((each) => holds(each.box, box)))
}

function holds(outer: Box, inner: Box): boolean {
  return (
    within(middle(along(inner)), along(outer)) &&
    within(middle(across(inner)), across(outer)) &&
    inner.width * inner.height < outer.width * outer.height
  )
}

/** Groups below each other are rows, groups beside each other are columns. */
function isRow(group: Shape, groups: readonly Shape[]): boolean {
  let below = 0
  let beside = 0
  for (const { box } of groups) {
    if (box === group.box) continue
    const sameColumn = within(middle(along(box)), along(group.box)) || within(middle(along(group.box)), along(box))
    const sameRow = within(middle(across(box)), across(group.box)) || within(middle(across(group.box)), across(box))
    if (sameColumn && !sameRow) below++
    if (sameRow && !sameColumn) beside++
  }
  return below === beside ? group.box.width >= group.box.height : below > beside
}

/** Above the lanes, or above everything else, stand the names of stages and steps. */
function withHeads(roles: Roles, mute: readonly Shape[]): Roles {
  if (roles.steps.length > 0 || mute.length === 0) return roles
  if (roles.lanes.length === 0) return roles.stages.length === 0 ? headsOfGrid(roles) : roles
  const top = Math.min(...roles.lanes.map(({ box }) => box.y))
  const heads = mute.filter(({ box }) => middle(across(box)) < top)
  if (heads.length === 0) return roles
  const cards = roles.cards.filter((card) => !heads.includes(card))
  const rows = clusters(heads, ({ box }) => across(box)).map(({ items }) => items)
  const [only] = rows.at(-1) ?? []
  // A line of words by itself is the title of the page.
  const title = rows.length > 1 && rows[0]?.length === 1 && !roles.title ? rows[0][0] : roles.title
  const named = rows.filter((row) => row[0] !== title || row.length > 1)
  if (named.length === 1 && named[0]?.length === 1 && !roles.title) return { ...roles, cards, title: only }
  const columns = clusters(cards, ({ box }) => along(box)).length
  const lower = named.at(-1) ?? []
  const isOfStages = named.length === 1 && roles.stages.length === 0 && lower.length * 2 <= columns
  const steps = isOfStages ? [] : lower
  const stages = isOfStages ? lower : named.length > 1 ? (named.at(-2) ?? []) : roles.stages
  return { ...roles, title, cards, steps, stages }
}

/** A table that is drawn: the first row names the steps, and the first column the lanes where the corner is empty. */
function headsOfGrid(roles: Roles): Roles {
  const rows = clusters(roles.cards, ({ box }) => across(box)).map(({ items }) => items)
  const columns = clusters(roles.cards, ({ box }) => along(box)).map(({ items }) => items)
  const [head = [], ...body] = rows
  const [names = [], ...others] = columns
  if (body.length === 0 || others.length === 0) return roles
  const corner = head.some((shape) => names.includes(shape))
  const isWhole = body.every((row) => row.filter((shape) => names.includes(shape)).length === 1)
  const rowNames =
    isWhole && (!corner || head.length === columns.length) ? names.filter((each) => !head.includes(each)) : []
  const hasHead = !corner || head.length === columns.length
  if (!hasHead || head.length < 2) return roles
  const steps = rowNames.length > 0 ? head.filter((shape) => !names.includes(shape)) : head
  const title = rowNames.length > 0 ? head.find((shape) => names.includes(shape)) : undefined
  return {
    ...roles,
    ...{ title: roles.title ?? title, steps, lanes: rowNames },
    cards: roles.cards.filter((shape) => !head.includes(shape) && !rowNames.includes(shape)),
  }
}
