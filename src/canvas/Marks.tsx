import { createElement, memo, type ReactElement, use } from 'react'
import { type Mark, markToSvg, type Paint, type Part, type SvgElement } from '../scene'
import { ImageContext } from './tools'

/** Marks as SVG elements. Drawn again only when the marks are other ones. */
export const Marks = memo(function Marks({ marks }: { readonly marks: readonly Mark[] }) {
  const image = use(ImageContext)
  return marks.map((mark, index) => toReact(markToSvg(mark, { paint: paintVariable, image }), index))
})

/** A part as a picture of its own, at its place. `origin` is the corner its surroundings are placed from. */
export const PartSvg = memo(function PartSvg({
  part,
  x,
  y,
  className,
}: {
  readonly part: Part
  readonly x: number
  readonly y: number
  readonly className?: string | undefined
}) {
  return (
    <svg
      aria-hidden="true"
      className={className}
      width={part.box.width}
      height={part.box.height}
      style={{ left: x, top: y }}
    >
      <Marks marks={part.marks} />
    </svg>
  )
})

function paintVariable(paint: Paint): string {
  return `var(--paint-${paint})`
}

function toReact(element: SvgElement, key: number): ReactElement {
  const children = element.children.map((child, index) => (typeof child === 'string' ? child : toReact(child, index)))
  const attributes = Object.fromEntries(
    Object.entries(element.attributes).map(([name, value]) => [propertyOf(name), value]),
  )
  return createElement(element.tag, { key, ...attributes }, ...children)
}

const known = new Map<string, string>()

/** React's name of an SVG attribute: `stroke-width` → `strokeWidth`. */
function propertyOf(name: string): string {
  const property = known.get(name) ?? name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  known.set(name, property)
  return property
}
