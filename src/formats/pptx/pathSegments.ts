import type { Point } from '../../base/box'
import type { PathSegment } from '../../scene'

/** Path data as SVG writes it, as absolute lines and cubic curves: all that a slide's freeform knows. */
export function segmentsOfPath(data: string): PathSegment[] {
  const pen = createPen()
  for (const [, letter = '', rest = ''] of data.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const wanted = LENGTHS[letter.toLowerCase()] ?? 0
    const numbers = numbersIn(rest, letter.toLowerCase() === 'a')
    if (wanted === 0) pen.draw(letter, [])
    for (let at = 0; wanted > 0 && at + wanted <= numbers.length; at += wanted) {
      // Further pairs after a move are lines.
      const again = at > 0 && letter.toLowerCase() === 'm'
      pen.draw(again ? (letter === 'm' ? 'l' : 'L') : letter, numbers.slice(at, at + wanted))
    }
  }
  return pen.segments
}

const LENGTHS: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 }

/** The two flags of an arc may stand without a gap before what follows. */
function numbersIn(text: string, isArc: boolean): number[] {
  const numbers: number[] = []
  let rest = text
  for (;;) {
    const isFlag = isArc && [3, 4].includes(numbers.length % 7)
    const found = /^[\s,]*([01])/.exec(rest)
    const any = /^[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/i.exec(rest)
    const match = isFlag ? found : any
    if (!match) return numbers
    numbers.push(Number(match[1]))
    rest = rest.slice(match[0].length)
  }
}

function createPen() {
  const segments: PathSegment[] = []
  let at: Point = { x: 0, y: 0 }
  let start = at
  let lastControl: Point | undefined
  const line = (to: Point) => {
    segments.push({ kind: 'line', to })
    at = to
  }
  const curve = (c1: Point, c2: Point, to: Point) => {
    segments.push({ kind: 'curve', c1, c2, to })
    lastControl = c2
    at = to
  }
  return {
    segments,
    draw(letter: string, n: readonly number[]) {
      const isRelative = letter === letter.toLowerCase()
      const point = (index: number): Point => ({
        x: (n[index] ?? 0) + (isRelative ? at.x : 0),
        y: (n[index + 1] ?? 0) + (isRelative ? at.y : 0),
      })
      const reflected = lastControl ? { x: 2 * at.x - lastControl.x, y: 2 * at.y - lastControl.y } : at
      lastControl = undefined
      switch (letter.toLowerCase()) {
        case 'm':
          at = point(0)
          start = at
          segments.push({ kind: 'move', to: at })
          break
        case 'l':
          line(point(0))
          break
        case 'h':
          line({ x: (n[0] ?? 0) + (isRelative ? at.x : 0), y: at.y })
          break
        case 'v':
          line({ x: at.x, y: (n[0] ?? 0) + (isRelative ? at.y : 0) })
          break
        case 'c':
          curve(point(0), point(2), point(4))
          break
        case 's':
          curve(reflected, point(0), point(2))
          break
        case 'q': {
          const control = point(0)
          const to = point(2)
          curve(twoThirds(at, control), twoThirds(to, control), to)
          break
        }
        case 'a':
          for (const [c1, c2, to] of arcCurves(at, point(5), n)) curve(c1, c2, to)
          lastControl = undefined
          break
        case 'z':
          segments.push({ kind: 'close' })
          at = start
          break
        default:
          throw new Error(`A path is drawn with ${letter}, which this reader does not know`)
      }
    },
  }
}

function twoThirds(from: Point, to: Point): Point {
  return { x: from.x + ((to.x - from.x) * 2) / 3, y: from.y + ((to.y - from.y) * 2) / 3 }
}

/** An elliptical arc as curves of a quarter turn at most, by the way of SVG's own notes. */
function arcCurves(from: Point, to: Point, [a = 0, b = 0, turn = 0, large = 0, sweep = 0]: readonly number[]) {
  if (a === 0 || b === 0) return [[from, to, to]] as const
  const phi = (turn * Math.PI) / 180
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)]
  const half = { x: (from.x - to.x) / 2, y: (from.y - to.y) / 2 }
  const p = { x: cos * half.x + sin * half.y, y: -sin * half.x + cos * half.y }
  const grow = Math.max(1, Math.sqrt((p.x / a) ** 2 + (p.y / b) ** 2))
  const [rx, ry] = [Math.abs(a) * grow, Math.abs(b) * grow]
  const under = Math.max(0, (rx * ry) ** 2 / ((rx * p.y) ** 2 + (ry * p.x) ** 2 || 1) - 1)
  const sign = large === sweep ? -1 : 1
  const c = { x: (sign * Math.sqrt(under) * rx * p.y) / ry, y: (-sign * Math.sqrt(under) * ry * p.x) / rx }
  const centre = { x: cos * c.x - sin * c.y + (from.x + to.x) / 2, y: sin * c.x + cos * c.y + (from.y + to.y) / 2 }
  const first = Math.atan2((p.y - c.y) / ry, (p.x - c.x) / rx)
  let whole = Math.atan2((-p.y - c.y) / ry, (-p.x - c.x) / rx) - first
  if (sweep === 1 && whole < 0) whole += 2 * Math.PI
  if (sweep === 0 && whole > 0) whole -= 2 * Math.PI
  const pieces = Math.max(1, Math.ceil(Math.abs(whole) / (Math.PI / 2) - 1e-9))
  const step = whole / pieces
  const handle = (4 / 3) * Math.tan(step / 4)
  const place = (x: number, y: number): Point => ({
    x: centre.x + cos * rx * x - sin * ry * y,
    y: centre.y + sin * rx * x + cos * ry * y,
  })
  return Array.from({ length: pieces }, (_, index) => {
    const [t, u] = [first + index * step, first + (index + 1) * step]
    const c1 = place(Math.cos(t) - handle * Math.sin(t), Math.sin(t) + handle * Math.cos(t))
    const c2 = place(Math.cos(u) + handle * Math.sin(u), Math.sin(u) - handle * Math.cos(u))
    return [c1, c2, place(Math.cos(u), Math.sin(u))] as const
  })
}
