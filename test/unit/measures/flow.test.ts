import { describe, expect, it } from 'vitest'
import { type FlowCard, type FlowChart, flowCounts } from '../../../src/measures/flow'

const CLERK = { id: 'clerk', kind: 'employee' } as const
const VALUER = { id: 'valuer', kind: 'partner' } as const
const CUSTOMER = { id: 'customer', kind: 'customer' } as const

function card(id: string, lane: string, owner: FlowCard['owner'], automated = false): FlowCard {
  return { id, lane, owner, automated }
}

function chart(cards: readonly FlowCard[], links: readonly (readonly [string, string])[]): FlowChart {
  return {
    lanes: [
      { id: 'customer', companySide: false },
      { id: 'front', companySide: true },
      { id: 'back', companySide: true },
    ],
    lines: { interaction: 'customer', visibility: 'front' },
    cards,
    links: links.map(([from, to]) => ({ from, to })),
  }
}

describe('the flow of a blueprint', () => {
  it('lets one link cross two lines', () => {
    const counts = flowCounts(
      chart(
        [card('asks', 'customer', CUSTOMER), card('checks', 'back', CLERK)],
        [
          ['asks', 'checks'],
          ['checks', 'asks'],
        ],
      ),
    )
    expect(counts.crossings).toEqual({ interaction: 2, visibility: 2, internal: null })
  })

  it('counts a hand-off between staff for partners too, but not for the customer', () => {
    const counts = flowCounts(
      chart(
        [card('asks', 'customer', CUSTOMER), card('takes', 'front', CLERK), card('values', 'back', VALUER)],
        [
          ['asks', 'takes'],
          ['takes', 'values'],
        ],
      ),
    )
    expect(counts).toMatchObject({ links: 2, handOffs: 2, staffHandOffs: 1 })
  })

  it('counts no hand-off where an owner is missing or the same', () => {
    const counts = flowCounts(
      chart(
        [card('takes', 'front', CLERK), card('files', 'back', CLERK), card('archives', 'back', null)],
        [
          ['takes', 'files'],
          ['files', 'archives'],
        ],
      ),
    )
    expect(counts).toMatchObject({ links: 2, handOffs: 0, staffHandOffs: 0 })
  })

  it('ignores links to cards that are not there', () => {
    expect(flowCounts(chart([card('takes', 'front', CLERK)], [['takes', 'gone']])).links).toBe(0)
  })

  it('automates only what the company does, and has no share without company cards', () => {
    const customerOnly = chart([card('asks', 'customer', CUSTOMER, true)], [])
    expect(flowCounts(customerOnly)).toMatchObject({ companyCards: 0, automated: 0, automationShare: null })
    const half = chart([card('takes', 'front', CLERK), card('files', 'back', null, true)], [])
    expect(flowCounts(half)).toMatchObject({ companyCards: 2, automated: 1, automationShare: 0.5 })
  })

  it('automates by minutes as well, leaving out cards whose minutes nobody knows', () => {
    const [takes, files] = [card('takes', 'front', CLERK), card('files', 'back', null, true)]
    const timed = chart([{ ...takes, minutes: 30 }, { ...files, minutes: 10 }, card('asks', 'back', null, true)], [])
    expect(flowCounts(timed).automationShareOfMinutes).toBe(0.25)
    expect(flowCounts(chart([takes, files], [])).automationShareOfMinutes).toBeNull()
  })
})
