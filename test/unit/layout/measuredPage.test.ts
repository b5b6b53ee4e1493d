import { expect, it } from 'vitest'
import { brandId } from '../../../src/base/ids'
import { createFromTemplate } from '../../../src/formats/templates'
import { laneRegistry } from '../../../src/lanes'
import { createLayout, layoutPage } from '../../../src/layout'
import { allMeasured, type MeasuredFilter } from '../../../src/measures/measuredFilter'
import { cardsOfScene } from '../../../src/scene'
import { countedMetrics } from '../../support/metrics'
import { textsOf } from '../lanes/drawing'

const ports = { lanes: laneRegistry, metrics: countedMetrics }
const lenses = { csat: true, pain: false, time: false, evidence: true, owner: false }

async function drawn(measured: MeasuredFilter) {
  const id = brandId('board', 'b')
  const board = await createFromTemplate('housing-loan-oman', { id, createdAt: '2026-11-22', baseLanguage: 'en' })
  const scene = createLayout(ports)(board, { language: 'en', lenses, measured })
  const page = layoutPage(board, scene, { titleBlock: false, legend: false, date: '2026-11-22', measured }, ports)
  return {
    cards: textsOf(cardsOfScene(scene).flatMap((part) => part.marks)),
    page: textsOf(page.parts.flatMap((part) => part.marks)),
  }
}

it('a picture of some numbers shows only those, and says on the paper which', async () => {
  const { cards, page } = await drawn({ dims: {}, period: '2026-Q2' })
  expect(cards).toContain('32 of 80')
  expect(cards).not.toContain('49 of 84')
  expect(page).toEqual(['Only these numbers: up to 2026-Q2'])
})

it('a picture of all numbers says nothing about them', async () => {
  const { cards, page } = await drawn(allMeasured)
  expect(cards).toContain('49 of 84')
  expect(page).toEqual([])
})
