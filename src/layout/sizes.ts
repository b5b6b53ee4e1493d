/** Sizes of the map at zoom 1, in pixels. */
export const COLUMN_WIDTH = 186
/** Between a cell's edge and its cards, along the journey; links run in the room of two of these. */
export const CELL_INSET = 11
/** Between a row's edge and its cards; links run in the room of two of these. */
export const ROW_PADDING = 11
export const CARD_GAP = 8
export const LABEL_WIDTH = 144
export const STAGE_TOP = 7
export const STAGE_MIN_HEIGHT = 30
export const STEP_MIN_HEIGHT = 42
export const LINE_MIN_HEIGHT = 26
export const ROW_MIN_HEIGHT = 56
