import { ArrowDown, ArrowUp, Ellipsis, Eye, EyeOff, GripVertical, PencilLine, Trash2 } from 'lucide-react'
import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { textIn } from '../../../base/text'
import { moveRow, removeLane, removeLine, updateLane, updateLine } from '../../../commands'
import { LINE_LOOKS } from '../../../lanes'
import { isShown, type RowRecord, rowsInOrder } from '../../../model/reads'
import { READINGS, type Reading } from '../../../model/records/lane'
import { useServices } from '../../services'
import { Menu, MenuItem, MenuSeparator } from '../controls/Menu'
import { PaintIcon } from '../controls/PaintIcon'
import { ToolButton } from '../controls/ToolButton'
import { useEditor, useEditorState } from '../EditorContext'
import { runAndTell } from '../notices'
import styles from './drawers.module.css'
import { useRowDrag } from './useRowDrag'

interface RowItemProps {
  readonly row: RowRecord
  readonly index: number
  readonly count: number
}

/** One lane or line: grip, icon, name, the switch that shows it in the present reading, and its menu. */
export function RowItem({ row, index, count }: RowItemProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const selected = useEditorState(
    ({ selection }) => (selection.kind === 'lane' || selection.kind === 'line') && selection.id === row.record.id,
  )
  const readOnly = useEditorState((state) => state.readOnly !== undefined)
  const name = textIn(row.record.name, language)
  const shown = isShown(board, row.record)
  const item = useRef<HTMLLIElement>(null)
  const grip = useRef<HTMLSpanElement>(null)
  const drop = useCallback((id: string, to: number) => moveTo(editor, id, to), [editor])
  const edge = useRowDrag({ row: item, grip, id: row.record.id, index, disabled: readOnly, onDrop: drop })
  return (
    <li
      ref={item}
      className={styles.row}
      data-selected={selected || undefined}
      data-off={!shown || undefined}
      data-edge={edge}
    >
      <span ref={grip} className={styles.grip} aria-hidden>
        <GripVertical size={14} />
      </span>
      <button
        type="button"
        className={styles.rowName}
        dir="auto"
        onClick={() =>
          editor.select(row.kind === 'lane' ? { kind: 'lane', id: row.record.id } : { kind: 'line', id: row.record.id })
        }
      >
        <RowIcon row={row} />
        <span>{name}</span>
      </button>
      <ToolButton
        size="tiny"
        label={t('editor.showRow', { name })}
        tip={shown ? t('editor.hideRow', { name }) : t('editor.showRow', { name })}
        aria-pressed={shown}
        disabled={readOnly}
        onClick={() => setShown(editor, row, !shown, board.kind)}
      >
        {shown ? <Eye size={15} aria-hidden /> : <EyeOff size={15} aria-hidden />}
      </ToolButton>
      <RowMenu row={row} index={index} count={count} name={name} />
    </li>
  )
}

function RowIcon({ row }: { readonly row: RowRecord }) {
  const { lanes } = useServices()
  const name = row.kind === 'lane' ? lanes.typeOf(row.record.type).icon : LINE_LOOKS[row.record.kind].icon
  return <PaintIcon name={name} size={15} />
}

function RowMenu({ row, index, count, name }: RowItemProps & { readonly name: string }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const readOnly = useEditorState((state) => state.readOnly !== undefined)
  const { id } = row.record
  const rename = () => {
    editor.select(row.kind === 'lane' ? { kind: 'lane', id: row.record.id } : { kind: 'line', id: row.record.id })
    editor.edit(row.kind === 'lane' ? { kind: 'lane', id: row.record.id } : { kind: 'line', id: row.record.id })
  }
  const remove = () =>
    row.kind === 'lane'
      ? runAndTell(editor, removeLane, { id: row.record.id })
      : runAndTell(editor, removeLine, { id: row.record.id })
  return (
    <Menu
      trigger={
        <ToolButton size="tiny" label={t('editor.more', { name })} disabled={readOnly}>
          <Ellipsis size={15} aria-hidden />
        </ToolButton>
      }
    >
      <MenuItem icon={<PencilLine size={15} />} onClick={rename}>
        {t('editor.rename')}
      </MenuItem>
      <MenuItem icon={<ArrowUp size={15} />} disabled={index === 0} onClick={() => moveTo(editor, id, index - 1)}>
        {t('editor.moveUp')}
      </MenuItem>
      <MenuItem
        icon={<ArrowDown size={15} />}
        disabled={index === count - 1}
        onClick={() => moveTo(editor, id, index + 1)}
      >
        {t('editor.moveDown')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Trash2 size={15} />} danger onClick={remove}>
        {t('editor.delete')}
      </MenuItem>
    </Menu>
  )
}

type TheEditor = ReturnType<typeof useEditor>

function moveTo(editor: TheEditor, id: string, index: number): void {
  const row = rowsInOrder(editor.get().board).find((each) => each.record.id === id)
  if (row) editor.dispatch(moveRow, { id: row.record.id, index })
}

/** Shown means: not hidden, and in the present reading. What shows in no reading any more is hidden instead. */
function setShown(editor: TheEditor, row: RowRecord, on: boolean, reading: Reading): void {
  const { readings } = row.record
  const next = on
    ? READINGS.filter((each) => each === reading || readings.includes(each))
    : readings.filter((each) => each !== reading)
  const change = next.length === 0 ? { hidden: true } : { readings: next, hidden: undefined }
  if (row.kind === 'lane') editor.dispatch(updateLane, { id: row.record.id, change })
  else editor.dispatch(updateLine, { id: row.record.id, change })
}
