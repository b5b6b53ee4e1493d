import type { CDPSession, Page } from 'playwright-core'
import { dragSteps, type FrameTimes, framesOf, type Gesture, NEARER, panSteps, play, zoomSteps } from './gestures'
import type { Measurement } from './measurement'
import { pause } from './session'

/** A frame at 60 Hz. */
const FRAME = 1000 / 60
const PAN = 60
/** Far out, less of the window is board: smaller steps keep it in motion. */
const PAN_AT_FIT = 8

export type GestureFrames = Readonly<Record<Gesture, FrameTimes>>

export interface Board {
  /** Where a card lies on screen now. */
  readonly card: () => Promise<{ readonly x: number; readonly y: number }>
  readonly fit: () => Promise<void>
}

/** All gestures on an open board, from its beginning at its natural size. The board is the same afterwards. */
export async function gesturesOn(page: Page, client: CDPSession, board: Board): Promise<GestureFrames> {
  const pan = await framesOf(page, panSteps(PAN))
  await pause(400)
  const drag = await framesOf(page, dragSteps(await board.card()))
  // Escape drops what is carried where it was.
  await page.keyboard.press('Escape')
  await play(client, [{ kind: 'up', x: 640, y: 420 }])
  await pause(400)
  const zoom = await framesOf(page, zoomSteps())
  await pause(400)
  await board.fit()
  await play(client, [NEARER])
  await pause(600)
  const atFit = await framesOf(page, panSteps(PAN_AT_FIT))
  return { pan, drag, zoom, 'pan at fit': atFit }
}

const GESTURES: readonly Gesture[] = ['pan', 'drag', 'zoom', 'pan at fit']

export function frameMeasurements(
  cards: number,
  product: readonly GestureFrames[],
  canvas: readonly GestureFrames[],
  dom: readonly GestureFrames[],
): Measurement[] {
  return GESTURES.flatMap((gesture): Measurement[] => {
    const of = (runs: readonly GestureFrames[], time: keyof FrameTimes) => runs.map((run) => run[gesture][time])
    const name = `${gesture}, ${cards} cards`
    return [
      { what: `${name}, p50`, unit: 'ms', product: of(product, 'p50'), floor: of(canvas, 'p50') },
      {
        what: `${name}, p95`,
        unit: 'ms',
        product: of(product, 'p95'),
        floor: of(canvas, 'p95'),
        budget: { kind: 'aboveFloor', limit: FRAME },
      },
      { what: `${name}, p95`, unit: 'ms', product: of(product, 'p95'), floor: of(dom, 'p95'), note: 'plain DOM floor' },
      { what: `${name}, max`, unit: 'ms', product: of(product, 'max'), floor: of(canvas, 'max') },
    ]
  })
}
