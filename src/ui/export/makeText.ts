import { fail, type Result } from '../../base/result'
import { type Language, textIn } from '../../base/text'
import type { EditorState } from '../../editor'
import type { Share } from '../../formats/completeness'
import type { DraftReading } from '../../formats/draft'
import { boardFileName } from '../../formats/fileName'
import { askedOfBoard, counted, handOver } from '../../formats/handOver'
import type { LaneRegistry } from '../../lanes'
import { directionOf } from '../../layout'
import type { Board } from '../../model/board'
import { drawnParts } from '../../scene'
import { actionCount, actionsOf } from './actions'
import { addressesOf, picturesOf } from './boardFile'
import { drawBoard } from './drawing'
import type { ExportFile, ExportProblem } from './exportFile'
import type { ExportOptions, TextExport } from './exportOptions'
import { SHAPE_WRITERS } from './makeShapes'
import { readyLayout } from './readyLayout'
import { NONE, pause, type TextPorts, type Writer } from './written'

/** The board as a text, read back before it is handed over. */
export async function makeText(
  state: EditorState,
  options: ExportOptions & { readonly format: TextExport },
  ports: TextPorts,
  signal: AbortSignal,
): Promise<Result<ExportFile, ExportProblem>> {
  const written = await WRITERS[options.format](state, options, ports, signal)
  if (!written) return fail({ kind: 'unreadable' })
  const { cards, links, actions, missing = [] } = written
  return handOver(
    {
      file: new Blob([written.text], { type: written.type }),
      name: boardFileName(textIn(state.board.title, options.language), ports.now(), written.ending),
      notShown: 0,
      filteredOut: 0,
      text: options.format,
    },
    { completeness: { cards: atMost(cards), links: atMost(links), ...(actions ? { actions } : {}) }, missing },
  )
}

function countedCards(board: Board, found: ReadonlySet<unknown>) {
  const cards = askedOfBoard(board).filter(({ kind }) => kind === 'card')
  const { completeness, missing } = counted(cards, ({ id }) => found.has(id))
  return { cards: completeness.cards, links: NONE, missing }
}

/** A text that is read anew may hold more than was asked for: one card can be several lines. */
function atMost({ inFile, wanted }: Share): Share {
  return { inFile: Math.min(inFile, wanted), wanted }
}

const WRITERS: Readonly<Record<TextExport, Writer>> = {
  mermaid: async ({ board }, { language }, { lanes }) => {
    const { printMermaid, readMermaid } = await import('../../formats/mermaid')
    const { text } = printMermaid(board, { language, lanes })
    await pause()
    const read = readMermaid(text, lanes)
    const steps = read.ok ? read.value.draft.stages.reduce((sum, stage) => sum + stage.steps.length, 0) : 0
    const wanted = Object.keys(board.steps).length
    const isWhole = read.ok || wanted + Object.keys(board.stages).length === 0
    // A step with several feelings is several tasks.
    if (!isWhole) return undefined
    return { text, ending: 'mmd', type: 'text/plain', cards: { inFile: Math.min(steps, wanted), wanted }, links: NONE }
  },
  markdown: async ({ board }, options, { lanes }) => {
    const { onOneLine, printMarkdown, readActions, readMarkdown } = await import('../../formats/markdown')
    const actions = actionsOf(board, options, lanes)
    const text = printMarkdown(board, { language: options.language, lanes }, actions)
    await pause()
    const found = drafted(readMarkdown(text, lanes))
    const rows = new Set(actions ? readActions(text, actions).map((cells) => JSON.stringify(cells)) : [])
    const wanted = { cards: Object.keys(board.cards).length, links: Object.keys(board.links).length }
    return {
      ...{ text, ending: 'md', type: 'text/markdown' },
      cards: { inFile: found.cards, wanted: wanted.cards },
      links: { inFile: found.links, wanted: wanted.links },
      ...actionCount(actions, ({ cells }) => rows.has(JSON.stringify(cells.map(onOneLine)))),
    }
  },
  csv: async ({ board }, { language }, { lanes }) => {
    const { printMatrix, readMatrix } = await import('../../formats/csv')
    const text = printMatrix(board, { language, lanes })
    await pause()
    const found = drafted(readMatrix(text, lanes)).cards
    return {
      text,
      ending: 'csv',
      type: 'text/csv',
      cards: { inFile: found, wanted: tableCards(board, language, lanes) },
      links: NONE,
    }
  },
  tsv: async ({ board }, { language }, { lanes }) => {
    const { printMatrix, readMatrix } = await import('../../formats/csv')
    const text = printMatrix(board, { language, lanes }, '\t')
    await pause()
    const cards = { inFile: drafted(readMatrix(text, lanes)).cards, wanted: tableCards(board, language, lanes) }
    return { text, ending: 'tsv', type: 'text/tab-separated-values', cards, links: NONE }
  },
  ...SHAPE_WRITERS,
  cards: async ({ board }, { language }, { lanes }) => {
    const { printCards, readTable } = await import('../../formats/csv')
    const text = printCards(board, { language, lanes })
    await pause()
    const ids = new Set(readTable(text).rows.map(({ cells }) => cells[0]))
    return { text, ending: 'csv', type: 'text/csv', ...countedCards(board, ids) }
  },
  html: async (state, options, all, signal) => {
    const [{ countHtmlActions, countHtmlCards, printHtml }, { makeSvg }, { embeddedFont, fontsNeeded, loadFonts }] =
      await Promise.all([import('../../formats/html'), import('../../formats/svg'), import('../../formats/fonts')])
    const { board } = state
    await readyLayout(state, options, all.newLayout())
    const { scene, page, palette, title } = drawBoard(state, options, all)
    const fonts = (await loadFonts(fontsNeeded(drawnParts(scene, page.parts)))).map(embeddedFont)
    const images = await addressesOf(await picturesOf(board, all.library.media))
    const { language } = options
    const svg = await makeSvg(scene, { palette, title, images, page, fonts }, { signal, onProgress: () => undefined })
    const drawing = await svg.file.text()
    await pause()
    const actions = actionsOf(board, options, all.lanes)
    const text = printHtml(board, {
      ...(actions ? { actions } : {}),
      ...{ language, lanes: all.lanes, direction: directionOf({ direction: options.direction }, language) },
      svg: drawing,
      words: HTML_WORDS[language],
    })
    await pause()
    const found = countHtmlCards(text)
    const rows = countHtmlActions(text)
    const listed = actionCount(actions, ({ id }) => rows.has(id))
    const { missing, ...counts } = countedCards(board, found)
    return {
      text,
      ending: 'html',
      type: 'text/html',
      ...counts,
      ...listed,
      missing: [...new Set([...missing, ...svg.drawn.missing, ...listed.missing])],
    }
  },
  source: async ({ board }) => {
    if (!board.source) return undefined
    return {
      text: board.source.text,
      ending: ENDINGS[board.source.format] ?? 'txt',
      type: 'text/plain',
      cards: NONE,
      links: NONE,
    }
  },
}

const ENDINGS: Readonly<Record<string, string>> = {
  ...{ mermaid: 'mmd', markdown: 'md', csv: 'csv' },
  ...{ assistant: 'json', jsoncanvas: 'canvas', drawio: 'drawio', cjml: 'cjml' },
}

/** In the language of the page, which need not be that of the screen. */
const HTML_WORDS = {
  en: { picture: 'Map', table: 'The same map as a table' },
  ar: { picture: 'الخريطة', table: 'الخريطة نفسها في جدول' },
} as const

/** Cards with something to write in a cell. */
function tableCards(board: Board, language: Language, lanes: LaneRegistry): number {
  return Object.values(board.cards).filter((card) => {
    const type = lanes.typeOf(board.lanes[card.lane]?.type ?? '')
    const isFeeling = type.fields.some((field) => field.kind === 'mood')
    return type.holdsCards && (isFeeling || textIn(card.text, language).trim() !== '')
  }).length
}

function drafted(read: Result<DraftReading, unknown>): { readonly cards: number; readonly links: number } {
  return read.ok
    ? { cards: read.value.draft.cards.length, links: read.value.draft.links.length }
    : { cards: 0, links: 0 }
}
