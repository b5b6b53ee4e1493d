import { Plus } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { dirOf } from '../base/direction'
import type { LaneId, StepId } from '../base/ids'
import { textIn } from '../base/text'
import type { LaneType } from '../lanes'
import type { Cell, LaneRow, Scene } from '../scene'
import { dragLink } from './drag/gestures'
import { LinkEnds } from './LinkEnds'
import styles from './layers.module.css'
import { findCard } from './navigate'
import { pressOf } from './pointer'
import { useCanvas, useEditor, useMayEdit, useTools } from './tools'
import { startCard } from './writing'

/** What a cell offers under the pointer and under the keyboard: a place to write, and a way to draw a link. */
export const CellHints = memo(function CellHints({ scene }: { readonly scene: Scene }) {
  const mayEdit = useMayEdit()
  const hover = useCanvas((state) => state.hover)
  const isBusy = useCanvas((state) => state.drag !== undefined || state.linkFrom !== undefined)
  const editing = useEditor((state) => state.editing !== undefined)
  const selection = useEditor((state) => state.selection)
  if (!mayEdit) return null
  const chosen = selection.kind === 'cell' ? findCell(scene, selection.lane, selection.step) : undefined
  const hovered = hover && findCell(scene, hover.lane, hover.step)
  return (
    <div data-offer className={styles.above}>
      <EmptyLaneHints scene={scene} />
      {isBusy || editing ? null : (
        <>
          {chosen ? <Offer spot={chosen} scene={scene} /> : null}
          {hovered && hovered.cell !== chosen?.cell ? <Offer spot={hovered} scene={scene} /> : null}
          <LinkEnds scene={scene} />
          <LinkHandle scene={scene} />
        </>
      )}
    </div>
  )
})

interface CellSpot {
  readonly row: LaneRow
  readonly cell: Cell
}

function findCell(scene: Scene, lane: LaneId, step: StepId): CellSpot | undefined {
  const row = scene.rows.find((each) => each.id === lane)
  const cell = row?.kind === 'lane' ? row.cells.find((each) => each.step === step) : undefined
  return row?.kind === 'lane' && cell ? { row, cell } : undefined
}

function useLaneType(lane: LaneId): LaneType | undefined {
  const { lanes } = useTools()
  const type = useEditor((state) => state.board.lanes[lane]?.type)
  return type === undefined ? undefined : lanes.typeOf(type)
}

const INSET = 6
const GHOST_HEIGHT = 36

/** "+ Add a card" in an empty cell, where the pointer goes on to the cell; a small "+" in one that has cards. */
function Offer({ spot, scene }: { readonly spot: CellSpot; readonly scene: Scene }) {
  const { t } = useTranslation()
  const tools = useTools()
  const type = useLaneType(spot.cell.lane)
  if (!type?.holdsCards) return null
  const { row, cell } = spot
  const add = () => startCard(tools, { lane: cell.lane, step: cell.step })
  const { box } = cell
  if (cell.cards.length > 0) {
    if (type.drawRow) return null
    const x = scene.direction === 'rtl' ? box.x + 2 : box.x + box.width - 26
    return (
      <button
        type="button"
        tabIndex={-1}
        aria-label={t('canvas.addCard')}
        className={styles.plus}
        style={{ left: x, top: row.y + box.y + box.height - 17 }}
        onClick={add}
      >
        <Plus aria-hidden="true" />
      </button>
    )
  }
  const height = Math.min(GHOST_HEIGHT, box.height - 12)
  return (
    <button
      type="button"
      tabIndex={-1}
      dir={scene.direction}
      className={styles.ghost}
      style={{
        left: box.x + INSET,
        top: row.y + box.y + (box.height - height) / 2,
        width: box.width - 2 * INSET,
        height,
      }}
      onClick={add}
    >
      <Plus size={14} aria-hidden="true" />
      {t('canvas.addCard')}
    </button>
  )
}

/** A dot at the foot of a card: from it a link is drawn. */
function LinkHandle({ scene }: { readonly scene: Scene }) {
  const { t } = useTranslation()
  const tools = useTools()
  const hovered = useCanvas((state) => state.hover?.card)
  const selected = useEditor(({ selection }) =>
    selection.kind === 'cards' && selection.ids.length === 1 ? selection.ids[0] : undefined,
  )
  const cards = new Set([selected, hovered])
  const spots = [...cards].flatMap((id) => (id && findCard(scene, id)) ?? [])
  return spots.map(({ row, card: { id, box } }) => (
    <button
      key={id}
      type="button"
      tabIndex={-1}
      aria-label={t('canvas.drawLink')}
      title={t('canvas.drawLink')}
      className={styles.handle}
      style={{ left: box.x + box.width / 2 - 12, top: row.y + box.y + box.height - 12 }}
      onPointerDown={(event) => {
        if (event.button === 0) dragLink(tools, pressOf(event), id)
      }}
    />
  ))
}

/** The label of a lane may say the same already. */
function isInLabel(row: LaneRow, text: string): boolean {
  const plain = (words: string) => words.replace(/\s+/gu, ' ').trim()
  return row.header.marks.some((mark) => mark.kind === 'text' && plain(mark.lines.join(' ')) === plain(text))
}

/** A lane without any card says what to write in it, in its first cell. */
function EmptyLaneHints({ scene }: { readonly scene: Scene }) {
  const { lanes } = useTools()
  const board = useEditor((state) => state.board)
  const selection = useEditor((state) => state.selection)
  const hover = useCanvas((state) => state.hover)
  return scene.rows.map((row) => {
    if (row.kind !== 'lane' || row.cells.some((cell) => cell.cards.length > 0)) return null
    const lane = board.lanes[row.id]
    const cell = row.cells[0]
    const type = lane && lanes.typeOf(lane.type)
    if (!lane || !cell || !type?.holdsCards) return null
    // Cards that the filter hides are there all the same.
    if (Object.values(board.cards).some((card) => card.lane === row.id)) return null
    const isTaken =
      (selection.kind === 'cell' && selection.lane === row.id && selection.step === cell.step) ||
      (hover?.lane === row.id && hover.step === cell.step)
    const text = textIn(lane.hint, scene.language) || type.hint[scene.language]
    if (isTaken || !text || isInLabel(row, text)) return null
    const dir = dirOf(text, scene.direction)
    return (
      <p
        key={row.id}
        dir={dir}
        lang={dir === 'rtl' ? 'ar' : 'en'}
        className={styles.hint}
        style={{
          left: cell.box.x + 12,
          top: row.y + cell.box.y + 8,
          width: cell.box.width - 24,
          maxHeight: cell.box.height - 12,
        }}
      >
        {text}
      </p>
    )
  })
}
