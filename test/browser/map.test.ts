import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openProduct, type PageOptions } from '../support/browser'

const WORDS = {
  en: { newBoard: 'New board', create: 'Create', map: 'Map', loan: 'Housing loan at a bank in Oman' },
  ar: { newBoard: 'لوحة جديدة', create: 'إنشاء', map: 'الخريطة', loan: 'قرض سكني في بنك عُماني' },
}

/** The housing loan in the editor: 63 cards, 31 links, 9 steps. */
async function openMap(options: PageOptions): Promise<Page> {
  const page = await openProduct(options)
  const words = WORDS[options.lang]
  await page.getByRole('button', { name: words.newBoard }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: words.loan }).click()
  await dialog.getByRole('button', { name: words.create, exact: true }).click()
  await page.getByRole('grid', { name: words.map }).waitFor()
  await page.locator('[data-map] [data-card]').first().waitFor()
  return page
}

const map = (page: Page) => page.getByRole('grid')
const card = (page: Page, words: string) => map(page).getByText(words, { exact: true })
const cell = (page: Page, name: RegExp) => map(page).getByRole('gridcell', { name })
const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true })

async function middle(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('nothing to point at')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Presses, moves and leaves the button held. */
async function carry(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 8, from.y + 8)
  await page.mouse.move(to.x, to.y, { steps: 6 })
}

/** What the keyboard is on, as assistive technology says it. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const here = document.activeElement
    return here?.getAttribute('aria-label') ?? here?.querySelector('[aria-label]')?.getAttribute('aria-label') ?? ''
  })
}

test('cards are written one below the other; Escape keeps what was typed, and an empty card is gone', async () => {
  const page = await openMap({ lang: 'en' })
  await card(page, 'Waits for the decision').dblclick()
  await page.keyboard.type(' at home')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Calls the branch')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await card(page, 'Waits for the decision at home').waitFor()
  await card(page, 'Calls the branch').waitFor()
  await cell(page, /^Customer actions, step 5, 2 cards$/).waitFor()
  expect(await focused(page)).toBe('Calls the branch')
  await undo(page).click()
  await cell(page, /^Customer actions, step 5, 1 card$/).waitFor()
})

test('a letter begins a card in an empty cell, and Tab goes on to the next step', async () => {
  const page = await openMap({ lang: 'en' })
  await cell(page, /^Procedures and policies, step 1, 0 cards$/).click()
  await page.keyboard.type('Rule one')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Rule two')
  await page.keyboard.press('Escape')
  await cell(page, /^Procedures and policies, step 1, 1 card$/)
    .getByText('Rule one')
    .waitFor()
  await cell(page, /^Procedures and policies, step 2, 1 card$/)
    .getByText('Rule two')
    .waitFor()
})

test('a press elsewhere writes the card that is being written', async () => {
  const page = await openMap({ lang: 'en' })
  await card(page, 'Waits for the decision').dblclick()
  await page.keyboard.type(' in vain')
  await card(page, 'Meets the valuer at the plot').click()
  await card(page, 'Waits for the decision in vain').waitFor()
  expect(await focused(page)).toBe('Meets the valuer at the plot')
})

test('a card is dragged to the cell under the pointer in one step; Escape takes a drag back', async () => {
  const page = await openMap({ lang: 'en' })
  const from = await middle(card(page, 'Document checklist'))
  const to = await middle(cell(page, /^Back-stage.*, step 2, 0 cards$/))
  await carry(page, from, to)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await cell(page, /^Physical evidence, step 2, 1 card$/).waitFor()
  await carry(page, from, to)
  await page.mouse.up()
  await cell(page, /^Physical evidence, step 2, 0 cards$/).waitFor()
  await cell(page, /^Back-stage.*, step 2, 1 card$/)
    .getByText('Document checklist')
    .waitFor()
  await undo(page).click()
  await cell(page, /^Physical evidence, step 2, 1 card$/).waitFor()
})

test('a frame drawn from empty ground selects what it touches, and all of it is dragged together', async () => {
  const page = await openMap({ lang: 'en' })
  const first = await map(page).getByRole('group', { name: 'Enters the file, asks for a credit report' }).boundingBox()
  const last = await map(page).getByRole('group', { name: 'Reviews the valuation report' }).boundingBox()
  if (!first || !last) throw new Error('the cards are in view')
  await carry(page, { x: first.x - 100, y: first.y + 10 }, { x: last.x + 30, y: last.y + 30 })
  await page.mouse.up()
  await page.getByRole('toolbar', { name: 'Card actions' }).getByText('2 cards').waitFor()
  const target = await middle(cell(page, /^Back-stage.*, step 1, 0 cards$/))
  await carry(page, { x: first.x + 40, y: first.y + 15 }, target)
  await page.mouse.up()
  // From steps 3 and 4 to 1 and 2: they keep their places towards each other.
  await cell(page, /^Back-stage.*, step 1, 1 card$/).waitFor()
  await cell(page, /^Back-stage.*, step 2, 1 card$/).waitFor()
})

test('the bar of several cards stands on none of them', async () => {
  const page = await openMap({ lang: 'en' })
  await card(page, 'Loan system').click()
  await card(page, 'Credit report').click({ modifiers: ['Shift'] })
  const bar = page.getByRole('toolbar', { name: 'Card actions' })
  await bar.getByText('2 cards').waitFor()
  const upper = await card(page, 'Loan system').boundingBox()
  await expect
    .poll(async () => {
      const box = await bar.boundingBox()
      return box !== null && upper !== null && box.y + box.height <= upper.y
    })
    .toBe(true)
})

test('a link drawn from the foot of a card is selected, reversed and taken away', async () => {
  const page = await openMap({ lang: 'en' })
  await card(page, 'Document checklist').click()
  const handle = page.getByRole('button', { name: 'Drag to another card to link them' })
  await carry(
    page,
    await middle(handle),
    await middle(
      card(page, 'Adviser sends the checklist')
        .or(map(page).getByRole('group', { name: 'Adviser sends the checklist' }))
        .first(),
    ),
  )
  await page.mouse.up()
  const bar = page.getByRole('toolbar', { name: 'Link actions' })
  await bar.getByRole('button', { name: 'Reverse' }).click()
  await bar.waitFor()
  await bar.getByRole('button', { name: 'Delete link' }).click()
  await bar.waitFor({ state: 'hidden' })
})

test('a link is drawn without dragging: from the bar, then a press on the other card', async () => {
  const page = await openMap({ lang: 'en' })
  await card(page, 'Document checklist').click()
  await page.getByRole('button', { name: 'Link to…' }).click()
  await page.getByRole('button', { name: 'Choose on the board' }).click()
  await card(page, "Valuer's badge and site photos")
    .or(map(page).getByRole('group', { name: /badge and site photos/ }))
    .first()
    .click()
  await page.getByRole('toolbar', { name: 'Link actions' }).waitFor()
})

test('a step that has cards is removed only after it is said where they go', async () => {
  const page = await openMap({ lang: 'en' })
  await card(page, 'Document checklist').click()
  await page.keyboard.press('ArrowUp')
  expect(await focused(page)).toBe('Step 2: Gather documents')
  await page.keyboard.press('Delete')
  const question = page.getByRole('dialog')
  await question.getByRole('radio', { name: /^To the step after/ }).check()
  await question.getByRole('button', { name: 'Remove step' }).click()
  await map(page).getByRole('columnheader', { name: 'Step 2: Submit application' }).waitFor()
  await cell(page, /^Physical evidence, step 2, 2 cards$/).waitFor()
  await undo(page).click()
  await map(page).getByRole('columnheader', { name: 'Step 2: Gather documents' }).waitFor()
})

test('stages, steps and lanes are added, named and moved from the keyboard', async () => {
  const page = await openMap({ lang: 'en' })
  await page.getByRole('button', { name: 'Add stage' }).press('Enter')
  await page.keyboard.type('Move in')
  await page.keyboard.press('Enter')
  await map(page).getByRole('columnheader', { name: 'Stage: Move in' }).waitFor()
  expect(await focused(page)).toBe('Stage: Move in')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('F2')
  await page.keyboard.type('Gets the keys')
  await page.keyboard.press('Escape')
  await map(page).getByRole('columnheader', { name: 'Step 10: Gets the keys' }).waitFor()
  await page.keyboard.press('Alt+ArrowLeft')
  await page.keyboard.press('Alt+ArrowLeft')
  await map(page).getByRole('columnheader', { name: 'Step 9: Gets the keys' }).waitFor()
  await page.getByRole('button', { name: 'Add lane' }).click()
  await page.getByRole('menuitem', { name: /^Touchpoints/ }).click()
  await map(page).getByRole('rowheader', { name: 'Touchpoints' }).waitFor()
  await expect.poll(() => focused(page)).toBe('Touchpoints')
})

test.each(['en', 'ar'] as const)(
  'arrows go where the eye sees them go, and no pane covers the focus (%s)',
  async (lang) => {
    const page = await openMap({ lang })
    await map(page).getByRole('gridcell').first().click()
    const onward = lang === 'ar' ? 'ArrowLeft' : 'ArrowRight'
    const walk = [
      ...Array(8).fill(onward),
      ...Array(9).fill('ArrowDown'),
      ...Array(6).fill(lang === 'ar' ? 'ArrowRight' : 'ArrowLeft'),
    ]
    let before = await focusBox(page)
    for (const key of walk) {
      await page.keyboard.press(key)
      const now = await focusBox(page)
      if (key === 'ArrowLeft') expect(now.boardX).toBeLessThan(before.boardX)
      if (key === 'ArrowRight') expect(now.boardX).toBeGreaterThan(before.boardX)
      expect(now.covered).toBe(false)
      before = now
    }
  },
)

/** Where the focus is on the board, and whether a pane or the edge of the map covers any of it. */
async function focusBox(page: Page): Promise<{ boardX: number; covered: boolean }> {
  return page.evaluate(() => {
    const box = document.activeElement?.getBoundingClientRect() ?? new DOMRect()
    const grid = document.querySelector('[role=grid]')?.getBoundingClientRect() ?? new DOMRect()
    const whole = document.querySelector('.react-flow')?.getBoundingClientRect() ?? new DOMRect()
    const panes = [...document.querySelectorAll('[data-pane]')].map((pane) => pane.getBoundingClientRect())
    const isOut = box.left < whole.left || box.right > whole.right + 1 || box.bottom > whole.bottom + 1
    const isUnder = panes.some(
      (pane) =>
        box.left < pane.right - 1 &&
        box.right > pane.left + 1 &&
        box.top < pane.bottom - 1 &&
        box.bottom > pane.top + 1,
    )
    return { boardX: box.left - grid.left, covered: isOut || isUnder }
  })
}

test('whatever the number of cards, the map has few tab stops', async () => {
  const page = await openMap({ lang: 'en' })
  const stops = await page.evaluate(
    () =>
      [...document.querySelectorAll('[data-map] *')].filter((each) => each instanceof HTMLElement && each.tabIndex >= 0)
        .length,
  )
  expect(stops).toBeLessThanOrEqual(5)
  expect(await map(page).locator('[tabindex="0"]').count()).toBe(1)
})

test('the wheel pans, over the panes too, and with Ctrl it zooms around the pointer', async () => {
  const page = await openMap({ lang: 'en' })
  const spot = card(page, 'Waits for the decision')
  const before = await middle(spot)
  await page.mouse.move(before.x, before.y)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -60)
  await page.keyboard.up('Control')
  await expect.poll(async () => (await spot.boundingBox())?.height ?? 0).toBeGreaterThan(20)
  const after = await middle(spot)
  expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(12)
  const pane = await page.locator('[data-pane=header]').boundingBox()
  if (!pane) throw new Error('the header is in view')
  await page.mouse.move(pane.x + 600, pane.y + 20)
  await page.mouse.wheel(120, 0)
  await expect.poll(async () => (await middle(spot)).x).toBeLessThan(after.x - 80)
})

test.each(['en', 'ar'] as const)(
  'what scrolls a card into view pans the map to it, on every side (%s)',
  async (lang) => {
    const page = await openMap({ lang, width: 1100, height: 600 })
    const cards = map(page).locator('[data-card]')
    const [first, last] = [cards.first(), cards.last()]
    for (const target of [last, first, last]) {
      // Which cards are the first and the last changes until all of the board is mounted.
      await expect
        .poll(() =>
          target.evaluate((element) => {
            element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
            const { x, y, width, height } = element.getBoundingClientRect()
            return element.contains(document.elementFromPoint(x + width / 2, y + height / 2))
          }),
        )
        .toBe(true)
      const words = await target.getAttribute('aria-label')
      await target.click()
      expect(await focused(page)).toBe(words)
    }
  },
)
