import { expect, test } from 'vitest'
import { brandId } from '../../../src/base/ids'
import { addView, applyView, updateLane } from '../../../src/commands'
import { noFilter } from '../../../src/model/cardFilter'
import { viewsInOrder } from '../../../src/model/reads'
import { isShownAs, lensesOf, shownNow } from '../../../src/ui/views/shownView'
import { boardFrom } from '../../support/boardFrom'
import { createTestEditor } from '../../support/testEditor'

const lane = (type: string) => brandId('lane', `lane_${type}`)

function open() {
  const editor = createTestEditor(
    boardFrom(`
             | Apply
             | Find    | Submit
    customer | a Looks | b Asks
    backstage| c Reads |
  `),
  )
  const view = () => {
    const [first] = viewsInOrder(editor.get().board)
    if (!first) throw new Error('no view')
    return first
  }
  return { editor, view }
}

test('a view brings back how the board was read, filtered and shown; the board’s part is one step of the history', () => {
  const { editor, view } = open()
  editor.dispatch(updateLane, { id: lane('backstage'), change: { hidden: true } })
  editor.setFilter({ ...noFilter, evidence: ['researched'] })
  editor.setLens('pain', true)
  editor.setMeasured({ dims: { branch: ['Muscat'] }, period: '2026-03' })
  editor.dispatch(addView, { name: { en: 'Council' }, ...shownNow(editor.get()) })
  expect(isShownAs(view(), editor.get())).toBe(true)

  editor.dispatch(updateLane, { id: lane('backstage'), change: { hidden: undefined } })
  editor.dispatch(updateLane, { id: lane('customer'), change: { hidden: true } })
  editor.setFilter(noFilter)
  editor.setLens('pain', false)
  expect(isShownAs(view(), editor.get())).toBe(false)

  editor.dispatch(applyView, { id: view().id })
  editor.setFilter(view().filter)
  editor.setLenses(lensesOf(view()))
  editor.setMeasured({ dims: { branch: ['Sohar'] }, period: '2026-03' })
  expect(isShownAs(view(), editor.get())).toBe(false)
  editor.setMeasured({ dims: { channel: [], ...view().measured?.dims }, period: '2026-03' })
  expect(isShownAs(view(), editor.get())).toBe(true)
  expect(editor.get().board.lanes[lane('customer')]).not.toHaveProperty('hidden')
  expect(editor.get().board.lanes[lane('backstage')]?.hidden).toBe(true)
  editor.undo()
  expect(editor.get().board.lanes[lane('customer')]?.hidden).toBe(true)
})

test('what a view names and is gone does not keep it from being the one shown', () => {
  const { editor, view } = open()
  const gone = { ...noFilter, owners: [brandId('actor', 'actor_gone')] }
  const shown = {
    ...shownNow(editor.get()),
    filter: gone,
    hidden: [lane('gone')],
    lenses: ['csat', 'evidence', 'later'],
  }
  editor.dispatch(addView, { name: { en: 'Old' }, ...shown })
  expect(isShownAs(view(), editor.get())).toBe(true)
  editor.dispatch(applyView, { id: view().id })
  expect(editor.log.map((edit) => edit.name)).toEqual(['view.add'])
})

test('a filter lets go of selected cards it hides, and what is written since stays in view', () => {
  const { editor } = open()
  editor.select({ kind: 'cards', ids: [brandId('card', 'card_a'), brandId('card', 'card_c')] })
  editor.setFilter({ ...noFilter, kinds: ['backstage'] })
  expect(editor.get().selection).toEqual({ kind: 'cards', ids: ['card_c'] })
  editor.setFilter({ ...noFilter, evidence: ['researched'] })
  expect(editor.get().selection).toEqual({ kind: 'none' })
  expect(editor.get().spared.size).toBe(0)
})
