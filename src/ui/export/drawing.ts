import { textIn } from '../../base/text'
import { type EditorState, keepsOf } from '../../editor'
import { directionOf, type Page, type Sheets } from '../../layout'
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
  const { board, lenses, filter, measured } = state
  const { language, digits } = options
  const direction = directionOf({ direction: options.direction }, language)
  const shown = { language, lenses, direction, digits, keeps: keepsOf(state), measured, printed: true }
  const scene = ports.newLayout()(board, shown)
  const page = ports.layoutPage(board, scene, { ...paperOf(options, ports), filter, measured })
  const theme = options.format === 'pdf' ? options.paperTheme : options.theme
  return {
    scene,
    page,
    palette: groundedPalette(theme === 'print' ? printPalette : lightPalette, options),
    title: textIn(board.title, language),
  }
}

/** The same drawing on sheets of paper. */
export function drawSheets(
  { board, filter }: EditorState,
  scene: Scene,
  options: ExportOptions,
  ports: Pick<Services, 'layoutSheets' | 'now'>,
): Sheets {
  return ports.layoutSheets(board, scene, { ...options.sheets, ...paperOf(options, ports), filter })
}

function paperOf({ titleBlock, legend, piece }: ExportOptions, { now }: Pick<Services, 'now'>) {
  return { titleBlock, legend, date: now().slice(0, 10), ...(piece ? { piece } : {}) }
}

/** Nothing shines through a page or a slide: only pictures have a ground of their choice. */
function groundedPalette(palette: Palette, { format, background }: ExportOptions): Palette {
  if (background === 'theme' || (format !== 'png' && format !== 'svg')) return palette
  return { ...palette, canvas: background === 'white' ? '#FFFFFF' : CLEAR }
}
