import type { BoardId } from '../../base/ids'
import { hrefOf } from '../route'

/** Opens the projector window of a board, or comes back to the one that is open. */
export function openScreen(id: BoardId): void {
  window.open(hrefOf({ kind: 'screen', id }), `rihla-screen-${id}`, 'popup,width=1280,height=720')
}
