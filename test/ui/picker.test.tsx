import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { AreaInput } from '../../src/ui/fields/AreaInput'
import { ManyPicker, Picker } from '../../src/ui/fields/Picker'
import { boardFrom } from '../support/boardFrom'
import { renderInEditor } from './editorParts'

afterEach(cleanup)

const board = boardFrom(`
           || Borrow
           | Search
  customer | a Looks
`)
const items = [
  { id: 'desk', label: 'Circulation desk' },
  { id: 'kiosk', label: 'Kiosk' },
]

test('Escape takes nothing out of the field of one and of the field of many', async () => {
  const said: unknown[] = []
  renderInEditor(
    <>
      <Picker label="Owner" items={items} value="desk" onChange={(id) => said.push(id)} />
      <ManyPicker label="Channels" items={items} value={['kiosk']} onChange={(ids) => said.push(ids)} />
    </>,
    board,
  )
  const user = userEvent.setup()
  for (const name of ['Owner', 'Channels']) {
    await user.click(screen.getByRole('combobox', { name }))
    await user.keyboard('{Escape}{Escape}{Escape}')
  }
  expect(said).toEqual([])
  expect(screen.getByRole('combobox', { name: 'Owner' })).toHaveValue('Circulation desk')
  expect(screen.getByText('Kiosk')).toBeVisible()
})

test('the words in a field are its value and not a second text on the page', async () => {
  renderInEditor(
    <AreaInput label="Text" value="Looks" place="cards.a.text.en" language="en" write={() => undefined} />,
    board,
  )
  const field = screen.getByRole('textbox', { name: 'Text' })
  expect(field).toHaveValue('Looks')
  expect(field.textContent).toBe('')
  await userEvent.setup().type(field, ' up')
  expect(field).toHaveValue('Looks up')
  expect(field.textContent).toBe('')
})
