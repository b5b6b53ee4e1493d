import type { EditorState } from '../../editor'
import { boardFileName } from '../../formats/fileName'
import type { Services } from '../services'
import { addressesOf, picturesOf } from './boardFile'
import { drawBoard, drawSheets } from './drawing'
import type { ExportOptions } from './exportOptions'

/** The browser prints the sheets that a PDF would have. */
export async function printBoard(state: EditorState, options: ExportOptions, services: Services): Promise<void> {
  const { printSheets } = await import('../../formats/print')
  const { scene, palette, title } = drawBoard(state, options, services)
  await printSheets(scene, {
    palette,
    sheets: drawSheets(state, scene, options, services),
    title: boardFileName(title, services.now(), 'pdf').replace(/\.pdf$/, ''),
    images: await addressesOf(await picturesOf(state.board, services.library.media)),
    signal: new AbortController().signal,
  })
}
