import { useLayoutEffect, useRef } from 'react'
import { useStore as useFlowStore } from 'reactflow'
import type { Scene } from '../scene'
import { doOnBoard } from './boardActions'
import { dragIn } from './drag/dragIn'
import { fitViewport, largeViewport, startViewport, visibleBox } from './frame'
import { goTo } from './keyboard'
import type { MapControls } from './mapView'
import { boxOf, isOnScene } from './navigate'
import { placeOf, selectionOf } from './place'
import type { MapTools } from './tools'
import { reveal } from './useActivePlace'
import { stepsInView } from './visible'

/** The zooms that the buttons stop at. */
const STOPS = [0.04, 0.06, 0.1, 0.15, 0.25, 0.35, 0.5, 0.65, 0.8, 1, 1.25, 1.5, 1.75, 2]

/** Lets the status bar, the overview and the inspector see and move the map. */
export function useMapView(tools: MapTools, scene: Scene, focus: () => void): void {
  const { view, flow } = tools
  const isReady = useFlowStore((state) => state.width > 0 && state.height > 0 && state.panZoom !== null)
  const last = useRef<Scene['direction'] | undefined>(undefined)

  // The beginning of the journey comes first; another direction turns the map round.
  useLayoutEffect(() => {
    if (!isReady) return
    const before = last.current
    last.current = scene.direction
    if (before === scene.direction) return
    flow.go(startViewport(scene, flow.size(), before ? flow.viewport().zoom : 1))
    if (!before) comeTo(tools, scene)
  }, [isReady, scene, flow, tools])

  useLayoutEffect(() => {
    const publish = () => {
      const visible = visibleBox(scene, flow.size(), flow.viewport())
      const { first, last: final } = stepsInView(scene, visible)
      view.store.setState({
        zoom: flow.viewport().zoom,
        visible,
        firstStep: first,
        lastStep: final,
        stepCount: scene.steps.length,
      })
    }
    publish()
    // A map may move several times within a frame.
    let frame = 0
    const stop = flow.subscribe(() => {
      frame ||= requestAnimationFrame(() => {
        frame = 0
        publish()
      })
    })
    return () => {
      stop()
      cancelAnimationFrame(frame)
    }
  }, [view, flow, scene])

  useLayoutEffect(() => view.connect(controlsOf(tools, focus)), [view, tools, focus])

  // Where no map is, nothing of it is in view.
  useLayoutEffect(() => () => view.store.setState({ visible: { x: 0, y: 0, width: 0, height: 0 } }), [view])
}

/** Who comes from another view with something chosen finds it in view, and the keyboard on it where it is nowhere else. */
function comeTo(tools: MapTools, scene: Scene): void {
  const chosen = placeOf(tools.editor.get().selection)
  if (!chosen || !isOnScene(scene, chosen)) return
  reveal(tools, chosen)
  const { canvas } = tools
  if (document.activeElement === document.body) canvas.setState({ focusWish: canvas.getState().focusWish + 1 })
}

function controlsOf(tools: MapTools, focus: () => void): MapControls {
  const { flow, scene } = tools
  const zoom = () => flow.viewport().zoom
  return {
    zoomIn: () => flow.zoomTo(STOPS.find((stop) => stop > zoom() + 0.01) ?? zoom()),
    zoomOut: () => flow.zoomTo(STOPS.findLast((stop) => stop < zoom() - 0.01) ?? zoom()),
    zoomTo: (to) => flow.zoomTo(to),
    fit: () => flow.go(fitViewport(scene(), flow.size()), true),
    reveal: (card) => goTo(tools, { kind: 'card', id: card }),
    show: (place) => {
      tools.editor.select(selectionOf(place))
      reveal(tools, place)
    },
    panTo: (point) => {
      const { zoom: now } = flow.viewport()
      const seen = visibleBox(scene(), flow.size(), flow.viewport())
      flow.go({
        zoom: now,
        x: flow.viewport().x + (seen.x + seen.width / 2 - point.x) * now,
        y: flow.viewport().y + (seen.y + seen.height / 2 - point.y) * now,
      })
    },
    focus,
    act: (action) => doOnBoard(tools, action),
    dragIn: (incoming) => dragIn(tools, incoming),
    showLarge: ({ box, focus, least }) => {
      const now = scene()
      const all = { x: 0, y: 0, width: now.width, height: now.height }
      const wanted = { box: box ?? all, focus: focus && boxOf(now, focus), least }
      flow.go(largeViewport(wanted, now, flow.size()), true)
    },
  }
}
