import type { Page } from 'playwright-core'
import type { Measurement } from './measurement'
import type { BenchOptions } from './options'
import type { BenchSession } from './session'

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

export function inModules<T>(session: BenchSession, work: (page: Page) => Promise<T>): Promise<T> {
  return session.withPage(session.page('modules'), work)
}
