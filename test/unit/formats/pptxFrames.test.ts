import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../../src/base/text'
import { type Frame, scaleOf } from '../../../src/formats/pptx/frame'
import { framesOf } from '../../../src/formats/pptx/frames'
import type { Scene, StagePart } from '../../../src/scene'
import { drawnTemplate } from './drawing'

const ROOM = { width: 916, height: 464 }

/** Where the names of lanes stand, from the left. */
function columns(frame: Frame): number[] {
  return [...new Set(frame.parts.filter(({ of }) => of?.kind === 'lane').map(({ box }) => Math.round(box.x)))].sort(
    (a, b) => a - b,
  )
}

function cardsOf(scene: Scene, stage: StagePart): string[] {
  const steps = new Set(scene.steps.filter((step) => step.stage === stage.id).map(({ id }) => id))
  return scene.rows.flatMap((row) =>
    row.kind === 'lane'
      ? row.cells.filter((cell) => steps.has(cell.step)).flatMap((cell) => cell.cards.map(({ id }) => id))
      : [],
  )
}

describe('the slides of a stage', () => {
  it.each(LANGUAGES)(
    'show lanes that have no room below each other side by side, each card once and large enough to read (%s)',
    async (language) => {
      const { scene, page } = await drawnTemplate('housing-loan-oman', language)
      const frames = framesOf(scene, page, ROOM).filter(({ kind }) => kind === 'stage')
      expect(frames.filter((frame) => columns(frame).length === 2).length).toBeGreaterThan(2)
      for (const stage of scene.stages) {
        const own = frames.filter((frame) => frame.stage?.id === stage.id)
        expect(own.map(({ part, of }) => [part, of])).toEqual(own.map((_, index) => [index + 1, own.length]))
        const cards = own.flatMap(({ parts }) => parts.flatMap(({ of }) => (of?.kind === 'card' ? [of.id] : [])))
        expect(cards.sort()).toEqual(cardsOf(scene, stage).sort())
      }
      for (const frame of frames) {
        expect(scaleOf(frame, ROOM)).toBeGreaterThan(0.44)
        for (const { box } of frame.parts.filter(({ of }) => of?.kind === 'card')) {
          expect(box.x).toBeGreaterThanOrEqual(-1)
          expect(box.x + box.width).toBeLessThanOrEqual(frame.width + 1)
        }
      }
    },
  )

  it('begin on the side where the board begins', async () => {
    for (const language of LANGUAGES) {
      const { scene, page } = await drawnTemplate('housing-loan-oman', language)
      const frame = framesOf(scene, page, ROOM).find((each) => each.kind === 'stage' && columns(each).length === 2)
      const lanes = scene.rows.filter(({ kind }) => kind === 'lane').map(({ id }) => String(id))
      const at = (lane: string | undefined) =>
        frame?.parts.find(({ of }) => of?.kind === 'lane' && of.id === lane)?.box.x ?? 0
      expect(at(lanes[0]) < at(lanes.at(-1))).toBe(scene.direction === 'ltr')
    }
  })
})
