import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import {
  chooseEmptyCell,
  exportedBoard,
  map,
  newBoard,
  retitle,
  saved,
  textsOf,
  title,
  writeCard,
  writeOn,
} from '../support/boardPage'
import { openProduct } from '../support/browser'

/** Edits of both windows together; a campaign sets more. */
const EDITS = Number(process.env.EDITS ?? 24)

/** Works in one window for its share of the edits; what it wrote. */
async function work(page: Page, name: string): Promise<{ readonly cards: string[]; readonly titles: string[] }> {
  const cards: string[] = []
  const titles: string[] = []
  await chooseEmptyCell(page, Math.floor(Math.random() * 1000))
  for (let count = 0; count < EDITS / 2; count++) {
    if (Math.random() < 0.9) {
      cards.push(`${name} ${cards.length + 1}`)
      await writeCard(page, cards.at(-1) ?? '')
    } else {
      titles.push(`${name} title ${titles.length + 1}`)
      await page.keyboard.press('Escape')
      await retitle(page, titles.at(-1) ?? '')
      if (cards.length === 0) await chooseEmptyCell(page, Math.floor(Math.random() * 1000))
      else await writeOn(page)
    }
  }
  await page.keyboard.press('Escape')
  return { cards, titles }
}

test(
  `two windows edit one board at once, and both have all of it (${EDITS} edits)`,
  async () => {
    const one = await openProduct({ lang: 'en' })
    await newBoard(one, 'Blank service blueprint')
    await saved(one)
    const two = await one.context().newPage()
    await two.goto(one.url())
    await map(two).waitFor()
    const [first, second] = await Promise.all([work(one, 'first'), work(two, 'second')])
    await Promise.all([saved(one), saved(two)])

    const three = await one.context().newPage()
    await three.goto(one.url())
    await map(three).waitFor()
    const board = await exportedBoard(three)
    await expect.poll(() => exportedBoard(one)).toEqual(board)
    await expect.poll(() => exportedBoard(two)).toEqual(board)
    const texts = textsOf(board)
    const written = [...first.cards, ...second.cards]
    expect(written.length).toBeGreaterThan(EDITS / 2)
    expect(texts.filter((words) => /^(first|second) \d+$/.test(words)).sort()).toEqual(written.sort())
    const titles = [...first.titles, ...second.titles]
    if (titles.length > 0) expect(titles).toContain(await title(three).inputValue())
  },
  120_000 + EDITS * 1000,
)
