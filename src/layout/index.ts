export type { Span } from './columns'
export { type CellHit, cardAt, cardBox, cellAt, rowAt } from './hit'
export { createLayout, directionOf, type Layout, type LayoutOptions, type LayoutPorts } from './layoutBoard'
export { linkSample } from './linkLooks'
export { createPretextMetrics } from './metrics'
export { layoutPage, type Page, type PageOptions, sayVersion } from './page'
export { layoutSheets } from './sheets/layoutSheets'
export { marksIn } from './sheets/marksIn'
export { READABLE } from './sheets/paper'
export type {
  Pane,
  PosterSize,
  Sheet,
  SheetLayout,
  SheetOptions,
  Sheets,
  TilePaper,
  TileText,
} from './sheets/sheet'
export * from './sizes'
export { formatNumber, sayIn, speech } from './words'
