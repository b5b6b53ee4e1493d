import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Board } from '../../src/model/board'
import { cardsInCell, lanesInOrder, stagesInOrder, stepsOfStage } from '../../src/model/reads'
import { downloadedBoard } from '../support/boardPage'
import { openProduct } from '../support/browser'
import { arabicTypist, latinTypist, type Typist } from '../support/typist'

const LANES = ['customer', 'touchpoint', 'thought', 'need', 'pain'] as const

/** A board of 60 cards as somebody wants it: six steps in five stages, two cards in each cell of five lanes. */
const WORDS = {
  en: {
    template: 'new board blank journey',
    addStep: 'add a step',
    stages: ['Find', 'Weigh up', 'Order', 'Use', 'Return'],
    steps: ['Hears of it', 'Compares', 'Orders', 'Sets it up', 'Asks for help', 'Buys again'],
    lanes: ['Customer actions', 'Touchpoints', 'What the customer thinks', 'Needs', 'Pain points'],
    first: 'first',
    second: 'second',
  },
  ar: {
    template: 'لوحة جديدة خريطه رحله',
    addStep: 'اضف خطوه',
    stages: ['البحث', 'المفاضلة', 'الطلب', 'الاستخدام', 'العودة'],
    steps: ['يسمع عن الخدمة', 'يقارن', 'يطلب', 'يبدأ الاستخدام', 'يطلب المساعدة', 'يشتري ثانية'],
    lanes: ['خطوات العميل', 'نقاط الاتصال', 'ما يدور', 'الاحتياجات', 'نقاط الألم'],
    first: 'أول شيء',
    second: 'ثاني شيء',
  },
} as const

type Language = keyof typeof WORDS

/** The step before the last is added by hand, in the stage "Use". */
const STEPS_OF_STAGES = [[0], [1], [2], [3, 4], [5]] as const

function cardWords(language: Language, lane: number, step: number, which: 'first' | 'second'): string {
  return `${WORDS[language][which]} ${lane + 1}.${step + 1}`
}

function expectedBoard(language: Language) {
  const { stages, steps } = WORDS[language]
  return STEPS_OF_STAGES.map((own, stage) => ({
    stage: stages[stage],
    steps: own.map((step) => ({
      step: steps[step],
      cards: Object.fromEntries(
        LANES.map((lane, index) => [
          lane,
          [cardWords(language, index, step, 'first'), cardWords(language, index, step, 'second')],
        ]),
      ),
    })),
  }))
}

function readBack(board: Board, language: Language) {
  const lanes = lanesInOrder(board).filter(({ type }) => LANES.some((each) => each === type))
  return stagesInOrder(board).map((stage) => ({
    stage: stage.name[language],
    steps: stepsOfStage(board, stage.id).map((step) => ({
      step: step.name[language],
      cards: Object.fromEntries(
        lanes.map((lane) => [lane.type, cardsInCell(board, lane.id, step.id).map(({ text }) => text[language])]),
      ),
    })),
  }))
}

async function choose(page: Page, hands: Typist, words: string): Promise<void> {
  await hands.press('Control+K')
  await page.getByRole('dialog').getByRole('combobox').waitFor()
  await hands.type(words)
  await page.getByRole('option').first().waitFor()
  await hands.press('Enter')
  await page.getByRole('dialog').getByRole('combobox').waitFor({ state: 'detached' })
}

const focusRole = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('role') ?? document.activeElement?.tagName)

async function untilFocusIs(page: Page, role: string): Promise<void> {
  await expect.poll(() => focusRole(page)).toBe(role)
}

/** Writes over the name of the head that has the keyboard. */
async function rename(page: Page, hands: Typist, words: string): Promise<void> {
  await hands.press('F2')
  await untilFocusIs(page, 'INPUT')
  await hands.press('Control+A')
  await hands.type(words)
  await hands.press('Control+Enter')
  await untilFocusIs(page, 'columnheader')
}

async function openBlank(page: Page, hands: Typist, language: Language): Promise<void> {
  await choose(page, hands, WORDS[language].template)
  await untilFocusIs(page, 'radio')
  await hands.press('Tab', 2)
  await hands.press('Enter')
  await page.getByRole('grid').first().waitFor()
  await untilFocusIs(page, 'gridcell')
}

const next = { en: 'ArrowRight', ar: 'ArrowLeft' } as const

/** Names of stages and steps, from the first cell and back to it; a step is added where "Use" is. */
async function nameHeads(page: Page, hands: Typist, language: Language): Promise<void> {
  const { stages, steps } = WORDS[language]
  await hands.press('ArrowUp', 2)
  for (const words of stages) {
    await rename(page, hands, words)
    await hands.press(next[language])
  }
  await hands.press('Home')
  await hands.press('ArrowDown')
  for (const step of [0, 1, 2, 3]) {
    await rename(page, hands, steps[step] ?? '')
    if (step < 3) await hands.press(next[language])
  }
  await choose(page, hands, WORDS[language].addStep)
  await untilFocusIs(page, 'INPUT')
  await hands.type(steps[4])
  await hands.press('Control+Enter')
  await untilFocusIs(page, 'columnheader')
  await hands.press(next[language])
  await rename(page, hands, steps[5])
  await hands.press('Control+Home')
}

/** Two cards in each step of the lane the keyboard is in: Enter goes on below, Tab to the next step. */
async function fillLane(page: Page, hands: Typist, language: Language, lane: number): Promise<void> {
  const { steps } = WORDS[language]
  for (const step of steps.keys()) {
    await hands.type(cardWords(language, lane, step, 'first'))
    await hands.press('Enter')
    await untilFocusIs(page, 'TEXTAREA')
    await hands.type(cardWords(language, lane, step, 'second'))
    await hands.press(step < steps.length - 1 ? 'Tab' : 'Escape')
    await untilFocusIs(page, step < steps.length - 1 ? 'TEXTAREA' : 'group')
  }
}

/** Down to the first cell of another lane; lanes that hold something else than cards are passed. */
async function goToLane(page: Page, hands: Typist, name: string): Promise<void> {
  for (let tries = 0; tries < 12; tries++) {
    const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
    if (label.startsWith(name)) return
    await hands.press('ArrowDown')
  }
  throw new Error(`The keyboard does not reach ${name}.`)
}

/** Ctrl+P, the format JSON, and the button: what comes out is the whole board. */
async function exportByKeys(page: Page, hands: Typist): Promise<Board> {
  await hands.press('Control+P')
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  const chosen = dialog.getByRole('radio', { name: 'JSON' }).and(page.locator('[aria-checked=true]'))
  await untilFocusIs(page, 'radio')
  for (let tries = 0; tries < 12 && !(await chosen.isVisible()); tries++) await hands.press('ArrowDown')
  await chosen.waitFor()
  const download = page.waitForEvent('download')
  const button = dialog.getByRole('button', { name: /JSON$/ })
  await button.and(page.locator(':enabled')).waitFor()
  const isThere = () => button.evaluate((each) => each === document.activeElement)
  for (let tries = 0; tries < 6 && !(await isThere()); tries++) await hands.press('Tab')
  await hands.press('Enter')
  return downloadedBoard(await download)
}

for (const language of ['en', 'ar'] as const) {
  test(`a map of sixty cards is made by keyboard alone (${language})`, async () => {
    const page = await openProduct({ lang: language })
    const hands = language === 'ar' ? await arabicTypist(page) : latinTypist(page)
    await openBlank(page, hands, language)
    await nameHeads(page, hands, language)
    for (const lane of LANES.keys()) {
      await hands.press('Control+Home')
      await goToLane(page, hands, WORDS[language].lanes[lane] ?? '')
      await fillLane(page, hands, language, lane)
    }
    // What is taken back had never been there: on an Arabic keyboard Ctrl+Z arrives as Ctrl+ئ.
    await hands.press('Alt+ArrowUp')
    await hands.press('Control+Z')
    await hands.press('Control+D')
    await hands.press('Control+Z')
    const board = await exportByKeys(page, hands)
    expect(readBack(board, language)).toEqual(expectedBoard(language))
    expect(Object.keys(board.cards)).toHaveLength(60)
  }, 240_000)
}
