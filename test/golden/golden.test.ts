import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { textIn } from '../../src/base/text'
import { printSvg } from '../../src/formats/svg'
import { laneRegistry } from '../../src/lanes'
import { createLayout } from '../../src/layout'
import { lightPalette } from '../../src/scene'
import { realMetrics } from '../support/realMetrics'
import { goldens, strayFiles } from './goldenBoards'

/**
 * Boards as files that a person can open and look at. A change of the drawing shows here as a picture: look at the files, then
 * write them anew with `UPDATE_GOLDEN=1 npx vitest run test/golden`.
 */
const folder = new URL('./', import.meta.url)
const update = process.env.UPDATE_GOLDEN === '1'

describe('the drawing of a board', () => {
  it.each(goldens)('$name is the one that people looked at', async ({ name, language, board: load }) => {
    const board = await load()
    const layout = createLayout({ lanes: laneRegistry, metrics: realMetrics() })
    const scene = layout(board, {
      language,
      lenses: { csat: true, pain: false, time: false, evidence: true, owner: false },
    })
    const svg = printSvg(scene, { palette: lightPalette, title: textIn(board.title, language) })
    const file = new URL(`${name}.svg`, folder)
    if (update) writeFileSync(file, svg)
    expect(existsSync(file), `${name}.svg is missing: run with UPDATE_GOLDEN=1`).toBe(true)
    expect(svg === readFileSync(file, 'utf8'), `the drawing of ${name} changed`).toBe(true)
  })

  it('has no file that no board stands for', () => {
    expect(strayFiles(folder.pathname)).toEqual([])
  })
})
