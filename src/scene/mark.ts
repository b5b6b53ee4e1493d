import type { Box, Point } from '../base/box'
import type { Direction } from '../base/direction'
import type { Language } from '../base/text'
import type { IconName } from './icons'
import type { Paint } from './paint'

/**
 * What a thing is drawn with. Coordinates are board pixels, relative to the part the mark belongs to. Colours are names
 * (`Paint`) that a palette turns into values, so that one drawing serves light, dark and print.
 */
export type Mark = RectMark | EllipseMark | PathMark | TextMark | IconMark | ImageMark

export interface Stroke {
  readonly paint: Paint
  readonly width: number
  readonly dash?: readonly number[]
}

export interface RectMark extends Box {
  readonly kind: 'rect'
  readonly radius?: number
  readonly fill?: Paint
  readonly stroke?: Stroke
  /** 0 to 1, of the fill. */
  readonly opacity?: number
}

export interface EllipseMark {
  readonly kind: 'ellipse'
  readonly center: Point
  readonly rx: number
  readonly ry: number
  readonly fill?: Paint
  readonly stroke?: Stroke
}

/** Absolute segments: move, line, cubic curve (two control points, end), close. */
export type PathSegment =
  | { readonly kind: 'move'; readonly to: Point }
  | { readonly kind: 'line'; readonly to: Point }
  | { readonly kind: 'curve'; readonly c1: Point; readonly c2: Point; readonly to: Point }
  | { readonly kind: 'close' }

export interface PathMark {
  readonly kind: 'path'
  readonly segments: readonly PathSegment[]
  readonly fill?: Paint
  readonly opacity?: number
  readonly stroke?: Stroke
}

export type FontWeight = 400 | 500 | 600 | 700

export interface Font {
  /** Pixels. */
  readonly size: number
  readonly weight: FontWeight
}

/**
 * Lines of text in a box. The box's y is the top of the first line. `align` is in the text's own reading direction:
 * an English card on an Arabic board still starts at its left edge.
 */
export interface TextMark {
  readonly kind: 'text'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly lines: readonly string[]
  readonly font: Font
  readonly lineHeight: number
  readonly paint: Paint
  readonly dir: Direction
  readonly language: Language
  readonly align: 'start' | 'center' | 'end'
}

/** An icon in a square box; never mirrored unless `directional`. */
export interface IconMark {
  readonly kind: 'icon'
  readonly name: IconName
  readonly x: number
  readonly y: number
  readonly size: number
  readonly paint: Paint
  readonly weight?: number
  readonly directional?: boolean
}

/** A picture by the hash of its bytes, fitted into the box without distortion. */
export interface ImageMark extends Box {
  readonly kind: 'image'
  readonly hash: string
  readonly radius?: number
  readonly label?: string
}

/** Height a text mark takes, in pixels. */
export function textHeight(mark: Pick<TextMark, 'lines' | 'lineHeight'>): number {
  return mark.lines.length * mark.lineHeight
}
