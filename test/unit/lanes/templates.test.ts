import { describe, expect, it } from 'vitest'
import { brandId } from '../../../src/base/ids'
import { createFromTemplate, loadTemplate, templateIndex } from '../../../src/formats/templates'
import { flowOf, laneRegistry, timeOf } from '../../../src/lanes'
import { cardSatisfaction } from '../../../src/measures/cardSatisfaction'

interface Expected {
  readonly flow?: Readonly<Record<string, number | null>>
  readonly time?: { readonly lead: number; readonly touch: number; readonly wait: number }
  readonly csatTop2?: Readonly<Record<string, { readonly k: number; readonly n: number }>>
}

const boards = await Promise.all(
  templateIndex.map(async ({ id }) => ({
    id,
    expected: ((await loadTemplate(id)) as { expected: Expected }).expected,
    board: await createFromTemplate(id, {
      id: brandId('board', 'board_1'),
      createdAt: '2026-01-01T00:00:00.000Z',
      baseLanguage: 'en',
    }),
  })),
)

describe.each(boards)('the board of template $id', ({ board, expected: { flow, time, csatTop2 } }) => {
  it('has only lanes of known types', () => {
    const types = Object.values(board.lanes).map(({ type }) => type)
    expect(types.filter((type) => !laneRegistry.isKnown(type))).toEqual([])
  })

  it.runIf(flow)('has the hand-offs, crossings and automation its author counted', () => {
    const { links, handOffs, staffHandOffs, crossings, companyCards, automated } = flowOf(board, laneRegistry)
    expect({
      links,
      handOffs,
      staffHandOffs,
      interactionCrossings: crossings.interaction,
      visibilityCrossings: crossings.visibility,
      internalCrossings: crossings.internal,
      companyCards,
      automated,
      automationShare: flow?.automationShare,
    }).toEqual(flow)
  })

  it.runIf(time)('takes the time its author computed', () => {
    expect(timeOf(board)).toMatchObject({ lead: time?.lead, touch: time?.touch, wait: time?.wait })
  })

  it.runIf(csatTop2)('shows on each card the satisfaction its author computed', () => {
    const cards = Object.entries(csatTop2 ?? {}).filter(([name]) => name !== 'journey')
    expect(cards.length).toBeGreaterThan(0)
    for (const [name, { k, n }] of cards) {
      expect(cardSatisfaction(board, brandId('card', `card_${name}`)), name).toMatchObject({ k, n })
    }
  })
})
