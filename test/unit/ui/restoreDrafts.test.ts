import { describe, expect, it } from 'vitest'
import { brandId } from '../../../src/base/ids'
import type { Language } from '../../../src/base/text'
import { addPersona, removeCards } from '../../../src/commands'
import type { Board } from '../../../src/model/board'
import { restoreDrafts } from '../../../src/ui/editor/restoreDrafts'
import { isPlaceGone } from '../../../src/ui/editor/textPlaces'
import { boardFrom, cardId } from '../../support/boardFrom'
import { createTestEditor } from '../../support/testEditor'

const hash = brandId('media', 'ab'.repeat(32))
const persona = brandId('persona', 'persona_1')
const actor = brandId('actor', 'actor_1')
const channel = brandId('channel', 'channel_1')

function startBoard(): Board {
  const drawn = boardFrom(
    `
             | Apply
             | Find     | Submit
  customer   | a Looks  | b Submits; v.2 Waits
  ~ visibility
  a -> b flow
`,
    {
      title: { en: 'Loan' },
      media: { [hash]: { id: hash, type: 'image/webp', width: 1, height: 1, bytes: 4 } },
      actors: { [actor]: { id: actor, kind: 'employee', name: { en: 'Clerk' } } },
      channels: { [channel]: { id: channel, family: 'digital', name: { en: 'App' } } },
    },
  )
  const editor = createTestEditor(drawn)
  editor.dispatch(addPersona, { id: persona, name: { en: 'Salma' } })
  const before = editor.get().board
  const salma = before.personas[persona]
  if (!salma) throw new Error('no persona')
  return { ...before, personas: { [persona]: { ...salma, needs: [{ en: 'Speed' }, { en: 'Calm' }] } } }
}

async function reopened(drafts: Readonly<Record<string, string>>, language: Language = 'en', board = startBoard()) {
  const editor = createTestEditor(board, { drafts, language })
  await restoreDrafts(editor)
  return { editor, board: editor.get().board, left: await editor.session.drafts() }
}

/** Reads `a.b.c` of an object. */
function at(value: unknown, path: string): unknown {
  const [head, ...rest] = path.split('/')
  if (head === undefined || typeof value !== 'object' || value === null) return undefined
  const inner: unknown = Reflect.get(value, head)
  return rest.length === 0 ? inner : at(inner, rest.join('/'))
}

describe('text that was being typed when the window was killed', () => {
  it.each([
    ['board.title.en', 'title/en'],
    ['board.scenario.en', 'scenario/en'],
    ['board.owner.ar', 'owner/ar'],
    ['cards.card_a.text.ar', 'cards/card_a/text/ar'],
    ['cards.card_a.note.en', 'cards/card_a/note/en'],
    ['cards.card_a.linkUrl', 'cards/card_a/linkUrl'],
    ['cards.card_a.data.cause.en', 'cards/card_a/data/cause/en'],
    ['cards.card_a.data.reference', 'cards/card_a/data/reference'],
    ['cards.card_v.2.text.en', 'cards/card_v.2/text/en'],
    ['stages.stage_1.name.en', 'stages/stage_1/name/en'],
    ['steps.step_2.name.en', 'steps/step_2/name/en'],
    ['lanes.lane_customer.name.en', 'lanes/lane_customer/name/en'],
    ['lanes.lane_customer.hint.ar', 'lanes/lane_customer/hint/ar'],
    ['lines.line_visibility.name.en', 'lines/line_visibility/name/en'],
    ['links.link_1.label.en', 'links/link_1/label/en'],
    ['actors.actor_1.name.en', 'actors/actor_1/name/en'],
    ['channels.channel_1.name.ar', 'channels/channel_1/name/ar'],
    ['personas.persona_1.name.en', 'personas/persona_1/name/en'],
    ['personas.persona_1.goal.en', 'personas/persona_1/goal/en'],
    ['personas.persona_1.needs.1.ar', 'personas/persona_1/needs/1/ar'],
    [`media.${hash}.alt.en`, `media/${hash}/alt/en`],
    ['map.card.card_a.en', 'cards/card_a/text/en'],
    ['map.stage.stage_1.en', 'stages/stage_1/name/en'],
    ['map.step.step_1.en', 'steps/step_1/name/en'],
    ['map.lane.lane_customer.en', 'lanes/lane_customer/name/en'],
    ['map.line.line_visibility.en', 'lines/line_visibility/name/en'],
  ])('stands again at %s', async (place, path) => {
    const { board, left, editor } = await reopened({ [place]: 'typed words' })
    expect(at(board, path)).toBe('typed words')
    expect(left).toEqual([])
    expect(editor.log).toHaveLength(1)
  })

  it('goes into the language it was typed in, whatever is shown now', async () => {
    const { board } = await reopened({ 'map.card.card_a.en': 'Compares' }, 'ar')
    expect(board.cards[cardId('a')]?.text).toEqual({ en: 'Compares' })
  })

  it('replaces the words of the other language that stood in, when it is in that language', async () => {
    const english = await reopened({ 'map.card.card_a.ar': 'Compares' }, 'ar')
    expect(english.board.cards[cardId('a')]?.text).toEqual({ en: 'Compares' })
    const arabic = await reopened({ 'map.card.card_a.ar': 'يقارن' }, 'ar')
    expect(arabic.board.cards[cardId('a')]?.text).toEqual({ en: 'Looks', ar: 'يقارن' })
  })

  it('never empties the title', async () => {
    const { board } = await reopened({ 'board.title.en': '' })
    expect(board.title).toEqual({ en: 'Loan' })
  })

  it('is shown when its place is gone', async () => {
    const start = createTestEditor(startBoard())
    start.dispatch(removeCards, { ids: [cardId('a')] })
    const { editor, board } = await reopened({ 'map.card.card_a.en': 'half a thought' }, 'en', start.get().board)
    expect(board).toBe(start.get().board)
    expect(editor.get().notice).toMatchObject({ kind: 'unplaced', texts: ['half a thought'] })
  })
})

describe('a place for text', () => {
  it('is gone with its record and not before', () => {
    const board = startBoard()
    expect(isPlaceGone(board, 'cards.card_a.text.en')).toBe(false)
    expect(isPlaceGone(board, 'cards.card_x.text.en')).toBe(true)
    expect(isPlaceGone(board, 'board.scenario.en')).toBe(false)
  })
})
