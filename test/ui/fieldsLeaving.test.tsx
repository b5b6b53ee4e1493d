import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ReactNode, useState } from 'react'
import { expect, test } from 'vitest'
import { removeCards } from '../../src/commands'
import { NumberField } from '../../src/ui/fields/NumberField'
import { TagsField } from '../../src/ui/fields/TagsField'
import { TextField } from '../../src/ui/fields/TextField'
import { CountInput } from '../../src/ui/inspector/csat/CountInput'
import { boardFrom, cardId } from '../support/boardFrom'
import { createTestEditor } from '../support/testEditor'
import { renderInEditor } from './editorParts'

const BOARD = boardFrom(`
             | Apply
             | Find
  customer   | a Looks
`)

let leave: () => void = () => undefined

/** A screen that goes away while the focus is still in the field. */
function Leavable({ children }: { readonly children: ReactNode }) {
  const [here, setHere] = useState(true)
  leave = () => setHere(false)
  return here ? children : null
}

test('a number that is being typed is written when the screen goes away', async () => {
  const written: unknown[] = []
  renderInEditor(
    <Leavable>
      <NumberField label="Minutes" value={5} write={(value) => written.push(value)} />
    </Leavable>,
    BOARD,
  )
  const field = screen.getByRole('textbox', { name: 'Minutes' })
  await userEvent.clear(field)
  await userEvent.type(field, '42')
  expect(written).toEqual([])
  act(() => leave())
  expect(written).toEqual([42])
})

test('a tag that is being typed is written when the screen goes away', async () => {
  const written: unknown[] = []
  renderInEditor(
    <Leavable>
      <TagsField label="Tags" tags={['old']} known={[]} write={(tags) => written.push(tags)} />
    </Leavable>,
    BOARD,
  )
  await userEvent.type(screen.getByRole('combobox', { name: 'Tags' }), 'branch')
  act(() => leave())
  expect(written).toEqual([['old', 'branch']])
})

test('a count that is being typed is written when the screen goes away', async () => {
  const written: unknown[] = []
  renderInEditor(
    <Leavable>
      <CountInput
        name="5"
        count={0}
        share={0}
        satisfied
        readOnly={false}
        onKeyDown={() => undefined}
        onCount={(count) => written.push(count)}
      />
    </Leavable>,
    BOARD,
  )
  const field = screen.getByRole('textbox')
  await userEvent.clear(field)
  await userEvent.type(field, '12')
  act(() => leave())
  expect(written).toEqual([12])
})

test('words typed about a card that another window removes meanwhile are shown', async () => {
  const editor = renderInEditor(
    <Leavable>
      <TextField label="Text" value={{}} place="cards.card_a.text" write={() => undefined} />
    </Leavable>,
    BOARD,
  )
  await userEvent.type(screen.getByRole('textbox', { name: 'Text · English' }), 'half a thought')
  const other = createTestEditor(BOARD, { name: 'other' })
  other.dispatch(removeCards, { ids: [cardId('a')] })
  act(() => {
    editor.receive({ edits: other.log, board: other.get().board, rebased: [], dropped: [] })
    leave()
  })
  expect(editor.get().notice).toMatchObject({ kind: 'unplaced', texts: ['half a thought'] })
})
