import type { Box } from '../../base/box'
import type { Pane, Sheet } from '../../layout'
import type { DrawnPart } from '../../scene'
import type { PdfFile } from './pdfFile'
import { pdfArray, pdfAscii, pdfDict, pdfNumbers } from './pdfValue'

/** Cards that lead somewhere can be clicked wherever a page shows them. */
export function writeLinks(
  file: PdfFile,
  sheet: Sheet,
  board: readonly DrawnPart[],
  addresses: Readonly<Record<string, string>>,
): number[] {
  if (Object.keys(addresses).length === 0) return []
  const leading = board.flatMap(({ box, of }) => {
    const address = of?.kind === 'card' && Object.hasOwn(addresses, of.id) ? addresses[of.id] : undefined
    return address === undefined ? [] : [{ box, address }]
  })
  return sheet.panes
    .filter(({ show }) => show === 'board')
    .flatMap((pane) => leading.map(({ box, address }) => ({ seen: seenIn(pane, box), address })))
    .flatMap(({ seen, address }) => (seen ? [file.write(linkTo(address, onSheet(seen.pane, seen.box, sheet)))] : []))
}

function linkTo(address: string, corners: string): string {
  return pdfDict({
    Type: '/Annot',
    Subtype: '/Link',
    Rect: pdfArray([corners]),
    Border: '[0 0 0]',
    // Printed as it looks; nothing is added to the paper.
    F: '4',
    A: pdfDict({ S: '/URI', URI: pdfAscii(address) }),
  })
}

/** What of a box is seen through the window. */
function seenIn(pane: Pane, box: Box): { readonly pane: Pane; readonly box: Box } | undefined {
  const { window } = pane
  const x = Math.max(window.x, box.x)
  const y = Math.max(window.y, box.y)
  const width = Math.min(window.x + window.width, box.x + box.width) - x
  const height = Math.min(window.y + window.height, box.y + box.height) - y
  return width > 0 && height > 0 ? { pane, box: { x, y, width, height } } : undefined
}

function onSheet({ window, at, scale }: Pane, { x, y, width, height }: Box, sheet: Sheet): string {
  const left = at.x + (x - window.x) * scale
  const top = sheet.height - at.y - (y - window.y) * scale
  return pdfNumbers(left, top - height * scale, left + width * scale, top)
}
