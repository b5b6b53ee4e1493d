import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import papa from 'papaparse'
import { afterEach, expect, test, vi } from 'vitest'
import { brandId } from '../../src/base/ids'
import { createSurveySession } from '../../src/formats/survey/session'
import { createFromTemplate } from '../../src/formats/templates'
import { survey } from '../../src/ui/survey/surveyStore'
import { startWords } from '../support/words'
import { renderInEditor } from './editorParts'

/** The reader without its worker, which the tests' page does not have. */
vi.mock('../../src/formats/survey', async (original) => ({
  ...(await original<typeof import('../../src/formats/survey')>()),
  openSurvey: (_: Blob, name: string) => ({ name, size: 1, close: () => undefined, ...session }),
}))
let session: ReturnType<typeof createSurveySession> | undefined

startWords('en')
const { SurveyWizard } = await import('../../src/ui/survey/SurveyWizard')
const { InsightsView } = await import('../../src/ui/insights/InsightsView')

vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
)
afterEach(cleanup)

/** So many people: the talk goes together with the whole, the drive does not, and everybody found booking fine. */
function fileOf(people: number): string {
  const rows = Array.from({ length: people }, (_, at) => {
    const whole = ((at * 7) % 5) + 1
    return `person${at}@example.com,${whole},${Math.max(1, whole - (at % 2))},${((at * 3) % 4) + 2},4,"It took ${at} days in all"`
  })
  return ['Email,Overall satisfaction,Handover talk,Test drive,Booking a slot,Comment', ...rows].join('\n')
}

async function toCheck(text: string) {
  const content = new TextEncoder().encode(text)
  const file = {
    name: 'answers.csv',
    size: content.length,
    bytes: async (from: number, to: number) => content.subarray(from, to),
  }
  session = createSurveySession(file, papa)
  const board = await createFromTemplate('car-purchase-after-sales', {
    id: brandId('board', 'board_1'),
    createdAt: '2026-11-22T08:00:00.000Z',
    baseLanguage: 'en',
  })
  survey.setState({ file: new File([text], 'answers.csv'), isOpen: true, from: null })
  const editor = renderInEditor(
    <>
      <SurveyWizard onClose={() => survey.setState({ isOpen: false, from: null }, true)} />
      <InsightsView />
    </>,
    board,
  )
  await userEvent.click(await screen.findByRole('button', { name: 'Next: columns' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Next: check' }))
  return { editor, box: await screen.findByRole('checkbox', { name: /^Keep the single answers of/ }) }
}

const replies = ({ editor }: Awaited<ReturnType<typeof toCheck>>) => Object.values(editor.get().board.replies)

test('forty people: keeping single answers is on, names and comments never come, and what goes together is ranked', async () => {
  const wizard = await toCheck(fileOf(40))
  expect(wizard.box).toBeChecked()
  expect(screen.getByText(/Never names, comments, times or other columns/)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Import 160 answers' }))
  const [kept] = replies(wizard)
  expect(kept?.rows.length).toBe(40)
  // Sorted by the answer about the whole, which no line of the file is.
  const wholes = kept?.rows.map(([first]) => first) ?? []
  expect(wholes).toEqual([1, 2, 3, 4, 5].flatMap((answer) => Array.from({ length: 8 }, () => answer)))
  expect(kept?.questions.filter(({ card }) => card === undefined)).toHaveLength(1)
  expect(JSON.stringify(wizard.editor.get().board)).not.toMatch(/example\.com|days in all/)

  const title = 'What goes together with overall satisfaction'
  const card = within(
    await screen.findByRole('heading', { name: title, hidden: true }).then((heading) => {
      const section = heading.closest('section')
      if (!section) throw new Error('no card')
      return section
    }),
  )
  const names = card.getAllByRole('listitem', { hidden: true }).map((item) => item.querySelector('b')?.textContent)
  expect(names).toEqual(['Handover talk', 'Test drive', 'Booking a slot'])
  expect(card.getByText('Nothing to compare: all 40 people gave the same answer')).toBeInTheDocument()

  wizard.editor.undo()
  expect(replies(wizard)).toEqual([])
  await waitFor(() => expect(screen.queryByText(/^Nothing to compare/)).toBeNull())
})

test('under thirty people it is off and says why; who wants it all the same gets it, and it can be removed again', async () => {
  const wizard = await toCheck(fileOf(12))
  expect(wizard.box).not.toBeChecked()
  expect(
    screen.getByText(/At most 12 people answered about the whole and about the same part; below 30 nothing is ranked/),
  ).toBeVisible()
  await userEvent.click(wizard.box)
  await userEvent.click(screen.getByRole('button', { name: 'Import 48 answers' }))
  expect(replies(wizard)[0]?.rows.length).toBe(12)
  expect(await screen.findAllByText('Too few: 12 people answered both, 30 are needed')).toHaveLength(3)
  await userEvent.click(screen.getByRole('button', { name: 'Remove the single answers of 12 people', hidden: true }))
  expect(replies(wizard)).toEqual([])
  wizard.editor.undo()
  expect(replies(wizard)).toHaveLength(1)
})

test('without the tick no single answer is kept', async () => {
  const wizard = await toCheck(fileOf(40))
  await userEvent.click(wizard.box)
  await userEvent.click(screen.getByRole('button', { name: 'Import 160 answers' }))
  expect(replies(wizard)).toEqual([])
  expect(Object.keys(wizard.editor.get().board.answers).length).toBeGreaterThan(3)
})
