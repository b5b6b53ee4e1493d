import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { Editor, EditorState } from '../editor'
import type { LaneRegistry } from '../lanes'
import type { Scene } from '../scene'
import type { CanvasState, CanvasStore } from './canvasState'
import type { Flow } from './flow'
import type { MapView } from './mapView'

/** What every part of the map works with. The object stays the same while the map is mounted. */
export interface MapTools {
  readonly editor: Editor
  readonly lanes: LaneRegistry
  readonly canvas: CanvasStore
  readonly flow: Flow
  readonly view: MapView
  /** The drawing as it is now, for gestures. What renders takes it as a property. */
  readonly scene: () => Scene
}

const ToolsContext = createContext<MapTools | undefined>(undefined)
export const ToolsProvider = ToolsContext

export function useTools(): MapTools {
  const tools = use(ToolsContext)
  if (!tools) throw new Error('useTools needs the map above it')
  return tools
}

export function useEditor<T>(select: (state: EditorState) => T): T {
  return useStore(useTools().editor.store, select)
}

export function useCanvas<T>(select: (state: CanvasState) => T): T {
  return useStore(useTools().canvas, select)
}

/** True while the board may be changed. */
export function useMayEdit(): boolean {
  return useEditor((state) => state.readOnly === undefined)
}

/** Where the bytes of a picture are; a new function when more became known. */
export const ImageContext = createContext<(hash: string) => string | undefined>(() => undefined)
