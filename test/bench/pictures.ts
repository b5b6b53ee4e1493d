import type { Page } from 'playwright-core'
import { syntheticBoard } from './board'
import type { Measurement } from './measurement'
import { inModules } from './modules'
import { bringIn } from './opening'
import type { BenchOptions } from './options'
import { boardLink, CARD_SEEN, exportPng, settle } from './product'
import { type BenchSession, pause } from './session'

const CARDS = 1000

interface Picture {
  readonly ms: number
  /** The longest time in which the page could not answer. */
  readonly freeze: number
}

/** A board as a PNG: by the dialog, by the module behind it, and by html-to-image as it is called. */
export async function measurePictures(session: BenchSession, { repeats }: BenchOptions): Promise<Measurement[]> {
  const { file } = syntheticBoard(CARDS)
  await bringIn(session, CARDS)
  for (const floor of ['dom', 'flow'] as const)
    await session.withPage(session.page(floor), (page) => page.evaluate((text) => window.floorSave(text), file))
  const dialog: Picture[] = []
  const painted: Picture[] = []
  const plain: number[] = []
  const called: number[] = []
  const sizes = new Set<string>()
  for (let at = 0; at < repeats; at++) {
    dialog.push(await session.withPage(await session.product(CARDS), exportOpenBoard))
    const made = await inModules(session, (page) =>
      page.evaluate(async (cards) => (await window.bench).picture(cards), CARDS),
    )
    painted.push(made)
    const taken = await session.withPage(session.page('flow'), takeFloorPicture)
    called.push(taken.ms)
    plain.push((await session.withPage(session.page('dom'), takeFloorPicture)).ms)
    sizes.add(`ours ${made.width} × ${made.height}`).add(`theirs ${taken.width} × ${taken.height}`)
  }
  return [
    {
      what: `PNG at ratio 2, ${CARDS} cards, painting alone`,
      unit: 'ms',
      product: painted.map(({ ms }) => ms),
      floor: called,
      budget: { kind: 'fasterThanFloor', limit: 5 },
      note: `floor: html-to-image on React Flow; ${[...sizes].join(', ')}`,
    },
    {
      what: `PNG at ratio 2, ${CARDS} cards, from the first press to the file on disk`,
      unit: 'ms',
      product: dialog.map(({ ms }) => ms),
      floor: called,
    },
    {
      what: `PNG at ratio 2, ${CARDS} cards, painting alone`,
      unit: 'ms',
      product: painted.map(({ ms }) => ms),
      floor: plain,
      note: 'floor: html-to-image on plain elements',
    },
    {
      what: `longest freeze while a PNG is made, ${CARDS} cards, from the dialog`,
      unit: 'ms',
      product: dialog.map(({ freeze }) => freeze),
      budget: { kind: 'atMost', limit: 200 },
    },
    {
      what: `longest freeze while a PNG is made, ${CARDS} cards, painting alone`,
      unit: 'ms',
      product: painted.map(({ freeze }) => freeze),
    },
  ]
}

async function exportOpenBoard(page: Page): Promise<Picture> {
  await settle(page)
  await boardLink(page, CARDS).click()
  await page.locator(CARD_SEEN).first().waitFor()
  await pause(1500)
  await page.evaluate(() => window.recorder.forgetTasks())
  const start = performance.now()
  await exportPng(page)
  const ms = performance.now() - start
  await pause(100)
  return { ms, freeze: await page.evaluate(() => window.recorder.longestTask()) }
}

async function takeFloorPicture(page: Page) {
  await page.getByRole('link', { name: 'Open' }).click()
  await page.locator('body[data-floor]').waitFor()
  await pause(500)
  return page.evaluate(() => window.floorPicture())
}
