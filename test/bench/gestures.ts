import type { CDPSession, Page } from 'playwright-core'
import { quantile } from './measurement'

/** A person's gesture at the pace of a screen, the same for the product and for its floors. */
export type Gesture = 'pan' | 'drag' | 'zoom' | 'pan at fit'

export interface FrameTimes {
  readonly p50: number
  readonly p95: number
  readonly max: number
}

const EVENTS = 80
/** Between two events: a frame at 60 Hz. */
const PACE_MS = 1000 / 60
const MIDDLE = { x: 640, y: 420 }

/** Records the frames of a page while the steps of a gesture are sent to it as real input. */
export async function framesOf(page: Page, steps: readonly Step[]): Promise<FrameTimes> {
  const client = await page.context().newCDPSession(page)
  await page.evaluate(() => window.recorder.startFrames())
  await play(client, steps)
  const frames = await page.evaluate(() => window.recorder.stopFrames())
  await client.detach()
  const sorted = [...frames].sort((a, b) => a - b)
  return { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), max: quantile(sorted, 1) }
}

export type Step =
  | { readonly kind: 'wheel'; readonly dx: number; readonly dy: number; readonly ctrl?: boolean }
  | { readonly kind: 'move' | 'down' | 'up'; readonly x: number; readonly y: number }

/** There and back, mostly along the journey. */
export function panSteps(size: number): Step[] {
  return Array.from({ length: EVENTS }, (_, at) => {
    const forth = at < EVENTS / 2 ? 1 : -1
    return { kind: 'wheel', dx: forth * size, dy: (forth * size) / 4 }
  })
}

/** Out to less than a third, and in again. */
export function zoomSteps(): Step[] {
  return Array.from({ length: EVENTS }, (_, at) => ({
    kind: 'wheel',
    dx: 0,
    dy: at < EVENTS / 2 ? 24 : -24,
    ctrl: true,
  }))
}

/** A little nearer than all of the board, so that there is something to pan. */
export const NEARER: Step = { kind: 'wheel', dx: 0, dy: -160, ctrl: true }

/** Takes what lies there and carries it round; it is not let go. */
export function dragSteps(from: { readonly x: number; readonly y: number }): Step[] {
  const round = Array.from({ length: EVENTS }, (_, at): Step => {
    const angle = (at / EVENTS) * 2 * Math.PI
    return { kind: 'move', x: MIDDLE.x - 220 * Math.cos(angle), y: MIDDLE.y + 160 * Math.sin(angle) }
  })
  return [{ kind: 'move', ...from }, { kind: 'down', ...from }, ...round]
}

/** Sends input on a schedule of its own: a page that falls behind gets it late, as from a person's hand. */
export async function play(client: CDPSession, steps: readonly Step[]): Promise<void> {
  const start = performance.now()
  const sent: Promise<unknown>[] = []
  for (const [at, step] of steps.entries()) {
    const wait = start + at * PACE_MS - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    sent.push(send(client, step))
  }
  await Promise.all(sent)
}

function send(client: CDPSession, step: Step): Promise<unknown> {
  switch (step.kind) {
    case 'wheel':
      return client.send('Input.dispatchMouseEvent', {
        type: 'mouseWheel',
        ...MIDDLE,
        deltaX: step.dx,
        deltaY: step.dy,
        modifiers: step.ctrl ? 2 : 0,
      })
    case 'move':
      return client.send('Input.dispatchMouseEvent', {
        type: 'mouseMoved',
        x: step.x,
        y: step.y,
        button: 'left',
        buttons: 1,
      })
    case 'down':
    case 'up':
      return client.send('Input.dispatchMouseEvent', {
        type: step.kind === 'down' ? 'mousePressed' : 'mouseReleased',
        x: step.x,
        y: step.y,
        button: 'left',
        clickCount: 1,
      })
  }
}
