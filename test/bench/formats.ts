import type { Page } from 'playwright-core'
import { syntheticBoard } from './board'
import type { Measurement } from './measurement'
import { bringIn } from './opening'
import type { BenchOptions } from './options'
import { boardLink, CARD_SEEN, settle } from './product'
import { type BenchSession, pause } from './session'

const CARDS = 5000
/** As the dialog names them; PNG is what it begins with, at ratio 2. */
const FORMATS = ['PNG', 'SVG', 'PDF', 'PowerPoint', 'Excel'] as const
const PATIENCE = 600_000

interface Made {
  /** From the choice of the format until the file can be handed over. */
  readonly ms: number
  /** The longest time in which the page could not answer. */
  readonly freeze: number
}

interface Floors {
  readonly htmlToImage: number
  readonly modernScreenshot: number
  readonly canvas: number
}

/** A large board in every format that is drawn or large, by the dialog, beside what others take for one picture of it. */
export async function measureFormats(session: BenchSession, { repeats }: BenchOptions): Promise<Measurement[]> {
  const { file } = syntheticBoard(CARDS)
  await bringIn(session, CARDS)
  for (const name of ['dom', 'canvas'] as const)
    await session.withPage(session.page(name), (page) => page.evaluate((text) => window.floorSave(text), file))
  const made: Readonly<Record<string, Made>>[] = []
  const floors: Floors[] = []
  // Minutes each: what is asked is whether the page stays alive, and how many times others take.
  for (let at = 0; at < Math.min(repeats, 2); at++) {
    made.push(await session.withPage(await session.product(CARDS), allFormats))
    floors.push(await floorsOf(session))
  }
  return FORMATS.flatMap((format) => measurementsOf(format, made, floors))
}

function measurementsOf(
  format: (typeof FORMATS)[number],
  made: readonly Readonly<Record<string, Made>>[],
  floors: readonly Floors[],
): Measurement[] {
  const own = made.flatMap((each) => each[format] ?? [])
  const product = own.map(({ ms }) => ms)
  const beside = (name: keyof Floors, note: string): Measurement => ({
    what: `${format}, ${CARDS} cards`,
    unit: 'ms',
    product,
    floor: floors.map((each) => each[name]),
    note: `floor: ${note}`,
  })
  return [
    beside('htmlToImage', 'a PNG by html-to-image'),
    beside('modernScreenshot', 'a PNG by modern-screenshot'),
    beside('canvas', 'plain canvas tiles'),
    {
      what: `longest freeze while it is made: ${format}, ${CARDS} cards`,
      unit: 'ms',
      product: own.map(({ freeze }) => freeze),
      budget: { kind: 'atMost', limit: 200 },
    },
  ]
}

async function allFormats(page: Page): Promise<Readonly<Record<string, Made>>> {
  await settle(page)
  await boardLink(page, CARDS).click()
  await page.locator(CARD_SEEN).first().waitFor()
  await pause(1500)
  const made: Record<string, Made> = {}
  const dialog = page.getByRole('dialog', { name: 'Export' })
  for (const format of FORMATS) {
    made[format] = await timed(page, format, async () => {
      if (format === 'PNG') await page.getByRole('button', { name: 'Export', exact: true }).click()
      else await dialog.getByRole('radio', { name: format, exact: true }).click()
    })
  }
  return made
}

async function timed(page: Page, format: string, begin: () => Promise<void>): Promise<Made> {
  await pause(500)
  await page.evaluate(() => window.recorder.forgetTasks())
  const start = performance.now()
  await begin()
  await page.waitForFunction(isReady, `Export ${format}`, { polling: 100, timeout: PATIENCE })
  const ms = performance.now() - start
  await pause(100)
  return { ms, freeze: await page.evaluate(() => window.recorder.longestTask()) }
}

/** In the page. To ask by role for a button walks through all of the board again and again, and is itself a long task. */
function isReady(name: string): boolean {
  const buttons = document.querySelectorAll<HTMLButtonElement>('[role="dialog"] button')
  return [...buttons].some((button) => button.textContent?.trim() === name && !button.disabled)
}

async function floorsOf(session: BenchSession): Promise<Floors> {
  const taken = (name: 'dom' | 'canvas', take: (page: Page) => Promise<number>) =>
    session.withPage(session.page(name), async (page) => {
      page.setDefaultTimeout(PATIENCE)
      await page.getByRole('link', { name: 'Open' }).click()
      await page.locator('body[data-floor]').waitFor()
      await pause(500)
      return take(page)
    })
  return {
    htmlToImage: await taken('dom', (page) => page.evaluate(async () => (await window.floorPicture()).ms)),
    modernScreenshot: await taken('dom', (page) => page.evaluate(() => window.floorModernPicture())),
    canvas: await taken('canvas', (page) => page.evaluate(() => window.floorTiles())),
  }
}
