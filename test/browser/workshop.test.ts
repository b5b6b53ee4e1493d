import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeClean as axeOfPage } from '../support/axe'
import { openProduct } from '../support/browser'

type Lang = 'en' | 'ar'

/** Messages are the same everywhere and looked at elsewhere; what goes away by itself would be caught half gone. */
async function axeClean(page: Page): Promise<void> {
  const names = [say('en', 'app.notifications'), say('ar', 'app.notifications')]
  await page.evaluate((labels) => {
    for (const each of document.querySelectorAll<HTMLElement>('[aria-label]'))
      if (labels.includes(each.getAttribute('aria-label') ?? '')) each.style.display = 'none'
  }, names)
  await axeOfPage(page)
}

/** A word of the product, from its catalogue. */
function say(lang: Lang, key: string): string {
  const word = [`${lang}`, `late/editor.${lang}`]
    .map((file) => readFileSync(new URL(`../../src/ui/i18n/${file}.json`, import.meta.url), 'utf8'))
    .map((text) => key.split('.').reduce<unknown>((part, name) => Reflect.get(Object(part), name), JSON.parse(text)))
    .find((found) => typeof found === 'string')
  if (typeof word !== 'string') throw new Error(`No word ${key}`)
  return word
}

const TEMPLATE = { en: 'Corner shoeshine', ar: 'تلميع الأحذية عند الناصية' }
const IDEAS = {
  en: ['Waits in the sun', 'Asks for the price', 'Waits in the sun.', 'Pays in cash', 'Looks at the shoes'],
  ar: ['ينتظر تحت الشمس', 'يسأل عن السعر', 'ينتظر تحت الشمس.', 'يدفع نقدًا', 'ينظر إلى الحذاء'],
}

/** A board with the workshop open beside its map. */
async function openWorkshop(lang: Lang): Promise<{ page: Page; drawer: Locator; w: (key: string) => string }> {
  const w = (key: string) => say(lang, key)
  const page = await openProduct({ lang })
  await page
    .getByRole('button', { name: w('library.newBoard') })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: TEMPLATE[lang] }).click()
  await dialog.getByRole('button', { name: w('library.new.create'), exact: true }).click()
  await page.getByRole('grid').waitFor()
  await page.getByRole('button', { name: w('workshop.title'), exact: true }).click()
  const drawer = page.getByRole('region', { name: w('workshop.title'), exact: true })
  return { page, drawer, w }
}

/** The projector beside it, and what the facilitator shows there. */
async function openScreen({ page, drawer, w }: Awaited<ReturnType<typeof openWorkshop>>) {
  const [screen] = await Promise.all([
    page.waitForEvent('popup'),
    drawer.getByRole('button', { name: w('workshop.screen.open') }).click(),
  ])
  await screen.getByRole('grid').waitFor()
  await drawer.getByText(w('workshop.screen.connected'), { exact: true }).waitFor()
  const show = (part: string) =>
    drawer.getByRole('radio', { name: w(`workshop.screen.parts.${part}`), exact: true }).click()
  return { screen, show }
}

test.each(['en', 'ar'] as const)(
  'a workshop in %s: hidden ideas, revealed, placed, merged, voted on, parked',
  async (lang) => {
    const workshop = await openWorkshop(lang)
    const { page, drawer, w } = workshop
    const ideas = IDEAS[lang]
    const tab = (name: string) =>
      drawer.getByRole('tab', { name: new RegExp(`^${w(`workshop.tabs.${name}`)}`) }).click()
    const button = (key: string, within: Page | Locator = drawer) =>
      within.getByRole('button', { name: w(key), exact: false }).first()
    const { screen, show } = await openScreen(workshop)

    // Ideas are counted, and seen nowhere, until they are revealed; then the projector has them too.
    await tab('tray')
    await show('tray')
    const box = drawer.getByRole('textbox', { name: w('workshop.tray.capture') })
    await box.fill(ideas[0] ?? '')
    await box.press('Enter')
    await box.evaluate((input, text) => {
      const data = new DataTransfer()
      data.setData('text/plain', text)
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, ideas.slice(1).join('\n'))
    await screen.getByText('5', { exact: true }).waitFor()
    expect(await page.getByText(ideas[3] ?? '').count()).toBe(0)
    expect(await screen.getByText(ideas[3] ?? '').count()).toBe(0)
    await button('workshop.tray.reveal').click()
    await screen.getByText(ideas[3] ?? '').waitFor()
    await axeClean(page)
    await axeClean(screen)

    // Two that say the same become one.
    await button('workshop.alike.find').click()
    const alike = drawer.getByRole('region', { name: w('workshop.alike.title') }).getByRole('group')
    await alike
      .filter({ hasText: ideas[0] ?? '' })
      .getByRole('button')
      .last()
      .click()
    await expect.poll(() => drawer.getByRole('listitem').count()).toBe(4)

    // One is placed by the keyboard alone, one is dragged.
    await show('map')
    const line = (at: number) => drawer.getByRole('listitem').filter({ hasText: ideas[at] ?? '' })
    await line(1).getByRole('checkbox').focus()
    await page.keyboard.press('Space')
    await button('workshop.tray.placeIn').focus()
    await page.keyboard.press('Enter')
    await drawer.getByRole('combobox', { name: w('workshop.place.step') }).press('ArrowDown')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('option').first().waitFor({ state: 'hidden' })
    const grid = page.getByRole('grid')
    await drawer
      .locator('form button[type=submit]')
      .first()
      .press('Enter', { timeout: 2000 })
      .catch(() => undefined)
    await grid.getByText(ideas[1] ?? '').waitFor()
    const from = await line(3).boundingBox()
    const cell = await freeCell(page)
    if (!from) throw new Error('No line to drag')
    await page.mouse.move(from.x + from.width / 2, from.y + from.height - 3)
    await page.mouse.down()
    await page.mouse.move(cell.x, cell.y, { steps: 8 })
    await page.mouse.up()
    await grid.getByText(ideas[3] ?? '').waitFor()
    await screen
      .getByRole('grid')
      .getByText(ideas[3] ?? '')
      .waitFor()
    expect(await drawer.getByRole('listitem').count()).toBe(2)

    // Three people vote one after the other; nobody sees a count before the end.
    await tab('votes')
    await show('votes')
    const more = drawer.getByRole('button', {
      name: w('workshop.more').replace('{{what}}', w('workshop.votes.people')),
    })
    // A field without words takes its direction from the interface.
    const question = drawer.getByRole('textbox', { name: w('workshop.votes.question') })
    expect(await question.evaluate((field) => getComputedStyle(field).direction)).toBe(lang === 'ar' ? 'rtl' : 'ltr')
    for (let people = 0; people < 3; people++) await more.click()
    await axeClean(page)
    await button('workshop.votes.open').click()
    await grid.getByText(ideas[3] ?? '').click()
    for (let voter = 0; voter < 3; voter++) {
      await page.keyboard.press('Control+Enter')
      if (voter > 0) await page.keyboard.press('Control+Enter')
      await screen.getByText(String([1, 3, 5][voter]), { exact: true }).waitFor()
      if (voter < 2) await button('workshop.votes.next').click()
    }
    expect(await screen.getByText(ideas[3] ?? '').count()).toBe(0)
    // A slip must not show everybody the counts: it asks, and what was closed can be opened again with all its dots.
    await button('workshop.votes.close').click()
    await button('workshop.votes.goOn').click()
    await button('workshop.votes.close').click()
    await button('workshop.votes.closeAnyway').click()
    await button('workshop.votes.reopen').click()
    // The ranked list on the wall has a 5 too: only its going away says that the round is open again.
    await expect.poll(() => screen.getByText(ideas[3] ?? '').count()).toBe(0)
    await screen.getByText('5', { exact: true }).waitFor()
    await button('workshop.votes.close').click()
    await button('workshop.votes.closeAnyway').click()
    await screen
      .getByRole('listitem')
      .filter({ hasText: ideas[3] ?? '' })
      .getByText('5', { exact: true })
      .waitFor()
    await drawer
      .getByRole('listitem')
      .filter({ hasText: ideas[3] ?? '' })
      .waitFor()
    await drawer.getByRole('combobox', { name: w('workshop.votes.decision') }).click()
    await page.getByRole('option', { name: ideas[3] ?? '' }).click()
    await screen.getByText(w('workshop.votes.decision')).waitFor()
    await axeClean(screen)

    // Parked by one key, gone from the map, and brought back to where it was.
    await grid.getByText(ideas[3] ?? '').click()
    await page.keyboard.press('Alt+p')
    await expect.poll(() => grid.getByText(ideas[3] ?? '').count()).toBe(0)
    await tab('parked')
    await axeClean(page)
    await button('workshop.parked.bringBackCard'.replace('Card', '')).waitFor()
    await drawer.getByRole('listitem').getByRole('button').first().click()
    await grid.getByText(ideas[3] ?? '').waitFor()
  },
)

test('the projector is readable on a wall, follows what the facilitator looks at, and shows all of the map wall to wall', async () => {
  const workshop = await openWorkshop('ar')
  const { page, drawer, w } = workshop
  const { screen } = await openScreen(workshop)
  await screen.setViewportSize({ width: 1920, height: 1080 })
  const drawn = screen.getByRole('grid')
  const written = () =>
    drawn
      .locator('[data-place^="card "] text')
      .first()
      .evaluate((text) => {
        const scale = text instanceof SVGGraphicsElement ? (text.getScreenCTM()?.a ?? 0) : 0
        return Number.parseFloat(getComputedStyle(text).fontSize) * scale
      })
  await expect.poll(written).toBeGreaterThanOrEqual(17.5)

  // What is chosen on the laptop comes into view, and is marked.
  const last = page.getByRole('grid').locator('[data-place^="card "]').last()
  await last.click({ force: true })
  const place = await last.getAttribute('data-place')
  await expect
    .poll(async () => {
      const box = await screen.locator(`[data-place="${place}"]`).boundingBox()
      return box !== null && box.x >= 0 && box.x + box.width <= 1920 && box.y >= 0 && box.y + box.height <= 1080
    })
    .toBe(true)
  expect(await screen.locator(`[data-place="${place}"]`).getAttribute('aria-current')).toBe('true')

  // Lenses and the filter are those of the laptop.
  const cards = () => screen.locator('[data-place^="card "]').count()
  await drawer.getByRole('button', { name: w('app.close') }).click()
  const before = await drawn.textContent()
  await page.getByRole('button', { name: w('editor.lensOwner'), exact: true }).click()
  await expect.poll(() => drawn.textContent()).not.toBe(before)
  const all = await cards()
  await page.getByRole('button', { name: w('filter.filter'), exact: true }).click()
  await page.getByRole('dialog').getByRole('button').first().click()
  await expect.poll(cards).toBeLessThan(all)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: w('filter.clear'), exact: true }).click()
  await expect.poll(cards).toBe(all)

  // All of it: from one side of the wall to the other.
  await page.getByRole('button', { name: w('workshop.title'), exact: true }).click()
  await drawer.getByRole('checkbox', { name: w('workshop.screen.follow') }).click()
  await expect
    .poll(async () => {
      const boxes = await screen
        .locator('[data-head^="stage "]')
        .evaluateAll((heads) =>
          heads.map((head) => head.getBoundingClientRect()).map(({ left, right }) => ({ left, right })),
        )
      return Math.min(...boxes.map(({ left }) => left))
    })
    .toBeLessThan(100)
})

test('the timer ends aloud once, survives a reload, and the projector shows it large', async () => {
  const workshop = await openWorkshop('en')
  const { page, drawer, w } = workshop
  const { screen, show } = await openScreen(workshop)
  await show('timer')
  const sounded = await listen(page)
  const run = async (length: string) => {
    const minutes = drawer.getByRole('textbox', { name: w('workshop.timer.minutes') })
    await minutes.fill(length)
    await minutes.press('Enter')
    await drawer.getByRole('button', { name: w('workshop.timer.start'), exact: true }).click()
  }
  // The last minute is told to who cannot see it, and sounds for nobody.
  await run('1.02')
  const told = page.getByRole('status')
  await told.getByText(w('workshop.timer.saidMinute')).waitFor({ state: 'attached' })
  expect(await sounded()).toEqual([])
  await drawer.getByRole('button', { name: w('workshop.timer.reset'), exact: true }).click()
  await run('0.1')
  await page.reload()
  await screen.reload()
  await page.getByRole('grid').waitFor()
  const chip = page.getByRole('contentinfo').getByRole('button', { name: new RegExp(w('workshop.timer.title')) })
  await chip.getByText(/0:0\d/).waitFor()
  await screen.getByText(/0:0\d/).waitFor()
  await page.getByRole('status').getByText(w('workshop.timer.timeUp')).first().waitFor({ state: 'attached' })
  await screen.getByText(w('workshop.timer.timeUp')).waitFor()
  // Six tones, each a little after the one before, once: the page may sound again after its reload with the next press.
  await expect.poll(sounded).toEqual([659, 784, 988, 659, 784, 988])
  expect(await chip.textContent()).toContain(w('workshop.timer.timeUp'))
  await axeClean(screen)
})

/** Notes each tone the page sounds from now on, after a reload too. */
async function listen(page: Page): Promise<() => Promise<number[]>> {
  const spy = () => {
    const tones: number[] = []
    Reflect.set(window, 'tones', tones)
    const { start } = OscillatorNode.prototype
    OscillatorNode.prototype.start = function (when) {
      tones.push(Math.round(this.frequency.value))
      start.call(this, when)
    }
  }
  await page.addInitScript(spy)
  await page.evaluate(spy)
  return () => page.evaluate(() => Reflect.get(window, 'tones'))
}

test('a frozen lane has a lock and refuses a change with the reason, until it is let go', async () => {
  const { page, drawer, w } = await openWorkshop('en')
  await drawer.getByRole('button', { name: w('app.close') }).click()
  const card = page.getByRole('grid').locator('[data-place^="card "]').first()
  await card.click()
  const lane = page.locator('[data-head^="lane "]').first()
  const choose = async (item: string) => {
    await lane.click({ button: 'right' })
    await page.getByRole('menuitem', { name: w(item), exact: true }).click()
  }
  await page.locator('[data-head^="lane "]').first().waitFor()
  for (const each of await page.locator('[data-head^="lane "]').all()) {
    await each.click({ button: 'right' })
    await page.getByRole('menuitem', { name: w('workshop.menu.freeze'), exact: true }).click()
  }
  await lane.getByRole('img', { name: w('workshop.frozen') }).waitFor()
  await card.click()
  await page.keyboard.press('Delete')
  await page.getByText(w('workshop.refusal.frozenLane')).waitFor()
  await card.waitFor()
  await choose('workshop.menu.unfreeze')
  await expect.poll(() => lane.getByRole('img', { name: w('workshop.frozen') }).count()).toBe(0)
})

/** The middle of a cell that the drawer does not cover and that has no cards. */
async function freeCell(page: Page): Promise<{ x: number; y: number }> {
  const found = await page.getByRole('gridcell').evaluateAll((cells) => {
    for (const cell of cells) {
      const { x, y, width, height } = cell.getBoundingClientRect()
      const at = { x: x + width / 2, y: y + height / 2 }
      if (document.elementFromPoint(at.x, at.y)?.closest('[role=gridcell]') === cell && height > 40) return at
    }
    return undefined
  })
  if (!found) throw new Error('No cell in view')
  return found
}
