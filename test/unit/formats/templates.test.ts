import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { brandId } from '../../../src/base/ids'
import { parseBoardFile, printBoardFile } from '../../../src/formats/json'
import { createFromTemplate, loadSources, loadTemplate, templateIndex } from '../../../src/formats/templates'
import type { Board } from '../../../src/model/board'
import { checkBoard } from '../../../src/model/checks'
import { cardsInCell, rowsInOrder, stepsInOrder } from '../../../src/model/reads'
import { provenanceOf } from '../../../src/ui/library/templateWords'

const blank = { id: brandId('board', 'board_new'), createdAt: '2026-11-22T08:00:00.000Z', baseLanguage: 'en' as const }
const DATA = new URL('../../../src/formats/templates/data/', import.meta.url)

/** Every text of a board, with the place it stands at. */
function textsOf(
  value: unknown,
  path = '',
): { readonly path: string; readonly text: Readonly<Record<string, unknown>> }[] {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value || 'ar' in value) return [{ path, text: { ...value } }]
  return Object.entries(value).flatMap(([key, each]) => textsOf(each, `${path}.${key}`))
}

function countsOf(board: Board) {
  return {
    stages: Object.keys(board.stages).length,
    steps: Object.keys(board.steps).length,
    lanes: Object.keys(board.lanes).length,
    lines: Object.keys(board.lines).length,
    cards: Object.keys(board.cards).length,
    links: Object.keys(board.links).length,
  }
}

describe('the gallery', () => {
  it('has the ten templates, examples before blank ones', () => {
    expect(templateIndex).toHaveLength(10)
    expect(templateIndex.slice(-2).map(({ id }) => id)).toEqual(['blank-journey', 'blank-blueprint'])
  })

  it('leaves out no file that lies beside it', () => {
    const files = readdirSync(DATA).filter((name) => name !== 'index.json')
    expect(files.map((name) => name.replace('.json', '')).sort()).toEqual(templateIndex.map(({ id }) => id).sort())
  })
})

describe.each(templateIndex)('template $id', (summary) => {
  const raw = JSON.parse(readFileSync(new URL(`${summary.id}.json`, DATA), 'utf8'))

  it('is described in the gallery as it is', async () => {
    const { kind, title, summary: text, provenance, expected } = raw
    expect(summary).toEqual({
      id: summary.id,
      kind,
      title,
      summary: text,
      provenance,
      counts: expected.counts,
    })
    expect(await loadTemplate(summary.id)).toEqual(raw)
  })

  it('becomes a sound board with everything its author counted', async () => {
    const board = await createFromTemplate(summary.id, blank)
    expect(checkBoard(board)).toEqual([])
    expect(countsOf(board)).toEqual(raw.expected.counts)
    const flags = Object.values(board.cards).flatMap((card) => card.flags)
    for (const [flag, times] of Object.entries(raw.expected.flags ?? {}))
      expect(flags.filter((each) => each === flag)).toHaveLength(Number(times))
    // Shares that were counted and not asked are kept as answers, too.
    const counted = [raw.funnel, raw.volumes].filter(Boolean).length
    expect(Object.keys(board.answers)).toHaveLength(raw.surveys.length + counted)
  })

  it('says everything in both languages', async () => {
    const texts = textsOf(await createFromTemplate(summary.id, blank))
    expect(texts.length).toBeGreaterThan(10)
    expect(texts.filter(({ text }) => !text.en || !text.ar)).toEqual([])
  })

  it('says where it comes from in both languages, and to an Arabic reader in Arabic', async () => {
    expect(provenanceOf(summary)).not.toBe('unknown')
    const sources = await loadSources(summary.id)
    expect(sources.length).toBeGreaterThan(0)
    expect(sources.filter(({ en, ar }) => !/[A-Za-z]{3}/.test(en) || !/[\u0620-\u064a]{3}/.test(ar))).toEqual([])
  })

  it('keeps the order of steps, of rows, and of cards in a cell', async () => {
    const board = await createFromTemplate(summary.id, blank)
    expect(stepsInOrder(board).map(({ id }) => id)).toEqual(raw.steps.map(({ id }: { id: string }) => `step_${id}`))
    const lanes: { id: string; order: number }[] = [...raw.lanes].sort((a, b) => a.order - b.order)
    const lines: { id: string; after: string }[] = raw.lines
    expect(rowsInOrder(board).map(({ record }) => record.id)).toEqual(
      lanes.flatMap(({ id }) => [
        `lane_${id}`,
        ...lines.filter(({ after }) => after === id).map((line) => `line_${line.id}`),
      ]),
    )
    for (const lane of lanes) {
      for (const step of raw.steps) {
        const inFile = raw.cards.filter(
          (card: { lane: string; step: string }) => card.lane === lane.id && card.step === step.id,
        )
        const inCell = cardsInCell(board, brandId('lane', `lane_${lane.id}`), brandId('step', `step_${step.id}`))
        expect(inCell.map(({ id }) => id)).toEqual(inFile.map(({ id }: { id: string }) => `card_${id}`))
      }
    }
  })

  it('shows its own lanes in its own reading', async () => {
    const board = await createFromTemplate(summary.id, blank)
    for (const lane of Object.values(board.lanes)) expect(lane.readings).toContain(board.kind)
  })

  it('survives export, import and export again byte for byte', async () => {
    const printed = printBoardFile(await createFromTemplate(summary.id, blank))
    const read = parseBoardFile(new TextEncoder().encode(printed))
    if (!read.ok) throw new Error(read.error.kind)
    expect(read.value.notes).toEqual([])
    expect(printBoardFile(read.value.board)).toBe(printed)
  })
})

describe('a blank template', () => {
  it.each(['blank-journey', 'blank-blueprint'] as const)('%s puts no words of its own into a board', async (id) => {
    const board = await createFromTemplate(id, blank)
    expect(board.summary).toBeUndefined()
    expect(board.provenance).toBeUndefined()
    expect(board.sources).toBeUndefined()
  })
})

describe('a template as a board', () => {
  it('keeps what only a lane type understands as data of the card', async () => {
    const board = await createFromTemplate('housing-loan-oman', blank)
    const opportunity = Object.values(board.cards).find((card) => card.data.pain !== undefined)
    expect(board.cards).toHaveProperty(String(opportunity?.data.pain))
    const fear = Object.values((await createFromTemplate('car-purchase-after-sales', blank)).cards).find(
      (card) => card.data.sort === 'fear',
    )
    expect(fear?.lane).toBe('lane_needs')
    expect(
      Object.values((await createFromTemplate('corner-shoeshine', blank)).cards).find((card) => card.data.recovery)
        ?.data.seconds,
    ).toBe(45)
  })

  it('keeps the branch and the job of each survey apart from its period', async () => {
    const board = await createFromTemplate('car-purchase-after-sales', blank)
    const branches = Object.values(board.answers).filter((answers) => answers.dims.branch === 'Sohar')
    expect(branches.map(({ period, dims }) => [period, dims.job]).sort()).toEqual([
      ['2026-Q3', 'heavy'],
      ['2026-Q3', 'light'],
    ])
  })
})
