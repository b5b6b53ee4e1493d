import { type Direction, dirOf } from '../../base/direction'
import type { Card } from '../../model/records/card'
import { toBase64 } from '../picture/base64'
import { type CardClip, cellsOf } from './clip'
import { printTsv } from './tsv'

/** Raise it when older versions could not read what is written. Carried by the clipboard: never rename. */
export const CLIP_VERSION = 1
export const CLIP_KIND = 'rihla.cards'

/**
 * The attribute that carries the cards. It stands in the HTML of the clipboard because that is the one place that survives
 * everywhere: a format of our own is lost between browsers and unknown to Firefox and Safari in their asynchronous clipboard,
 * and all browsers keep `data-` attributes when they clean HTML. In base64 nothing in it can be taken for markup.
 */
export const CLIP_ATTRIBUTE = 'data-rihla-cards'

/** How the cards lay when they were copied. In the table steps stand below each other; the list has one card a row. */
export type Arrangement = 'stepsAcross' | 'stepsDown' | 'list'

export interface ClipPrinting {
  readonly arrangement: Arrangement
  readonly direction: Direction
  /** What a card says: its text, else what its lane shows instead. */
  readonly wordsOf: (card: Card) => string
}

export interface PrintedClip {
  readonly html: string
  /** Cells parted by tabs; of one cell, a line for each card. */
  readonly text: string
}

export function printClip(clip: CardClip, printing: ClipPrinting): PrintedClip {
  const rows = rowsOf(clip, printing)
  const [only] = clip.cards.length === 1 ? clip.cards : []
  return {
    html: printTable(rows, printCards(clip), printing.direction),
    // One card goes into a letter as it is, without the marks that hold a cell of many lines together.
    text: only ? printing.wordsOf(only) : printTsv(rows),
  }
}

/** The words of the clip as a person saw them laid out. */
function rowsOf(clip: CardClip, { arrangement, wordsOf }: ClipPrinting): string[][] {
  const isOneCell = clip.steps.length <= 1 && clip.lanes.length <= 1
  if (isOneCell || arrangement === 'list') return clip.cards.map((card) => [wordsOf(card)])
  const rows = cellsOf(clip).map((row) => row.map((cards) => cards.map(wordsOf).join('\n')))
  return arrangement === 'stepsAcross' ? rows : clip.steps.map((_, column) => rows.map((row) => row[column] ?? ''))
}

function printCards(clip: CardClip): string {
  const json = JSON.stringify({ kind: CLIP_KIND, version: CLIP_VERSION, ...clip })
  return toBase64(new TextEncoder().encode(json))
}

/** For word processors a table to see, for this product the cards themselves. */
function printTable(rows: readonly (readonly string[])[], cards: string, direction: Direction): string {
  const body = rows.map((row) => `<tr>${row.map((cell) => printCell(cell, direction)).join('')}</tr>`).join('')
  return `<meta charset="utf-8"><table ${CLIP_ATTRIBUTE}="${cards}" dir="${direction}"><tbody>${body}</tbody></table>`
}

function printCell(words: string, direction: Direction): string {
  // Without the style, Excel would begin a new row at every line break.
  const lines = words.split('\n').map(escapeHtml).join('<br style="mso-data-placement:same-cell">')
  return `<td dir="${dirOf(words, direction)}">${lines}</td>`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
