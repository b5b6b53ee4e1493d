export type Direction = 'ltr' | 'rtl'

const RTL = /\p{Script=Arabic}|\p{Script=Hebrew}/u
const LETTER = /\p{L}/u

/**
 * The direction a piece of text should be set in, by the share of its words. Better than the first strong letter, which
 * gets «Apple Pay لا يعمل» wrong. Numbers and emoji alone take the direction of the board.
 */
export function dirOf(text: string, board: Direction): Direction {
  let rtl = 0
  let ltr = 0
  for (const word of text.split(/\s+/)) {
    if (RTL.test(word)) rtl++
    else if (LETTER.test(word)) ltr++
  }
  if (rtl + ltr === 0) return board
  return rtl / (rtl + ltr) > (board === 'rtl' ? 0.4 : 0.6) ? 'rtl' : 'ltr'
}
