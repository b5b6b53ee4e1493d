import { useState } from 'react'
import { createMapView } from '../../canvas'
import { Inspector } from '../inspector/Inspector'
import { BoardBanner } from './BoardBanner'
import { ContextBar } from './ContextBar'
import { Drawer, type DrawerName } from './drawers/Drawer'
import { useEditor } from './EditorContext'
import styles from './editor.module.css'
import { MapPane } from './MapPane'
import { useNotices } from './notices'
import { Rail } from './Rail'
import { StatusBar } from './StatusBar'
import { TopBar } from './topBar/TopBar'
import { useBoardLanguage } from './useBoardLanguage'
import { useEditorKeys } from './useEditorKeys'

/** The whole editor around the map. */
export function EditorFrame() {
  const editor = useEditor()
  const [view] = useState(createMapView)
  const [drawer, setDrawer] = useState<DrawerName | undefined>(undefined)
  const [inspecting, setInspecting] = useState(true)
  useBoardLanguage(editor)
  useEditorKeys(editor)
  useNotices(editor)
  return (
    <div className={styles.app} data-inspector={inspecting ? 'open' : 'closed'}>
      <TopBar />
      <Rail drawer={drawer} onDrawer={setDrawer} view={view} />
      <main className={styles.main} id="view-map" role="tabpanel" aria-labelledby="tab-map">
        <ContextBar inspecting={inspecting} onInspect={() => setInspecting(true)} />
        <BoardBanner />
        <div className={styles.stage}>
          <MapPane view={view} />
          {drawer && <Drawer name={drawer} view={view} onClose={() => setDrawer(undefined)} />}
        </div>
      </main>
      <StatusBar view={view} />
      {inspecting && <Inspector view={view} onClose={() => setInspecting(false)} />}
    </div>
  )
}
