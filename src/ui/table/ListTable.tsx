import { type CSSProperties, type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Virtualizer } from 'virtua'
import type { CardId } from '../../base/ids'
import { isTyping } from '../../canvas/pointer'
import { useCanvas, useTools } from '../../canvas/tools'
import { useIsNarrow } from '../editor/useBoardView'
import { EVERYTHING, SMALL } from './GridTable'
import type { GridModel } from './gridModel'
import { ListHead } from './ListHead'
import { ListRow } from './ListRow'
import { ListShape } from './ListShape'
import styles from './list.module.css'
import { onListKey } from './listKeys'
import { RowItem } from './RowItem'
import { useList } from './useList'
import { type ListPlace, useListPlace } from './useListPlace'
import { useRevealedCard } from './useRevealedCard'
import { useTableDirection } from './useTableDirection'

interface ListTableProps {
  readonly grid: GridModel
  readonly onLinks: (card: CardId) => void
  readonly onInspect: (() => void) | undefined
}

/** The cards one below the other, to sort, to group and to compare. */
export function ListTable({ grid, onLinks, onInspect }: ListTableProps) {
  const { t } = useTranslation()
  const tools = useTools()
  const direction = useTableDirection()
  const isNarrow = useIsNarrow()
  const scroller = useRef<HTMLDivElement>(null)
  const list = useList(grid)
  const { entries, columns } = list
  const [here, setAt] = useListPlace(entries, columns.length)
  const [open, setOpen] = useState(false)
  useRevealedCard(tools)
  const focus = () => {
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-at="${here.row} ${here.column}"]`)
    cell?.focus({ preventScroll: true })
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  useFocusWish(focus)
  const [start] = useState(here)
  useEffect(() => {
    const row = scroller.current?.querySelector(`[data-at="${start.row} 0"]`)
    row?.scrollIntoView({ block: 'nearest' })
  }, [start])
  const goTo = (place: ListPlace) => {
    setOpen(false)
    setAt(place)
    const entry = entries[place.row]
    if (entry?.kind === 'card') tools.editor.select({ kind: 'cards', ids: [entry.card.id] })
    tools.canvas.setState({ focusWish: tools.canvas.getState().focusWish + 1 })
  }
  const openCell = () => {
    const entry = entries[here.row]
    const column = columns[here.column]
    if (entry?.kind !== 'card' || !column) return
    tools.editor.select({ kind: 'cards', ids: [entry.card.id] })
    if (tools.editor.get().readOnly) return
    if (column.kind === 'text') tools.editor.edit({ kind: 'card', id: entry.card.id, caret: 'end' })
    else if (column.kind === 'links') onLinks(entry.card.id)
    else if (column.kind === 'csat' || column.kind === 'stage') onInspect?.()
    // The lane of this card does not ask for it.
    else if (column.kind === 'data' && !column.fieldOf?.(entry.card)) return
    else setOpen(true)
  }
  const close = () => {
    setOpen(false)
    tools.canvas.setState({ focusWish: tools.canvas.getState().focusWish + 1 })
  }
  const hands = { tools, list, here, goTo, openCell, rtl: direction === 'rtl', hasHeads: !isNarrow }
  const kept = useMemo(() => (here.row >= 0 ? [here.row] : []), [here.row])
  return (
    <>
      <ListShape list={list} />
      <div ref={scroller} className={styles.scroller} dir={direction}>
        {/* biome-ignore lint/a11y/useSemanticElements: rows out of view are not in the page, so no table can hold them */}
        <div
          role="grid"
          aria-label={t('table.list')}
          aria-rowcount={entries.length + 1}
          aria-colcount={columns.length}
          aria-multiselectable
          className={styles.grid}
          data-narrow={isNarrow || undefined}
          style={
            {
              '--columns': template(columns),
              minInlineSize: isNarrow ? undefined : leastWidth(columns),
            } as CSSProperties
          }
          onKeyDown={(event: KeyboardEvent) => {
            const { target } = event
            const isIn = target instanceof Element && target.closest('[data-at]') && !isTyping(target)
            if (!isIn) return
            if (!open) onListKey(hands, event)
            else if (event.key === 'Escape') close()
          }}
        >
          <ListHead
            list={list}
            active={here.row === -1 ? here.column : undefined}
            onFocus={(column) => setAt({ row: -1, column })}
          />
          <Virtualizer
            data={entries}
            startMargin={isNarrow ? 0 : HEAD}
            scrollRef={scroller}
            keepMounted={kept}
            item={RowItem}
            bufferSize={entries.length > 2 * SMALL ? 320 : EVERYTHING}
            itemSize={isNarrow ? 110 : 44}
          >
            {(entry, row) => (
              <ListRow
                key={entry.key}
                entry={entry}
                row={row}
                columns={columns}
                active={here.row === row ? here.column : undefined}
                open={open && here.row === row}
                onPlace={(column) => {
                  if (row !== here.row || column !== here.column) setOpen(false)
                  setAt({ row, column })
                }}
                onOpen={openCell}
                onClose={close}
              />
            )}
          </Virtualizer>
        </div>
        {entries.length === 0 && <p className={styles.nothing}>{t('table.nothing')}</p>}
      </div>
    </>
  )
}

/** Room for the frozen head, in pixels; the scroll padding in the style sheet says the same. */
const HEAD = 38

type Columns = ReturnType<typeof useList>['columns']

function widthOf(kind: Columns[number]['kind']): number {
  return kind === 'text'
    ? 280
    : kind === 'links' || kind === 'note'
      ? 200
      : kind === 'evidence'
        ? 124
        : kind === 'lane' || kind === 'step'
          ? 170
          : 142
}

function template(columns: Columns): string {
  return columns.map(({ kind }) => `minmax(${widthOf(kind)}px, ${kind === 'text' ? 2 : 1}fr)`).join(' ')
}

function leastWidth(columns: Columns): number {
  return columns.reduce((sum, { kind }) => sum + widthOf(kind), 0)
}

function useFocusWish(focus: () => void): void {
  const { editor, canvas } = useTools()
  const wish = useCanvas((state) => state.focusWish)
  const seen = useRef(wish)
  useLayoutEffect(() => {
    if (wish === seen.current) return
    seen.current = wish
    if (!editor.get().editing && !canvas.getState().menu) focus()
  })
}
