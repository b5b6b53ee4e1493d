import { lazy, Suspense, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { MapView } from '../../canvas'
import { useEditor } from '../editor/EditorContext'
import { useRoute } from '../route'
import { useShortcuts } from '../shortcuts/useShortcuts'
import { stopPresenting } from './presenting'
import { remote } from './remoteState'
import { keepSlide } from './settings'
import { usePresent } from './usePresent'

const PresentScreen = lazy(() => import('./PresentScreen').then((module) => ({ default: module.PresentScreen })))
const Remote = lazy(() => import('./Remote').then((module) => ({ default: module.Remote })))

/** Presents the open board on demand, here or in another window. The editor stays as it is behind it. */
export function PresentHost({ view }: { readonly view: MapView }) {
  const editor = useEditor()
  const route = useRoute()
  const { present, presentElsewhere } = usePresent()
  useShortcuts({ present })
  const { id } = editor.get().board
  const isHere = route.kind === 'board' && route.present === 'here'
  const isRemote = useStore(remote, ({ board }) => board === id)
  const leave = () => {
    keepSlide(id, undefined)
    stopPresenting(id, route.kind === 'board' ? route.view : undefined)
  }
  return (
    <>
      {isHere && (
        <Suspense fallback={null}>
          <Behind view={view} />
          <PresentScreen
            onLeave={leave}
            onOtherWindow={() => {
              const isOpen = presentElsewhere()
              if (isOpen) leave()
              return isOpen
            }}
          />
        </Suspense>
      )}
      {isRemote && !isHere && (
        <Suspense fallback={null}>
          <Remote />
        </Suspense>
      )}
    </>
  )
}

/** What is behind the presentation takes no part in anything; afterwards the keyboard is where it was. */
function Behind({ view }: { readonly view: MapView }) {
  const before = useRef<Element | null>(null)
  useLayoutEffect(() => {
    const root = document.getElementById('root')
    before.current = document.activeElement
    root?.toggleAttribute('inert', true)
    root?.style.setProperty('visibility', 'hidden')
    return () => {
      root?.removeAttribute('inert')
      root?.style.removeProperty('visibility')
      const had = before.current
      if (had instanceof HTMLElement && had.isConnected && had !== document.body) had.focus({ preventScroll: true })
      else view.focus()
    }
  }, [view])
  return null
}
