import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Point } from '../../base/box'
import { dirOf } from '../../base/direction'
import { isChoosing } from '../../canvas/choosing/choosing'
import { isByTouch, longPress } from '../../canvas/drag/touchPress'
import { isTyping } from '../../canvas/pointer'
import { useEditor, useTools } from '../../canvas/tools'
import { isSelected, toggled } from '../../editor'
import type { Card } from '../../model/records/card'
import { CardWriting } from './CardWriting'
import { ListEditor } from './ListEditor'
import { ListValue } from './ListValue'
import styles from './list.module.css'
import type { ListColumn } from './listColumns'
import type { ListEntry } from './listModel'
import { menuTargetOf } from './tableMenu'
import { useColumnWords } from './useColumnWords'
import { useTableDirection } from './useTableDirection'

interface ListRowProps {
  readonly entry: ListEntry
  readonly row: number
  readonly columns: readonly ListColumn[]
  /** The column where the keyboard is. */
  readonly active: number | undefined
  /** The field of that column is being edited. */
  readonly open: boolean
  readonly onPlace: (column: number) => void
  readonly onOpen: () => void
  readonly onClose: () => void
}

/** A card as a row of its fields, or the head of a group. */
export function ListRow(props: ListRowProps) {
  const { entry, row, columns } = props
  return entry.kind === 'card' ? (
    <CardRow {...props} card={entry.card} />
  ) : (
    // biome-ignore lint/a11y/useSemanticElements: rows out of view are not in the page, so no table can hold them
    // biome-ignore lint/a11y/useFocusableInteractive: nothing can be done with it
    <div role="row" aria-rowindex={row + 2} className={styles.group}>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      <div role="rowheader" aria-colindex={1} aria-colspan={columns.length}>
        <GroupWords label={entry.label} count={entry.count} />
      </div>
    </div>
  )
}

function GroupWords({ label, count }: { readonly label: string; readonly count: number }) {
  const { t } = useTranslation()
  return (
    <>
      <bdi>{label}</bdi> <small>{t('editor.cards', { count })}</small>
    </>
  )
}

function CardRow({
  card,
  row,
  columns,
  active,
  open,
  onPlace,
  onOpen,
  onClose,
}: ListRowProps & { readonly card: Card }) {
  const tools = useTools()
  const isChosen = useEditor((state) => isSelected(state.selection, card.id))
  const choose = (event: MouseEvent) => {
    if (event.target instanceof Element && (isTyping(event.target) || event.target.closest('[data-editor]'))) return
    const { selection } = tools.editor.get()
    const isMore = event.shiftKey || event.ctrlKey || event.metaKey || isChoosing(tools)
    // With Shift the browser selects the words between the two cards.
    if (isMore) document.getSelection()?.removeAllRanges()
    tools.editor.select(isMore ? toggled(selection, card.id) : { kind: 'cards', ids: [card.id] })
  }
  const openMenu = (at: Point) => {
    if (!isChosen) tools.editor.select({ kind: 'cards', ids: [card.id] })
    const target = menuTargetOf(tools.editor, { kind: 'card', id: card.id })
    tools.canvas.setState({ menu: { target, anchor: { ...at, width: 0, height: 0 } } })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows out of view are not in the page, so no table can hold them
    // biome-ignore lint/a11y/useFocusableInteractive: the cells take the focus
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it has the keys
    <div
      role="row"
      aria-rowindex={row + 2}
      aria-selected={isChosen}
      className={styles.row}
      onClick={choose}
      onPointerDown={(event) => longPress(event, openMenu)}
      onContextMenu={(event) => {
        event.preventDefault()
        if (!isByTouch(event)) openMenu({ x: event.clientX, y: event.clientY })
      }}
    >
      {columns.map((column, at) => (
        <ListCell
          key={column.id}
          card={card}
          column={column}
          index={at}
          row={row}
          isActive={active === at}
          isOpen={open && active === at}
          onPlace={onPlace}
          onOpen={onOpen}
          onClose={onClose}
        />
      ))}
    </div>
  )
}

interface ListCellProps extends Pick<ListRowProps, 'row' | 'onPlace' | 'onOpen' | 'onClose'> {
  readonly card: Card
  readonly column: ListColumn
  readonly index: number
  readonly isActive: boolean
  readonly isOpen: boolean
}

function ListCell({ card, column, index, row, isActive, isOpen, onPlace, onOpen, onClose }: ListCellProps) {
  const { t } = useTranslation()
  const words = useColumnWords()
  const direction = useTableDirection()
  const editing = useEditor(({ editing: now }) =>
    column.kind === 'text' && now?.kind === 'card' && now.id === card.id ? now : undefined,
  )
  const text = column.textOf(card)
  const dir = (column.kind === 'text' ? card.dir : undefined) ?? dirOf(text, direction)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: both roles are cells of a grid
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles have a column
    <div
      role={column.kind === 'text' ? 'rowheader' : 'gridcell'}
      aria-colindex={index + 1}
      aria-label={column.kind === 'text' && text === '' ? t('canvas.emptyCard') : undefined}
      data-at={`${row} ${index}`}
      data-place={column.kind === 'text' ? `card ${card.id}` : undefined}
      data-label={words(column)}
      data-empty={text === '' || undefined}
      data-kind={column.kind}
      tabIndex={isActive ? 0 : -1}
      className={styles.cell}
      onFocus={(event) => {
        if (event.target === event.currentTarget) onPlace(index)
      }}
      onDoubleClick={(event) => {
        if (!(event.target instanceof Element) || !isTyping(event.target)) onOpen()
      }}
    >
      {editing ? (
        <CardWriting editing={editing} />
      ) : isOpen ? (
        <ListEditor card={card} column={column} label={words(column)} onClose={onClose} />
      ) : (
        <ListValue card={card} column={column} text={text} dir={dir} />
      )}
    </div>
  )
}
