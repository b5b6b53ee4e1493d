import { textIn } from '../../base/text'
import { type EditorState, keepsOf } from '../../editor'
import { directionOf, type LayoutOptions, type Page, type Sheets } from '../../layout'
import { CLEAR, lightPalette, type Palette, printPalette, type Scene } from '../../scene'
import type { Services } from '../services'
import type { ExportOptions } from './exportOptions'

/** A board as it is to be exported: the scene, the paper around it and its colours. */
export interface Drawing {
  readonly scene: Scene
  readonly page: Page
  readonly palette: Palette
  readonly title: string
}

type Ports = Pick<Services, 'newLayout' | 'layoutPage' | 'now'>

export function drawBoard(state: EditorState, options: ExportOptions, ports: Ports): Drawing {
  const { board, filter, measured } = state
  const { language } = options
  const scene = ports.newLayout()(board, layoutOptionsOf(state, options))
  const page = ports.layoutPage(board, scene, { ...paperOf(options, ports), filter, measured })
  const theme = options.format === 'pdf' ? options.paperTheme : options.theme
  return {
    scene,
    page,
    palette: groundedPalette(theme === 'print' ? printPalette : lightPalette, options),
    title: textIn(board.title, language),
  }
}

/** How the board is laid out for a file. */
export function layoutOptionsOf(state: EditorState, { language, direction, digits }: ExportOptions): LayoutOptions {
  const { lenses, measured } = state
  return {
    ...{ language, lenses, digits, measured, printed: true },
    direction: directionOf({ direction }, language),
    keeps: keepsOf(state),
  }
}

/** The same drawing on sheets of paper. */
export function drawSheets(
  state: EditorState,
  scene: Scene,
  options: ExportOptions,
  ports: Pick<Services, 'layoutSheets' | 'now'>,
): Sheets {
  const { board, filter } = state
  const hidden = hiddenCards(state)
  return ports.layoutSheets(board, scene, { ...options.sheets, ...paperOf(options, ports), filter, hidden })
}

/** Cards in rows that somebody hid from this reading: paper is handed on, and nobody can ask it what is behind. */
function hiddenCards(state: EditorState): number {
  const { board } = state
  const keeps = keepsOf(state)
  return Object.values(board.cards).filter((card) => {
    const lane = board.lanes[card.lane]
    return lane?.hidden && lane.readings.includes(board.kind) && (!keeps || keeps(card))
  }).length
}

function paperOf({ titleBlock, legend, piece }: ExportOptions, { now }: Pick<Services, 'now'>) {
  return { titleBlock, legend, date: now().slice(0, 10), ...(piece ? { piece } : {}) }
}

/** Nothing shines through a page or a slide: only pictures have a ground of their choice. */
function groundedPalette(palette: Palette, { format, background }: ExportOptions): Palette {
  if (background === 'theme' || (format !== 'png' && format !== 'svg')) return palette
  return { ...palette, canvas: background === 'white' ? '#FFFFFF' : CLEAR }
}
