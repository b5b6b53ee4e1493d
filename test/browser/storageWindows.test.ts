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
} from '../support/boardPage'
import { openProduct } from '../support/browser'

/** Edits of both windows together; a campaign sets more. */
const EDITS = Number(process.env.EDITS ?? 60)

/** Works in one window for its share of the edits; what it wrote. */
async function work(page: Page, name: string): Promise<{ readonly cards: string[]; readonly titles: string[] }> {
  const cards: string[] = []
  const titles: string[] = []
  let left = EDITS / 2
  // There are only so many cells to begin in.
  const longest = Math.max(6, EDITS / 20)
  while (left > 0) {
    await chooseEmptyCell(page, Math.floor(Math.random() * 1000))
    for (let count = Math.min(left, 1 + Math.floor(Math.random() * longest)); count > 0; count--) {
      const words = `${name} ${cards.length + 1}`
      await writeCard(page, words)
      cards.push(words)
      left -= 1
    }
    await page.keyboard.press('Escape')
    if (left > 0 && Math.random() < 0.5) {
      titles.push(`${name} title ${titles.length + 1}`)
      await retitle(page, titles.at(-1) ?? '')
      left -= 1
    }
  }
  return { cards, titles }
}

test(
  `two windows edit one board at once, and both have all of it (${EDITS} edits)`,
  async () => {
    const one = await openProduct({ lang: 'en' })
    await newBoard(one, 'Housing loan at a bank in Oman')
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
    expect(written.length).toBeGreaterThan(EDITS / 3)
    expect(texts.filter((words) => /^(first|second) \d+$/.test(words)).sort()).toEqual(written.sort())
    const titles = [...first.titles, ...second.titles]
    if (titles.length > 0) expect(titles).toContain(await title(three).inputValue())
  },
  120_000 + EDITS * 1000,
)
