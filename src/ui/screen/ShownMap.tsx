import { useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { createMapView } from '../../canvas'
import { placeOf } from '../../canvas/place'
import { useEditorState } from '../editor/EditorContext'
import { MapPane } from '../editor/MapPane'
import { useSize } from '../present/useSize'
import { type Services, ServicesProvider, useServices } from '../services'
import { useLive, useLiveHand } from '../workshop/useLive'
import styles from './screen.module.css'
import { wallLayout } from './wallLayout'

/** A zoom for each pixel of the wall's height: at 1080, cards are written in 18 pixels, which is read from six metres. */
const READABLE = 1.4 / 1080

/** The part of the map where the facilitator is, large enough for the room; or all of it, as large as the wall. */
export function ShownMap() {
  const follows = useLive((live) => live.follows)
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  return (
    <div ref={box} className={styles.map}>
      {size ? follows ? <Followed wall={window.innerHeight} /> : <Whole {...size} /> : null}
    </div>
  )
}

function Followed({ wall }: { readonly wall: number }) {
  const [view] = useState(createMapView)
  const box = useStore(useLiveHand().view, (seen) => seen.box)
  const focus = placeOf(useEditorState((state) => state.selection))
  const kind = focus && JSON.stringify(focus)
  const least = Math.max(1, READABLE * wall)
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a board that grew is looked at anew
  useEffect(
    () => soon(() => view.showLarge({ box, focus, least })),
    [view, box, kind, least, language, board.stages, board.steps, board.lanes, board.lines],
  )
  return <MapPane view={view} />
}

function Whole({ width, height }: { readonly width: number; readonly height: number }) {
  const services = useServices()
  const [view] = useState(createMapView)
  const wall = useMemo<Services>(
    () => ({ ...services, layout: wallLayout(services.newLayout(), { width, height }) }),
    [services, width, height],
  )
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const lenses = useEditorState((state) => state.lenses)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a board that grew is fitted anew
  useEffect(() => soon(() => view.showLarge({ least: 0 })), [view, wall, board, language, lenses])
  return (
    <ServicesProvider services={wall}>
      <MapPane view={view} />
    </ServicesProvider>
  )
}

/** The map measures itself first. */
function soon(look: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(look)
  })
  return () => cancelAnimationFrame(frame)
}
