import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { brandId } from '../../base/ids'
import { createFromTemplate, type TemplateId } from '../../formats/templates'
import type { Board } from '../../model/board'
import type { Mark } from '../../scene'
import type { BoardSummary } from '../../storage'
import { usePreference } from '../preferences'
import { type Services, useServices } from '../services'
import type { ThumbnailSize } from '../thumbnail/thumbnailMarks'
import type { BoardFacts } from './boardFacts'
import { type BoardShelf, createBoardShelf } from './boardShelf'

const ShelfContext = createContext<BoardShelf | undefined>(undefined)

/** Keeps what was read of boards while the person goes to a board and comes back. */
export function ShelfProvider({ children }: { readonly children: ReactNode }) {
  const services = useServices()
  const shelf = useMemo(() => shelfOf(services), [services])
  return <ShelfContext value={shelf}>{children}</ShelfContext>
}

export function useShelf(): BoardShelf {
  const shelf = use(ShelfContext)
  if (!shelf) throw new Error('useShelf needs a ShelfProvider above it')
  return shelf
}

function shelfOf({ library, lanes, newLayout, drawingReady, now }: Services): BoardShelf {
  return createBoardShelf({
    library,
    lanes,
    // A layout remembers the board it laid out last, which a thumbnail has no more use for.
    layout: (board, options) => newLayout()(board, options),
    drawingReady,
    whenIdle,
    templateBoard: (id) =>
      createFromTemplate(id, { id: brandId('board', `preview_${id}`), createdAt: now(), baseLanguage: 'en' }),
  })
}

function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: 300 })
    else setTimeout(resolve, 0)
  })
}

/** The facts of a board once `wanted`; after a change the old ones stay until the new ones are read. */
export function useBoardFacts(summary: Pick<BoardSummary, 'id' | 'seq'>, wanted = true): BoardFacts | undefined {
  const shelf = useShelf()
  const [facts, setFacts] = useState<BoardFacts>()
  const { id, seq } = summary
  useEffect(() => {
    if (!wanted) return
    let gone = false
    shelf.facts({ id, seq }).then(
      (read) => !gone && read && setFacts(read),
      // What cannot be read now shows no thumbnail; opening the board says why.
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [shelf, id, seq, wanted])
  return facts
}

export function useBoardMarks(board: Board | undefined, size: ThumbnailSize): readonly Mark[] | undefined {
  const shelf = useShelf()
  const language = usePreference('language')
  return useMemo(() => (board ? shelf.marks(board, language, size) : undefined), [shelf, board, language, size])
}

/** The drawing of a template, read when `wanted`. */
export function useTemplateMarks(id: TemplateId, size: ThumbnailSize, wanted = true): readonly Mark[] | undefined {
  const shelf = useShelf()
  const [read, setRead] = useState<Board>()
  useEffect(() => {
    if (!wanted) return
    let gone = false
    shelf.template(id).then(
      (board) => !gone && setRead(board),
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [shelf, id, wanted])
  return useBoardMarks(read, size)
}
