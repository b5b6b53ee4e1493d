import { expect, test } from 'vitest'
import { brandId } from '../../src/base/ids'
import { createFromTemplate, type TemplateId, templateIndex } from '../../src/formats/templates'
import { laneRegistry } from '../../src/lanes'
import { createLayout } from '../../src/layout'
import type { Mark } from '../../src/scene'
import { boardFacts } from '../../src/ui/library/boardFacts'
import { thumbnailMarks } from '../../src/ui/thumbnail/thumbnailMarks'
import { countedMetrics } from '../support/metrics'

const size = { width: 374, height: 156 }

function board(id: TemplateId) {
  return createFromTemplate(id, {
    id: brandId('board', 'b'),
    createdAt: '2026-11-22T07:00:00.000Z',
    baseLanguage: 'en',
  })
}

async function thumbnail(id: TemplateId, language: 'en' | 'ar'): Promise<readonly Mark[]> {
  const layout = createLayout({ lanes: laneRegistry, metrics: countedMetrics })
  const lenses = { csat: false, pain: false, time: false, evidence: false, owner: false }
  return thumbnailMarks(layout(await board(id), { language, lenses }), size)
}

function stageBand(marks: readonly Mark[]) {
  return marks.flatMap((mark) => (mark.kind === 'rect' && mark.fill === 'stageBg' ? [mark] : []))
}

test.each(templateIndex.map(({ id }) => id))(
  'the thumbnail of %s stays in its frame, with one block a stage',
  async (id) => {
    const marks = await thumbnail(id, 'en')
    for (const mark of marks) {
      if (mark.kind !== 'rect') continue
      expect(mark.x).toBeGreaterThanOrEqual(0)
      expect(mark.x + mark.width).toBeLessThanOrEqual(size.width + 0.01)
      expect(mark.y + mark.height).toBeLessThanOrEqual(size.height + 0.01)
      expect(Math.min(mark.width, mark.height)).toBeGreaterThan(0)
    }
    expect(stageBand(marks)).toHaveLength(Object.keys((await board(id)).stages).length)
  },
)

test('the curve lies between its strip’s edges, with a face a step', async () => {
  const marks = await thumbnail('housing-loan-oman', 'en')
  const faces = marks.filter((mark) => mark.kind === 'ellipse')
  expect(faces).toHaveLength(9)
  for (const face of faces) expect(face.center.y).toBeGreaterThan(size.height * 0.15)
})

test('an Arabic board runs from the right in its thumbnail too', async () => {
  const widths = (marks: readonly Mark[]) => stageBand(marks).map((mark) => Math.round(mark.x + mark.width / 2))
  const english = widths(await thumbnail('housing-loan-oman', 'en'))
  const arabic = widths(await thumbnail('housing-loan-oman', 'ar'))
  expect(arabic).toEqual(english.map((center) => size.width - center))
})

test('a board without cards shows dashed places instead of nothing', async () => {
  const marks = await thumbnail('blank-journey', 'en')
  expect(marks.filter((mark) => mark.kind === 'rect' && mark.stroke?.dash)).not.toHaveLength(0)
})

test('the satisfaction of a board is weighted by what its touchpoints count', async () => {
  const { satisfaction, persona } = boardFacts(await board('housing-loan-oman'), laneRegistry)
  expect(persona?.en).toBe('Ahmed')
  expect((satisfaction?.share ?? 0) * 100).toBeCloseTo(66.19, 2)
  expect(satisfaction).toMatchObject({ n: 588, verdict: 'notMet', target: 0.9, weakest: { k: 24, n: 50, share: 0.48 } })
})

test('a board nobody was asked about has no satisfaction', async () => {
  expect(boardFacts(await board('blank-journey'), laneRegistry).satisfaction).toBeUndefined()
})
