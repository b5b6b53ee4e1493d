import { describe, expect, it } from 'vitest'
import {
  darkPalette,
  ICON_NAMES,
  iconNode,
  lightPalette,
  type Mark,
  markToSvg,
  mirrorMarks,
  PAINTS,
  printPalette,
  type SvgInk,
  type TextMark,
} from '../../../src/scene'

const ink: SvgInk = {
  paint: (paint) => `ink:${paint}`,
  image: (hash) => (hash === 'known' ? 'data:image/png;base64,AA' : undefined),
}

const words: TextMark = {
  kind: 'text',
  x: 10,
  y: 20,
  width: 100,
  lines: ['One line', 'and another'],
  font: { size: 13, weight: 600 },
  lineHeight: 18,
  paint: 'ink900',
  dir: 'ltr',
  language: 'en',
  align: 'start',
}

const MARKS: readonly Mark[] = [
  { kind: 'rect', x: 1, y: 2, width: 30, height: 4, radius: 6, fill: 'actBg', stroke: { paint: 'actBd', width: 1 } },
  { kind: 'ellipse', center: { x: 5, y: 6 }, rx: 3, ry: 2, fill: 'good' },
  {
    kind: 'path',
    segments: [
      { kind: 'move', to: { x: 0, y: 0 } },
      { kind: 'line', to: { x: 4, y: 0 } },
      { kind: 'curve', c1: { x: 5, y: 0 }, c2: { x: 6, y: 1 }, to: { x: 6, y: 2 } },
      { kind: 'close' },
    ],
    stroke: { paint: 'ink500', width: 1.4, dash: [2, 3] },
  },
  words,
  { kind: 'icon', name: 'star', x: 3, y: 3, size: 12, paint: 'bad' },
  { kind: 'image', hash: 'known', x: 0, y: 0, width: 20, height: 10 },
]

describe('marks', () => {
  it('seen twice from the other side are as they were', () => {
    expect(mirrorMarks(mirrorMarks(MARKS, 120), 120)).toEqual(MARKS)
  })

  it('change their place and not their form on the other side', () => {
    const [rect, , , text, icon] = mirrorMarks(MARKS, 120)
    expect(rect).toEqual({ ...MARKS[0], x: 120 - 1 - 30 })
    expect(text).toEqual({ ...words, x: 120 - 10 - 100 })
    expect(icon).toEqual({ ...MARKS[4], x: 120 - 3 - 12 })
  })
})

describe('marks as SVG', () => {
  it('carry every look in attributes of their own', () => {
    const rect = markToSvg(MARKS[0] ?? words, ink)
    expect(rect).toMatchObject({ tag: 'rect', attributes: { fill: 'ink:actBg', stroke: 'ink:actBd', rx: 6 } })
    const path = markToSvg(MARKS[2] ?? words, ink)
    expect(path.attributes).toMatchObject({ d: 'M0 0L4 0C5 0 6 1 6 2Z', fill: 'none', 'stroke-dasharray': '2 3' })
  })

  it.each([
    ['ltr', 'start', 10, 'start'],
    ['ltr', 'center', 60, 'middle'],
    ['ltr', 'end', 110, 'end'],
    ['rtl', 'start', 110, 'start'],
    ['rtl', 'end', 10, 'end'],
  ] as const)('set a %s text at its %s', (dir, align, x, anchor) => {
    const { attributes, children } = markToSvg({ ...words, dir, align }, ink)
    expect(attributes).toMatchObject({ direction: dir, 'text-anchor': anchor })
    for (const child of children) expect(child).toMatchObject({ tag: 'tspan', attributes: { x } })
    expect(children).toHaveLength(2)
  })

  it('show a known picture undistorted, and a grey place for one that is not there yet', () => {
    const picture = { kind: 'image', hash: 'known', x: 0, y: 0, width: 20, height: 10 } as const
    expect(markToSvg(picture, ink)).toMatchObject({
      tag: 'image',
      attributes: { preserveAspectRatio: 'xMidYMid meet' },
    })
    expect(markToSvg({ ...picture, hash: 'unknown' }, ink).tag).toBe('rect')
  })
})

describe('palettes', () => {
  it.each([
    ['light', lightPalette],
    ['dark', darkPalette],
    ['print', printPalette],
  ])('%s has a colour for every meaning', (_name, palette) => {
    for (const paint of PAINTS) expect(palette[paint]).toMatch(/^#[0-9A-F]{6}$/)
  })

  it.each([
    ['light', lightPalette],
    ['dark', darkPalette],
    ['print', printPalette],
  ])('%s can be read: words on cards and grounds reach 4.5 to 1', (_name, palette) => {
    const pairs = [
      ['ink900', 'surface'],
      ['ink700', 'surface'],
      ['ink500', 'surface'],
      ['ink500', 'zoneHidden'],
      ['onStage', 'stageBg'],
      ['onPill', 'pillBg'],
      ['onAccent', 'accent600'],
      ...(['act', 'fro', 'bac', 'sup', 'pai', 'opp', 'neu'] as const).flatMap((family) => [
        ['ink900', `${family}Bg`] as const,
        [`${family}Ink`, `${family}Bg`] as const,
      ]),
      ...([-2, -1, 0, 1, 2] as const).map((mood) => [`moodText${mood}`, 'surface'] as const),
      ['good', 'surface'],
      ['bad', 'surface'],
    ] as const
    for (const [ink, ground] of pairs)
      expect(contrast(palette[ink], palette[ground]), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
  })
})

describe('icons', () => {
  it('have something to draw each', () => {
    for (const name of ICON_NAMES) expect(iconNode(name).length).toBeGreaterThan(0)
  })
})

/** WCAG 2.2 contrast of two colours. */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
