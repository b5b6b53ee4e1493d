import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { act } from 'react'
import { expect, test } from 'vitest'
import { brandId } from '../../src/base/ids'
import { createMapView } from '../../src/canvas'
import { createFromTemplate } from '../../src/formats/templates'
import { laneRegistry } from '../../src/lanes'
import type { Board } from '../../src/model/board'
import type { Answers } from '../../src/model/records/answers'
import { CsatTab } from '../../src/ui/inspector/csat/CsatTab'
import { Inspector } from '../../src/ui/inspector/Inspector'
import { boardFrom, cardId } from '../support/boardFrom'
import { renderInEditor } from './editorParts'

const measure = brandId('measure', 'measure_1')

/** A board with one asked card; answers from 1 to 5 by period. */
function asked(periods: Readonly<Record<string, readonly number[]>>, target?: number): Board {
  const answers = Object.entries(periods).map(([period, counts], at): Answers => {
    const filled = counts.flatMap((count, index) => (count > 0 ? [[String(index + 1), count] as const] : []))
    const id = brandId('answers', `answers_${at}`)
    return { id, measure, card: cardId('a'), period, dims: {}, counts: Object.fromEntries(filled) }
  })
  return boardFrom(
    `
               | Apply             || Decide
               | Find    | Submit  || Wait
     frontstage| a Calls | b Gives || c Waits
     a -> b flow
    `,
    {
      measures: {
        [measure]: {
          id: measure,
          family: 'csat',
          name: { en: 'Satisfaction' },
          scale: [1, 5],
          satisfied: [4, 5],
          better: 'higher',
          ...(target === undefined ? {} : { target }),
        },
      },
      answers: Object.fromEntries(answers.map((each) => [each.id, each])),
    },
  )
}

const tab = <CsatTab card={cardId('a')} />
const inspector = () => <Inspector view={createMapView()} onClose={() => undefined} />

test('the CSAT of a card is said with its count, its range, its target and its verdict', () => {
  renderInEditor(tab, asked({ '2026-Q3': [10, 11, 14, 29, 20] }, 90))
  expect(screen.getByText('58%')).toBeVisible()
  expect(screen.getByText('49 of 84 satisfied')).toBeVisible()
  expect(screen.getByText('Not met')).toBeVisible()
  expect(screen.getByText(/The whole range, 48% to 68%, lies below it\./)).toBeVisible()
})

test('what is not proven says how many answers would settle it', () => {
  renderInEditor(tab, asked({ '2026-Q3': [3, 3, 4, 32, 42] }, 90))
  expect(screen.getByText('Not proven yet')).toBeVisible()
  expect(screen.getByText(/At least 953 answers in all would settle it/)).toBeVisible()
})

test('fewer than five answers give no percentage', () => {
  renderInEditor(tab, asked({ '2026-Q3': [0, 0, 1, 1, 2] }, 90))
  expect(screen.getByText('3 of 4 satisfied')).toBeVisible()
  expect(screen.queryByText('75%')).toBeNull()
  expect(screen.getByText('Small sample: 4 answers.')).toBeVisible()
})

test('against the period before, a change is real only when its range leaves out zero', () => {
  renderInEditor(tab, asked({ '2026-Q2': [20, 14, 14, 20, 12], '2026-Q3': [10, 11, 14, 29, 20] }))
  expect(screen.getByText('Real change')).toBeVisible()
  expect(screen.getByText('Up 18 points.')).toBeVisible()
})

test('a small difference is named noise', () => {
  renderInEditor(tab, asked({ '2026-Q2': [10, 11, 14, 28, 20], '2026-Q3': [10, 11, 14, 29, 20] }))
  expect(screen.getByText('Within noise')).toBeVisible()
})

test('counts are typed in the digits of either language, and stored with the question', async () => {
  const editor = renderInEditor(tab, asked({ '2026-Q3': [1, 0, 0, 0, 0] }))
  const four = screen.getByRole('textbox', { name: 'People who answered 4' })
  await userEvent.clear(four)
  await userEvent.type(four, '١٢{Enter}')
  const [heap] = Object.values(editor.get().board.answers)
  expect(heap?.counts).toEqual({ '1': 1, '4': 12 })
  await userEvent.type(four, '{ArrowUp}')
  expect(Object.values(editor.get().board.answers)[0]?.counts['4']).toBe(13)
})

test('arrow keys go to the neighbouring answer', async () => {
  renderInEditor(tab, asked({ '2026-Q3': [1, 0, 0, 0, 0] }))
  await userEvent.click(screen.getByRole('textbox', { name: 'People who answered 1' }))
  await userEvent.keyboard('{ArrowRight}')
  expect(screen.getByRole('textbox', { name: 'People who answered 2' })).toHaveFocus()
})

test.each([
  ['-4', /below zero/],
  ['abc', /is no number/],
  ['3.5', /no whole number/],
  ['2,000,000', /more than 1,000,000/],
])('a count of %s is not taken: it stays as it was typed, with the reason beside it', async (typed, reason) => {
  const editor = renderInEditor(tab, asked({ '2026-Q3': [1, 0, 0, 0, 0] }))
  const two = screen.getByRole('textbox', { name: 'People who answered 2' })
  await userEvent.clear(two)
  await userEvent.type(two, typed)
  fireEvent.blur(two)
  expect(two).toHaveValue(typed)
  expect(two).toBeInvalid()
  expect(two).toHaveAccessibleDescription(reason)
  expect(editor.log).toEqual([])
  await userEvent.clear(two)
  await userEvent.type(two, '1,200{Enter}')
  expect(two).toBeValid()
  expect(screen.queryByRole('alert')).toBeNull()
  expect(Object.values(editor.get().board.answers)[0]?.counts).toEqual({ '1': 1, '2': 1200 })
})

test('a wrong number of people who could not answer is told beside its field', async () => {
  const editor = renderInEditor(tab, asked({ '2026-Q3': [1, 0, 0, 0, 0] }))
  const none = screen.getByRole('textbox', { name: /Not applicable/ })
  await userEvent.clear(none)
  await userEvent.type(none, '-4{Enter}')
  expect(none).toHaveAccessibleDescription(/below zero/)
  await userEvent.clear(none)
  await userEvent.type(none, '٣{Enter}')
  expect(Object.values(editor.get().board.answers)[0]?.notApplicable).toBe(3)
})

test('a scale with answers warns before it is changed', async () => {
  renderInEditor(tab, asked({ '2026-Q3': [1, 2, 3, 4, 5] }))
  await userEvent.click(screen.getByRole('button', { name: 'Change' }))
  const highest = await screen.findByRole('textbox', { name: 'Highest answer' })
  expect(screen.queryByText(/already answered on the old scale/)).toBeNull()
  await userEvent.clear(highest)
  await userEvent.type(highest, '7{Enter}')
  expect(await screen.findByText(/already answered on the old scale/)).toBeVisible()
})

test('a recommendation question shows its net score and the three groups', () => {
  const board = asked({})
  const nps = { ...board.measures[measure], id: measure, family: 'nps', scale: [0, 10], satisfied: [9, 10] } as const
  const id = brandId('answers', 'answers_9')
  const counts = { '10': 30, '8': 20, '3': 10 }
  renderInEditor(tab, {
    ...board,
    measures: { [measure]: { ...nps, name: { en: 'Recommend' }, better: 'higher' } },
    answers: { [id]: { id, measure, card: cardId('a'), period: '2026', dims: {}, counts } },
  })
  expect(screen.getByText('+33.3')).toBeVisible()
  expect(screen.getByText(/30 promoters, 20 passives, 10 detractors/)).toBeVisible()
})

test('only cards that can be measured have a CSAT tab', () => {
  const board = boardFrom(`
             | Apply
             | Find
    backstage | a Looks
    frontstage| b Calls
  `)
  const editor = renderInEditor(inspector(), board)
  act(() => editor.select({ kind: 'cards', ids: [cardId('a')] }))
  expect(screen.queryByRole('tab', { name: 'CSAT' })).toBeNull()
  act(() => editor.select({ kind: 'cards', ids: [cardId('b')] }))
  expect(screen.getByRole('tab', { name: 'CSAT' })).toBeVisible()
})

test('every lane type gets an input for each of its fields', () => {
  for (const type of laneRegistry.types.filter((each) => each.holdsCards)) {
    const board = boardFrom(`
               | Apply
               | Find
      ${type.id} | a Looks
    `)
    const editor = renderInEditor(inspector(), board)
    act(() => editor.select({ kind: 'cards', ids: [cardId('a')] }))
    for (const field of type.fields) {
      const label = screen.getAllByText((words) => words.startsWith(field.label.en), { selector: 'label, span' })
      expect(label.length, `${type.id}.${field.name}`).toBeGreaterThan(0)
    }
    cleanup()
  }
})

test('with several cards, what differs says so, and what is written goes into all of them at once', async () => {
  const editor = renderInEditor(inspector(), asked({}))
  act(() => editor.select({ kind: 'cards', ids: [cardId('a'), cardId('b')] }))
  await userEvent.click(screen.getByRole('button', { name: 'Wait point' }))
  const flags = () => [cardId('a'), cardId('b')].map((id) => editor.get().board.cards[id]?.flags)
  expect(flags()).toEqual([['wait'], ['wait']])
  act(() => editor.undo())
  expect(flags()).toEqual([[], []])
})

test('a card that is marked in only one of several cards is neither on nor off', async () => {
  const editor = renderInEditor(inspector(), asked({}))
  act(() => editor.select({ kind: 'cards', ids: [cardId('a')] }))
  await userEvent.click(screen.getByRole('button', { name: 'Fail point' }))
  act(() => editor.select({ kind: 'cards', ids: [cardId('b'), cardId('a')] }))
  expect(screen.getByRole('button', { name: 'Fail point' })).toHaveAttribute('aria-pressed', 'mixed')
})

test('a time is entered in the unit one thinks in and kept in minutes', async () => {
  const editor = renderInEditor(inspector(), asked({}))
  const step = brandId('step', 'step_1')
  act(() => editor.select({ kind: 'step', id: step }))
  await userEvent.click(screen.getByRole('combobox', { name: 'Unit of Touch time' }))
  await userEvent.click(await screen.findByRole('option', { name: 'hr' }))
  await userEvent.type(screen.getByRole('textbox', { name: 'Touch time' }), '1.5{Enter}')
  expect(editor.get().board.steps[step]?.touch).toBe(90)
})

test('deleting a step with cards asks whether they move to the step beside it', async () => {
  const editor = renderInEditor(inspector(), asked({}))
  act(() => editor.select({ kind: 'step', id: brandId('step', 'step_2') }))
  await userEvent.click(screen.getByRole('button', { name: 'More' }))
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Delete' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Move to “Find”' }))
  const { board } = editor.get()
  expect(Object.keys(board.steps)).toHaveLength(2)
  expect(board.cards[cardId('b')]?.step).toBe('step_1')
})

test('a link shows the host it really leads to, and an unsafe one leads nowhere', async () => {
  const editor = renderInEditor(inspector(), asked({}))
  act(() => editor.select({ kind: 'cards', ids: [cardId('a')] }))
  await userEvent.click(screen.getByRole('tab', { name: 'Evidence' }))
  const address = screen.getByRole('textbox', { name: 'Link' })
  await userEvent.type(address, 'https://mala.gov.om@evil.example/x{Enter}')
  const link = screen.getByRole('link')
  expect(link).toHaveTextContent('evil.example')
  expect(link).toHaveAttribute('rel', 'noopener noreferrer')
  await userEvent.clear(address)
  await userEvent.type(address, 'javascript:alert(1){Enter}')
  expect(screen.queryByRole('link')).toBeNull()
  expect(screen.getByText(/Only addresses that begin with/)).toBeVisible()
  expect(editor.get().board.cards[cardId('a')]?.linkUrl).toBe('javascript:alert(1)')
})

test('nothing on a board that is open for reading only can be written', async () => {
  const editor = renderInEditor(inspector(), asked({}), { readOnly: 'newer' })
  act(() => editor.select({ kind: 'cards', ids: [cardId('a')] }))
  const text = screen.getByRole('textbox', { name: 'Text · English' })
  expect(text).toHaveAttribute('readonly')
  expect(screen.getByRole('button', { name: 'Wait point' })).toBeDisabled()
})

test('the sources of a board from a template are named in Arabic to an Arabic reader', async () => {
  const made = { id: brandId('board', 'board_car'), createdAt: '2026-11-22T08:00:00.000Z', baseLanguage: 'en' } as const
  renderInEditor(inspector(), await createFromTemplate('car-purchase-after-sales', made), { language: 'ar' })
  const sources = within(screen.getByRole('list', { name: 'المصادر' })).getAllByRole('listitem')
  expect(sources).toHaveLength(3)
  for (const source of sources) expect(source).toHaveTextContent(/[\u0620-\u064a]{3}/)
  expect(screen.queryByText(/from memory/)).toBeNull()
})

test('where the content of a board comes from is said in words; words of a file are left as they are', () => {
  renderInEditor(inspector(), boardFrom('needs | Find', { provenance: 'illustrative' }))
  expect(screen.getByText('Where this comes from: Illustrative')).toBeVisible()
  cleanup()
  renderInEditor(inspector(), boardFrom('needs | Find', { provenance: 'Workshop of 3 May' }))
  expect(screen.getByText('Where this comes from: Workshop of 3 May')).toBeVisible()
})
