import { memo } from 'react'
import { type Box, intersects } from '../base/box'
import { type LinkPart, pathData, type Scene } from '../scene'
import styles from './layers.module.css'
import { Marks } from './Marks'
import { useCanvas, useEditor } from './tools'

/** Links as one drawing above the cells. What they say is read from the cards; here they are for the eye and the pointer. */
export const LinksLayer = memo(function LinksLayer({
  scene,
  area,
  painted,
}: {
  readonly scene: Scene
  readonly area: Box | undefined
  /** The links are painted with all else: only what is told apart from them is drawn. */
  readonly painted: boolean
}) {
  const chosen = useEditor(({ selection }) =>
    selection.kind === 'link' ? selection.id : selection.kind === 'cards' ? onlyOf(selection.ids) : undefined,
  )
  const hovered = useCanvas((state) => state.hoverLink)
  const links = painted
    ? scene.links.filter(({ id, from, to }) => [id, from, to].some((each) => each === chosen) || id === hovered)
    : area
      ? scene.links.filter((link) => intersects(area, link.box))
      : scene.links
  return (
    // A small picture that overflows: as large as the board it would cost a picture of the board's size.
    <svg aria-hidden="true" className={styles.links} width="1" height="1">
      {links.map((link) => (
        <LinkView key={link.id} link={link} />
      ))}
    </svg>
  )
})

function onlyOf<T>(all: readonly T[]): T | undefined {
  return all.length === 1 ? all[0] : undefined
}

const LinkView = memo(function LinkView({ link }: { readonly link: LinkPart }) {
  const selected = useEditor((state) => state.selection.kind === 'link' && state.selection.id === link.id)
  const ofCard = useEditor(
    ({ selection }) =>
      selection.kind === 'cards' &&
      selection.ids.length === 1 &&
      (selection.ids[0] === link.from || selection.ids[0] === link.to),
  )
  const hovered = useCanvas((state) => state.hoverLink === link.id)
  return (
    <g
      data-link={link.id}
      data-selected={selected || undefined}
      data-near={ofCard || hovered || undefined}
      className={styles.link}
    >
      <path d={pathData(link.route)} className={styles.linkHalo} />
      <g transform={`translate(${link.box.x} ${link.box.y})`} className={styles.linkMarks}>
        <Marks marks={link.marks} />
      </g>
    </g>
  )
})
