import type { Leg, Way } from './route'

interface Claim {
  readonly way: number
  readonly leg: number
  readonly low: number
  readonly high: number
  /** Where the rest of the way lies: a link that goes on to the left takes the left track. */
  readonly pull: number
  /** The way goes back to the side that it came from. */
  readonly turns: boolean
  readonly of: Leg
}

/** Legs end this far apart before they may share a line. */
const CLEARANCE = 4

/** From a line of the map to the one or two links that run beside it. */
const BESIDE = 5.5

/**
 * Where each leg of each way lies, so that no two links lie upon each other, nor upon a line of the map. A leg alone on its
 * track keeps the middle.
 */
export function placeLegs(ways: readonly Way[]): number[][] {
  const places = ways.map((way) => way.legs.map((leg) => leg.base))
  const byTrack = new Map<string, Claim[]>()
  for (const [index, way] of ways.entries()) {
    for (const [at, leg] of way.legs.entries()) {
      const a = way.legs[at - 1]?.base ?? way.start
      const b = way.legs[at + 1]?.base ?? way.end
      const claim = { way: index, leg: at, low: Math.min(a, b), high: Math.max(a, b), ...courseOf(way, at), of: leg }
      const track = byTrack.get(leg.track)
      if (track) track.push(claim)
      else byTrack.set(leg.track, [claim])
    }
  }
  for (const claims of byTrack.values()) {
    for (const group of overlapping(claims)) spread(group, places)
  }
  return places
}

/** Where a way comes from and goes on to, on the axis across one of its legs: in the mean, and whether to the same side. */
function courseOf(way: Way, at: number): Pick<Claim, 'pull' | 'turns'> {
  const before = at >= 2 ? way.legs[at - 2]?.base : at === 1 ? way.start : undefined
  const after = at + 2 < way.legs.length ? way.legs[at + 2]?.base : at + 2 === way.legs.length ? way.end : undefined
  const base = way.legs[at]?.base ?? 0
  const from = before ?? after ?? base
  const to = after ?? before ?? base
  return { pull: (from + to) / 2, turns: from < base === to < base }
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
  return groups.filter((group) => group.length > 1 || group[0]?.of.divided)
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
  const gap = Math.min(...group.map((claim) => claim.of.gap))
  const aside = group.some((claim) => claim.of.divided)
    ? besideLine(tracks.length, room, gap, pullOfAll(group))
    : aboutMiddle(tracks.length, room, gap)
  for (const [index, track] of tracks.entries()) {
    for (const claim of track) {
      const own = places[claim.way]
      if (own) own[claim.leg] = claim.of.base + (aside[index] ?? 0)
    }
  }
}

function aboutMiddle(count: number, room: number, gap: number): number[] {
  const step = Math.min(gap, (2 * room) / Math.max(count - 1, 1))
  return Array.from({ length: count }, (_, index) => (index - (count - 1) / 2) * step)
}

/** None in the middle, where the line is: an odd one lies on the side that the links go on to. */
function besideLine(count: number, room: number, gap: number, pull: number): number[] {
  const side = pull < 0 ? -1 : 1
  if (count === 1) return [side * Math.min(BESIDE, room)]
  if (count === 2) return [-Math.min(BESIDE, room), Math.min(BESIDE, room)]
  const odd = count % 2
  const step = Math.min(gap, (2 * room) / (count - 1 + odd))
  return Array.from({ length: count }, (_, index) => (index - (count - 1) / 2 + (side * odd) / 2) * step)
}

/** To which side of the middle a group keeps: where it goes on, or away from where it came, so that its arrows have room. */
function pullOfAll(group: readonly Claim[]): number {
  return group.reduce((sum, claim) => sum + (claim.turns ? -1 : 1) * (claim.pull - claim.of.base), 0)
}

function meets(a: Claim, b: Claim): boolean {
  return a.low < b.high + CLEARANCE && b.low < a.high + CLEARANCE
}
