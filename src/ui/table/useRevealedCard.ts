import { useEffect } from 'react'
import type { MapTools } from '../../canvas/tools'
import { wishFocus } from './gridKeys'

/** While the table is shown, what leads to a card elsewhere (a link, the outline) leads to its cell. There is nothing to zoom. */
export function useRevealedCard(tools: MapTools): void {
  useEffect(
    () =>
      tools.view.connect({
        zoomIn: () => {},
        zoomOut: () => {},
        zoomTo: () => {},
        fit: () => {},
        panTo: () => {},
        reveal: (card) => {
          const { selection } = tools.editor.get()
          if (selection.kind !== 'cards' || selection.ids[0] !== card)
            tools.editor.select({ kind: 'cards', ids: [card] })
          wishFocus(tools)
        },
        focus: () => wishFocus(tools),
      }),
    [tools],
  )
}
