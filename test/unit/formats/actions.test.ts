import { mkdirSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '../../../src/base/text'
import { countHtmlActions, printHtml } from '../../../src/formats/html'
import { onOneLine, printMarkdown, readActions, readMarkdown } from '../../../src/formats/markdown'
import { readBackPptx } from '../../../src/formats/pptx/checkPptx'
import { type PptxJob, printDeck } from '../../../src/formats/pptx/deck'
import { squeezed } from '../../../src/formats/pptx/shapes'
import { laneRegistry } from '../../../src/lanes'
import { type ActionTable, actionTable } from '../../../src/lanes/actionTable'
import { speech } from '../../../src/layout/words'
import type { Board } from '../../../src/model/board'
import { cardsOfScene, lightPalette } from '../../../src/scene'
import { pdfJob, printedPdf, sheetsOf } from '../../support/pdfDrawing'
import { drawnTemplate } from './drawing'

function tableOf(board: Board, language: Language, today?: string): ActionTable {
  const how = { ...speech(language, 'latn'), language, digits: 'latn' } as const
  const table = actionTable(board, laneRegistry, how, today ? { today } : {})
  if (!table) throw new Error('nothing was decided')
  return table
}

/** The first opportunity with a decision that is far too long for one page, and signs that every format has to escape. */
function withLongDecision(board: Board): Board {
  const [row] = Object.values(board.cards).filter((card) => board.lanes[card.lane]?.type === 'opportunity')
  if (!row) throw new Error('no opportunity')
  const words = Array.from({ length: 900 }, (_, at) => `word${at}`).join(' ')
  const decision = { en: `| <b> & \\ * ${words}`, ar: `قرار المجلس رقم ${words}` }
  const data = { ...row.data, status: 'planned', due: '2026-10-01', decision }
  return { ...board, cards: { ...board.cards, [row.id]: { ...row, data } } }
}

function keep(name: string, bytes: Uint8Array | string) {
  const folder = process.env.RIHLA_KEEP
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/${name}`, bytes)
}

async function deckOf(language: Language, change: (board: Board) => Board = (board) => board) {
  const { board, scene, page } = await drawnTemplate('housing-loan-oman', language)
  const actions = tableOf(change(board), language, '2026-11-28')
  const job: PptxJob = {
    ...{ scene, page, actions, palette: lightPalette, title: 'Board', facts: '2026-11-28' },
    ...{ images: {}, notes: '', stageNotes: {} },
  }
  const made = await printDeck(job, { onSlide: async () => undefined, decode: async () => undefined })
  if (!made.ok) throw new Error(JSON.stringify(made.error).slice(0, 2000))
  const bytes = new Uint8Array(await made.value.file.arrayBuffer())
  return { actions, bytes, made: made.value, stages: scene.stages.length }
}

describe.each(LANGUAGES)('actions and decisions in %s', (language) => {
  it('say who does what until when, what was decided and what came of it', async () => {
    const { board } = await drawnTemplate('housing-loan-oman', language)
    const { rows, heads } = tableOf(board, language, '2030-01-01')
    expect(rows).not.toHaveLength(0)
    for (const { cells } of rows) expect(cells).toHaveLength(heads.length)
    const all = rows.map(({ cells }) => cells.join(' | ')).join('\n')
    expect(all).toContain(language === 'en' ? 'In progress · overdue' : 'قيد التنفيذ · متأخر')
    // A period is said, as it is on the screen.
    expect(all).not.toMatch(/\d{4}-(Q\d|\d\d)/)
    // Under way before done: a meeting goes through what is open.
    const states = rows.map(({ cells }) => cells[3] ?? '')
    expect(states.at(-1)).toContain(language === 'en' ? 'Done' : 'أُنجز')
  })

  it('stand at the end of an outline, are found there again and are no cards when it is read', async () => {
    const { board } = await drawnTemplate('housing-loan-oman', language)
    const hard = withLongDecision(board)
    const actions = tableOf(hard, language)
    const text = printMarkdown(hard, { language, lanes: laneRegistry }, actions)
    keep(`${language}.md`, printMarkdown(board, { language, lanes: laneRegistry }, tableOf(board, language)))
    expect(readActions(text, actions).slice(2)).toEqual(actions.rows.map(({ cells }) => cells.map(onOneLine)))
    const [whole, without] = [text, printMarkdown(hard, { language, lanes: laneRegistry })].map((each) =>
      readMarkdown(each, laneRegistry),
    )
    if (!whole?.ok || !without?.ok) throw new Error('not read')
    expect(whole.value.draft).toEqual(without.value.draft)
    expect(whole.value.notes.map(({ words }) => words)).toContain(actions.title)
  })

  it('are found at the end of an outline whose opportunities have the same name', async () => {
    const { board } = await drawnTemplate('housing-loan-oman', language)
    const actions = tableOf(board, language)
    const lanes = Object.values(board.lanes).map((lane) =>
      lane.type === 'opportunity' ? { ...lane, name: { [language]: actions.title } } : lane,
    )
    const named = { ...board, lanes: Object.fromEntries(lanes.map((lane) => [lane.id, lane])) }
    const text = printMarkdown(named, { language, lanes: laneRegistry }, actions)
    expect(readActions(text, actions).slice(2)).toEqual(actions.rows.map(({ cells }) => cells.map(onOneLine)))
  })

  it('are a table of their own on the page', async () => {
    const { board } = await drawnTemplate('housing-loan-oman', language)
    const hard = withLongDecision(board)
    const actions = tableOf(hard, language)
    const direction = language === 'ar' ? 'rtl' : 'ltr'
    const words = { picture: 'Map', table: 'Table' }
    const page = printHtml(hard, { language, lanes: laneRegistry, direction, svg: '<svg/>', words, actions })
    expect([...countHtmlActions(page)]).toEqual(actions.rows.map(({ id }) => id))
    expect(page).not.toContain('<b>')
    // What the product says goes the way of the page, and is not taken for the language of its first sign.
    expect(page).not.toMatch(/<bdi>[^<]*2026-Q/)
    expect(page).toContain(`<h2 id="actions">${actions.title}</h2>`)
  })

  it('close a presentation as a table, on as many slides as it takes', async () => {
    const { bytes, made, actions, stages } = await deckOf(language)
    keep(`${language}.pptx`, bytes)
    expect(made.completeness.actions).toEqual({ inFile: actions.rows.length, wanted: actions.rows.length })
    const slides = readBackPptx(bytes)
    const last = squeezed(slides.at(-1)?.all ?? '')
    for (const { cells } of actions.rows) for (const cell of cells) expect(last).toContain(squeezed(cell))
    // The opportunity stands where the page begins.
    const [head = ''] = actions.heads
    const place = last.indexOf(squeezed(head)) < last.indexOf(squeezed(actions.heads.at(-1) ?? ''))
    expect(place).toBe(language === 'en')
    const long = await deckOf(language, withLongDecision)
    expect(long.made.slides).toBeGreaterThan(made.slides + 1)
    expect(made.slides).toBeGreaterThan(stages)
  })

  it.each(['slides', 'tiles'] as const)('close a PDF laid as %s, and no poster', async (layout) => {
    const { board, scene } = await drawnTemplate('housing-loan-oman', language)
    for (const each of [board, withLongDecision(board)]) {
      const sheets = sheetsOf(each, scene, { layout })
      const { bytes } = await printedPdf(pdfJob(scene, { sheets: sheets.sheets, extra: sheets.extra }))
      if (each === board) keep(`${language}-${layout}.pdf`, bytes)
      const drawn = new Set(cardsOfScene(scene).map(({ id }) => id))
      const { rows } = tableOf(each, language, '2026-11-22')
      expect(sheets.actions).toBe(rows.filter(({ id }) => drawn.has(id)).length)
      for (const { panes, width, height } of sheets.sheets)
        for (const { at, window, scale } of panes) {
          expect(at.x + window.width * scale).toBeLessThanOrEqual(width + 0.5)
          expect(at.y + window.height * scale).toBeLessThanOrEqual(height + 0.5)
        }
    }
    expect(sheetsOf(board, scene, { layout: 'poster' }).sheets).toHaveLength(1)
  })
})

it('a presentation that lacks an action is not handed over', async () => {
  const { board, scene, page } = await drawnTemplate('housing-loan-oman', 'en')
  const actions = tableOf(board, 'en')
  const job: PptxJob = {
    ...{ scene, page, palette: lightPalette, title: 'Board', facts: '', images: {}, notes: '', stageNotes: {} },
    // A control character is in no XML file.
    actions: { ...actions, rows: actions.rows.map(({ id }) => ({ id, cells: ['Lost \u0001 words'] })) },
  }
  const made = await printDeck(job, { onSlide: async () => undefined, decode: async () => undefined })
  expect(made).toMatchObject({ ok: false, error: { kind: 'incomplete' } })
})
