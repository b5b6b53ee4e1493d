import '@fontsource/ibm-plex-sans-arabic/400.css'
import '@fontsource/ibm-plex-sans-arabic/500.css'
import '@fontsource/ibm-plex-sans-arabic/600.css'
import '@fontsource/ibm-plex-sans-arabic/700.css'
import { brandId, type CardId, type IdKind } from '../../../src/base/ids'
import { addCards, runCommand, updateCards } from '../../../src/commands'
import { createEditor, type Editor } from '../../../src/editor'
import { printPng } from '../../../src/formats/png'
import { laneRegistry } from '../../../src/lanes'
import { createLayout, createPretextMetrics, type LayoutOptions } from '../../../src/layout'
import type { Board } from '../../../src/model/board'
import { lightPalette } from '../../../src/scene'
import { createLibrary, type OpenedBoard } from '../../../src/storage'
import { loadFonts } from '../../../src/ui/fonts'
import { randomFrom, syntheticBoard, textOfCard } from '../board'

// The product's own modules without its screens, timed where they run for people: in the browser, with its fonts and its disk.

export interface LayoutTimes {
  /** Milliseconds of a layout with nothing remembered. */
  readonly whole: number
  /** Milliseconds of the command, and of the layout after it, for each edit. */
  readonly commands: readonly number[]
  readonly layouts: readonly number[]
}

export interface OpeningTimes {
  readonly opened: readonly number[]
  /** JSON.parse of the snapshot and one layout. */
  readonly floor: readonly number[]
}

export interface WritingTimes {
  /** From handing an edit over until it is on disk. */
  readonly saved: readonly number[]
  /** One strict transaction of the browser's own with a record of the same size. */
  readonly floor: readonly number[]
}

export interface PictureTimes {
  readonly ms: number
  /** The longest time in which the page could not answer; 0 when nothing took 50 ms. */
  readonly freeze: number
  readonly width: number
  readonly height: number
}

export interface ModuleBench {
  readonly layoutAfterEdits: (cards: number, edits: number) => Promise<LayoutTimes>
  readonly openSaved: (cards: number, repeats: number) => Promise<OpeningTimes>
  readonly writeEdits: (cards: number, edits: number) => Promise<WritingTimes>
  /** Milliseconds of the command and the layout together. */
  readonly addForty: (cards: number, repeats: number) => Promise<readonly number[]>
  readonly picture: (cards: number) => Promise<PictureTimes>
}

declare global {
  interface Window {
    readonly bench: Promise<ModuleBench>
  }
}

const OPTIONS: LayoutOptions = {
  language: 'en',
  lenses: { csat: true, pain: false, time: false, evidence: true, owner: false },
}
/** Fewer than make a new snapshot due: the log has to be read too. */
const EDITS_IN_LOG = 100

let made = 0
const ports = {
  now: () => new Date().toISOString(),
  newId: <K extends IdKind>(kind: K) => brandId(kind, `${kind}_made${made++}`),
  newEditId: () => `edit_${Date.now()}_${made++}`,
}

function newLayout() {
  return createLayout({ lanes: laneRegistry, metrics: createPretextMetrics() })
}

async function layoutAfterEdits(cards: number, edits: number): Promise<LayoutTimes> {
  const opened = await openFresh(syntheticBoard(cards).board)
  const editor = createEditor(opened, 'en', ports)
  const layout = newLayout()
  const whole = timed(() => layout(editor.get().board, OPTIONS))
  const commands: number[] = []
  const layouts: number[] = []
  const random = randomFrom(1)
  const ids = cardIds(opened.board)
  for (let at = 0; at < edits; at++) {
    commands.push(timed(() => editOne(editor, ids, at, random)))
    layouts.push(timed(() => layout(editor.get().board, OPTIONS)))
    await rest()
  }
  await editor.close()
  return { whole, commands, layouts }
}

/** Opens the saved board by the product's storage again and again, each time with nothing in memory but the code. */
async function openSaved(cards: number, repeats: number): Promise<OpeningTimes> {
  const { board } = syntheticBoard(cards)
  const editor = createEditor(await openFresh(board), 'en', ports)
  const random = randomFrom(2)
  const ids = cardIds(board)
  for (let at = 0; at < EDITS_IN_LOG; at++) editOne(editor, ids, at, random)
  await editor.session.flush()
  await editor.close()
  const snapshot = JSON.stringify(board)
  const opened: number[] = []
  const floor: number[] = []
  for (let at = 0; at < repeats; at++) {
    await rest()
    floor.push(
      timed(() => {
        const read: Board = JSON.parse(snapshot)
        newLayout()(read, OPTIONS)
      }),
    )
    await rest()
    const start = performance.now()
    const library = createLibrary(ports)
    const found = await library.open(board.id)
    if (!found.ok) throw new Error(`the board does not open: ${found.error.kind}`)
    newLayout()(found.value.board, OPTIONS)
    opened.push(performance.now() - start)
    await found.value.session.close()
    await library.close()
  }
  return { opened, floor }
}

async function writeEdits(cards: number, edits: number): Promise<WritingTimes> {
  const opened = await openFresh(syntheticBoard(cards).board)
  const { session } = opened
  const random = randomFrom(3)
  const ids = cardIds(opened.board)
  const saved: number[] = []
  const floor: number[] = []
  let { board } = opened
  for (let at = 0; at < edits; at++) {
    floor.push(await strictPut('x'.repeat(600)))
    const args = { ids: ids.slice(at, at + 1), change: { text: textOfCard(30_000 + at, random) } }
    const changed = runCommand(board, updateCards, args, ports)
    if (!changed.ok) throw new Error(`the edit was refused: ${changed.error}`)
    board = changed.value.board
    const { patches, inverse } = changed.value
    await rest()
    const start = performance.now()
    session.push({ id: ports.newEditId(), name: updateCards.name, kind: 'do', patches, inverse, at: ports.now() })
    await session.flush()
    saved.push(performance.now() - start)
  }
  await session.close()
  return { saved, floor }
}

/** Forty cards into one lane, one a step, as a row pasted from a table. */
async function addForty(cards: number, repeats: number): Promise<readonly number[]> {
  const { board } = syntheticBoard(cards)
  const editor = createEditor(await openFresh(board), 'en', ports)
  const layout = newLayout()
  layout(editor.get().board, OPTIONS)
  const random = randomFrom(4)
  const lane = Object.values(board.lanes)[2]
  const steps = Object.values(board.steps).slice(0, 40)
  const times: number[] = []
  for (let at = 0; at < repeats; at++) {
    const added = steps.map((step, index) => ({
      lane: lane?.id ?? brandId('lane', ''),
      step: step.id,
      text: textOfCard(20_000 + at * 40 + index, random),
    }))
    times.push(
      timed(() => {
        if (!editor.dispatch(addCards, { cards: added }).ok) throw new Error('the cards were refused')
        layout(editor.get().board, OPTIONS)
      }),
    )
    editor.undo()
    layout(editor.get().board, OPTIONS)
    await rest()
  }
  await editor.close()
  return times
}

async function picture(cards: number): Promise<PictureTimes> {
  const scene = newLayout()(syntheticBoard(cards).board, OPTIONS)
  await rest()
  let freeze = 0
  const watch = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) freeze = Math.max(freeze, entry.duration)
  })
  watch.observe({ type: 'longtask' })
  const start = performance.now()
  const made = await printPng(scene, { palette: lightPalette, scale: 2, title: 'Bench' })
  const ms = performance.now() - start
  await rest()
  watch.disconnect()
  if (!made.ok) throw new Error(`no picture: ${JSON.stringify(made.error)}`)
  return { ms, freeze, width: made.value.width, height: made.value.height }
}

/** The board in a store of its own making, and open. */
async function openFresh(board: Board): Promise<OpenedBoard> {
  const library = createLibrary(ports)
  const known = await library.list()
  if (known.some(({ id }) => id === board.id)) await library.deleteForever(board.id)
  await library.create(board)
  const opened = await library.open(board.id)
  if (!opened.ok) throw new Error(`the board does not open: ${opened.error.kind}`)
  return opened.value
}

function editOne(editor: Editor, ids: readonly CardId[], at: number, random: () => number): void {
  const chosen = Math.floor(random() * ids.length)
  const done = editor.dispatch(updateCards, {
    ids: ids.slice(chosen, chosen + 1),
    change: { text: textOfCard(10_000 + at, random) },
  })
  if (!done.ok) throw new Error(`the edit was refused: ${done.error}`)
}

function cardIds(board: Board): CardId[] {
  return Object.values(board.cards).map((card) => card.id)
}

function strictPut(body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('floor-writes', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true })
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const start = performance.now()
      const transaction = opening.result.transaction('rows', 'readwrite', { durability: 'strict' })
      transaction.objectStore('rows').add({ body })
      transaction.onerror = () => reject(transaction.error)
      transaction.oncomplete = () => {
        const ms = performance.now() - start
        opening.result.close()
        resolve(ms)
      }
    }
  })
}

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** Lets the browser do what it has put off, so that it does not fall into the next measurement. */
function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 30))
}

const bench = loadFonts(document.fonts).then(
  (): ModuleBench => ({ layoutAfterEdits, openSaved, writeEdits, addForty, picture }),
)
Object.assign(window, { bench })
