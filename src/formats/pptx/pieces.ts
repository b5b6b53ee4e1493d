import type { Mark, RectMark, TextMark } from '../../scene'
import { textHeight } from '../../scene'

/** A mark, and the words that lie in it. */
export interface Piece {
  readonly mark: Exclude<Mark, { kind: 'image' }>
  readonly words?: TextMark
  /** Down to where words that grow have the box for themselves. */
  readonly foot?: number
}

/** A box and the words right behind it in the drawing become one shape with text. */
export function joined(marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = []
  for (const mark of marks) {
    const before = pieces.at(-1)
    // Pictures are placed by the package, which keeps their bytes.
    if (mark.kind === 'image') continue
    if (mark.kind === 'text' && before?.mark.kind === 'rect' && !before.words && liesIn(mark, before.mark))
      pieces[pieces.length - 1] = { ...before, words: mark, foot: footOf(mark, before.mark, marks) }
    else if (mark.kind !== 'text') pieces.push({ mark })
    else if (mark.lines.length > 0) pieces.push({ mark: keptIn(mark, marks) })
  }
  return pieces
}

function liesIn(text: TextMark, rect: RectMark): boolean {
  const slack = 1
  return (
    text.lines.length > 0 &&
    text.x >= rect.x - slack &&
    text.y >= rect.y - slack &&
    text.x + text.width <= rect.x + rect.width + slack &&
    text.y + textHeight(text) <= rect.y + rect.height + slack
  )
}

/** Words that begin on a pill end on it, however wide another face is. */
function keptIn(words: TextMark, marks: readonly Mark[]): TextMark {
  const [left, right] = [words.x, words.x + words.width]
  const startsLeft = (words.align === 'start') === (words.dir === 'ltr')
  const pill = marks.find(
    (mark): mark is RectMark =>
      mark.kind === 'rect' &&
      mark.y <= words.y &&
      mark.y + mark.height >= words.y + textHeight(words) &&
      (startsLeft ? mark.x <= left && mark.x + mark.width < right : mark.x > left && mark.x + mark.width >= right) &&
      (startsLeft ? mark.x + mark.width - left : right - mark.x) > words.width / 4,
  )
  if (!pill || words.align === 'center') return words
  const x = startsLeft ? left : pill.x + PILL_END
  return { ...words, x, width: (startsLeft ? pill.x + pill.width - PILL_END : right) - x }
}

const PILL_END = 5

/** The box's own lower edge, or what stands in the box below the words. */
function footOf(words: TextMark, rect: RectMark, marks: readonly Mark[]): number {
  const end = words.y + textHeight(words)
  const below = marks.flatMap((mark) => ('y' in mark && mark !== words && mark.y >= end - 2 ? [mark.y] : []))
  return Math.max(end + SPARE * words.lineHeight, Math.min(rect.y + rect.height - 2, ...below))
}

/**
 * Of a line, free below the words: too little for a further line, and enough for programs that measure by the height how much
 * smaller words have to be, and would set them far too small.
 */
export const SPARE = 0.6
