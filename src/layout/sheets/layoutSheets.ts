import type { CardId } from '../../base/ids'
import { textIn } from '../../base/text'
import { actionTable } from '../../lanes/actionTable'
import { sayFullDate } from '../../lanes/draw/date'
import type { Board } from '../../model/board'
import { isFiltering } from '../../model/cardFilter'
import { cardsOfScene, drawnParts, type Scene } from '../../scene'
import { layoutPage, type PageOptions, type PagePorts, pageContext, sayHidden, sayPiece, sayVersion } from '../page'
import { PAGE_WORDS } from '../pageWords'
import { actionSheets } from './actionSheets'
import { footer } from './furniture'
import { overview } from './overview'
import { type PaperSize, SLIDE, TILE_PAPERS } from './paper'
import { posterSheet } from './poster'
import type { Sheet, SheetOptions, Sheets } from './sheet'
import { slideSheets } from './slides'
import { pagesOf, tileSheets, tilingOf } from './tiles'

/** Text on tiles is never set larger than this, in points: a board of two steps is no poster. */
const LARGEST_TEXT = 12

/** The board on paper: one poster, pages to be laid side by side, or slides. All of one scene. */
export function layoutSheets(
  board: Board,
  scene: Scene,
  options: SheetOptions & PageOptions,
  ports: PagePorts,
): Sheets {
  const context = pageContext(board, scene, ports)
  const font = smallestFont(scene)
  if (options.layout === 'poster') {
    const page = layoutPage(board, scene, options, ports)
    const sheets = [posterSheet(page, options.poster, textIn(board.title, context.language))]
    return { sheets, extra: page.parts, smallestText: smallestText(sheets, font) }
  }
  const drawn = new Set(cardsOfScene(scene).map(({ id }) => id))
  const choice = { today: options.date, keeps: (id: CardId) => drawn.has(id) }
  const actions = actionTable(board, ports.lanes, context, choice)
  const closing = (paper: PaperSize) => (actions ? actionSheets(actions, paper, context) : [])
  const asked = { ...options, font, closing }
  const sheets = options.layout === 'tiles' ? tiled(board, scene, asked, ports) : slides(board, scene, asked, ports)
  const facts = {
    pages: sheets.length,
    date: [sayFullDate(options.date, context), sayVersion(board, context)].filter((words) => words !== '').join(' · '),
    note: noteOf(board, scene, options, context),
  }
  const withFoot = sheets.map(
    (sheet, index): Sheet => ({
      ...sheet,
      panes: [...sheet.panes, footer(sheet, { ...facts, page: index + 1 }, context)],
    }),
  )
  const listed = actions ? { actions: actions.rows.length } : {}
  return { sheets: withFoot, extra: [], smallestText: smallestText(sheets, font), ...listed }
}

type Asked = SheetOptions &
  PageOptions & {
    /** Pixels of the smallest text on the board. */
    readonly font: number
    /** The pages that follow those of the board. */
    readonly closing: (paper: PaperSize) => Sheet[]
  }

function tiled(board: Board, scene: Scene, options: Asked, ports: PagePorts): Sheet[] {
  const context = pageContext(board, scene, ports)
  const { text, paper, font, closing } = options
  const tiling = tilingOf(scene, TILE_PAPERS[paper], (room) => {
    const fitting = room.height / (scene.headerHeight + scene.height)
    return text === 'fit' ? Math.min(fitting, LARGEST_TEXT / font) : text / font
  })
  const whole = overview(board, scene, tiling.paper, options, ports)
  // One page is no puzzle: the title belongs on it.
  if (pagesOf(tiling) === 1 && whole.scale >= tiling.scale * 0.9)
    return [wholeSheet(board, whole.panes, tiling.paper, context.language), ...closing(tiling.paper)]
  const last = closing(tiling.paper)
  return [...tileSheets(scene, tiling, whole, context, last.length), ...last]
}

function slides(board: Board, scene: Scene, options: Asked, ports: PagePorts): Sheet[] {
  const context = pageContext(board, scene, ports)
  const whole = overview(board, scene, SLIDE, options, ports)
  const stages = slideSheets(scene, options.font, context)
  const last = options.closing(SLIDE)
  if (stages.length === 0) return [wholeSheet(board, whole.panes, SLIDE, context.language), ...last]
  const panes = whole.panes.map((pane) => (pane === whole.board ? { ...pane, isPlan: true } : pane))
  return [{ ...SLIDE, label: context.say(PAGE_WORDS.overview), panes }, ...stages, ...last]
}

function wholeSheet(
  board: Board,
  panes: Sheet['panes'],
  paper: { width: number; height: number },
  language: Scene['language'],
): Sheet {
  return { ...paper, label: textIn(board.title, language), panes }
}

function noteOf(
  board: Board,
  scene: Scene,
  { filter, piece, hidden }: PageOptions,
  context: ReturnType<typeof pageContext>,
): string | undefined {
  const { say, number } = context
  const counts = { k: number(cardsOfScene(scene).length), n: number(Object.keys(board.cards).length) }
  const notes = [
    ...(piece ? [sayPiece(scene, piece, context)] : []),
    ...(!piece && filter && isFiltering(filter) ? [say(PAGE_WORDS.filteredShort, counts)] : []),
    ...(hidden ? [sayHidden(hidden, context)] : []),
  ]
  return notes.length > 0 ? notes.join(' · ') : undefined
}

/** Pixels of the smallest text on the board. */
function smallestFont(scene: Scene): number {
  let smallest = Infinity
  for (const { marks } of drawnParts(scene))
    for (const mark of marks)
      if (mark.kind === 'text' && mark.lines.some(Boolean)) smallest = Math.min(smallest, mark.font.size)
  return Number.isFinite(smallest) ? smallest : 11
}

function smallestText(sheets: readonly Sheet[], font: number): number {
  const scales = sheets.flatMap(({ panes }) => panes.filter(({ show, isPlan }) => show === 'board' && !isPlan))
  return scales.length === 0 ? 0 : font * Math.min(...scales.map(({ scale }) => scale))
}
