import { act, cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { brandId } from '../../src/base/ids'
import type { Board } from '../../src/model/board'
import type { Answers } from '../../src/model/records/answers'
import { MeasuredTab } from '../../src/ui/inspector/csat/MeasuredTab'
import { StepTimes } from '../../src/ui/inspector/step/StepTimes'
import { TicketsPanel } from '../../src/ui/inspector/step/TicketsPanel'
import { VisitsPanel } from '../../src/ui/inspector/visits/VisitsPanel'
import { MeasuredButton } from '../../src/ui/measured/MeasuredButton'
import { boardFrom, cardId } from '../support/boardFrom'
import { renderInEditor } from './editorParts'

afterEach(cleanup)

const measure = brandId('measure', 'measure_1')
const base = boardFrom(`
             | Apply
             | Find   | Submit
  touchpoint | a Desk | b Call
`)
const step = Object.values(base.steps)[0]
const stage = Object.values(base.stages)[0]
if (!step || !stage) throw new Error('A step and a stage')

function asked(...all: Partial<Answers>[]): Board {
  const answers = all.map((fields, at): Answers => {
    const id = brandId('answers', `answers_${at}`)
    return { id, measure, card: cardId('a'), period: '2026-Q3', dims: {}, counts: {}, ...fields }
  })
  return {
    ...base,
    measures: {
      [measure]: {
        ...{ id: measure, family: 'csat', name: { en: 'Satisfied?' }, scale: [1, 5], satisfied: [4, 5] },
        better: 'higher',
      },
    },
    answers: Object.fromEntries(answers.map((each) => [each.id, each])),
  }
}

const card = <MeasuredTab about={{ card: cardId('a') }} />

test('a percentage whose counts nobody kept is stored as stated, and shown as such', async () => {
  const editor = renderInEditor(card, asked())
  await userEvent.click(screen.getByRole('radio', { name: 'Stated' }))
  await userEvent.type(screen.getByRole('textbox', { name: 'Stated percentage' }), '٩٣{Enter}')
  const [heap] = Object.values(editor.get().board.answers)
  expect(heap).toMatchObject({ stated: 93, counts: {} })
  expect(screen.getByText('stated, n unknown')).toBeVisible()
  act(() => editor.undo())
  expect(editor.get().board.answers).toEqual({})
})

test('answers of another branch are a heap of their own, and the result is of both', async () => {
  const editor = renderInEditor(card, asked({ counts: { '5': 30, '1': 10 }, dims: { branch: 'Muscat' } }))
  await userEvent.click(screen.getByRole('combobox', { name: 'Group' }))
  await userEvent.click(await screen.findByRole('option', { name: 'Another group…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Another group…' })
  const branch = within(dialog).getByRole('combobox', { name: 'Branch' })
  await userEvent.clear(branch)
  await userEvent.type(branch, 'Sohar')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Use this group' }))
  await userEvent.type(
    await screen.findByRole('textbox', { name: 'People who answered 1' }),
    '{Control>}a{/Control}20{Enter}',
  )
  const heaps = Object.values(editor.get().board.answers).map(({ dims, counts }) => [dims, counts])
  expect(heaps).toEqual([
    [{ branch: 'Muscat' }, { '5': 30, '1': 10 }],
    [{ branch: 'Sohar' }, { '1': 20 }],
  ])
  expect(screen.getByText('30 of 60 satisfied')).toBeVisible()
})

test('beside what customers say stands what the company believes, and the gap with its range', async () => {
  const editor = renderInEditor(card, asked({ counts: { '5': 49, '1': 35 } }))
  await userEvent.type(screen.getByRole('textbox', { name: 'We say (%)' }), '85{Enter}')
  expect(Object.values(editor.get().board.selfScores)).toMatchObject([
    { stated: 85, card: 'card_a', period: '2026-Q3' },
  ])
  expect(screen.getByText(/27 points higher than customers do/)).toBeVisible()
  expect(screen.getByText('Customers 58%')).toBeVisible()
})

test('a new question has no target nobody set; what others reach is kept with who says so', async () => {
  const editor = renderInEditor(card, asked())
  await userEvent.click(screen.getByRole('combobox', { name: 'Question' }))
  await userEvent.click(await screen.findByRole('option', { name: 'New question…' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByRole('textbox', { name: 'Target (%)' })).toHaveValue('')
  await userEvent.type(within(dialog).getByRole('textbox', { name: /Name · English/ }), 'Ease')
  await userEvent.type(within(dialog).getByRole('textbox', { name: /^Benchmark/ }), '82{Enter}')
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Who says so' }), 'Sector report')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }))
  const added = Object.values(editor.get().board.measures).find(({ name }) => name.en === 'Ease')
  expect(added).toMatchObject({ benchmark: { value: 82, source: { en: 'Sector report' } } })
  expect(added).not.toHaveProperty('target')
  act(() => editor.undo())
  expect(Object.keys(editor.get().board.measures)).toEqual([measure])
})

test('the benchmark and the unit of a question are taken away again when their fields are emptied', async () => {
  const board = asked({ counts: { '5': 30, '1': 10 } })
  const [first] = Object.values(board.measures)
  if (!first) throw new Error('A measure')
  const worded = {
    ...first,
    family: 'custom' as const,
    satisfied: [],
    unit: { en: 'minutes' },
    benchmark: { value: 3 },
  }
  const editor = renderInEditor(card, { ...board, measures: { [measure]: worded } })
  expect(screen.getByText(/^minutes · n = 40$/)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Change' }))
  const dialog = await screen.findByRole('dialog')
  await userEvent.clear(within(dialog).getByRole('textbox', { name: /^Benchmark/ }))
  await userEvent.clear(within(dialog).getByRole('textbox', { name: 'Unit, behind the number' }))
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }))
  expect(editor.get().board.measures[measure]).not.toHaveProperty('benchmark')
  expect(editor.get().board.measures[measure]).not.toHaveProperty('unit')
})

test('a stage is asked about like a card, without one', async () => {
  const editor = renderInEditor(<MeasuredTab about={{ stage: stage.id }} />, asked())
  await userEvent.type(screen.getByRole('textbox', { name: 'People who answered 5' }), '{Control>}a{/Control}7{Enter}')
  const [heap] = Object.values(editor.get().board.answers)
  expect(heap).toMatchObject({ stage: stage.id, counts: { '5': 7 } })
  expect(heap).not.toHaveProperty('card')
})

test('a visit is scored while it is filled in: a failed critical item caps it, what did not apply does not count', async () => {
  const editor = renderInEditor(<VisitsPanel card={cardId('a')} />, asked())
  await userEvent.click(screen.getByRole('button', { name: 'Add a visit' }))
  const dialog = await screen.findByRole('dialog', { name: 'New mystery visit' })
  const field = (name: string, at = 0) => {
    const found = within(dialog).getAllByRole('textbox', { name })[at]
    if (!found) throw new Error(name)
    return found
  }
  await userEvent.type(field('Item 1'), 'Greeted')
  await userEvent.type(field('Of'), '{Control>}a{/Control}4{Enter}')
  await userEvent.type(field('Points'), '3{Enter}')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Add an item' }))
  expect(within(dialog).getByText('Score 75.0%.')).toBeVisible()
  await userEvent.type(field('Cap after a failed critical item (%)'), '40{Enter}')
  const [critical] = within(dialog).getAllByRole('checkbox', { name: 'Critical' })
  if (critical) await userEvent.click(critical)
  expect(within(dialog).getByText('Score 40.0%.')).toBeVisible()
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }))
  const [visit] = Object.values(editor.get().board.visits)
  expect(visit).toMatchObject({ card: 'card_a', cap: 40, date: '2026-11-22' })
  expect(visit?.sections[0]?.items).toEqual([
    { question: { en: 'Greeted' }, got: 3, of: 4, critical: true },
    { question: {}, got: null, of: 1 },
  ])
  expect(screen.getByText(/Below three visits/)).toBeVisible()
})

test('measured times are pasted, and told by median and 90th percentile before the mean', async () => {
  const editor = renderInEditor(<StepTimes step={step.id} />, asked())
  await userEvent.click(screen.getByRole('button', { name: 'Add times' }))
  const dialog = await screen.findByRole('dialog', { name: 'Measured times' })
  await userEvent.type(within(dialog).getByRole('textbox', { name: /Should be done within/ }), '10')
  await userEvent.click(within(dialog).getByRole('textbox', { name: 'Minutes, one number each' }))
  await userEvent.paste('2\n3\n3\n4\n5\n5\n6\n7\n9\n12\n15\n48\nx')
  expect(within(dialog).getByText(/12 times read. One word is no time and is left out: x/)).toBeVisible()
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }))
  expect(Object.values(editor.get().board.times)[0]?.values).toHaveLength(12)
  expect(screen.getByText(/^Median .*90% within .*of 12$/)).toBeVisible()
  expect(screen.getByText(/75% within 10 min/)).toBeVisible()
})

test('pasted reasons are one step of the history, and say which line was not understood', async () => {
  const editor = renderInEditor(<TicketsPanel step={step.id} />, asked())
  await userEvent.click(screen.getByRole('button', { name: 'Paste lines' }))
  const dialog = await screen.findByRole('dialog', { name: 'Paste lines' })
  await userEvent.click(within(dialog).getByRole('textbox', { name: 'Lines' }))
  await userEvent.paste('No news\t610\t300\nReason without a count\nMissing paper\t340')
  expect(within(dialog).getByText(/Line 2 was not understood/)).toBeVisible()
  await userEvent.click(within(dialog).getByRole('button', { name: 'Use these' }))
  expect(Object.values(editor.get().board.tickets)).toMatchObject([
    { reason: { en: 'No news' }, count: 610, repeat: 300, step: step.id },
    { reason: { en: 'Missing paper' }, count: 340, step: step.id },
  ])
  act(() => editor.undo())
  expect(editor.get().board.tickets).toEqual({})
})

test('the board shows the numbers of one branch, says so, and shows all of them again', async () => {
  const board = asked(
    { counts: { '5': 4 }, dims: { branch: 'Muscat' } },
    { counts: { '1': 4 }, dims: { branch: 'Sohar' } },
  )
  const editor = renderInEditor(<MeasuredButton />, board)
  await userEvent.click(screen.getByRole('button', { name: 'All numbers' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Sohar' }))
  expect(editor.get().measured).toEqual({ dims: { branch: ['Sohar'] } })
  expect(screen.getByText('Only these numbers: Branch: Sohar')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'All' }))
  expect(editor.get().measured).toEqual({ dims: {} })
})

test('a board without anything to choose by has no button for it', () => {
  renderInEditor(<MeasuredButton />, asked({ counts: { '5': 4 } }))
  expect(screen.queryByRole('button')).toBeNull()
})

test('points that were not taken go with their item and are no points of the next one', async () => {
  const editor = renderInEditor(<VisitsPanel card={cardId('a')} />, asked())
  await userEvent.click(screen.getByRole('button', { name: 'Add a visit' }))
  const dialog = await screen.findByRole('dialog', { name: 'New mystery visit' })
  const fields = (name: string) => within(dialog).getAllByRole('textbox', { name })
  await userEvent.click(within(dialog).getByRole('button', { name: 'Add an item' }))
  await userEvent.type(fields('Of')[1] ?? dialog, '{Control>}a{/Control}5{Enter}')
  await userEvent.type(fields('Points')[0] ?? dialog, '3{Enter}')
  expect(fields('Points')[0]).toBeInvalid()
  await userEvent.click(within(dialog).getByRole('button', { name: 'Remove item 1' }))
  expect(fields('Points')).toHaveLength(1)
  expect(fields('Points')[0]).toHaveValue('')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }))
  const [visit] = Object.values(editor.get().board.visits)
  expect(visit?.sections[0]?.items).toMatchObject([{ got: null, of: 5 }])
})

test('a self-score that was not taken for one period is not shown for another', async () => {
  renderInEditor(card, asked({ counts: { '5': 30 } }))
  await userEvent.type(screen.getByRole('textbox', { name: 'We say (%)' }), '140{Enter}')
  expect(screen.getByRole('textbox', { name: 'We say (%)' })).toBeInvalid()
  await userEvent.click(screen.getByRole('combobox', { name: 'Period' }))
  await userEvent.click(await screen.findByRole('option', { name: 'New period…' }))
  await userEvent.type(
    await screen.findByRole('textbox', { name: /Period|New period/ }),
    '{Control>}a{/Control}2031-Q1{Enter}',
  )
  expect(screen.getByRole('textbox', { name: 'We say (%)' })).toHaveValue('')
})
