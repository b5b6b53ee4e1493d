import { useCallback, useEffect, useRef, useState } from 'react'
import type { BoardId } from '../../base/ids'
import { createEditor, type Editor } from '../../editor'
import type { OpenProblem } from '../../storage'
import { preferences } from '../preferences'
import { type Services, useServices } from '../services'
import { restoreLook } from './keptLook'
import { endLookingAhead } from './lookAhead'
import { restoreDrafts } from './restoreDrafts'

export type Opening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'problem'; readonly problem: OpenProblem }
  | { readonly kind: 'open'; readonly editor: Editor }

/** Opens a board for as long as the component is there, and lets go of it afterwards. `again` tries once more. */
export function useOpenBoard(id: BoardId): { readonly opening: Opening; readonly again: () => void } {
  const services = useServices()
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' })
  const [attempt, setAttempt] = useState(0)
  const again = useCallback(() => setAttempt((count) => count + 1), [])
  // The board before is let go of completely before the next is opened: one window holds one writer.
  const closed = useRef<Promise<void>>(Promise.resolve())

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt opens anew
  useEffect(() => {
    let left = false
    setOpening({ kind: 'opening' })
    const opened = closed.current.then(() => openBoard(services, id))
    opened.then((result) => {
      if (!left) setOpening(result)
    })
    return () => {
      left = true
      closed.current = opened.then(async (result) => {
        if (result.kind === 'open') await result.editor.close().catch(() => undefined)
      })
    }
  }, [services, id, attempt])

  return { opening, again }
}

async function openBoard(services: Services, id: BoardId): Promise<Exclude<Opening, { kind: 'opening' }>> {
  endLookingAhead()
  try {
    // Text cannot be measured before the fonts are there.
    const [opened] = await Promise.all([services.library.open(id), services.drawingReady])
    if (!opened.ok) return { kind: 'problem', problem: opened.error }
    const editor = createEditor(opened.value, preferences.getState().language, services)
    restoreLook(editor)
    await restoreDrafts(editor)
    return { kind: 'open', editor }
  } catch (error) {
    return {
      kind: 'problem',
      problem: { kind: 'unavailable', name: error instanceof Error ? error.name : String(error) },
    }
  }
}
