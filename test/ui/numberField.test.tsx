import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { DateField } from '../../src/ui/fields/DateField'
import { NumberField } from '../../src/ui/fields/NumberField'
import { TicketsDialog } from '../../src/ui/inspector/step/TicketsDialog'
import { boardFrom } from '../support/boardFrom'
import { renderInEditor } from './editorParts'

const BOARD = boardFrom(`
             | Apply
             | Find
  customer   | a Looks
`)

function Minutes({ written }: { readonly written: unknown[] }) {
  const [value, setValue] = useState<number | undefined>(5)
  const write = (next: number | undefined) => {
    written.push(next)
    setValue(next)
  }
  return <NumberField label="Minutes" value={value} min={0} max={100} write={write} />
}

test.each([
  ['twelve', /“twelve” is no number/],
  ['3,5', /“3,5” is no number/],
  ['-4', /less than 0/],
  ['1,200', /more than 100/],
])('%s is not taken for a number up to 100: it stays as it was typed, with the reason', async (typed, reason) => {
  const written: unknown[] = []
  renderInEditor(<Minutes written={written} />, BOARD)
  const field = screen.getByRole('textbox', { name: 'Minutes' })
  await userEvent.clear(field)
  await userEvent.type(field, typed)
  expect(field).toBeValid()
  await userEvent.tab()
  expect(field).toHaveValue(typed)
  expect(field).toBeInvalid()
  expect(field).toHaveAccessibleDescription(reason)
  expect(written).toEqual([])
  await userEvent.clear(field)
  await userEvent.type(field, '12.5{Enter}')
  expect(field).toBeValid()
  expect(screen.queryByRole('alert')).toBeNull()
  expect(written).toEqual([12.5])
})

test.each([
  ['٣٫٥', 3.5],
  ['۴۲', 42],
  ['١٢٫٢٥', 12.25],
])('%s is taken as it is written in Arabic or Persian', async (typed, value) => {
  const written: unknown[] = []
  renderInEditor(<Minutes written={written} />, BOARD)
  const field = screen.getByRole('textbox', { name: 'Minutes' })
  await userEvent.clear(field)
  await userEvent.type(field, `${typed}{Enter}`)
  expect(written).toEqual([value])
  expect(field).toBeValid()
})

test('why a number is not taken is said in Arabic to an Arabic reader', async () => {
  renderInEditor(<Minutes written={[]} />, BOARD, { language: 'ar' })
  const field = screen.getByRole('textbox', { name: 'Minutes' })
  await userEvent.clear(field)
  await userEvent.type(field, 'خمسة{Enter}')
  expect(field).toHaveAccessibleDescription('«خمسة» ليس رقماً. لم يتغير شيء.')
})

test('a day that is none stays as it was typed, with the way to type one', async () => {
  const written: unknown[] = []
  renderInEditor(<DateField label="Due" value="2026-11-22" write={(day) => written.push(day)} />, BOARD)
  const field = screen.getByRole('textbox', { name: 'Due' })
  await userEvent.clear(field)
  await userEvent.type(field, '31/2/2026{Enter}')
  expect(field).toHaveValue('31/2/2026')
  expect(field).toHaveAccessibleDescription(/Type it as/)
  expect(written).toEqual([])
  await userEvent.clear(field)
  await userEvent.type(field, '28/2/2026{Enter}')
  expect(written).toEqual(['2026-02-28'])
  expect(field).toBeValid()
})

test('a form is not saved while a number in it is not taken: saving leads to the field', async () => {
  const editor = renderInEditor(<TicketsDialog onClose={() => undefined} />, BOARD)
  await userEvent.type(await screen.findByRole('textbox', { name: 'Contact reason' }), 'No answer')
  const count = screen.getByRole('textbox', { name: 'How often' })
  await userEvent.clear(count)
  await userEvent.type(count, 'dozens')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(count).toHaveFocus()
  expect(count).toHaveValue('dozens')
  expect(editor.get().board.tickets).toEqual({})
  await userEvent.clear(count)
  await userEvent.type(count, '٣٦')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(Object.values(editor.get().board.tickets)).toMatchObject([{ reason: { en: 'No answer' }, count: 36 }])
})

test('numbers that were not taken count as they stand once another number makes room for them', async () => {
  const editor = renderInEditor(<TicketsDialog onClose={() => undefined} />, BOARD)
  const field = (name: string) => screen.getByRole('textbox', { name })
  await userEvent.type(await screen.findByRole('textbox', { name: 'Contact reason' }), 'No answer')
  await userEvent.type(field('Came again'), '5')
  await userEvent.type(field('Solved at first contact'), '4')
  await userEvent.tab()
  expect(field('Came again')).toBeInvalid()
  await userEvent.clear(field('How often'))
  await userEvent.type(field('How often'), '10')
  await userEvent.tab()
  await waitFor(() => expect(field('Came again')).toBeValid())
  expect(field('Came again')).toHaveValue('5')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(Object.values(editor.get().board.tickets)).toMatchObject([{ count: 10, repeat: 5, resolvedFirst: 4 }])
})
