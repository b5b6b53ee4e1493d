import { fail, ok, type Result } from '../../base/result'
import { type EditorState, keepsOf } from '../../editor'
import { type Completeness, pictureShare, picturesIn } from '../../formats/completeness'
import { boardFileName } from '../../formats/fileName'
import { askedOfBoard, counted, handOver } from '../../formats/handOver'
import { cardsOfScene, drawnParts } from '../../scene'
import type { Services } from '../services'
import { addressesOf, picturesOf } from './boardFile'
import { type Drawing, drawBoard } from './drawing'
import type { ExportFile, ExportProblem, ExportRun, FileFacts } from './exportFile'
import { type ExportOptions, isTextExport } from './exportOptions'
import { makePdfFile } from './makePdfFile'
import { makePptxFile } from './makePptxFile'
import { makeText } from './makeText'
import { makeXlsxFile } from './makeXlsxFile'
import { readyLayout } from './readyLayout'

type Ports = Pick<Services, 'newLayout' | 'layoutPage' | 'layoutSheets' | 'now' | 'library' | 'lanes'>

/** Makes the file and reads it back; what is not complete is a problem and never a file. */
export async function makeFile(
  state: EditorState,
  options: ExportOptions,
  ports: Ports,
  run: ExportRun,
): Promise<Result<ExportFile, ExportProblem>> {
  try {
    const made = isTextExport(options)
      ? await makeText(state, options, ports, run.signal)
      : options.format === 'xlsx'
        ? await makeXlsxFile(state, options, ports, run)
        : options.format === 'json'
          ? await makeJson(state, ports, run)
          : await makePicture(state, options, ports, run)
    if (run.signal.aborted) return fail({ kind: 'cancelled' })
    return made
  } catch (reason) {
    return fail(run.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', reason: String(reason) })
  }
}

async function makeJson(
  { board, language }: EditorState,
  ports: Ports,
  { signal }: ExportRun,
): Promise<Result<ExportFile, ExportProblem>> {
  const { printBoardBeside } = await import('../../formats/texts/besideThePage')
  const pictures = await addressesOf(await picturesOf(board, ports.library.media))
  const { file, found } = await printBoardBeside(board, pictures, signal)
  if (!found) return fail({ kind: 'unreadable' })
  const media = new Set(found.media)
  const ids = new Set<string>([...found.cards, ...found.links])
  const { completeness, missing } = counted(askedOfBoard(board), ({ id }) => ids.has(id))
  const whole: Completeness = {
    ...completeness,
    ...pictureShare(Object.keys(board.media), (hash) => media.has(hash)),
  }
  const name = nameOf(board.title[language] || board.title.en || board.title.ar || '', ports, 'json')
  return handOver({ file, notShown: 0, filteredOut: 0, name }, { completeness: whole, missing })
}

async function makePicture(
  state: EditorState,
  options: ExportOptions,
  ports: Ports,
  run: ExportRun,
): Promise<Result<ExportFile, ExportProblem>> {
  await readyLayout(state, options, ports.newLayout())
  run.signal.throwIfAborted()
  const drawing = drawBoard(state, options, ports)
  const images = await picturesOf(state.board, ports.library.media)
  const name = nameOf(drawing.title, ports, options.format)
  const outside = options.piece ? { outside: options.piece.cards - Object.keys(state.board.cards).length } : {}
  const facts = { name, ...leftOut(state, cardsOfScene(drawing.scene).length), ...outside }
  if (options.format === 'pdf') return makePdfFile(state, options, ports, { drawing, images, facts, run })
  if (options.format === 'pptx') return makePptxFile(state, options, ports, { images, facts, run })
  if (options.format === 'svg') return makeSvgFile(drawing, await addressesOf(images), facts, run)
  const { printPng } = await import('../../formats/png')
  const { scene, page, palette, title } = drawing
  const made = await printPng(scene, { palette, page, title, images, scale: options.scale, ...run })
  return made.ok ? ok({ ...made.value, ...facts }) : made
}

function leftOut(state: EditorState, drawn: number): Pick<ExportFile, 'notShown' | 'filteredOut'> {
  const cards = Object.values(state.board.cards)
  const keeps = keepsOf(state)
  const kept = keeps ? cards.filter(keeps).length : cards.length
  return { notShown: kept - drawn, filteredOut: cards.length - kept }
}

async function makeSvgFile(
  drawing: Drawing,
  images: Record<string, string>,
  facts: FileFacts,
  run: ExportRun,
): Promise<Result<ExportFile, ExportProblem>> {
  const [{ makeSvg }, { embeddedFont, fontsNeeded, loadFonts }] = await Promise.all([
    import('../../formats/svg'),
    import('../../formats/fonts'),
  ])
  const { scene, page, palette, title } = drawing
  const fonts = await loadFonts(fontsNeeded(drawnParts(scene, page.parts)))
  const { file, drawn } = await makeSvg(scene, { palette, title, images, page, fonts: fonts.map(embeddedFont) }, run)
  const pictures = picturesIn(drawnParts(scene), (hash) => Object.hasOwn(images, hash))
  const completeness = { ...drawn.completeness, ...pictures }
  const { width, height } = page.box
  return handOver(
    { file, ...facts, width: Math.ceil(width), height: Math.ceil(height) },
    { completeness, missing: drawn.missing },
  )
}

function nameOf(title: string, { now }: Ports, extension: string): string {
  return boardFileName(title, now(), extension)
}
