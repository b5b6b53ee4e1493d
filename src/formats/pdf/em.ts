/**
 * The type size of fonts in a file, in type sizes of the board. A type size is but the unit that glyphs are measured in, and
 * letters are drawn as large as on the board. Programs that take the text out of a file hold lines for one text while they are
 * no more than one and a half type sizes apart, and Arabic lines are 1.58 apart: by the board's own unit they would take the
 * first lines of all cards of a row, then the second ones.
 */
export const EM = 1.08
