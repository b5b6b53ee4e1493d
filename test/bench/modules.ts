import type { Page } from 'playwright-core'
import { syntheticBoard } from './board'
import type { Measurement } from './measurement'
import type { BenchOptions } from './options'
import { type BenchSession, pause } from './session'

/** What the product's modules do without its screens, in the same browser. */

export async function measureLayout(session: BenchSession, { repeats }: BenchOptions): Promise<Measurement[]> {
  const found: Measurement[] = []
  for (const cards of [1000, 5000, 10_000]) {
    const times = await inModules(session, (page) =>
      page.evaluate(
        async ([count = 0, edits = 0]) => (await window.bench).layoutAfterEdits(count, edits),
        [cards, repeats * 8],
      ),
    )
    found.push(
      { what: `layout from nothing, ${cards} cards`, unit: 'ms', product: [times.whole] },
      {
        what: `one edit as a command, ${cards} cards`,
        unit: 'ms',
        product: times.commands.slice(5),
        note: 'checked and undoable',
      },
      {
        what: `layout after one edit, ${cards} cards`,
        unit: 'ms',
        // The first edits also pay for the engine's warming up.
        product: times.layouts.slice(5),
        ...(cards === 10_000 ? { budget: { kind: 'atMost' as const, limit: 2 } } : {}),
      },
    )
  }
  const forty = await inModules(session, (page) =>
    page.evaluate(async (times) => (await window.bench).addForty(1000, times), repeats + 1),
  )
  found.push({
    what: 'add 40 cards at once, 1000 cards',
    unit: 'ms',
    product: forty.slice(1),
    note: 'command and layout',
  })
  return found
}

export async function measureStorage(session: BenchSession, { repeats }: BenchOptions): Promise<Measurement[]> {
  const opening = await inModules(session, (page) =>
    page.evaluate(async (times) => (await window.bench).openSaved(5000, times), repeats),
  )
  const writing = await inModules(session, (page) =>
    page.evaluate(async (times) => (await window.bench).writeEdits(5000, times), repeats * 6),
  )
  return [
    {
      what: 'open a saved board, 5000 cards',
      unit: 'ms',
      product: opening.opened,
      floor: opening.floor,
      budget: { kind: 'timesFloor', limit: 3 },
      note: 'floor: JSON.parse and one layout',
    },
    {
      what: 'one edit on disk, 5000 cards',
      unit: 'ms',
      product: writing.saved,
      floor: writing.floor,
      note: 'strict; floor: one strict put',
    },
  ]
}

export async function measurePictures(session: BenchSession, { repeats }: BenchOptions): Promise<Measurement[]> {
  const product: number[] = []
  const freezes: number[] = []
  const floor: number[] = []
  const sizes = new Set<string>()
  const { file } = syntheticBoard(1000)
  await session.withPage(session.page('dom'), (page) => page.evaluate((text) => window.floorSave(text), file))
  for (let at = 0; at < repeats; at++) {
    const made = await inModules(session, (page) => page.evaluate(async () => (await window.bench).picture(1000)))
    product.push(made.ms)
    freezes.push(made.freeze)
    sizes.add(`product ${made.width} × ${made.height}`)
    await session.withPage(session.page('dom'), async (page) => {
      await page.getByRole('link', { name: 'Open' }).click()
      await page.locator('body[data-floor]').waitFor()
      await pause(500)
      const taken = await page.evaluate(() => window.floorPicture())
      floor.push(taken.ms)
      sizes.add(`html-to-image ${taken.width} × ${taken.height}`)
    })
  }
  return [
    {
      what: 'PNG at ratio 2, 1000 cards',
      unit: 'ms',
      product,
      floor,
      budget: { kind: 'fasterThanFloor', limit: 5 },
      note: `floor: html-to-image; ${[...sizes].join(', ')}`,
    },
    {
      what: 'longest freeze while a PNG is made, 1000 cards',
      unit: 'ms',
      product: freezes,
      budget: { kind: 'atMost', limit: 200 },
    },
  ]
}

function inModules<T>(session: BenchSession, work: (page: Page) => Promise<T>): Promise<T> {
  return session.withPage(session.page('modules'), work)
}
