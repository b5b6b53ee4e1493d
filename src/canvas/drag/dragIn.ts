import type { Point } from '../../base/box'
import type { CardTarget } from '../canvasState'
import type { MapTools } from '../tools'
import type { Press } from './gestures'
import { cardTarget } from './targets'
import { trackDrag } from './trackDrag'

/** Something that is dragged onto the map from beside it. */
export interface Incoming extends Press {
  /** In the browser window; whoever began the drag draws what is in the hand. */
  readonly move: (client: Point) => void
  /** Where it was dropped; undefined where no card may lie, and when the drag was given up. */
  readonly end: (target: CardTarget | undefined) => void
  readonly click: () => void
  /** True over what lies on the map: nothing can be dropped there, and the map does not pan away from under it. */
  readonly isCovered: (client: Point) => boolean
}

export function dragIn(tools: MapTools, { move, end, click, isCovered, ...press }: Incoming): void {
  const { flow, canvas, editor, lanes } = tools
  let at: Point = press
  const target = () => {
    const { drag } = canvas.getState()
    return drag?.kind === 'incoming' ? drag.target : undefined
  }
  const finish = (dropped: CardTarget | undefined) => {
    canvas.setState({ drag: undefined })
    end(dropped)
  }
  trackDrag(
    press,
    { ...flow, panBy: (dx, dy) => !isCovered(at) && flow.panBy(dx, dy) },
    {
      click,
      move: (client) => {
        at = client
        move(client)
        const to = flow.toBoard(client)
        const over = isCovered(client) ? undefined : cardTarget(tools.scene(), editor.get().board, lanes, to, [])
        canvas.setState({ drag: { kind: 'incoming', ids: [], to, target: over } })
      },
      drop: () => finish(target()),
      cancel: () => finish(undefined),
    },
  )
}
