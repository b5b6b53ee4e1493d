import type { CDPSession, Page } from 'playwright-core'
import { card } from './product'
import { pause } from './session'
import { keysDown, keyToPaint, traceOf } from './trace'

export interface Editing {
  /** Milliseconds of the main thread from a letter's key to its paint. */
  readonly letters: readonly number[]
  /** From the key that ends the writing, which changes the board, to the paint of the new card. */
  readonly edits: readonly number[]
}

const LETTERS = ' rev'

/** Writes on a few cards, one after another, and ends each with Escape, which keeps what was written. */
export async function editCards(
  page: Page,
  client: CDPSession,
  numbers: readonly number[],
  run: number,
): Promise<Editing> {
  const letters: number[] = []
  const edits: number[] = []
  for (const number of numbers) {
    const mark = `bench-${run}-${number}`
    const word = `${LETTERS}${run}x${number}`
    await card(page, number).dblclick()
    await page.keyboard.press('End')
    await pause(300)
    const events = await traceOf(client, async () => {
      const shown = page.evaluate(
        ([text = '', name = '']) => window.recorder.markWhen(`[role="group"][aria-label*="${text}"]`, name),
        [word, mark],
      )
      for (const letter of word) {
        await page.keyboard.press(letter === ' ' ? 'Space' : letter)
        await pause(90)
      }
      await page.keyboard.press('Escape')
      await shown
      await pause(250)
    })
    const keys = keysDown(events)
    const end = keys.pop()
    const edit = end && keyToPaint(events, end, mark)
    if (edit === undefined) throw new Error('the trace does not show how the edit was painted')
    edits.push(edit)
    letters.push(...keys.flatMap((key) => keyToPaint(events, key) ?? []))
  }
  return { letters, edits }
}
