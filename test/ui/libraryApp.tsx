import { configure, render } from '@testing-library/react'
import { IDBFactory } from 'fake-indexeddb'
import { vi } from 'vitest'
import { laneRegistry } from '../../src/lanes'
import { createLayout } from '../../src/layout'
import { createLibrary, type Library } from '../../src/storage'
import { App } from '../../src/ui/App'
import { i18next } from '../../src/ui/i18n'
import { createMediaUrls } from '../../src/ui/mediaUrls'
import { setPreference } from '../../src/ui/preferences'
import type { Services } from '../../src/ui/services'
import { countedMetrics } from '../support/metrics'
import { countedClock, countedIds } from '../support/ports'
import { startWords } from '../support/words'

// The machine may be busy; what is waited for still has to come.
configure({ asyncUtilTimeout: 10_000 })
vi.setConfig({ testTimeout: 40_000 })

// The board's own screen is another test's business, and it needs a real browser.
vi.mock('../../src/ui/editor/EditorScreen', () => ({
  lookAhead: () => undefined,
  EditorScreen: ({ boardId }: { readonly boardId: string }) => {
    if (boardId === 'board_broken') throw new Error('cannot draw this')
    return <p>open: {boardId}</p>
  },
}))

/** The product on a fresh disk, at the library, in English; `faults` stand in for parts of the store. */
export async function startLibrary(faults: Partial<Library> = {}): Promise<{ readonly library: Library }> {
  standInForTheBrowser()
  localStorage.clear()
  window.location.hash = ''
  if (!i18next.isInitialized) startWords('en')
  setPreference('language', 'en')
  const newId = countedIds()
  const now = countedClock('2026-11-22T08:00:00.000Z')
  const library = { ...createLibrary({ now, newId, indexedDB: new IDBFactory() }), ...faults }
  const newLayout = () => createLayout({ lanes: laneRegistry, metrics: countedMetrics })
  let edits = 0
  const services: Services = {
    library,
    lanes: laneRegistry,
    layout: newLayout(),
    newLayout,
    newId,
    newEditId: () => {
      edits += 1
      return `edit_${edits}`
    },
    now,
    media: createMediaUrls(library.media),
    layoutPage: () => {
      throw new Error('The library prints no pages')
    },
    layoutSheets: () => {
      throw new Error('The library prints no sheets')
    },
    drawingReady: Promise.resolve(),
  }
  render(<App services={services} />)
  return { library }
}

/** What jsdom lacks and these screens only decorate with. */
function standInForTheBrowser(): void {
  const query = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }
  vi.stubGlobal('matchMedia', () => query)
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
}
