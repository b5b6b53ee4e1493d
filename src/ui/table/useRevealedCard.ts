import { useEffect } from 'react'
import { doOnBoard } from '../../canvas/boardActions'
import { keyOf, type Place, selectionOf } from '../../canvas/place'
import type { MapTools } from '../../canvas/tools'
import { wishFocus } from './gridKeys'

function scrollTo(place: Place): void {
  const element = document.querySelector(`[data-place="${CSS.escape(keyOf(place))}"]`)
  element?.scrollIntoView({ block: 'center', inline: 'nearest' })
}

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
        show: (place) => {
          tools.editor.select(selectionOf(place))
          // A row that was out of view is in the page a moment later.
          requestAnimationFrame(() => requestAnimationFrame(() => scrollTo(place)))
        },
        focus: () => wishFocus(tools),
        act: (action) => doOnBoard(tools, action),
        dragIn: () => {},
        showLarge: () => {},
      }),
    [tools],
  )
}
