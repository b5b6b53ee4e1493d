import type { CDPSession, Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeClean } from '../support/axe'
import { openProduct, type PageOptions } from '../support/browser'

const WORDS = {
  en: { newBoard: 'New board', create: 'Create', loan: 'Housing loan at a bank in Oman' },
  ar: { newBoard: 'لوحة جديدة', create: 'إنشاء', loan: 'قرض سكني في بنك عُماني' },
}

/** The housing loan in the editor: 63 cards, 31 links, 9 steps. */
async function openMap(options: PageOptions): Promise<Page> {
  const page = await openProduct(options)
  const words = WORDS[options.lang]
  await page.getByRole('button', { name: words.newBoard }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: words.loan }).click()
  await dialog.getByRole('button', { name: words.create, exact: true }).click()
  await map(page).waitFor()
  await page.locator('[data-map] [data-card]').first().waitFor()
  return page
}

type Point = { x: number; y: number }

const map = (page: Page) => page.getByRole('grid')
const card = (page: Page, words: string) => map(page).locator('[data-card]').filter({ hasText: words }).first()
const cell = (page: Page, name: RegExp) => map(page).getByRole('gridcell', { name })
const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true })

test('“Move to…” keeps the places of cards of several cells towards each other, says how far they go, and is one undo', async () => {
  const page = await openMap({ lang: 'en' })
  await card(page, 'Reviews the valuation report').click()
  await card(page, 'Loan system').click({ modifiers: ['Shift'] })
  await page.getByRole('toolbar').getByRole('button', { name: 'Move to…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Step' }).click()
  await dialog.getByRole('option').nth(8).click()
  await dialog.getByText('The board ends before all of them would be there.').waitFor()
  await dialog.getByRole('combobox', { name: 'Step' }).click()
  await dialog.getByRole('option').nth(1).click()
  await dialog.getByText('“Loan system” goes there. The others keep their places beside it.').waitFor()
  await dialog.getByRole('button', { name: 'Move', exact: true }).click()
  await cell(page, /^Support processes and systems, step 2, 1 card$/)
    .getByText('Loan system')
    .waitFor()
  await cell(page, /^Back-stage.*, step 3, 2 cards$/)
    .getByText('Reviews the valuation report')
    .waitFor()
  await undo(page).click()
  await cell(page, /^Back-stage.*, step 4, 1 card$/)
    .getByText('Reviews the valuation report')
    .waitFor()
  expect(await undo(page).isDisabled()).toBe(true)
})

test('fingers choose several cards without a keyboard: from the menu of a long press, by taps and by a frame, until it is done', async () => {
  const page = await openMap({ lang: 'en', touch: true })
  const touch = await page.context().newCDPSession(page)
  const bar = page.getByRole('group', { name: 'Select several' })
  const says = (words: string) => bar.getByRole('status').getByText(words, { exact: true }).waitFor()
  await fingers(touch, 'touchStart', [await middle(card(page, 'Loan system'))])
  await page.getByRole('menuitem', { name: 'Select several…' }).waitFor()
  await fingers(touch, 'touchEnd', [])
  await page.getByRole('menuitem', { name: 'Select several…' }).tap()
  await says('1 card selected')
  await card(page, 'Panel of approved valuers').tap()
  await says('2 cards selected')
  // A tap beside a card loses nothing; a second tap takes a card out.
  await cell(page, /^Back-stage.*, step 1, 0 cards$/).tap()
  await card(page, 'Loan system').tap()
  await says('1 card selected')
  for (const button of await bar.getByRole('button').all())
    expect((await boxOf(button)).height).toBeGreaterThanOrEqual(44)
  await axeClean(bar)

  await bar.getByRole('button', { name: 'Frame' }).tap()
  const start = await middle(cell(page, /^Back-stage.*, step 2, 0 cards$/))
  await swipe(touch, start, await middle(card(page, 'Reviews the valuation report')))
  await says('3 cards selected')
  await bar.getByRole('button', { name: 'Done' }).tap()
  await bar.waitFor({ state: 'hidden' })
  await page.getByRole('toolbar').getByText('3 cards').waitFor()
  // Afterwards a tap chooses one card alone, and Esc ends it too.
  await card(page, 'Credit report').tap()
  await page.getByRole('toolbar').getByRole('button', { name: 'Select several…' }).tap()
  await says('1 card selected')
  await page.keyboard.press('Escape')
  await bar.waitFor({ state: 'hidden' })
})

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error('nothing there')
  return box
}

async function middle(locator: Locator): Promise<Point> {
  const { x, y, width, height } = await boxOf(locator)
  return { x: x + width / 2, y: y + height / 2 }
}

async function fingers(touch: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', at: readonly Point[]) {
  await touch.send('Input.dispatchTouchEvent', { type, touchPoints: at.map(({ x, y }, id) => ({ x, y, id })) })
}

async function swipe(touch: CDPSession, from: Point, to: Point): Promise<void> {
  await fingers(touch, 'touchStart', [from])
  for (const share of [0.1, 0.25, 0.5, 0.75, 1])
    await fingers(touch, 'touchMove', [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }])
  await fingers(touch, 'touchEnd', [])
}

test.each(['en', 'ar'] as const)(
  'the overview is worked by the keyboard alone, and says what is in view (%s)',
  async (lang) => {
    const page = await openMap({ lang })
    const overview = page.getByRole('button', {
      name: { en: 'Overview of the board', ar: 'نظرة عامة على اللوحة' }[lang],
    })
    const says = (words: Record<'en' | 'ar', string>) => overview.getByRole('status').getByText(words[lang]).waitFor()
    await overview.focus()
    // As the eye sees it: the journey goes on to the right, in Arabic to the left.
    await page.keyboard.press(lang === 'en' ? 'ArrowRight' : 'ArrowLeft')
    await says({ en: 'Steps 2 to 6 of 9 in view', ar: 'تظهر الخطوات من 2 إلى 6 من 9' })
    await page.keyboard.press('End')
    await says({ en: 'to 9 of 9 in view', ar: 'إلى 9 من 9' })
    await page.keyboard.press('Home')
    await says({ en: 'Steps 1 to 5 of 9', ar: 'تظهر الخطوات من 1 إلى 5' })
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: { en: 'Go to step', ar: 'الانتقال إلى خطوة' }[lang] }).press('Enter')
    await page.getByRole('menuitem', { name: { en: /^Step 8/, ar: /^الخطوة 8/ }[lang] }).press('Enter')
    await says({ en: 'to 9 of 9 in view', ar: 'إلى 9 من 9' })
    expect(await overview.evaluate((element) => element === document.activeElement)).toBe(true)
  },
)

test('a board opens again as it was looked at: with its lenses and its filter', async () => {
  const page = await openMap({ lang: 'en' })
  const pain = page.getByRole('group', { name: 'Shown on cards' }).getByRole('button', { name: 'Pain points' })
  await pain.click()
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Customer action' }).click()
  await page.keyboard.press('Escape')
  const share = page.getByRole('button', { name: '9 of 63' })
  await share.waitFor()
  await page.reload()
  await share.waitFor()
  expect(await pain.getAttribute('aria-pressed')).toBe('true')
})

test('what is frozen says so in the inspector, takes no drop, and is let go from there', async () => {
  const page = await openMap({ lang: 'en' })
  const head = (name: string) => page.locator('[data-head]').filter({ hasText: name }).first()
  await head('Explore').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Freeze' }).click()
  // The lock stands clear of the time at the end of the stage.
  const lock = await boxOf(head('Explore').getByRole('img', { name: 'Frozen' }))
  const time = await boxOf(head('Explore').getByText('20 min'))
  expect(lock.y).toBeGreaterThanOrEqual(time.y + time.height - 2)

  await carry(
    page,
    await middle(card(page, 'Document checklist')),
    await middle(cell(page, /^Physical evidence, step 1/)),
  )
  await page.locator('[data-drop-refused]').waitFor()
  expect(await page.locator('[data-drop-target]').count()).toBe(0)
  await page.mouse.up()
  await page.getByText('The stage is frozen.').first().waitFor()

  await card(page, 'Instalment calculator, product leaflet').click()
  const inspector = page.getByRole('complementary', { name: 'Details of the selection' })
  const note = inspector.getByRole('note')
  await note.getByText('The stage “Explore” is frozen').waitFor()
  const text = inspector.getByRole('textbox', { name: /^Text/ }).first()
  expect(await text.isEditable()).toBe(false)
  expect(await inspector.getByRole('button', { name: 'Fail point' }).isDisabled()).toBe(true)
  expect(await inspector.getByRole('button', { name: 'More' }).count()).toBe(0)
  await axeClean(inspector)
  await note.getByRole('button', { name: 'Unfreeze' }).click()
  await note.waitFor({ state: 'hidden' })
  expect(await text.isEditable()).toBe(true)
})

/** Presses, moves and leaves the button held. */
async function carry(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 6, from.y + 6)
  await page.mouse.move(to.x, to.y, { steps: 5 })
}

test('the palette opens what has a button elsewhere: the title, the filter, a new board', async () => {
  const page = await openMap({ lang: 'en' })
  // Typed without waiting: for the palette, not for the card that is selected.
  await card(page, 'Loan system').click()
  for (const words of ['rename', 'filter']) {
    await page.keyboard.press('Control+k')
    await page.keyboard.type(words)
    await expect.poll(() => page.getByRole('dialog').getByRole('combobox').inputValue()).toBe(words)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await page.getByRole('grid').getByText('Loan system', { exact: true }).waitFor()
  const choose = async (query: string) => {
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').fill(query)
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
  }
  await choose('rename the board')
  const title = page.getByRole('textbox', { name: 'Board title' })
  await expect.poll(() => title.evaluate((field) => field === document.activeElement)).toBe(true)
  await page.keyboard.type('Loans')
  await page.keyboard.press('Enter')
  // The keyboard is back on the map.
  await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-place'))).toBe(true)
  await choose('filter the cards')
  await page.getByRole('dialog', { name: /cards/i }).waitFor()
  await page.keyboard.press('Escape')
  await choose('new board')
  await page.getByRole('dialog', { name: 'New board' }).waitFor()
})

test('the status bar tells the keys of what is selected, and a lane how many of its cards a filter shows', async () => {
  const page = await openMap({ lang: 'en' })
  const hints = page.getByRole('contentinfo')
  await hints.getByText('All commands').waitFor()
  await page.locator('[data-head^="step "]').first().click()
  await hints.getByText('Alt+←→').waitFor()
  await hints.getByText('Rename').waitFor()
  await card(page, 'Waits for the decision').click()
  await page.keyboard.press('Control+ArrowDown')
  await hints.getByText('Write a label').waitFor()
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Customer action' }).click()
  await page.keyboard.press('Escape')
  await page.locator('[data-pane="labels"]').getByText('0 of 8 shown').first().waitFor()
})

test('a text renamed in one language shows that the other is older, and is listed for the board', async () => {
  const page = await openMap({ lang: 'en' })
  await page.locator('[data-head^="step "]').first().click()
  const inspector = page.getByRole('complementary', { name: 'Details of the selection' })
  const name = inspector.getByRole('textbox', { name: /^Name/ }).first()
  await name.fill('First visit')
  await name.press('Enter')
  await inspector.getByRole('button', { name: 'Name: Arabic not updated' }).waitFor()
  await axeClean(inspector)
  await page.keyboard.press('Escape')
  await page.mouse.click(700, 400)
  await page.keyboard.press('Escape')
  await inspector.getByText('1 text changed in one language only').waitFor()
  await inspector.getByRole('button', { name: 'معرفة الأهلية' }).click()
  await inspector.getByRole('button', { name: 'Name: Arabic not updated' }).click()
  await inspector.getByRole('textbox', { name: 'Name · Arabic' }).fill('الزيارة الأولى')
  await page.keyboard.press('Enter')
  await inspector.getByRole('button', { name: 'Name: Arabic', exact: true }).waitFor()
})
