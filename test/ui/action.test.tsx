import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { brandId } from '../../src/base/ids'
import { createFromTemplate } from '../../src/formats/templates'
import { startWords } from '../support/words'
import { renderInEditor } from './editorParts'

startWords('en')
const { InsightsView } = await import('../../src/ui/insights/InsightsView')
const { ActionResult } = await import('../../src/ui/inspector/ActionResult')

const loan = () =>
  createFromTemplate('housing-loan-oman', {
    id: brandId('board', 'board_1'),
    createdAt: '2026-11-22T08:00:00.000Z',
    baseLanguage: 'en',
  })

test('the list of a council says who acts until when, what was decided, and whether the change is real', async () => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
      unobserve() {}
    },
  )
  renderInEditor(<InsightsView />, await loan())
  const [card] = screen.getAllByRole('region', { name: 'Actions and decisions' })
  if (!card) throw new Error('A card')
  const [first, second] = within(card).getAllByRole('listitem')
  expect(first).toHaveTextContent(/Book the valuer.*15 Dec 2026.*CX council, 14 July 2026.*In progress.*within noise/)
  expect(second).toHaveTextContent(
    /40% \(32 of 80\) in Q2 2026, then 58% \(49 of 84\) in Q3 2026\. \+18\.3 points, likely \+\d.*a real improvement\. Expected 60%: not proven yet\./,
  )
  await userEvent.click(within(card).getByRole('button', { name: 'Show as table' }))
  expect(within(card).getAllByRole('row')).toHaveLength(3)
})

test('an action without a touchpoint asks for one, and one that nobody was asked about says so', async () => {
  const board = await loan()
  renderInEditor(<ActionResult data={{ status: 'planned' }} />, board)
  expect(screen.getByText(/Say at which touchpoint/)).toBeVisible()
  renderInEditor(<ActionResult data={{ status: 'planned', touchpoint: 'card_front-n7' }} />, board)
  expect(screen.getByText(/Nobody has been asked at this touchpoint/)).toBeVisible()
})

test('an action on repeat complaints is judged by the ratio of their rates against what was to fall', async () => {
  const car = await createFromTemplate('car-purchase-after-sales', {
    id: brandId('board', 'board_1'),
    createdAt: '2026-11-22T08:00:00.000Z',
    baseLanguage: 'en',
  })
  const action = Object.values(car.cards).find(({ data }) => data.contacts === 'repeatRate')
  if (!action) throw new Error('An action measured by contacts')
  renderInEditor(<ActionResult data={action.data} />, car)
  const words = screen
    .getByText(/per 1,000/)
    .closest('section')
    ?.textContent?.replace(/[\u2066-\u2069]/g, '')
  expect(words).toContain('7.7 per 1,000 (96 of 12,400)')
  expect(words).toContain('then 5.1 per 1,000 (66 of 12,900)')
  expect(words).toContain('−33.9%, likely −51.7% to −9.6%: a real improvement.')
  expect(words).toContain('Expected −30%: not proven yet.')
})
