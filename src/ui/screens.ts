import type { BoardId } from '../base/ids'
import { lateScreen } from './late'
import type { Services } from './services'

const editorCode = () => import('./editor/EditorScreen')

/** The screens of one board. The library is shown without their code, which follows while it is looked at. */
export const editorScreen = lateScreen(async () => (await editorCode()).EditorScreen)
export const projectorScreen = lateScreen(async () => (await import('./screen/ScreenWindow')).ScreenWindow)

/** Gets a board ready that will most likely be opened next. Without it, opening does the same. */
export function lookAhead(services: Services, id: BoardId): void {
  editorCode()
    .then((code) => code.lookAhead(services, id))
    .catch(() => undefined)
}
