import { describe, expect, test } from 'vitest'
import { jsonIn } from '../../../src/formats/assistant/jsonIn'
import { readText, recogniseText, type TextFormat } from '../../../src/formats/texts'
import { laneRegistry } from '../../../src/lanes'

const SIZE = 200_000

/** A start once, then a piece over and over, then an end: at most `size` characters. */
function grown(start: string, piece: string, end: string) {
  return (size: number) => start + piece.repeat(Math.floor((size - start.length - end.length) / piece.length)) + end
}

// Each of these once took minutes or for ever.
const HOSTILE: readonly (readonly [string, (size: number) => string, TextFormat | undefined])[] = [
  ['comments on one line', grown('', '%% ', 'x'), undefined],
  ['comments without a diagram', grown('', '%% a\n', 'x'), undefined],
  ['a head that never ends', grown('---\n', 'a\n', ''), undefined],
  ['a fence with nothing but empty lines', grown('```mermaid\n', '\n', ''), undefined],
  ['many open fences', grown('', '```mermaid\n', ''), 'mermaid'],
  ['commas alone', grown('', ',', ''), undefined],
  ['semicolons, then a line without any', grown('', ';', '\nx'), undefined],
  ['a fence followed by blanks', grown('```', ' ', '!'), undefined],
  ['blanks after words of a fence', grown('```mermaid', ' ', '!'), undefined],
  ['fences and blanks', grown('', '``` ', '!'), undefined],
  ['empty lines', grown('', '\n', 'x'), undefined],
  ['hashes', grown('', '#\n', ''), 'markdown'],
  ['names of fields', grown('', '"stages" ', ''), undefined],
  ['comments before a diagram', grown('', '%% a\n', 'journey\n'), 'mermaid'],
]

describe('a text that was made to hold the page', { timeout: 20_000 }, () => {
  test.each(HOSTILE)('%s: it is looked through at once', (_name, grow, format) => {
    expect(recogniseText(grow(SIZE))).toBe(format)
    jsonIn(grow(SIZE))
  })

  test.each(HOSTILE)('%s: a text ten times as long takes not much more than ten times as long', (_name, grow) => {
    const took = (size: number) => {
      const text = grow(size)
      const runs = Array.from({ length: 3 }, () => {
        const from = performance.now()
        recogniseText(text)
        jsonIn(text)
        return performance.now() - from
      })
      return Math.min(...runs)
    }
    took(SIZE / 10)
    // Quadratic work would be a hundred times as much; a few milliseconds are the noise of the machine.
    expect(took(SIZE)).toBeLessThan(40 * took(SIZE / 10) + 60)
  })
})

/** As long as asked for, of records that are all alike but for their number. */
function numbered(start: string, record: (at: number) => string, end = '') {
  return (size: number) => {
    const records = Array.from({ length: Math.ceil(size / record(10_000).length) }, (_, at) => record(at))
    return start + records.join('') + end
  }
}

// Each of these once took minutes for what a person can paste.
const HEAVY: readonly (readonly [string, string, (size: number) => string])[] = [
  ['lanes of an outline', 'a.md', numbered('# T\n## S\n### A\n', (at) => `- Lane ${at}: x\n`)],
  ['facts that never end', 'a.md', grown('# T\n## S\n### A\n- ', '*(', ')*')],
  ['blanks in a link', 'a.md', grown('# T\n## S\n### A\n- a\n\n**Links:**\n- a → b', ' ', 'x')],
  ['sections of a diagram', 'a.mmd', numbered('journey\n', (at) => `section s${at}\n a: 3\n`)],
  ['mistakes in an answer', 'a.txt', grown('{"stages":[],"lanes":[],"cards":[', '{"text":"x",},', ']}')],
]

describe('a text that was made to keep its reader busy', { timeout: 60_000 }, () => {
  test.each(HEAVY)(
    '%s: a text five times as long takes not much more than five times as long',
    async (_, name, grow) => {
      const took = async (size: number) => {
        const text = grow(size)
        const from = performance.now()
        await readText(text, name, laneRegistry)
        return performance.now() - from
      }
      await took(20_000)
      const short = Math.min(await took(100_000), await took(100_000))
      // Quadratic work would be twenty-five times as much.
      expect(Math.min(await took(500_000), await took(500_000))).toBeLessThan(15 * short + 400)
    },
  )
})

describe('what a text is', () => {
  test.each<readonly [string, TextFormat | undefined]>([
    ['journey\n title A', 'mermaid'],
    ['\ufeff\r\n  journey\r\n', 'mermaid'],
    ['---\ntitle: A\n---\n%% said\n\njourney\n', 'mermaid'],
    ['---\ntitle: A\njourney\n', undefined],
    ['%% journey\nflowchart', undefined],
    ['journeys\n', undefined],
    ['Look:\n\n```mermaid\njourney\n  section A\n```\n', 'mermaid'],
    ['```js\nlet a\n```\n\n``` mermaid \r\njourney\r\n```\r\n', 'mermaid'],
    ['```mermaid\njourney\n', undefined],
    ['a,b\nc,d', 'csv'],
    ['\n\na;b\n1;2', 'csv'],
    ['a,b\ncd', undefined],
    ['a,b', undefined],
  ])('%j is %s', (text, format) => {
    expect(recogniseText(text)).toBe(format)
  })
})
