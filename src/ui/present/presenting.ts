import type { BoardId } from '../../base/ids'
import type { BoardView } from '../preferences'
import { goTo, hrefOf, replaceRoute } from '../route'
import { enterFullScreen, leaveFullScreen } from './fullScreen'

/** The browser's way back leads to the editor. */
let hasPushed = false

/** Presents over the open editor. Asked for by a press of a key or a button: only then may the screen be filled. */
export function startPresenting(id: BoardId, view: BoardView): void {
  hasPushed = true
  enterFullScreen()
  goTo({ kind: 'board', id, view, present: 'here' })
}

export function stopPresenting(id: BoardId, view: BoardView | undefined): void {
  leaveFullScreen()
  const isBack = hasPushed
  hasPushed = false
  if (isBack) window.history.back()
  else replaceRoute({ kind: 'board', id, ...(view ? { view } : {}) })
}

/** Opens the window for the audience, or brings it to the front. False when the browser does not allow it. */
export function openLedWindow(id: BoardId): boolean {
  const address = new URL(window.location.href)
  address.hash = hrefOf({ kind: 'board', id, present: 'led' })
  const opened = window.open(address, `rihla-present-${id}`, 'popup,width=1280,height=720')
  opened?.focus()
  return opened !== null
}
