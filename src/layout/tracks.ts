import type { Leg, Way } from './route'

interface Claim {
  readonly way: number
  readonly leg: number
  readonly low: number
  readonly high: number
  /** Where the rest of the way lies: a link that goes on to the left takes the left track. */
  readonly pull: number
  readonly of: Leg
}

/** Legs end this far apart before they may share a line. */
const CLEARANCE = 4

/** Where each leg of each way lies, so that no two links lie upon each other. A leg alone on its track keeps the middle. */
export function placeLegs(ways: readonly Way[]): number[][] {
  const places = ways.map((way) => way.legs.map((leg) => leg.base))
  const byTrack = new Map<string, Claim[]>()
  for (const [index, way] of ways.entries()) {
    for (const [at, leg] of way.legs.entries()) {
      const a = way.legs[at - 1]?.base ?? way.start
      const b = way.legs[at + 1]?.base ?? way.end
      const claim = { way: index, leg: at, low: Math.min(a, b), high: Math.max(a, b), pull: pullOf(way, at), of: leg }
      const track = byTrack.get(leg.track)
      if (track) track.push(claim)
      else byTrack.set(leg.track, [claim])
    }
  }
  for (const claims of byTrack.values()) {
    if (claims.length < 2) continue
    for (const group of overlapping(claims)) spread(group, places)
  }
  return places
}

/** Mean place of the legs before and after, on the axis across this one. */
function pullOf(way: Way, at: number): number {
  const before = at >= 2 ? way.legs[at - 2]?.base : at === 1 ? way.start : undefined
  const after = at + 2 < way.legs.length ? way.legs[at + 2]?.base : at + 2 === way.legs.length ? way.end : undefined
  const known = [before, after].filter((each) => each !== undefined)
  const base = way.legs[at]?.base ?? 0
  return known.length === 0 ? base : known.reduce((sum, each) => sum + each, 0) / known.length
}

/** Groups of claims that touch each other, directly or by others. */
function overlapping(claims: readonly Claim[]): Claim[][] {
  const sorted = [...claims].sort((a, b) => a.low - b.low || a.way - b.way)
  const groups: Claim[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const claim of sorted) {
    const last = groups.at(-1)
    if (last && claim.low < end + CLEARANCE) last.push(claim)
    else groups.push([claim])
    end = Math.max(end, claim.high)
  }
  return groups.filter((group) => group.length > 1)
}

function spread(group: readonly Claim[], places: number[][]): void {
  const tracks: Claim[][] = []
  for (const claim of [...group].sort((a, b) => a.pull - b.pull || a.way - b.way)) {
    const free = tracks.findLastIndex((track) => track.some((other) => meets(claim, other))) + 1
    const track = tracks[free]
    if (track) track.push(claim)
    else tracks.push([claim])
  }
  const room = Math.min(...group.map((claim) => claim.of.room))
  const gap = Math.min(...group.map((claim) => claim.of.gap), (2 * room) / Math.max(tracks.length - 1, 1))
  for (const [index, track] of tracks.entries()) {
    for (const claim of track) {
      const own = places[claim.way]
      if (own) own[claim.leg] = claim.of.base + (index - (tracks.length - 1) / 2) * gap
    }
  }
}

function meets(a: Claim, b: Claim): boolean {
  return a.low < b.high + CLEARANCE && b.low < a.high + CLEARANCE
}
