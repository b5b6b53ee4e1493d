import { join } from 'node:path'
import { editCards } from './editing'
import { measureFormats } from './formats'
import { frameMeasurements, type GestureFrames, gesturesOn } from './frames'
import type { Measurement } from './measurement'
import { measureLayout, measureStorage } from './modules'
import { type Opening, openFloor, openingMeasurements, openProduct, saveBoard } from './opening'
import type { BenchOptions } from './options'
import { measurePictures } from './pictures'
import { card, fitBoard, LIBRARY_SEEN } from './product'
import { tableOf, writeHistory } from './report'
import { type BenchSession, pause, startSession } from './session'
import { measureSurvey } from './survey'

type Part = (session: BenchSession, options: BenchOptions) => Promise<Measurement[]>

const PARTS: Readonly<Record<string, Part>> = {
  size: async (_, { initialScripts }) => [
    {
      what: 'initial JavaScript, gzip',
      unit: 'KB',
      product: [(await initialScripts()).reduce((sum, { bytes }) => sum + bytes, 0) / 1024],
      budget: { kind: 'atMost', limit: 320 },
    },
  ],
  start: measureColdStart,
  layout: measureLayout,
  storage: measureStorage,
  boards: measureBoards,
  png: measurePictures,
  formats: measureFormats,
  survey: measureSurvey,
}

/** Waiting processes a processor above which times say more about the neighbours than about the product. */
const BUSY = 0.7

/** Measures, prints and keeps. A part that cannot run says so and leaves the others their figures. */
export async function runBench(options: BenchOptions): Promise<void> {
  const at = new Date().toISOString()
  const session = await startSession(options)
  const found: Measurement[] = []
  try {
    for (const [name, part] of Object.entries(PARTS)) {
      if (options.only && !options.only.includes(name)) continue
      console.log(`measuring: ${name} …`)
      try {
        found.push(...(await part(session, options)))
      } catch (error) {
        console.error(`  ${name} could not be measured:`, error)
        process.exitCode = 1
      }
    }
  } finally {
    await session.close()
  }
  console.log(`\n${tableOf(found)}\n`)
  if (options.load > BUSY)
    console.log(`The machine was busy (${options.load.toFixed(1)} waiting a processor): trust only the ratios.\n`)
  if (!options.keep) return
  const { commit, repeats, processors, load } = options
  const path = join(options.results, `${at.slice(0, 16).replace(':', '')}-${commit}.json`)
  const circumstances = { at, commit, repeats, processors, load, chromium: session.version, node: process.version }
  await writeHistory(path, circumstances, found)
  console.log(`Kept in ${path}`)
}

/** A first visit: nothing cached, nothing stored. */
async function measureColdStart(session: BenchSession, { repeats }: BenchOptions): Promise<Measurement[]> {
  const times: number[] = []
  for (let at = 0; at < repeats; at++) {
    const address = await session.product(-1 - at)
    times.push(
      await session.withPage(address, (page) =>
        page.evaluate((shown) => window.recorder.fromStart(shown), LIBRARY_SEEN),
      ),
    )
  }
  return [
    {
      what: 'cold start to an interactive library',
      unit: 'ms',
      product: times,
      budget: { kind: 'atMost', limit: 1500 },
    },
  ]
}

/** What a person sees and feels on an open board, by size. */
async function measureBoards(session: BenchSession, options: BenchOptions): Promise<Measurement[]> {
  const found: Measurement[] = []
  for (const cards of options.sizes) {
    console.log(`  ${cards} cards`)
    await saveBoard(session, cards)
    found.push(...(await measureBoard(session, cards, options.repeats)))
  }
  return found
}

async function measureBoard(session: BenchSession, cards: number, repeats: number): Promise<Measurement[]> {
  const openings: Record<'product' | 'canvas' | 'dom', Opening[]> = { product: [], canvas: [], dom: [] }
  const frames: Record<'product' | 'canvas' | 'dom', GestureFrames[]> = { product: [], canvas: [], dom: [] }
  const letters: number[] = []
  const edits: number[] = []
  const moves = cards >= 1000
  for (let at = 0; at < repeats; at++) {
    for (const floor of ['canvas', 'dom'] as const) {
      await session.withPage(session.page(floor), async (page, client) => {
        openings[floor].push(await openFloor(page, client))
        if (!moves) return
        const board = { card: async () => ({ x: 80, y: 40 }), fit: () => page.evaluate(() => window.floorFit()) }
        frames[floor].push(await gesturesOn(page, client, board))
      })
    }
    await session.withPage(await session.product(cards), async (page, client) => {
      openings.product.push(await openProduct(page, client, cards))
      if (!moves) return
      if (cards === 5000) {
        const times = await editCards(page, client, [1, 2, 3], at)
        letters.push(...times.letters)
        edits.push(...times.edits)
        await pause(500)
      }
      const board = { card: async () => middleOf(await card(page, 1).boundingBox()), fit: () => fitBoard(page) }
      frames.product.push(await gesturesOn(page, client, board))
    })
  }
  const editing: Measurement[] = [
    {
      what: `a letter typed on a card, ${cards} cards`,
      unit: 'ms',
      product: letters,
      budget: { kind: 'atMost', limit: 16 },
      note: 'main thread',
    },
    {
      what: `one edit, key to paint, ${cards} cards`,
      unit: 'ms',
      product: edits,
      budget: { kind: 'atMost', limit: 16 },
      note: 'main thread',
    },
  ]
  return [
    ...openingMeasurements(cards, openings.product, openings.canvas, openings.dom),
    ...(moves ? frameMeasurements(cards, frames.product, frames.canvas, frames.dom) : []),
    ...(edits.length > 0 ? editing : []),
  ]
}

function middleOf(box: { x: number; y: number; width: number; height: number } | null): { x: number; y: number } {
  if (!box) throw new Error('the first card is not on screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
