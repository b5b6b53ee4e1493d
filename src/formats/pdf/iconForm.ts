import { SVGPathData } from 'svg-pathdata'
import { type IconMark, iconNode, iconPathData } from '../../scene'
import { pdfNumbers } from './pdfValue'

/** An icon's shapes in its square of 24, without colour and weight. */
export function iconOperators(name: IconMark['name']): string {
  return iconNode(name)
    .map(([tag, attributes]) => {
      const path = pathOperators(iconPathData(tag, attributes))
      return `${path}${attributes.fill === 'currentColor' ? 'B' : 'S'}\n`
    })
    .join('')
}

/** SVG path data as PDF operators: arcs and short forms become curves and lines. */
export function pathOperators(data: string): string {
  const { commands } = new SVGPathData(data).toAbs().normalizeHVZ(false).normalizeST().qtToC().aToC()
  return commands
    .map((command) => {
      switch (command.type) {
        case SVGPathData.MOVE_TO:
          return `${pdfNumbers(command.x, command.y)} m\n`
        case SVGPathData.LINE_TO:
          return `${pdfNumbers(command.x, command.y)} l\n`
        case SVGPathData.CURVE_TO:
          return `${pdfNumbers(command.x1, command.y1, command.x2, command.y2, command.x, command.y)} c\n`
        case SVGPathData.CLOSE_PATH:
          return 'h\n'
        default:
          throw new Error(`A path goes on with ${JSON.stringify(command)}, which is no line and no curve`)
      }
    })
    .join('')
}
