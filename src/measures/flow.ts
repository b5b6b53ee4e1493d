export type LineKind = 'interaction' | 'visibility' | 'internal'

export type OwnerKind = 'customer' | 'employee' | 'partner' | 'system'

export interface FlowLane {
  readonly id: string
  /** Front-stage, back-stage and support lanes hold the company's own work. */
  readonly companySide: boolean
}

export interface FlowCard {
  readonly id: string
  readonly lane: string
  readonly owner: { readonly id: string; readonly kind: OwnerKind } | null
  readonly automated: boolean
  /** Minutes of work in it; absent where nobody knows. */
  readonly minutes?: number
}

/** A link by which work is passed on. Sequence and exception links are not flow and do not belong here. */
export interface FlowLink {
  readonly from: string
  readonly to: string
}

export interface FlowChart {
  /** From the top of the board down. */
  readonly lanes: readonly FlowLane[]
  /** The lane each line follows; a line that is missing is not on the board. */
  readonly lines: { readonly [kind in LineKind]?: string }
  readonly cards: readonly FlowCard[]
  readonly links: readonly FlowLink[]
}

export interface FlowCounts {
  readonly links: number
  /** Links whose two ends have different owners. */
  readonly handOffs: number
  /** Hand-offs with an employee or a partner at both ends. */
  readonly staffHandOffs: number
  /** Links with ends on different sides of the line; null when the board has no such line. */
  readonly crossings: { readonly [kind in LineKind]: number | null }
  readonly companyCards: number
  readonly automated: number
  /** automated / companyCards, 0…1; null without company-side cards. */
  readonly automationShare: number | null
  /** The same by minutes, of the cards whose minutes are known; null without any. */
  readonly automationShareOfMinutes: number | null
}

interface FlowEnds {
  readonly from: FlowCard
  readonly to: FlowCard
}

/**
 * What the flow of a service blueprint says: hand-offs, crossings of the three lines (Bitner, Ostrom & Morgan 2008,
 * CMR 50(3):66–94) and automation. One link may cross two lines. An end without an owner is not known to be a
 * hand-off and is not counted as one; a link to a card that is not there is not counted at all.
 */
export function flowCounts({ lanes, lines, cards, links }: FlowChart): FlowCounts {
  const ends = endsOf(links, cards)
  const handOffs = ends.filter(isHandOff)
  const companyLanes = new Set(lanes.filter((lane) => lane.companySide).map((lane) => lane.id))
  const company = cards.filter((card) => companyLanes.has(card.lane))
  const automated = company.filter((card) => card.automated).length
  return {
    links: ends.length,
    handOffs: handOffs.length,
    staffHandOffs: handOffs.filter((link) => isStaff(link.from) && isStaff(link.to)).length,
    crossings: {
      interaction: crossings(ends, lanes, lines.interaction),
      visibility: crossings(ends, lanes, lines.visibility),
      internal: crossings(ends, lanes, lines.internal),
    },
    companyCards: company.length,
    automated,
    automationShare: company.length === 0 ? null : automated / company.length,
    automationShareOfMinutes: shareOfMinutes(company),
  }
}

function shareOfMinutes(cards: readonly FlowCard[]): number | null {
  const all = cards.reduce((sum, { minutes = 0 }) => sum + minutes, 0)
  const done = cards.reduce((sum, { minutes = 0, automated }) => sum + (automated ? minutes : 0), 0)
  return all > 0 ? done / all : null
}

function endsOf(links: readonly FlowLink[], cards: readonly FlowCard[]): readonly FlowEnds[] {
  const byId = new Map(cards.map((card) => [card.id, card]))
  return links.flatMap((link) => {
    const from = byId.get(link.from)
    const to = byId.get(link.to)
    return from && to ? [{ from, to }] : []
  })
}

function isHandOff({ from, to }: FlowEnds): boolean {
  return from.owner !== null && to.owner !== null && from.owner.id !== to.owner.id
}

function isStaff({ owner }: FlowCard): boolean {
  return owner?.kind === 'employee' || owner?.kind === 'partner'
}

function crossings(ends: readonly FlowEnds[], lanes: readonly FlowLane[], after: string | undefined): number | null {
  const at = lanes.findIndex((lane) => lane.id === after)
  if (at < 0) return null
  const above = new Set(lanes.slice(0, at + 1).map((lane) => lane.id))
  return ends.filter(({ from, to }) => above.has(from.lane) !== above.has(to.lane)).length
}
