import { createRoot } from 'react-dom/client'
import { brandId, type IdKind } from './base/ids'
import { laneRegistry } from './lanes'
import type { Layout } from './layout'
import { createLibrary } from './storage'
import { App } from './ui/App'
import { watchEmptyFields } from './ui/emptyFields'
import { loadFonts } from './ui/fonts'
import { haveAllWords, loadWords, startI18n } from './ui/i18n'
import { createMediaUrls } from './ui/mediaUrls'
import { preferences } from './ui/preferences'
import { editorScreen } from './ui/screens'
import type { Services } from './ui/services'
import { registerServiceWorker } from './ui/serviceWorker'
import { adoptPaints } from './ui/theme/paints'
import { firstTheme } from './ui/theme/theme'
import { offerUpdate } from './ui/UpdateBanner'
import './ui/global.css'

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'

/** 16 letters and digits: about 83 random bits. */
function randomName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => ALPHABET[byte % ALPHABET.length]).join('')
}

function now(): string {
  return new Date().toISOString()
}

function newId<K extends IdKind>(kind: K) {
  return brandId(kind, `${kind}_${randomName()}`)
}

/** Measuring text is a tenth of the product, so it comes after the first screen, together with the typeface it measures. */
function lateDrawing() {
  let create: (() => Layout) | undefined
  let page: Services['layoutPage'] | undefined
  let sheets: Services['layoutSheets'] | undefined
  async function load(): Promise<void> {
    const [{ createLayout, createPretextMetrics, layoutPage, layoutSheets }] = await Promise.all([
      import('./layout'),
      loadFonts(document.fonts),
    ])
    const metrics = createPretextMetrics()
    create = () => createLayout({ lanes: laneRegistry, metrics })
    page = (board, scene, options) => layoutPage(board, scene, options, { lanes: laneRegistry, metrics })
    sheets = (board, scene, options) => layoutSheets(board, scene, options, { lanes: laneRegistry, metrics })
  }
  function newLayout(): Layout {
    let own: Layout | undefined
    return (board, options) => {
      own ??= create?.()
      if (!own) throw new Error('Nothing can be laid out before drawingReady')
      return own(board, options)
    }
  }
  const pageNow: Services['layoutPage'] = (...args) => {
    if (!page) throw new Error('Nothing can be laid out before drawingReady')
    return page(...args)
  }
  const sheetsNow: Services['layoutSheets'] = (...args) => {
    if (!sheets) throw new Error('Nothing can be laid out before drawingReady')
    return sheets(...args)
  }
  return { ready: load(), newLayout, layoutPage: pageNow, layoutSheets: sheetsNow }
}

/** Safari tells nobody when it is idle. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(act, { timeout: 3000 })
  else setTimeout(act, 500)
}

async function start(root: HTMLElement): Promise<void> {
  const { language } = preferences.getState()
  const words = loadWords(language)
  watchEmptyFields()
  // Before the words are there: who works in the dark is not dazzled meanwhile.
  document.documentElement.dataset.theme = firstTheme()
  adoptPaints(document)
  const library = createLibrary({ now, newId })
  const drawing = lateDrawing()
  const services: Services = {
    library,
    layout: drawing.newLayout(),
    newLayout: drawing.newLayout,
    lanes: laneRegistry,
    layoutPage: drawing.layoutPage,
    layoutSheets: drawing.layoutSheets,
    newId,
    newEditId: () => `edit_${randomName()}`,
    now,
    media: createMediaUrls(library.media),
    drawingReady: drawing.ready,
  }
  startI18n(language, { [language]: await words })
  createRoot(root).render(<App services={services} />)
  registerServiceWorker(offerUpdate)
  whenIdle(() => void haveAllWords())
  // Who looks at boards opens one next. Offline the code is in the cache; without it, opening tries again and says why.
  whenIdle(() => void editorScreen.load().catch(() => undefined))
}

const root = document.getElementById('root')
if (!root) throw new Error('index.html lacks #root')
void start(root)
