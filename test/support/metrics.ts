import type { TextMetrics } from '../../src/lanes'
import type { Font } from '../../src/scene'

/** Every letter is 7 px wide at 13 px. */
const LETTER = 7 / 13

function widthOf(text: string, font: Font): number {
  return [...text].length * font.size * LETTER
}

/** Counts letters: lines break at blanks, words that are too long break anywhere. */
export const countedMetrics: TextMetrics = {
  width: widthOf,
  wrap: (text, font, width) => (text === '' ? [] : text.split('\n').flatMap((line) => wrapLine(line, font, width))),
}

function wrapLine(line: string, font: Font, width: number): string[] {
  const room = Math.max(1, Math.floor(width / (font.size * LETTER)))
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ').flatMap((each) => pieces(each, room))) {
    const longer = current === '' ? word : `${current} ${word}`
    if ([...longer].length <= room) current = longer
    else {
      lines.push(current)
      current = word
    }
  }
  return [...lines, current]
}

function pieces(word: string, room: number): string[] {
  const letters = [...word]
  if (letters.length <= room) return [word]
  return Array.from({ length: Math.ceil(letters.length / room) }, (_, at) =>
    letters.slice(at * room, (at + 1) * room).join(''),
  )
}
