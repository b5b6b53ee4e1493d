import type { CDPSession, Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeClean } from '../support/axe'
import { openProduct, type PageOptions } from '../support/browser'

const WORDS = {
  en: { newBoard: 'New board', create: 'Create', map: 'Map', loan: 'Housing loan at a bank in Oman' },
  ar: { newBoard: 'لوحة جديدة', create: 'إنشاء', map: 'الخريطة', loan: 'قرض سكني في بنك عُماني' },
}

type Point = { x: number; y: number }

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
const card = (page: Page, words: string) => map(page).locator('[data-card]').filter({ hasText: words }).first()
const cell = (page: Page, name: RegExp) => map(page).getByRole('gridcell', { name })
const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true })
const head = (page: Page, words: string) => page.locator('[data-head]').filter({ hasText: words }).first()
const item = (page: Page, name: string | RegExp) => page.getByRole('menuitem', { name })

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error('nothing there')
  return box
}

async function middle(locator: Locator): Promise<Point> {
  const { x, y, width, height } = await boxOf(locator)
  return { x: x + width / 2, y: y + height / 2 }
}

const at = ({ x, y }: Point): [number, number] => [x, y]

/** Presses, moves and leaves the button held. */
async function carry(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 6, from.y + 6)
  await page.mouse.move(to.x, to.y, { steps: 5 })
}

/** How the board lies in the window. */
async function viewport(page: Page): Promise<{ x: number; y: number; zoom: number }> {
  return page.evaluate(() => {
    const element = document.querySelector('.react-flow__viewport')
    const { a, e, f } = new DOMMatrix(element ? getComputedStyle(element).transform : '')
    return { x: e, y: f, zoom: a }
  })
}

const saysStatus = (page: Page, words: string | RegExp) => page.getByRole('status').getByText(words).first().waitFor()

test('cards of several cells are carried together to the cell under the pointer, and one undo takes all of them back', async () => {
  const page = await openMap({ lang: 'en' })
  await card(page, 'Reviews the valuation report').click()
  await card(page, 'Loan system').click({ modifiers: ['Shift'] })
  const from = await middle(card(page, 'Loan system'))
  // One step back: Loan system from step 3 to 2, so the review from 4 to 3, each in its lane.
  await carry(page, from, await middle(cell(page, /^Support processes and systems, step 2/)))
  const tinted = page.locator('[data-drop-target]')
  expect(await tinted.count()).toBe(2)
  // The bar between cards is 2 px thick, where there are cards already.
  const bar = await boxOf(page.locator('[data-drop-bar]').first())
  expect(Math.round(bar.height)).toBe(2)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await cell(page, /^Support processes and systems, step 2, 0 cards$/).waitFor()
  await carry(page, from, await middle(cell(page, /^Support processes and systems, step 2/)))
  await page.mouse.up()
  await cell(page, /^Support processes and systems, step 2, 1 card$/)
    .getByText('Loan system')
    .waitFor()
  await cell(page, /^Back-stage.*, step 3, 2 cards$/)
    .getByText('Reviews the valuation report')
    .waitFor()
  // The keyboard goes on where the card is: back again, both, in one step each.
  await page.keyboard.press('Alt+ArrowRight')
  await cell(page, /^Back-stage.*, step 4, 1 card$/)
    .getByText('Reviews the valuation report')
    .waitFor()
  await undo(page).click()
  await undo(page).click()
  await cell(page, /^Support processes and systems, step 3, 2 cards$/)
    .getByText('Loan system')
    .waitFor()
  await cell(page, /^Back-stage.*, step 4, 1 card$/)
    .getByText('Reviews the valuation report')
    .waitFor()
  expect(await undo(page).isDisabled()).toBe(true)
})

test.each(['en', 'ar'] as const)(
  'heads are carried with what they will be beside, and the map pans at its edges only (%s)',
  async (lang) => {
    const page = await openMap({ lang })
    const name = { en: 'Gather documents', ar: 'جمع المستندات' }[lang]
    const start = await viewport(page)
    const from = await middle(head(page, name))
    const ground = await boxOf(page.locator('[data-map]'))
    const edge = lang === 'en' ? ground.x + ground.width - 6 : ground.x + 6
    await carry(page, from, { x: edge, y: from.y })
    const ghost = page.locator('[data-head-drag] [data-piece="ghost"]')
    const held = await boxOf(ghost)
    expect(held.x + held.width / 2).toBeCloseTo(edge, -1)
    // Forward along the journey, and never up or down.
    await expect.poll(async () => Math.abs((await viewport(page)).x - start.x)).toBeGreaterThan(60)
    expect((await viewport(page)).y).toBeCloseTo(start.y, 3)
    expect(Math.sign((await viewport(page)).x - start.x)).toBe(lang === 'en' ? -1 : 1)
    expect((await boxOf(page.locator('[data-head-drag] [data-piece="bar"]'))).width).toBeCloseTo(2, 1)
    await page.keyboard.press('Escape')
    await page.mouse.up()
    expect(await ghost.count()).toBe(0)
    expect(await page.getByRole('button', { name: { en: 'Undo', ar: 'تراجع' }[lang], exact: true }).isDisabled()).toBe(
      true,
    )

    // A lane by its label, below the next one.
    const lane = { en: 'Customer actions', ar: 'خطوات العميل' }[lang]
    const upper = await middle(page.locator('[data-head^="lane "]').nth(0))
    const lower = await boxOf(page.locator('[data-head^="lane "]').nth(1))
    await carry(page, upper, { x: upper.x, y: lower.y + lower.height - 8 })
    await page.mouse.up()
    await expect.poll(() => page.locator('[data-head^="lane "]').nth(0).textContent()).toContain(lane)
    await page.getByRole('status').getByText({ en: 'Moved.', ar: 'تم النقل.' }[lang], { exact: true }).waitFor()
  },
)

test('a finger drags, pans, pinches and presses long', async () => {
  const page = await openMap({ lang: 'en', touch: true })
  const touch = await page.context().newCDPSession(page)
  const start = await viewport(page)
  // Empty ground: one finger pans.
  const empty = await middle(cell(page, /^Back-stage.*, step 1, 0 cards$/))
  await swipe(touch, empty, { x: empty.x, y: empty.y - 120 })
  await expect.poll(async () => (await viewport(page)).y).toBeLessThan(start.y - 60)
  await swipe(touch, { x: empty.x, y: empty.y - 120 }, empty)
  await expect.poll(async () => (await viewport(page)).y).toBeCloseTo(start.y, 0)

  // A card is held for a moment, then carried; the map stands still.
  const system = card(page, 'Panel of approved valuers')
  const to = await middle(cell(page, /^Support processes and systems, step 2/))
  await swipe(touch, await middle(system), to, 400)
  await cell(page, /^Support processes and systems, step 2, 1 card$/)
    .getByText('Panel of approved valuers')
    .waitFor()
  expect((await viewport(page)).x).toBeCloseTo(start.x, 0)
  // Selected now, it is carried at once.
  await swipe(touch, await middle(system), await middle(cell(page, /^Support processes and systems, step 4/)))
  await cell(page, /^Support processes and systems, step 4, 1 card$/)
    .getByText('Panel of approved valuers')
    .waitFor()
  // Another one that is only brushed pans.
  const other = await middle(card(page, 'Credit report'))
  await swipe(touch, other, { x: other.x, y: other.y - 100 })
  await expect.poll(async () => (await viewport(page)).y).toBeLessThan(start.y - 50)

  // Two fingers zoom.
  await pinch(touch, { x: 500, y: 400 })
  await expect.poll(async () => (await viewport(page)).zoom).toBeGreaterThan(start.zoom * 1.2)

  // Held still, the menu opens: on a card and on the head of a step.
  for (const [thing, words] of [
    [map(page).locator('[data-card]').filter({ hasText: 'Credit report' }).first(), 'Duplicate'],
    [page.locator('[data-head^="step "]').nth(1), 'Remove step'],
  ] as const) {
    const at = await middle(thing)
    await fingers(touch, 'touchStart', [at])
    await item(page, words).waitFor()
    await fingers(touch, 'touchEnd', [])
    await page.waitForTimeout(100)
    expect(await item(page, words).isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await item(page, words).waitFor({ state: 'hidden' })
  }
})

async function fingers(touch: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', at: readonly Point[]) {
  await touch.send('Input.dispatchTouchEvent', { type, touchPoints: at.map(({ x, y }, id) => ({ x, y, id })) })
}

async function swipe(touch: CDPSession, from: Point, to: Point, holdMs = 0): Promise<void> {
  await fingers(touch, 'touchStart', [from])
  if (holdMs > 0) await new Promise((resolve) => setTimeout(resolve, holdMs))
  for (const share of [0.1, 0.25, 0.5, 0.75, 1])
    await fingers(touch, 'touchMove', [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }])
  await fingers(touch, 'touchEnd', [])
}

async function pinch(touch: CDPSession, { x, y }: Point): Promise<void> {
  const apart = (by: number) => [
    { x: x - by, y },
    { x: x + by, y },
  ]
  await fingers(touch, 'touchStart', apart(60))
  for (const by of [70, 85, 100]) await fingers(touch, 'touchMove', apart(by))
  await fingers(touch, 'touchEnd', [])
}

test('a head that is pressed or dragged has the keyboard after it; a drag that is given up hands it back', async () => {
  const page = await openMap({ lang: 'en' })
  const place = () => page.evaluate(() => document.activeElement?.getAttribute('data-place') ?? 'nowhere')
  for (const kind of ['step', 'stage', 'lane']) {
    const heads = page.locator(`[data-head^="${kind} "]`)
    const [name, other] = [await heads.nth(1).getAttribute('data-head'), await heads.nth(0).getAttribute('data-head')]
    await page.mouse.click(...at(await middle(heads.nth(1))))
    await expect.poll(place).toBe(name)
    // What the line of hints says of a chosen head.
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: new RegExp(`^${kind} name`, 'i') }).waitFor()
    await page.keyboard.press('Escape')

    await carry(page, await middle(heads.nth(0)), await middle(heads.nth(1)))
    await page.locator('[data-head-drag]').waitFor()
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await expect.poll(place).toBe(name)

    const { x, y } = await middle(heads.nth(1))
    await carry(page, await middle(heads.nth(0)), { x: x + 30, y: y + 30 })
    await page.mouse.up()
    await expect.poll(place).toBe(other)
  }
})

test('a link is found, labelled, turned, taken to another card and deleted without a pointer, in Arabic', async () => {
  const page = await openMap({ lang: 'ar' })
  await card(page, 'ينتظر القرار').click()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'ربط ببطاقة…' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await axeClean(dialog)
  // Written without hamza and with another ta marbuta and alef: «إدخال الملف وطلب التقرير الائتماني».
  await page.keyboard.type('ادخال الملف')
  await expect.poll(() => dialog.getByRole('option').count()).toBe(1)
  expect(await dialog.getByRole('option').textContent()).toContain('خلف الكواليس')
  await page.keyboard.press('Enter')
  await dialog.getByRole('radio', { name: 'عند الإخفاق' }).check()
  await dialog.getByLabel('تسمية (عند الحاجة)').fill('أوراق ناقصة')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await saysStatus(page, 'رابط: عند الإخفاق، أوراق ناقصة. من ينتظر القرار إلى إدخال الملف وطلب التقرير الائتماني.')
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-card'))).not.toBe(null)

  // Enter writes the label; Enter again is back on the map.
  await page.keyboard.press('Enter')
  const field = page.getByRole('textbox', { name: 'التسمية' })
  await expect.poll(() => field.first().evaluate((input) => input === document.activeElement)).toBe(true)
  await page.keyboard.type('نقص في الأوراق')
  await page.keyboard.press('Enter')
  await page.getByText('نقص في الأوراق').first().waitFor()

  // The menu of the link takes its end elsewhere.
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'تغيير نهاية الرابط…' }).press('Enter')
  await page.keyboard.type('حاسبة القسط')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await saysStatus(page, /نقص في الأوراق\. من ينتظر القرار إلى حاسبة القسط/)
  // Through the links of the card and along one of them: the journey goes on to the left.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.press('Control+ArrowDown')
  expect(await page.locator('g[data-link][data-selected]').count()).toBe(1)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+ArrowLeft')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toContain('يقرأ العقد ويوقّعه')
  const count = await page.locator('g[data-link]').count()
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.press('Delete')
  await expect.poll(() => page.locator('g[data-link]').count()).toBe(count - 1)
})

test('the end of a link is taken to another card by its dot', async () => {
  const page = await openMap({ lang: 'en' })
  await card(page, 'Waits for the decision').click()
  await page.keyboard.press('Control+ArrowDown')
  await saysStatus(page, /^Link: Next\. From Meets the valuer at the plot to Waits for the decision\.$/)
  const dot = page.locator('[data-link-end="to"]')
  expect((await boxOf(dot)).width).toBeGreaterThanOrEqual(24)
  await carry(page, await middle(dot), await middle(card(page, 'Approval workflow')))
  await page.mouse.up()
  await saysStatus(page, /^Link: Next\. From Meets the valuer at the plot to Approval workflow\.$/)
  await undo(page).click()
  expect(await undo(page).isDisabled()).toBe(true)
})

test('a link drawn from the card that was linked to last is another link', async () => {
  const page = await openMap({ lang: 'en' })
  const links = () => page.locator('g[data-link]').count()
  const before = 31
  // All of them are drawn before one more is.
  await expect.poll(links).toBe(before)
  const draw = async (from: string, to: string) => {
    await card(page, from).hover()
    const dot = page.getByRole('button', { name: 'Drag to another card to link them' }).first()
    await carry(page, await middle(dot), await middle(card(page, to)))
    await page.mouse.up()
  }
  // Upwards: the first link ends where the dot of its second card is.
  await draw('Approval workflow', 'Adviser explains products and estimates the instalment')
  await expect.poll(links).toBe(before + 1)
  await draw('Adviser explains products and estimates the instalment', 'Adviser sends the checklist')
  await expect.poll(links).toBe(before + 2)
})

test('boards in the library and cards in the table have their menus too, by the right button and by a long press', async () => {
  const page = await openMap({ lang: 'en', touch: true })
  const touch = await page.context().newCDPSession(page)
  await page.getByRole('tab', { name: 'Table' }).click()
  const row = page.locator('[data-place^="card "]').first()
  await row.click({ button: 'right' })
  await item(page, 'Duplicate').waitFor()
  await page.keyboard.press('Escape')
  await fingers(touch, 'touchStart', [await middle(row)])
  await item(page, 'Duplicate').waitFor()
  await fingers(touch, 'touchEnd', [])
  await page.keyboard.press('Escape')
  await page.goto(new URL('#/', page.url()).href)
  const board = page.getByRole('row').filter({ hasText: 'Housing loan' })
  await board.click({ button: 'right' })
  await item(page, 'Rename').waitFor()
  await page.keyboard.press('Escape')
  // The menu key on the link of the board.
  await board.getByRole('link').focus()
  await page.keyboard.press('Shift+F10')
  await item(page, 'Rename').waitFor()
})

test('every thing on the map has its menu by pointer and by key, with its keys and the reason for what it cannot do', async () => {
  const page = await openMap({ lang: 'ar' })
  // Submenus open to the left of a menu in Arabic, where there is room.
  await card(page, 'يقدّم ملفه في الفرع').click({ button: 'right' })
  const parent = await boxOf(page.getByRole('menu').first())
  await page.getByRole('menuitem', { name: 'نقل', exact: true }).hover()
  await page.getByRole('menuitem', { name: /^إلى الخطوة السابقة/ }).waitFor()
  const child = await boxOf(page.getByRole('menu').last())
  expect(child.x).toBeLessThan(parent.x)
  expect(await page.getByRole('menuitem', { name: /^إلى الخطوة السابقة/ }).textContent()).toContain('Alt+→')
  for (let press = 0; press < 3; press++) await page.keyboard.press('Escape')

  // The first step cannot go earlier, and says why.
  await head(page, 'معرفة الأهلية').click({ button: 'right' })
  const earlier = page.getByRole('menuitem', { name: /^نقل للخلف|^نقل إلى موضع أسبق|في الخطوة الأولى أصلاً/ }).first()
  expect(await earlier.getAttribute('aria-disabled')).toBe('true')
  expect(await earlier.textContent()).toContain('في الخطوة الأولى أصلاً')
  await page.keyboard.press('Escape')

  // By the keyboard on a card, a cell, a stage, a step, a lane and a line: the menu key and Shift+F10.
  for (const place of ['card ', 'cell ', 'stage ', 'step ', 'lane ', 'line ']) {
    for (const key of ['Shift+F10', 'ContextMenu']) {
      await map(page).locator(`[data-place^="${place}"]`).first().focus()
      await page.keyboard.press(key)
      await page.getByRole('menu').waitFor()
      expect(await page.getByRole('menuitem').count(), `${place} ${key}`).toBeGreaterThan(1)
      await page.keyboard.press('Escape')
      await page.getByRole('menu').waitFor({ state: 'hidden' })
    }
  }
  // Where nothing lies, and on the overview.
  const ground = await boxOf(page.locator('[data-map]'))
  await page.keyboard.press('Shift+1')
  await page.waitForTimeout(300)
  await page.mouse.click(ground.x + 12, ground.y + ground.height - 12, { button: 'right' })
  await page.getByRole('menuitem', { name: /^إظهار اللوحة كاملة/ }).waitFor()
  await page.getByRole('menuitem', { name: 'تحديد كل البطاقات' }).click()
  await page.getByRole('toolbar').getByText(/^63/).waitFor()
  await page.getByRole('button', { name: /^نظرة عامة على اللوحة/ }).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'إلى النهاية' }).click()
})

test.each(['en', 'ar'] as const)(
  'what the keyboard goes to is never under a frozen pane, at any zoom (%s)',
  async (lang) => {
    const page = await openMap({ lang })
    const [on, back] = lang === 'en' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight']
    await map(page).locator('[data-place][tabindex="0"]').first().focus()
    for (const zoom of [0.6, 1.6]) {
      await setZoom(page, zoom)
      await page.keyboard.press('Control+Home')
      const walk = [...again('ArrowDown', 6), ...again(on, 5), ...again('ArrowUp', 6), ...again(back, 5)]
      for (const [at, arrow] of walk.entries()) {
        await page.keyboard.press(arrow)
        expect(await coveredBy(page), `zoom ${zoom}, press ${at} of ${arrow}`).toBe('')
      }
    }
  },
)

function again(key: string, times: number): string[] {
  return Array.from({ length: times }, () => key)
}

async function setZoom(page: Page, zoom: number): Promise<void> {
  const ground = await boxOf(page.locator('[data-map]'))
  await page.mouse.move(ground.x + ground.width / 2, ground.y + ground.height / 2)
  await page.keyboard.down('Control')
  for (let turn = 0; turn < 40; turn++) {
    const now = (await viewport(page)).zoom
    if (Math.abs(now - zoom) < 0.06) break
    await page.mouse.wheel(0, now < zoom ? -20 : 20)
    await page.waitForTimeout(30)
  }
  await page.keyboard.up('Control')
}

/** What covers the focused card or cell: '' when all of it, or as much as the window holds, lies in the open. */
async function coveredBy(page: Page): Promise<string> {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(resolve))
    const here = document.activeElement
    const key = here?.getAttribute('data-place') ?? ''
    if (!here || key === '') return 'nothing has the keyboard'
    // Heads and labels stand in the panes themselves.
    if (!/^(card|cell) /.test(key)) return ''
    const box = here.getBoundingClientRect()
    const label = document.querySelector('[data-pane="labels"]')?.getBoundingClientRect()
    const header = document.querySelector('[data-pane="header"]')?.getBoundingClientRect()
    if (!label || !header) return 'no panes'
    const rtl = label.left > header.left + 10
    const free = {
      top: header.bottom,
      left: rtl ? header.left : label.right,
      right: rtl ? label.left : header.right,
      bottom: label.bottom,
    }
    const out = [
      box.top < free.top - 0.5 && 'header',
      box.left < free.left - 0.5 && box.width <= free.right - free.left && 'left',
      box.right > free.right + 0.5 && box.width <= free.right - free.left && 'right',
      box.bottom > free.bottom + 0.5 && box.height <= free.bottom - free.top && 'foot',
    ].filter(Boolean)
    return out.length > 0 ? `${key} under ${out.join(', ')}` : ''
  })
}
