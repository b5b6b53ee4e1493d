import type { CDPSession, Page } from 'playwright-core'
import { syntheticBoard } from './board'
import type { Measurement } from './measurement'
import { BOARD_SEEN, boardLink, CARD_SEEN, importBoard, settle } from './product'
import { type BenchSession, heapOf, pause } from './session'

export interface Opening {
  /** Milliseconds from the click until cards were seen. */
  readonly seen: number
  /** Until they could be worked on; undefined for floors. */
  readonly ready?: number
  /** Until cards were seen when the pointer came and pressed within the same moment; undefined for floors. */
  readonly sudden?: number
  /** The same for the second opening in one page, with the code of the editor loaded; undefined for floors. */
  readonly again?: number
  /** Bytes the open board added to the page's heap, and bytes of the heap as a whole. */
  readonly added: number
  readonly heap: number
}

const FLOOR_SEEN = 'body[data-floor]'

/** Puts a board where product and floors find it. */
export async function saveBoard(session: BenchSession, cards: number): Promise<void> {
  const { file } = syntheticBoard(cards)
  await bringIn(session, cards)
  for (const floor of ['canvas', 'dom'] as const) {
    await session.withPage(session.page(floor), (page) => page.evaluate((text) => window.floorSave(text), file))
  }
}

/** Imports the board into the product, unless it is there. */
export async function bringIn(session: BenchSession, cards: number): Promise<void> {
  await session.withPage(await session.product(cards), async (page) => {
    await settle(page)
    if ((await boardLink(page, cards).count()) === 0) await importBoard(page, cards, syntheticBoard(cards).file)
  })
}

/**
 * How long a hand is on a link before it presses it, in milliseconds: those who measured it on the web found 300 and more
 * (instant.page). The product gets a board ready meanwhile.
 */
const HAND_MS = 300

/** Opens the board from the library, as a person does. */
export async function openProduct(page: Page, client: CDPSession, cards: number): Promise<Opening> {
  await settle(page)
  const link = boardLink(page, cards)
  const ready = page.evaluate((shown) => window.recorder.fromClick(shown), CARD_SEEN)
  const first = await opened(page, client, BOARD_SEEN, async () => {
    await link.hover()
    await pause(HAND_MS)
    await link.click()
  })
  await page.goBack()
  await page.mouse.move(0, 0)
  await settle(page)
  const again = await seenFromClick(page, cards)
  // In a page that knows nothing: where the keyboard was before, a board is got ready too.
  await page.goBack()
  await page.reload()
  await settle(page)
  const sudden = await seenFromClick(page, cards)
  await pause(1000)
  return { ...first, ready: await ready, again, sudden }
}

async function seenFromClick(page: Page, cards: number): Promise<number> {
  const seen = page.evaluate((shown) => window.recorder.fromClick(shown), BOARD_SEEN)
  await boardLink(page, cards).click()
  return seen
}

export async function openFloor(page: Page, client: CDPSession): Promise<Opening> {
  const link = page.getByRole('link', { name: 'Open' })
  await link.waitFor()
  await pause(300)
  return opened(page, client, FLOOR_SEEN, () => link.click())
}

async function opened(page: Page, client: CDPSession, selector: string, click: () => Promise<void>): Promise<Opening> {
  const before = await heapOf(client)
  const seen = page.evaluate((shown) => window.recorder.fromClick(shown), selector)
  await click()
  const ms = await seen
  await pause(1500)
  const heap = await heapOf(client)
  return { seen: ms, added: heap - before, heap }
}

/** The two figures of opening a board, with their budgets. */
export function openingMeasurements(
  cards: number,
  product: readonly Opening[],
  canvas: readonly Opening[],
  dom: readonly Opening[],
): Measurement[] {
  const megabytes = (openings: readonly Opening[], what: 'added' | 'heap') =>
    openings.map((each) => each[what] / 2 ** 20)
  const seen = (openings: readonly Opening[]) => openings.map((each) => each.seen)
  return [
    {
      what: `first board seen, ${cards} cards`,
      unit: 'ms',
      product: seen(product),
      floor: seen(canvas),
      budget: { kind: 'timesFloor', limit: 2 },
    },
    {
      what: `first board seen, ${cards} cards`,
      unit: 'ms',
      product: seen(product),
      floor: seen(dom),
      note: 'plain DOM floor',
    },
    {
      what: `first board ready to work on, ${cards} cards`,
      unit: 'ms',
      product: product.flatMap(({ ready }) => ready ?? []),
      floor: seen(dom),
      note: 'plain DOM floor',
    },
    {
      what: `board seen again, ${cards} cards`,
      unit: 'ms',
      product: product.flatMap(({ again }) => again ?? []),
      floor: seen(canvas),
      note: 'code loaded',
    },
    {
      what: `board seen again, ${cards} cards`,
      unit: 'ms',
      product: product.flatMap(({ sudden }) => sudden ?? []),
      floor: seen(canvas),
      note: 'pointed at and pressed at once',
    },
    {
      what: `heap after opening, ${cards} cards`,
      unit: 'MB',
      product: megabytes(product, 'heap'),
      floor: megabytes(canvas, 'heap'),
      budget: { kind: 'timesFloor', limit: 3 },
    },
    {
      what: `heap after opening, ${cards} cards`,
      unit: 'MB',
      product: megabytes(product, 'added'),
      floor: megabytes(canvas, 'added'),
      note: 'over the page before',
    },
  ]
}
