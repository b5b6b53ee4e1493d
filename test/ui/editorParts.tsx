import { DirectionProvider } from '@base-ui/react/direction-provider'
import { configure, render } from '@testing-library/react'
import { IDBFactory } from 'fake-indexeddb'
import type { ReactNode } from 'react'
import { vi } from 'vitest'
import { laneRegistry } from '../../src/lanes'
import { createLayout, layoutPage } from '../../src/layout'
import type { Board } from '../../src/model/board'
import { createLibrary } from '../../src/storage'
import { EditorProvider } from '../../src/ui/editor/EditorContext'
import { i18next } from '../../src/ui/i18n'
import { createMediaUrls } from '../../src/ui/mediaUrls'
import { setPreference } from '../../src/ui/preferences'
import { type Services, ServicesProvider } from '../../src/ui/services'
import { ToastRegion } from '../../src/ui/toasts/ToastRegion'
import { toasts } from '../../src/ui/toasts/toasts'
import { countedMetrics } from '../support/metrics'
import { countedClock, countedIds } from '../support/ports'
import { createTestEditor, type TestEditor, type TestEditorOptions } from '../support/testEditor'
import { startWords } from '../support/words'

configure({ asyncUtilTimeout: 10_000 })
vi.setConfig({ testTimeout: 40_000 })

/** A part of the editor's screen around a board that is open in memory. */
export function renderInEditor(part: ReactNode, board: Board, options: TestEditorOptions = {}): TestEditor {
  const query = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }
  vi.stubGlobal('matchMedia', () => query)
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
  localStorage.clear()
  const language = options.language ?? 'en'
  if (!i18next.isInitialized) startWords(language)
  setPreference('language', language)
  // The messages of the test before are not this one's.
  toasts.close()
  const editor = createTestEditor(board, options)
  render(
    <DirectionProvider direction={language === 'ar' ? 'rtl' : 'ltr'}>
      <ServicesProvider services={testServices()}>
        <EditorProvider editor={editor}>{part}</EditorProvider>
      </ServicesProvider>
      <ToastRegion />
    </DirectionProvider>,
  )
  return editor
}

export function testServices(): Services {
  const newId = countedIds()
  const now = countedClock('2026-11-22T08:00:00.000Z')
  const library = createLibrary({ now, newId, indexedDB: new IDBFactory() })
  const ports = { lanes: laneRegistry, metrics: countedMetrics }
  const newLayout = () => createLayout(ports)
  return {
    library,
    lanes: laneRegistry,
    layout: newLayout(),
    newLayout,
    layoutPage: (board, scene, options) => layoutPage(board, scene, options, ports),
    newId,
    newEditId: () => newId('board'),
    now,
    media: createMediaUrls(library.media),
    drawingReady: Promise.resolve(),
  }
}
