import { describe, expect, it } from 'vitest'
import type { Point } from '../../../src/base/box'
import { LANGUAGES } from '../../../src/base/text'
import { connectorOf, cornersOf } from '../../../src/formats/pptx/connector'
import type { Ground } from '../../../src/formats/pptx/ink'
import { type LinkEnd, printLink } from '../../../src/formats/pptx/links'
import { templateIndex } from '../../../src/formats/templates'
import { cardsOfScene, type LinkPart, lightPalette, type Scene } from '../../../src/scene'
import { drawnTemplate } from './drawing'

/** About as a whole board lies on a slide. */
const GROUND: Ground = { palette: lightPalette, scale: 6000, x: 40_000, y: 50_000 }

function numbersIn(xml: string, name: string): Record<string, number> {
  const [, attributes = ''] = new RegExp(`<${name}((?: [^>]*)?)/?>`).exec(xml) ?? []
  return Object.fromEntries(
    Array.from(attributes.matchAll(/ (\w+)="(-?\d+)"/g), ([, key, value]) => [key, Number(value)]),
  )
}

/** The corners of a connector by the definitions of its forms in the standard, before it is turned over and around. */
function formOf(prst: string, [a = 50_000, b = 50_000, c = 50_000]: readonly number[], w: number, h: number): Point[] {
  const [x1, y2, x3] = [(w * a) / 100_000, (h * b) / 100_000, (w * c) / 100_000]
  const pairs: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
    straightConnector1: [
      [0, 0],
      [w, h],
    ],
    bentConnector2: [
      [0, 0],
      [w, 0],
      [w, h],
    ],
    bentConnector3: [
      [0, 0],
      [x1, 0],
      [x1, h],
      [w, h],
    ],
    bentConnector4: [
      [0, 0],
      [x1, 0],
      [x1, y2],
      [w, y2],
      [w, h],
    ],
    bentConnector5: [
      [0, 0],
      [x1, 0],
      [x1, y2],
      [x3, y2],
      [x3, h],
      [w, h],
    ],
  }
  return (pairs[prst] ?? []).map(([x, y]) => ({ x, y }))
}

/** Where a shape's corners come to lie on the slide, in pixels of the board: turned over, then around its middle. */
function drawnBy(xml: string): Point[] {
  const [off, ext, turn] = [numbersIn(xml, 'a:off'), numbersIn(xml, 'a:ext'), numbersIn(xml, 'a:xfrm')]
  const { cx: w = 0, cy: h = 0 } = ext
  const prst = /prst="(\w+)"/.exec(xml)?.[1] ?? ''
  const shares = Array.from(xml.matchAll(/fmla="val (-?\d+)"/g), ([, share]) => Number(share))
  const angle = (((turn.rot ?? 0) / 60_000) * Math.PI) / 180
  return formOf(prst, shares, w, h).map(({ x, y }) => {
    const [dx, dy] = [(turn.flipH ? w - x : x) - w / 2, (turn.flipV ? h - y : y) - h / 2]
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    const at = { x: (off.x ?? 0) + w / 2 + dx * cos - dy * sin, y: (off.y ?? 0) + h / 2 + dx * sin + dy * cos }
    return { x: (at.x - GROUND.x) / GROUND.scale, y: (at.y - GROUND.y) / GROUND.scale }
  })
}

function furthest(a: readonly Point[], b: readonly Point[]): number {
  return Math.max(
    ...a.map((point, index) => Math.hypot(point.x - (b[index]?.x ?? 1e6), point.y - (b[index]?.y ?? 1e6))),
  )
}

function endsOf(scene: Scene, link: LinkPart): readonly [LinkEnd, LinkEnd] {
  const cards = new Map(cardsOfScene(scene).map((card) => [card.id, card]))
  const end = (id: LinkPart['from'], shape: number): LinkEnd => {
    const box = cards.get(id)?.box ?? { x: 0, y: 0, width: 0, height: 0 }
    return { anchor: { shape, outline: 'rect' }, box }
  }
  return [end(link.from, 1), end(link.to, 2)]
}

function printed(scene: Scene, link: LinkPart): string {
  let last = 10
  return printLink(link, GROUND, () => ++last, endsOf(scene, link))
}

describe.each(templateIndex)('the links of template $id on slides', ({ id }) => {
  it.each(LANGUAGES)('run by the definitions of their forms where the board draws them (%s)', async (language) => {
    const { scene } = await drawnTemplate(id, language)
    for (const link of scene.links) {
      const corners = cornersOf(link.route)
      const xml = connectorOf(corners, GROUND)
      // A hair: what lies between the ends of a way back.
      if (xml) expect(furthest(drawnBy(xml), corners), link.id).toBeLessThan(0.3)
    }
  })

  it.each(LANGUAGES)('are lines for programs that would lead them elsewhere (%s)', async (language) => {
    const { scene } = await drawnTemplate(id, language)
    for (const link of scene.links) {
      const corners = cornersOf(link.route)
      const [first, last] = [corners[0], corners.at(-1)]
      const xml = printed(scene, link)
      const isBack = corners.length > 2 && first && last && (first.x === last.x || first.y === last.y)
      if (isBack)
        expect(xml, link.id).toMatch(/^<mc:AlternateContent.*<p:cxnSp>.*<mc:Fallback><p:sp>.*<\/mc:Fallback>/s)
      const everywhere = xml.replace(/<mc:AlternateContent.*<\/mc:AlternateContent>/s, '')
      for (const connector of everywhere.match(/<p:cxnSp>.*?<\/p:cxnSp>/gs) ?? []) {
        expect(connector).toMatch(/prst="(?:straightConnector1|bentConnector3)"/)
        for (const [, share] of connector.matchAll(/fmla="val (-?\d+)"/g))
          expect(Math.abs(Number(share) - 50_000)).toBeLessThan(25_000)
      }
    }
  })
})

describe('a way back to the side it left', () => {
  const card = (y: number): LinkEnd => ({
    anchor: { shape: y, outline: 'rect' },
    box: { x: 0, y, width: 100, height: 40 },
  })
  const route = (out: number, side: number): LinkPart['route'] => [
    { kind: 'move', to: { x: side, y: 20 } },
    { kind: 'line', to: { x: side + out, y: 20 } },
    { kind: 'line', to: { x: side + out, y: 220 } },
    { kind: 'line', to: { x: side, y: 220 } },
  ]

  it.each([
    ['right', 12, 100],
    ['left', -12, 0],
  ])('leaves the card on its %s as far as on the board, in both forms, and holds on to both cards', (_, out, side) => {
    const way = route(out, side)
    const segments = way.map((segment) =>
      segment.kind === 'close' || segment.kind === 'curve'
        ? segment
        : { ...segment, to: { x: segment.to.x - Math.min(side, side + out), y: segment.to.y } },
    )
    const link = {
      ...{ id: 'link_1', from: 'card_1', to: 'card_2', label: '', route: way },
      box: { x: Math.min(side, side + out), y: 0, width: 12, height: 240 },
      marks: [{ kind: 'path', segments, stroke: { paint: 'ink500', width: 1.4 } }],
    } as unknown as LinkPart
    let last = 1000
    const xml = printLink(link, GROUND, () => ++last, [card(0), card(200)])
    const [connector = '', free = ''] = xml.split('<mc:Fallback>')
    expect(furthest(drawnBy(connector), cornersOf(way))).toBeLessThan(0.3)
    expect(connector).toMatch(/<a:stCxn id="0" idx="(\d)"\/><a:endCxn id="200" idx="\1"\/>/)
    const { x = 0 } = numbersIn(free, 'a:off')
    const { cx = 0 } = numbersIn(free, 'a:ext')
    expect([x, x + cx].map((at) => (at - GROUND.x) / GROUND.scale)).toEqual([
      Math.min(side, side + out),
      Math.max(side, side + out),
    ])
  })
})
