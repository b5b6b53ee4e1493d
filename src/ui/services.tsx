import { createContext, type ReactNode, use } from 'react'
import type { NewId } from '../base/ids'
import type { LaneRegistry } from '../lanes'
import type { Layout, Page, PageOptions, SheetOptions, Sheets } from '../layout'
import type { Board } from '../model/board'
import type { Scene } from '../scene'
import type { Library } from '../storage'
import type { MediaUrls } from './mediaUrls'

/** Everything the interface is given by `main.tsx` instead of reaching for it: the disk, the clock, chance, the drawing. */
export interface Services {
  readonly library: Library
  /** The drawing of the open board, with its memory. */
  readonly layout: Layout
  /** Another one, for a place that draws other boards. */
  readonly newLayout: () => Layout
  readonly lanes: LaneRegistry
  /** The paper around an exported picture. */
  readonly layoutPage: (board: Board, scene: Scene, options: PageOptions) => Page
  /** The same scene on sheets of paper, or as slides. */
  readonly layoutSheets: (board: Board, scene: Scene, options: SheetOptions & PageOptions) => Sheets
  readonly newId: NewId
  readonly newEditId: () => string
  /** ISO 8601. */
  readonly now: () => string
  readonly media: MediaUrls
  /** Resolves when boards can be laid out: text is measured as it will be drawn. Nothing is laid out before. */
  readonly drawingReady: Promise<void>
}

const ServicesContext = createContext<Services | undefined>(undefined)

export function ServicesProvider({
  services,
  children,
}: {
  readonly services: Services
  readonly children: ReactNode
}) {
  return <ServicesContext value={services}>{children}</ServicesContext>
}

export function useServices(): Services {
  const services = use(ServicesContext)
  if (!services) throw new Error('useServices needs a ServicesProvider above it')
  return services
}
