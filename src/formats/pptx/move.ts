import type { LinkPart, Part } from '../../scene'

export function moved<T extends Part>(part: T, dx: number, dy: number): T {
  return { ...part, box: { ...part.box, x: part.box.x + dx, y: part.box.y + dy } }
}

export function movedLink(link: LinkPart, dx: number, dy: number): LinkPart {
  const at = ({ x, y }: { readonly x: number; readonly y: number }) => ({ x: x + dx, y: y + dy })
  const route = link.route.map((segment) => {
    if (segment.kind === 'close') return segment
    return segment.kind === 'curve'
      ? { ...segment, c1: at(segment.c1), c2: at(segment.c2), to: at(segment.to) }
      : { ...segment, to: at(segment.to) }
  })
  return { ...moved(link, dx, dy), route }
}
