import { Lock } from 'lucide-react'
import { memo } from 'react'
import type { Point } from '../base/box'
import type { CardId } from '../base/ids'
import type { CardMove } from '../commands'
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
      if (drag.frozen) return <Refused at={drag.to} />
      return drag.target ? <Target scene={scene} move={drag.target} ids={drag.ids} /> : null
    case 'marquee': {
      const { x, y, width, height } = frameBox(drag.from, drag.to)
      return <div className={styles.marquee} style={{ left: x, top: y, width, height }} />
    }
    case 'link':
      return <Rubber scene={scene} drag={drag} />
    case 'step':
    case 'stage':
    case 'row':
      // They go across the frozen panes too: HeadDrag shows them.
      return null
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
  return <div data-drop-bar className={styles.bar} style={{ left: x, top: y, width, height }} />
}

/** Many cards in the hand would hide the board. */
const SHOWN_AT_MOST = 12

function DraggedCards({ scene, drag }: { readonly scene: Scene; readonly drag: Drag & { kind: 'cards' } }) {
  const dx = drag.to.x - drag.from.x
  const dy = drag.to.y - drag.from.y
  const spots = drag.ids.slice(0, SHOWN_AT_MOST).flatMap((id) => findCard(scene, id) ?? [])
  return (
    <>
      {drag.moves.map((move) => (
        <Target key={`${move.lane} ${move.step}`} scene={scene} move={move} ids={drag.ids} />
      ))}
      {spots.map(({ row, card }) => (
        <PartSvg
          key={card.id}
          part={card}
          x={card.box.x + dx}
          y={card.box.y + row.y + dy}
          className={drag.frozen ? `${styles.lifted} ${styles.refused}` : styles.lifted}
        />
      ))}
      {drag.frozen ? <Refused at={drag.to} /> : null}
    </>
  )
}

/** Beside the pointer: nothing can be dropped here, because it is frozen. */
function Refused({ at }: { readonly at: Point }) {
  const { flow } = useTools()
  const scale = 1 / flow.viewport().zoom
  return (
    <span
      data-drop-refused
      className={styles.lock}
      style={{ left: at.x, top: at.y, transform: `scale(${scale}) translate(10px, 10px)` }}
    >
      <Lock size={13} strokeWidth={2.5} aria-hidden="true" />
    </span>
  )
}

/** Pixels of the window, whatever the zoom. */
const BAR = 2

/** The cell that cards would go to, and the place between the cards that are there. */
function Target({
  scene,
  move,
  ids,
}: {
  readonly scene: Scene
  readonly move: Pick<CardMove, 'lane' | 'step' | 'index'>
  readonly ids: readonly CardId[]
}) {
  const { lanes, flow } = useTools()
  const row = scene.rows.find((each) => each.id === move.lane)
  const typeId = useEditor((state) => state.board.lanes[move.lane]?.type)
  const cell = row?.kind === 'lane' ? row.cells.find((each) => each.step === move.step) : undefined
  if (row?.kind !== 'lane' || !cell) return null
  const others = cell.cards.filter((card) => !ids.includes(card.id))
  const isStacked = typeId !== undefined && !lanes.typeOf(typeId).drawRow
  const { box } = cell
  const thick = BAR / flow.viewport().zoom
  const at = row.y + lineBetween(row, others, move.index ?? others.length)
  return (
    <>
      <div
        data-drop-target
        className={styles.target}
        style={{ left: box.x, top: row.y + box.y, width: box.width, height: box.height }}
      />
      {isStacked && others.length > 0 ? (
        <Bar x={box.x + 6} y={at - thick / 2} width={box.width - 12} height={thick} />
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

/** A link in the hand: from the card that keeps its end to the pointer. */
function Rubber({ scene, drag }: { readonly scene: Scene; readonly drag: Drag & { kind: 'link' } }) {
  const spot = findCard(scene, drag.card)
  if (!spot) return null
  const { box } = spot.card
  const edge = spot.row.y + box.y + (drag.end === 'to' ? box.height : 0)
  const from = { x: box.x + box.width / 2, y: edge }
  const bend = Math.max(Math.abs(drag.to.y - from.y) / 2, 16) * (drag.end === 'to' ? 1 : -1)
  return (
    <svg aria-hidden="true" className={styles.rubber} width="1" height="1">
      <path
        d={`M${from.x} ${from.y}C${from.x} ${from.y + bend} ${drag.to.x} ${drag.to.y - bend} ${drag.to.x} ${drag.to.y}`}
      />
      <circle cx={drag.to.x} cy={drag.to.y} r={4} />
    </svg>
  )
}
