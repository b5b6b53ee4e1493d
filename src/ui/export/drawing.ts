import { textIn } from '../../base/text'
import { type EditorState, keepsOf } from '../../editor'
import { directionOf, type Page, type Sheets } from '../../layout'
import { lightPalette, type Palette, printPalette, type Scene } from '../../scene'
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
  const { titleBlock, legend } = options
  const page = ports.layoutPage(board, scene, { titleBlock, legend, filter, measured, date: ports.now().slice(0, 10) })
  const theme = options.format === 'pdf' ? options.paperTheme : options.theme
  return {
    scene,
    page,
    palette: theme === 'print' ? printPalette : lightPalette,
    title: textIn(board.title, language),
  }
}

/** The same drawing on sheets of paper. */
export function drawSheets(
  { board, filter }: EditorState,
  scene: Scene,
  { titleBlock, legend, sheets }: ExportOptions,
  ports: Pick<Services, 'layoutSheets' | 'now'>,
): Sheets {
  const page = { titleBlock, legend, filter, date: ports.now().slice(0, 10) }
  return ports.layoutSheets(board, scene, { ...sheets, ...page })
}
