import type { Point } from '../../base/box'
import type { CardTarget, Incoming } from '../canvasState'
import type { MapTools } from '../tools'
import { cardsFrozenBy } from './frozenDrag'
import { cardTarget } from './targets'
import { trackDrag } from './trackDrag'

/** Shows where it would go while it is over the map, and says where it was dropped. */
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
        const frozen = over && cardsFrozenBy(editor.get().board, [], [over])
        canvas.setState({ drag: { kind: 'incoming', ids: [], to, target: frozen ? undefined : over, frozen } })
      },
      drop: () => {
        const { drag } = canvas.getState()
        if (drag?.kind === 'incoming' && drag.frozen) editor.tell({ kind: 'refused', refusal: drag.frozen })
        finish(target())
      },
      cancel: () => finish(undefined),
    },
  )
}
