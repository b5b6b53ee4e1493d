import { describe, expect, it } from 'vitest'
import { printHtml } from '../../../src/formats/html'
import { printMarkdown, readMarkdown } from '../../../src/formats/markdown'
import { laneRegistry } from '../../../src/lanes'
import { createLayout, layoutPage } from '../../../src/layout'
import { type Board, versionOf } from '../../../src/model/board'
import { boardFrom } from '../../support/boardFrom'
import { countedMetrics } from '../../support/metrics'

const PLAIN = boardFrom(`
           | Find
           | Looks
  customer | a Asks
`)
const BOARD: Board = { ...PLAIN, version: '1.3' }

function titleBlock(board: Board, language: 'en' | 'ar'): string {
  const ports = { lanes: laneRegistry, metrics: countedMetrics }
  const lenses = { csat: false, pain: false, time: false, evidence: true, owner: false }
  const scene = createLayout(ports)(board, { language, lenses })
  const options = { titleBlock: true, legend: false, date: '2026-11-22' }
  return layoutPage(board, scene, options, ports)
    .parts.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'text' ? mark.lines : [])))
    .join(' ')
}

describe('the version of a board', () => {
  it('stands beside the date on what is handed on, and nothing stands there without one', () => {
    expect(titleBlock(BOARD, 'en')).toContain('Version 1.3')
    expect(titleBlock(BOARD, 'ar')).toContain('الإصدار 1.3')
    expect(titleBlock(PLAIN, 'en')).not.toContain('Version')
    expect(titleBlock({ ...PLAIN, version: '  ' }, 'en')).not.toContain('Version')
  })

  it('stands in an outline and comes back with it, and is not taken for words of the summary', () => {
    for (const language of ['en', 'ar'] as const) {
      const text = printMarkdown({ ...BOARD, summary: { [language]: 'Short' } }, { language, lanes: laneRegistry })
      const read = readMarkdown(text, laneRegistry)
      expect(read.ok && read.value.draft).toMatchObject({ version: '1.3', summary: 'Short' })
    }
  })

  it('stands on a page of its own words, with no code of its own', () => {
    const words = { picture: 'Picture', table: 'Table' }
    const options = { language: 'en', lanes: laneRegistry, direction: 'ltr', svg: '<svg/>', words } as const
    expect(printHtml({ ...BOARD, version: '<b>2' }, options)).toContain('Version: <bdi>&lt;b&gt;2</bdi>')
  })

  it('is what was typed, without spaces around it and no longer than fits', () => {
    expect(versionOf(' 2 ')).toBe('2')
    expect(versionOf('   ')).toBeUndefined()
    expect(versionOf('x'.repeat(100))).toHaveLength(40)
  })
})
