import 'reactflow/dist/base.css'
import {
  createContext,
  type KeyboardEvent,
  memo,
  type RefObject,
  use,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { ReactFlow, ReactFlowProvider, useStore as useFlowStore } from 'reactflow'
import { useStore } from 'zustand'
import type { MediaHash } from '../base/ids'
import { type Editor, keepsOf } from '../editor'
import type { LaneRegistry } from '../lanes'
import type { Layout } from '../layout'
import type { Scene } from '../scene'
import { Announcer } from './Announcer'
import { Board } from './Board'
import { createCanvasStore, type MenuTarget } from './canvasState'
import { ChoosingBar } from './choosing/ChoosingBar'
import { FloatingBar } from './FloatingBar'
import { type Flow, useFlow } from './flow'
import { panesOf } from './frame'
import { HeadDrag } from './HeadDrag'
import { HeaderPane } from './HeaderPane'
import { onMapKey } from './keyboard'
import { Corner, LabelPane } from './LabelPane'
import { LinkBar } from './LinkBar'
import { LinkHint } from './LinkHint'
import { middleOf } from './linkWalk'
import styles from './MapCanvas.module.css'
import { MAX_ZOOM, type MapView, MIN_ZOOM } from './mapView'
import { MapMenu } from './menu/MapMenu'
import { groundPointer, isTyping } from './pointer'
import { Questions } from './questions/Questions'
import { ScrollGround } from './ScrollGround'
import { ImageContext, type MapTools, ToolsProvider } from './tools'
import { KeepActive, useActivePlace } from './useActivePlace'
import { useMapView } from './useMapView'
import { type BoardMount, useMount } from './useMount'
import { usePanKey } from './usePanKey'
import { useReadyToWrite } from './useReadyToWrite'

export interface MapCanvasProps {
  readonly editor: Editor
  readonly layout: Layout
  readonly lanes: LaneRegistry
  /** The hand on this map for the status bar, the overview and the inspector. */
  readonly view: MapView
  /** Where the bytes of a picture are; a new function when more became known. */
  readonly mediaUrl: (hash: MediaHash) => string | undefined
}

/** The board as a map to look at, to write on and to rearrange. */
export function MapCanvas(props: MapCanvasProps) {
  return (
    <ReactFlowProvider>
      <MapBody {...props} />
    </ReactFlowProvider>
  )
}

const NOTHING: never[] = []
const MIDDLE_BUTTON = [1]

/** The drawing of the board an editor holds. */
export function useScene(editor: Editor, layout: Layout): Scene {
  const board = useStore(editor.store, (state) => state.board)
  const language = useStore(editor.store, (state) => state.language)
  const lenses = useStore(editor.store, (state) => state.lenses)
  const keeps = useStore(editor.store, keepsOf)
  const measured = useStore(editor.store, (state) => state.measured)
  return useMemo(
    () => layout(board, { language, lenses, keeps, measured }),
    [layout, board, language, lenses, keeps, measured],
  )
}

function MapBody({ editor, layout, lanes, view, mediaUrl }: MapCanvasProps) {
  const scene = useScene(editor, layout)
  const latest = useRef(scene)
  const sceneNow = useCallback(() => latest.current, [])
  useLayoutEffect(() => {
    latest.current = scene
  }, [scene])
  const flow = useFlow(sceneNow)
  const [canvas] = useState(createCanvasStore)
  const tools = useMemo<MapTools>(
    () => ({ editor, lanes, canvas, flow, view, scene: sceneNow }),
    [editor, lanes, canvas, flow, view, sceneNow],
  )
  const imageUrl = useCallback(
    (hash: string) => {
      const known = Object.values(editor.get().board.media).find((media) => media.id === hash)
      return known && mediaUrl(known.id)
    },
    [editor, mediaUrl],
  )
  return (
    <ToolsProvider value={tools}>
      <ImageContext value={imageUrl}>
        <MapFrame scene={scene} tools={tools} />
      </ImageContext>
    </ToolsProvider>
  )
}

function MapFrame({ scene, tools }: { readonly scene: Scene; readonly tools: MapTools }) {
  const { editor, canvas, flow } = tools
  const root = useRef<HTMLDivElement>(null)
  const mount = useMount(scene)
  const compact = useFlowStore((state) => panesOf(scene, state.transform[2]).compact)
  const isPanning = usePanKey()
  const pointer = useMemo(() => groundPointer(tools, isPanning), [tools, isPanning])
  const place = useActivePlace(tools, root)
  useMapView(tools, scene, place.focus)
  useReadyToWrite(tools)
  useRegion()
  useLinkCursor(tools, root)
  const drawn = useMemo(() => ({ scene, mount }), [scene, mount])

  const showMenu = (target: MenuTarget) => {
    const link = target.kind === 'link' ? scene.links.find(({ id }) => id === target.id) : undefined
    const rect = link
      ? { ...flow.toClient(middleOf(link)), width: 0, height: 0 }
      : place.element()?.getBoundingClientRect()
    if (rect) canvas.setState({ menu: { target, anchor: rect } })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event
    // Menus and dialogs are children too, though they stand elsewhere in the page.
    if (!(target instanceof Element) || !target.closest('[data-place]') || isTyping(target)) return
    onMapKey(tools, event, showMenu)
  }
  /** Where the keyboard goes when a menu or a question closes; nowhere when something is being written. */
  const focusBack = () => (editor.get().editing ? false : (place.element() ?? false))
  // A question that was asked from the menu has the keyboard already.
  const focusFromMenu = () => (canvas.getState().question ? false : focusBack())

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and focus of the grid inside bubble up to here
    <div ref={root} className={styles.map} data-map onKeyDown={onKeyDown} onFocus={place.onFocus} onBlur={place.onBlur}>
      <div className={styles.ground} {...pointer}>
        <ScrollGround scene={scene} flow={flow}>
          <SceneContext value={drawn}>
            <Viewport />
          </SceneContext>
        </ScrollGround>
      </div>
      <div className={styles.bars}>
        <FloatingBar scene={scene} />
        <LinkBar scene={scene} />
      </div>
      <div onWheel={(event) => panByWheel(tools, event)} className={styles.panes}>
        <LabelPane scene={scene} compact={compact} />
        <HeaderPane scene={scene} compact={compact} />
        <Corner scene={scene} />
      </div>
      <HeadDrag scene={scene} />
      <LinkHint />
      <ChoosingBar />
      <MapMenu focusBack={focusFromMenu} />
      <Questions focusBack={focusBack} />
      <Announcer />
      <KeepInside scene={scene} keepInside={flow.keepInside} />
      <KeepActive scene={scene} place={place} />
    </div>
  )
}

const SceneContext = createContext<{ readonly scene: Scene; readonly mount: BoardMount } | undefined>(undefined)

/** It is named under About. */
const UNSIGNED = { hideAttribution: true } as const

/** React Flow, which is only the viewport here. It renders again for nothing. */
const Viewport = memo(function Viewport() {
  return (
    <ReactFlow
      nodes={NOTHING}
      edges={NOTHING}
      minZoom={MIN_ZOOM}
      maxZoom={MAX_ZOOM}
      panOnScroll
      panOnDrag={MIDDLE_BUTTON}
      panActivationKeyCode="Space"
      zoomOnDoubleClick={false}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      deleteKeyCode={null}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      elementsSelectable={false}
      disableKeyboardA11y
      proOptions={UNSIGNED}
    >
      <DrawnBoard />
    </ReactFlow>
  )
})

function DrawnBoard() {
  const drawn = use(SceneContext)
  return drawn ? <Board scene={drawn.scene} {...drawn.mount} /> : null
}

/** The pointer over a link, and while the end of one is chosen; set on the element, because it changes with every move. */
function useLinkCursor({ canvas, editor }: MapTools, root: RefObject<HTMLElement | null>): void {
  // The card the keyboard is on must not look as if it were chosen beside the link.
  useEffect(() => {
    const mark = () => root.current?.toggleAttribute('data-link-chosen', editor.get().selection.kind === 'link')
    mark()
    return editor.store.subscribe(mark)
  }, [editor, root])
  useEffect(
    () =>
      canvas.subscribe(({ linkFrom, hoverLink }) => {
        root.current?.toggleAttribute('data-linking', linkFrom !== undefined)
        root.current?.toggleAttribute('data-over-link', hoverLink !== undefined)
      }),
    [canvas, root],
  )
}

/** Over the frozen panes the wheel pans the map as it does over the ground. */
function panByWheel({ flow }: MapTools, event: React.WheelEvent): void {
  const { clientX, clientY } = event
  if (event.ctrlKey) {
    const { x, y, zoom } = flow.viewport()
    const zero = flow.toClient({ x: 0, y: 0 })
    flow.zoomTo(zoom * 2 ** (-event.deltaY / 200), { x: clientX - zero.x + x, y: clientY - zero.y + y })
    return
  }
  const scale = event.deltaMode === 1 ? 20 : 1
  const sideways = event.shiftKey && event.deltaX === 0
  flow.panBy(-(sideways ? event.deltaY : event.deltaX) * scale, sideways ? 0 : -event.deltaY * scale)
}

/** React Flow calls itself an application, which would switch off reading; it is a region of the page. */
function useRegion(): void {
  const { t } = useTranslation()
  const element = useFlowStore((state) => state.domNode)
  useLayoutEffect(() => {
    element?.setAttribute('role', 'region')
    element?.setAttribute('aria-label', t('canvas.region'))
  }, [element, t])
}

/**
 * What may be seen changes with the zoom, the size of the window and the size of the board. A map that runs from the right
 * keeps its right side when the window becomes wider or narrower: coordinates count from the left.
 */
function KeepInside({ scene, keepInside }: { readonly scene: Scene; readonly keepInside: Flow['keepInside'] }) {
  const zoom = useFlowStore((state) => state.transform[2])
  const width = useFlowStore((state) => state.width)
  const height = useFlowStore((state) => state.height)
  const before = useRef({ width, direction: scene.direction })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of these changes what may be seen
  useLayoutEffect(() => {
    const last = before.current
    before.current = { width, direction: scene.direction }
    const isSame = last.width > 0 && last.direction === scene.direction
    keepInside(isSame && scene.direction === 'rtl' ? width - last.width : 0)
  }, [keepInside, scene, zoom, width, height])
  return null
}
