export { cardsOfScene, type DrawnPart, drawnParts } from './drawnParts'
export { ICON_NAMES, type IconName, iconNode, isIconName } from './icons'
export * from './mark'
export { markBox } from './markBox'
export { mirrorMarks } from './mirror'
export { CLEAR, darkPalette, lightPalette, PAINTS, type Paint, type Palette, printPalette } from './paint'
export { type CanvasInk, iconPathData, paintMarks, paintParts } from './paintCanvas'
export * from './scene'
export {
  anchorX,
  baselineOf,
  FONT_FAMILY,
  FONT_STACK,
  markToSvg,
  pathData,
  type SvgElement,
  type SvgInk,
} from './svg'
