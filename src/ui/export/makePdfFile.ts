import type { MediaHash } from '../../base/ids'
import { ok, type Result } from '../../base/result'
import { safeUrl } from '../../base/safeUrl'
import { textIn } from '../../base/text'
import type { EditorState } from '../../editor'
import type { PdfProblem } from '../../formats/pdf'
import type { Services } from '../services'
import { type Drawing, drawSheets } from './drawing'
import type { ExportFile, ExportRun, FileFacts } from './exportFile'
import type { ExportOptions } from './exportOptions'

interface PdfMaterial {
  readonly drawing: Drawing
  readonly images: ReadonlyMap<MediaHash, Blob>
  readonly facts: FileFacts
  readonly run: ExportRun
}

export async function makePdfFile(
  state: EditorState,
  options: ExportOptions,
  ports: Pick<Services, 'layoutSheets' | 'now'>,
  { drawing, images, facts, run }: PdfMaterial,
): Promise<Result<ExportFile, PdfProblem>> {
  const { makePdf } = await import('../../formats/pdf')
  const { scene, palette, title } = drawing
  const sheets = drawSheets(state, scene, options, ports)
  const made = await makePdf(scene, {
    ...{ palette, title, images, sheets, ...run },
    subject: textIn(state.board.scenario, options.language),
    createdAt: ports.now(),
    addresses: addressesOf(state),
  })
  if (!made.ok) return made
  // A page lacking any of its words is no file by now.
  const { actions } = sheets
  const listed = actions === undefined ? {} : { actions: { inFile: actions, wanted: actions } }
  return ok({ ...made.value, ...facts, completeness: { ...made.value.completeness, ...listed } })
}

/** Where cards lead, as far as a person may be sent there. */
function addressesOf({ board }: EditorState): Record<string, string> {
  const addresses: Record<string, string> = {}
  for (const { id, linkUrl } of Object.values(board.cards)) {
    const address = linkUrl && safeUrl(linkUrl)
    if (address) addresses[id] = address
  }
  return addresses
}
