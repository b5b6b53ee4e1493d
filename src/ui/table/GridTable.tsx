import { type CSSProperties, type MouseEvent, type PointerEvent, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Virtualizer } from 'virtua'
import type { Point } from '../../base/box'
import { isChoosing } from '../../canvas/choosing/choosing'
import { isByTouch, longPress } from '../../canvas/drag/touchPress'
import { keyOf, type Place, placeOf, selectionOf } from '../../canvas/place'
import { isTyping } from '../../canvas/pointer'
import { useCanvas, useEditor, useTools } from '../../canvas/tools'
import { startCard } from '../../canvas/writing'
import { isSelected, toggled } from '../../editor'
import { ColumnHead } from './GridHeads'
import { GridRowView } from './GridRows'
import { onGridKey, openPlace } from './gridKeys'
import type { GridColumn, GridModel } from './gridModel'
import { spotOf } from './gridMoves'
import { RowItem } from './RowItem'
import styles from './table.module.css'
import { menuTargetOf } from './tableMenu'
import { placeNamed, useGridFocus } from './useGridFocus'
import { useReadyTable } from './useReadyTable'
import { useRevealedCard } from './useRevealedCard'
import { useTableDirection } from './useTableDirection'

/** Room for the frozen head, in pixels; the scroll padding in the style sheet says the same. */
const HEAD = 44

/**
 * Up to so many rows all of them are in the page: find in page and the reading mode of a screen reader only know what is there.
 * More would make every edit slow.
 */
export const SMALL = 60
/** Pixels beyond any window. */
export const EVERYTHING = 1_000_000

/** The board as steps × lanes: a row is a step, a column a lane. */
export function GridTable({ grid }: { readonly grid: GridModel }) {
  const { t } = useTranslation()
  const tools = useTools()
  const scroller = useRef<HTMLDivElement>(null)
  const direction = useTableDirection()
  const place = useGridFocus(tools, grid, scroller)
  useRevealedCard(tools)
  useReadyTable(tools, grid)
  // What was chosen on the map is in view here too; the keyboard stays on the tab.
  useEffect(() => {
    place.element()?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [place])
  const kept = useKeptRows(grid)
  const showMenu = () => {
    const anchor = place.element()?.getBoundingClientRect()
    const { active: on } = tools.canvas.getState()
    if (anchor && on) tools.canvas.setState({ menu: { target: menuTargetOf(tools.editor, on), anchor } })
  }
  const { onPressLong, ...hand } = pointer(tools)
  const hands = { tools, grid, rtl: direction === 'rtl', showMenu }
  return (
    <div ref={scroller} className={styles.scroller} dir={direction}>
      {/* biome-ignore lint/a11y/useSemanticElements: rows out of view are not in the page, so no table can hold them */}
      <div
        role="grid"
        aria-label={t('table.grid')}
        aria-rowcount={grid.rows.length + 1}
        aria-colcount={grid.columns.length + 1}
        aria-multiselectable
        className={styles.grid}
        style={{ '--columns': template(grid.columns), minInlineSize: leastWidth(grid.columns) } as CSSProperties}
        onFocus={place.onFocus}
        onPointerDown={(event) => {
          place.onPointerDown()
          onPressLong(event)
        }}
        onKeyDown={(event) => {
          const { target } = event
          if (target instanceof Element && target.closest('[data-place]') && !isTyping(target)) onGridKey(hands, event)
        }}
        {...hand}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: the cells take the focus */}
        <div role="row" aria-rowindex={1} className={styles.head}>
          {/* biome-ignore lint/a11y/useSemanticElements: as above */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: nothing can be done with it */}
          <div role="columnheader" aria-colindex={1} className={styles.corner}>
            {t('table.step')}
          </div>
          {grid.columns.map((column, at) => (
            <ColumnHead key={column.kind === 'lane' ? column.lane.id : column.line.id} column={column} index={at + 2} />
          ))}
        </div>
        <Virtualizer
          data={grid.rows}
          startMargin={HEAD}
          scrollRef={scroller}
          keepMounted={kept}
          item={RowItem}
          bufferSize={grid.rows.length > SMALL ? 320 : EVERYTHING}
          itemSize={76}
        >
          {(row, at) => (
            <GridRowView
              key={row.kind === 'stage' ? row.stage.id : row.step.id}
              row={row}
              rowIndex={at + 2}
              grid={grid}
            />
          )}
        </Virtualizer>
      </div>
    </div>
  )
}

/** Where the keyboard is, what is chosen and what is being written stay in the page, however far one scrolls. */
function useKeptRows(grid: GridModel): readonly number[] {
  const active = useCanvas((state) => state.active)
  const chosen = useEditor((state) => state.selection)
  const editing = useEditor((state) => state.editing)
  return useMemo(() => {
    const places = [active, placeOf(chosen), editing].flatMap((place) => place ?? [])
    const rows = places.map((place) => spotOf(grid, place)?.row ?? -1).filter((row) => row >= 0)
    return [...new Set(rows)].sort((a, b) => a - b)
  }, [grid, active, chosen, editing])
}

function template(columns: readonly GridColumn[]): string {
  return `var(--head-column) ${columns.map((each) => (each.kind === 'lane' ? 'minmax(186px, 1fr)' : '30px')).join(' ')}`
}

function leastWidth(columns: readonly GridColumn[]): string {
  const lanes = columns.filter((each) => each.kind === 'lane').length
  return `calc(var(--head-column) + ${lanes * 186 + (columns.length - lanes) * 30}px)`
}

/** Click selects, with Shift or Ctrl one more; a double click writes; the right button opens the menu. */
function pointer(tools: ReturnType<typeof useTools>) {
  const { editor, canvas } = tools
  const placeAt = (event: MouseEvent) => {
    const { target } = event
    const element = target instanceof Element && !isTyping(target) ? target.closest('[data-place]') : null
    return element ? placeNamed(editor.get().board, element.getAttribute('data-place') ?? '') : undefined
  }
  const openMenu = (place: Place, at: Point) => {
    if (place.kind !== 'card' || !isSelected(editor.get().selection, place.id)) editor.select(selectionOf(place))
    canvas.setState({ menu: { target: menuTargetOf(editor, place), anchor: { ...at, width: 0, height: 0 } } })
  }
  return {
    onClick: (event: MouseEvent) => {
      const place = placeAt(event)
      if (!place) return
      canvas.setState({ active: place, activeKey: keyOf(place) })
      const { selection } = editor.get()
      const isAdd = event.target instanceof Element && event.target.closest('[data-add]') !== null
      if (isAdd && place.kind === 'cell') startCard(tools, place)
      else if (canvas.getState().linkFrom) openPlace(tools, place)
      else if (
        place.kind === 'card' &&
        (isChoosing(tools) || (selection.kind === 'cards' && (event.shiftKey || event.ctrlKey || event.metaKey)))
      ) {
        const next = toggled(selection, place.id)
        if (next.kind === 'cards' || isChoosing(tools)) editor.select(next)
        // With Shift the browser selects the words between the two cards.
        document.getSelection()?.removeAllRanges()
      } else editor.select(selectionOf(place))
    },
    onDoubleClick: (event: MouseEvent) => {
      const place = placeAt(event)
      const isAdd = event.target instanceof Element && event.target.closest('[data-add]') !== null
      if (place && !isAdd && !isChoosing(tools)) openPlace(tools, place)
    },
    onPressLong: (event: PointerEvent) => {
      const place = placeAt(event)
      if (place) longPress(event, (at) => openMenu(place, at))
    },
    onContextMenu: (event: MouseEvent) => {
      const place = placeAt(event)
      if (!place) return
      event.preventDefault()
      if (!isByTouch(event)) openMenu(place, { x: event.clientX, y: event.clientY })
    },
  }
}
