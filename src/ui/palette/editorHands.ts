import type { MapView } from '../../canvas'
import type { Editor } from '../../editor'
import type { View } from '../../model/records/view'
import type { DrawerName } from '../editor/drawers/Drawer'
import type { BoardView } from '../preferences'

/** What the editor's screen can do beside the board itself. */
export interface EditorHands {
  readonly editor: Editor
  readonly view: MapView
  readonly shown: BoardView
  readonly showAs: (view: BoardView) => void
  readonly openDrawer: (name: DrawerName) => void
  readonly toggleDetails: () => void
  readonly find: () => void
  readonly export: () => void
  readonly saveCopy: () => void
  readonly copyPicture: () => void
  readonly present: () => void
  readonly presentElsewhere: () => void
  readonly backUp: () => void
  readonly showView: (view: View) => void
}
