import { useMemo } from 'react'
import { createCanvasStore } from '../../canvas/canvasState'
import type { Flow } from '../../canvas/flow'
import type { MapView } from '../../canvas/mapView'
import type { MapTools } from '../../canvas/tools'
import { keepsOf } from '../../editor'
import { useEditor } from '../editor/EditorContext'
import { useServices } from '../services'

const ORIGIN = { x: 0, y: 0 }
const NOTHING = { width: 0, height: 0 }

/** There is no map to pan here: the table scrolls by itself. */
const stillFlow: Flow = {
  viewport: () => ({ ...ORIGIN, zoom: 1 }),
  size: () => NOTHING,
  go: () => {},
  panBy: () => false,
  zoomTo: () => {},
  keepInside: () => {},
  toBoard: (point) => point,
  toClient: (point) => point,
  freeClient: () => ({ ...ORIGIN, ...NOTHING }),
  subscribe: () => () => {},
}

/** The hands of the map, so that its menus, questions and actions serve the table as they are. */
export function useTableTools(view: MapView): MapTools {
  const editor = useEditor()
  const { lanes, layout } = useServices()
  return useMemo(
    () => ({
      editor,
      lanes,
      view,
      canvas: createCanvasStore(),
      flow: stillFlow,
      scene: () => {
        const state = editor.get()
        const { board, language, lenses, measured } = state
        return layout(board, { language, lenses, keeps: keepsOf(state), measured })
      },
    }),
    [editor, lanes, layout, view],
  )
}
