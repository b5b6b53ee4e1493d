import { lazy } from 'react'
import { useBackup } from '../backup/useBackup'
import { useEditor } from '../editor/EditorContext'
import { useBoardView } from '../editor/useBoardView'
import { useSaveCopy } from '../editor/useSaveCopy'
import { useCopyPicture } from '../export/useCopyPicture'
import { usePresent } from '../present/usePresent'
import { openOverlay } from '../shortcuts/overlay'
import { useViews } from '../views/useViews'
import type { EditorHands } from './editorHands'
import { PaletteHost } from './PaletteHost'

const EditorPalette = lazy(() => import('./EditorPalette').then((module) => ({ default: module.EditorPalette })))

type FrameHands = Pick<EditorHands, 'view' | 'openDrawer' | 'toggleDetails' | 'find'>

/** Ctrl+K on an open board. */
export function EditorPaletteHost({ view, openDrawer, toggleDetails, find }: FrameHands) {
  const editor = useEditor()
  const [shown, showAs] = useBoardView()
  const saveCopy = useSaveCopy()
  const copyPicture = useCopyPicture()
  const { present, presentElsewhere } = usePresent()
  const { backUp } = useBackup()
  const { show: showView } = useViews()
  const hands: EditorHands = {
    editor,
    view,
    shown,
    showAs,
    openDrawer,
    toggleDetails,
    find,
    export: () => openOverlay('export'),
    saveCopy,
    copyPicture,
    present,
    presentElsewhere,
    backUp,
    showView,
  }
  return <PaletteHost focusView={view.focus}>{(palette) => <EditorPalette hands={hands} {...palette} />}</PaletteHost>
}
