import { memo } from 'react'
import type { CardPart, LaneRow, Scene } from '../scene'
import type { Drag } from './canvasState'
import { frameBox } from './drag/gestures'
import styles from './layers.module.css'
import { PartSvg } from './Marks'
import { findCard } from './navigate'
import { useCanvas, useEditor, useTools } from './tools'

/** What a drag in progress looks like. */
export const DragLayer = memo(function DragLayer({ scene }: { readonly scene: Scene }) {
  const drag = useCanvas((state) => state.drag)
  if (!drag) return null
  return (
    <div aria-hidden="true" className={styles.above}>
      <Dragged scene={scene} drag={drag} />
    </div>
  )
})

function Dragged({ scene, drag }: { readonly scene: Scene; readonly drag: Drag }) {
  switch (drag.kind) {
    case 'cards':
      return <DraggedCards scene={scene} drag={drag} />
    case 'incoming':
      return <Target scene={scene} drag={drag} />
    case 'marquee': {
      const { x, y, width, height } = frameBox(drag.from, drag.to)
      return <div className={styles.marquee} style={{ left: x, top: y, width, height }} />
    }
    case 'link':
      return <Rubber scene={scene} drag={drag} />
    case 'step':
    case 'stage':
      return drag.target ? (
        <Bar x={drag.target.x - 1.5} y={-scene.headerHeight} width={3} height={scene.height + scene.headerHeight} />
      ) : null
    case 'row':
      return drag.target ? (
        <Bar x={-scene.labelWidth} y={drag.target.y - 1.5} width={scene.width + 2 * scene.labelWidth} height={3} />
      ) : null
  }
}

function Bar({
  x,
  y,
  width,
  height,
}: {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}) {
  return <div className={styles.bar} style={{ left: x, top: y, width, height }} />
}

/** Many cards in the hand would hide the board. */
const SHOWN_AT_MOST = 12

function DraggedCards({ scene, drag }: { readonly scene: Scene; readonly drag: Drag & { kind: 'cards' } }) {
  const dx = drag.to.x - drag.from.x
  const dy = drag.to.y - drag.from.y
  const spots = drag.ids.slice(0, SHOWN_AT_MOST).flatMap((id) => findCard(scene, id) ?? [])
  return (
    <>
      <Target scene={scene} drag={drag} />
      {spots.map(({ row, card }) => (
        <PartSvg key={card.id} part={card} x={card.box.x + dx} y={card.box.y + row.y + dy} className={styles.lifted} />
      ))}
    </>
  )
}

function Target({ scene, drag }: { readonly scene: Scene; readonly drag: Drag & { kind: 'cards' | 'incoming' } }) {
  const { lanes } = useTools()
  const target = drag.target
  const row = scene.rows.find((each) => each.id === target?.lane)
  const typeId = useEditor((state) => (target ? state.board.lanes[target.lane]?.type : undefined))
  const cell = row?.kind === 'lane' ? row.cells.find((each) => each.step === target?.step) : undefined
  if (!target || row?.kind !== 'lane' || !cell) return null
  const others = cell.cards.filter((card) => !drag.ids.includes(card.id))
  const isStacked = typeId !== undefined && !lanes.typeOf(typeId).drawRow
  const { box } = cell
  return (
    <>
      <div
        className={styles.target}
        style={{ left: box.x, top: row.y + box.y, width: box.width, height: box.height }}
      />
      {isStacked && others.length > 0 ? (
        <Bar x={box.x + 8} y={row.y + lineBetween(row, others, target.index) - 1} width={box.width - 16} height={2} />
      ) : null}
    </>
  )
}

/** The height of the gap before the card at `index`, relative to the row. */
function lineBetween(row: LaneRow, cards: readonly CardPart[], index: number): number {
  const before = cards[index - 1]?.box
  const after = cards[index]?.box
  if (before && after) return (before.y + before.height + after.y) / 2
  if (before) return Math.min(before.y + before.height + 4, row.height - 2)
  return after ? Math.max(after.y - 4, 2) : row.height / 2
}

function Rubber({ scene, drag }: { readonly scene: Scene; readonly drag: Drag & { kind: 'link' } }) {
  const spot = findCard(scene, drag.card)
  if (!spot) return null
  const { box } = spot.card
  const from = { x: box.x + box.width / 2, y: spot.row.y + box.y + box.height }
  const bend = Math.max(Math.abs(drag.to.y - from.y) / 2, 16)
  return (
    <svg aria-hidden="true" className={styles.rubber} width="1" height="1">
      <path
        d={`M${from.x} ${from.y}C${from.x} ${from.y + bend} ${drag.to.x} ${drag.to.y - bend} ${drag.to.x} ${drag.to.y}`}
      />
      <circle cx={drag.to.x} cy={drag.to.y} r={4} />
    </svg>
  )
}
