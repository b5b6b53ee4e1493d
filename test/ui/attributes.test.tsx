import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { brandId } from '../../src/base/ids'
import { createFromTemplate } from '../../src/formats/templates'
import { attributePoints } from '../../src/ui/insights/model/attributes'
import { startWords } from '../support/words'
import { renderInEditor } from './editorParts'

startWords('en')
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

const TITLE = 'Importance and performance of attributes'
const boardOf = (template: 'car-purchase-after-sales' | 'housing-loan-oman') =>
  createFromTemplate(template, {
    id: brandId('board', 'board_1'),
    createdAt: '2026-11-22T08:00:00.000Z',
    baseLanguage: 'en',
  })
const cardNamed = (name: string) => {
  const card = screen.getByRole('heading', { name }).closest('section, article')
  if (!(card instanceof HTMLElement)) throw new Error(`No card ${name}`)
  return within(card)
}

test('the fourteen attributes of the car dealer lie in the quadrants of the published grid', async () => {
  const points = attributePoints(await boardOf('car-purchase-after-sales'), 'stated', 'mean')?.points ?? []
  const named = (quadrant: string) =>
    points.filter((each) => each.quadrant === quadrant).map(({ attribute }) => attribute.name.en)
  expect(points.length).toBe(14)
  expect(named('concentrate')).toContain('Job done right the first time')
  expect(named('concentrate')).toContain('Low prices on service')
  expect(named('keep')).toContain('Courteous and friendly service')
  expect(named('overkill')).toContain('Send out maintenance notices')
  expect(named('low')).toContain('Convenient to work')
})

test('attributes are written in a table, a wrong number is told under its line, and one undo takes all back', async () => {
  const editor = renderInEditor(<InsightsView />, await boardOf('housing-loan-oman'))
  await userEvent.click(cardNamed(TITLE).getByRole('button', { name: 'Attributes…' }))
  const dialog = within(await screen.findByRole('dialog'))
  const lines = ['Fast', 'Clear', 'Kind']
  for (const [index, name] of lines.entries()) {
    const line = `line ${index + 1}`
    await userEvent.type(dialog.getByRole('textbox', { name: `Name, ${line}` }), name)
    await userEvent.type(dialog.getByRole('textbox', { name: `Stated importance, ${line}` }), `${index + 3}`)
    await userEvent.type(dialog.getByRole('textbox', { name: `Performance, ${line}` }), index === 0 ? '9' : '٢')
  }
  const wrong = dialog.getByRole('textbox', { name: 'Performance, line 1' })
  expect(wrong).toHaveAccessibleDescription('“9” is not between 1 and 5.')
  expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled()
  await userEvent.clear(wrong)
  await userEvent.type(wrong, '4')
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }))
  expect(Object.values(editor.get().board.attributes).map(({ name, performance }) => [name.en, performance])).toEqual([
    ['Fast', 4],
    ['Clear', 2],
    ['Kind', 2],
  ])
  expect(await screen.findByText(/Lines at the means: importance 4, performance 2.67/)).toBeVisible()
  editor.undo()
  expect(editor.get().board.attributes).toEqual({})
})

test('answers of single people are pasted: importance is how well each attribute goes together with the whole', async () => {
  const editor = renderInEditor(<InsightsView />, await boardOf('housing-loan-oman'))
  await userEvent.click(cardNamed(TITLE).getByRole('button', { name: 'Attributes…' }))
  const dialog = within(await screen.findByRole('dialog'))
  const rows = [5, 4, 4, 2, 1, 3, 5, 2].map((whole, at) => [whole, whole, 6 - whole, (at % 3) + 2].join('\t'))
  await userEvent.click(dialog.getByRole('textbox', { name: 'Or paste a table' }))
  await userEvent.paste(['Overall\tFast\tSlow\tOther', ...rows].join('\n'))
  await userEvent.click(dialog.getByRole('button', { name: 'Read the table' }))
  expect(await dialog.findByText('3 attributes were worked out from the answers.')).toBeVisible()
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }))
  expect(Object.values(editor.get().board.attributes).map(({ derived, n }) => [derived?.r, n])).toMatchObject([
    [1, 8],
    [-1, 8],
    [expect.any(Number), 8],
  ])
  expect(screen.getByText('importance worked out from answers of the same people')).toBeVisible()
})
