import type { BoardId } from '../base/ids'
import { lateScreen } from './late'
import type { Services } from './services'

let ahead: ((services: Services, id: BoardId) => void) | undefined

/** The screens of one board. The library is shown without their code, which follows while it is looked at. */
export const editorScreen = lateScreen(async () => {
  const code = await import('./editor/EditorScreen')
  ahead = code.lookAhead
  return code.EditorScreen
})
export const projectorScreen = lateScreen(async () => (await import('./screen/ScreenWindow')).ScreenWindow)

/** Gets a board ready that will most likely be opened next, when the code for it is here. Without it, opening does the same. */
export function lookAhead(services: Services, id: BoardId): void {
  // At once or never: what came after the board is open would be in its way.
  ahead?.(services, id)
}
