import type { Box } from '../base/box'
import type { CardId } from '../base/ids'
import type { LinkPart } from '../scene'
import { panToShow } from './frame'
import { linksAround } from './linkActions'
import { findCard } from './navigate'
import type { Place } from './place'
import type { MapTools } from './tools'

/** Room around the middle of a link that the keyboard goes to; its bar stands there. */
const ROOM = { x: 120, y: 60 }

/** The next or the previous link of a card, round and round; the first one when none is chosen. */
export function chooseLink(tools: MapTools, active: Place, by: 1 | -1): void {
  const { editor, scene, flow } = tools
  if (active.kind !== 'card') return
  const { board, selection } = editor.get()
  const drawn = new Set(scene().links.map((link) => link.id))
  const links = linksAround(board, active.id).filter((link) => drawn.has(link.id))
  if (links.length === 0) {
    tools.canvas.setState({ said: 'noLinks' })
    return
  }
  const now = selection.kind === 'link' ? links.findIndex((link) => link.id === selection.id) : by === 1 ? -1 : 0
  const next = links[(now + by + links.length) % links.length]
  const part = next && scene().links.find((link) => link.id === next.id)
  if (!next || !part) return
  editor.select({ kind: 'link', id: next.id })
  const box = middleOf(part)
  flow.go(panToShow(box, scene(), flow.size(), flow.viewport(), ROOM))
}

/** The card at the end of the chosen link that lies to the right, or to the left; of a card, where its first such link leads. */
export function cardAlongLink({ editor, scene }: MapTools, active: Place, right: boolean): CardId | undefined {
  const { board, selection } = editor.get()
  const middle = (id: CardId) => {
    const spot = findCard(scene(), id)
    return spot ? spot.card.box.x + spot.card.box.width / 2 : 0
  }
  if (selection.kind === 'link') {
    const link = board.links[selection.id]
    if (!link) return undefined
    const [a, b] = middle(link.from) <= middle(link.to) ? [link.from, link.to] : [link.to, link.from]
    // Of two cards above each other, right is where the link leads.
    if (middle(link.from) === middle(link.to)) return right ? link.to : link.from
    return right ? b : a
  }
  if (active.kind !== 'card') return undefined
  const here = middle(active.id)
  const others = linksAround(board, active.id).map((link) => (link.from === active.id ? link.to : link.from))
  return others.find((other) => findCard(scene(), other) && (right ? middle(other) > here : middle(other) < here))
}

/** A small box about the middle of the longest leg. */
export function middleOf(part: LinkPart): Box {
  const points = part.route.flatMap((segment) => (segment.kind === 'close' ? [] : [segment.to]))
  let best: Box = { ...part.box, height: 1 }
  let longest = -1
  for (const [index, to] of points.entries()) {
    const from = points[index - 1]
    if (!from) continue
    const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y)
    if (length > longest) {
      longest = length
      best = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2, width: 1, height: 1 }
    }
  }
  return best
}
