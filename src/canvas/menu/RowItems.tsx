import { ArrowDown, ArrowUp, ArrowUpDown, EyeOff, PenLine, Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { LaneId, LineId } from '../../base/ids'
import { removeLane, removeLine, updateLane, updateLine } from '../../commands'
import { visibleRows } from '../../model/reads'
import { READINGS, type Reading } from '../../model/records/lane'
import { moveRowBy, rowIndexBeside, tellLast } from '../actions'
import type { HeadPlace } from '../canvasState'
import { arrowKeys, keysText } from '../shortcuts/names'
import { useEditor, useMayEdit, useTools } from '../tools'
import { AddLaneItems } from './AddLaneItems'
import { Divider, Item, Submenu, Toggle } from './Item'

export function LaneItems({ id }: { readonly id: LaneId }) {
  const { t } = useTranslation()
  const { editor } = useTools()
  const lane = useEditor((state) => state.board.lanes[id])
  if (!useMayEdit() || !lane)
    return (
      <Item disabled onClick={() => {}}>
        {t('canvas.readOnly')}
      </Item>
    )
  const hide = () => {
    if (editor.dispatch(updateLane, { id, change: { hidden: true } }).ok) tellLast(editor)
  }
  const remove = () => {
    if (editor.dispatch(removeLane, { id }).ok) tellLast(editor)
  }
  return (
    <>
      <Item icon={<PenLine size={16} />} keys={keysText('open', 1)} onClick={() => editor.edit({ kind: 'lane', id })}>
        {t('canvas.rename')}
      </Item>
      <AddBeside id={id} />
      <MoveItems place={{ kind: 'lane', id }} />
      <Divider />
      <ReadingToggles
        readings={lane.readings}
        onChange={(readings) => editor.dispatch(updateLane, { id, change: { readings } })}
      />
      <Item icon={<EyeOff size={16} />} onClick={hide}>
        {t('canvas.hideLane')}
      </Item>
      <Item icon={<Trash2 size={16} />} keys={keysText('remove')} danger onClick={remove}>
        {t('canvas.removeLane')}
      </Item>
    </>
  )
}

export function LineItems({ id }: { readonly id: LineId }) {
  const { t } = useTranslation()
  const { editor } = useTools()
  const line = useEditor((state) => state.board.lines[id])
  if (!useMayEdit() || !line)
    return (
      <Item disabled onClick={() => {}}>
        {t('canvas.readOnly')}
      </Item>
    )
  const hide = () => {
    if (editor.dispatch(updateLine, { id, change: { hidden: true } }).ok) tellLast(editor)
  }
  const remove = () => {
    if (editor.dispatch(removeLine, { id }).ok) tellLast(editor)
  }
  return (
    <>
      <Item icon={<PenLine size={16} />} keys={keysText('open', 1)} onClick={() => editor.edit({ kind: 'line', id })}>
        {t('canvas.rename')}
      </Item>
      <AddBeside id={id} />
      <MoveItems place={{ kind: 'line', id }} />
      <Divider />
      <ReadingToggles
        readings={line.readings}
        onChange={(readings) => editor.dispatch(updateLine, { id, change: { readings } })}
      />
      <Item icon={<EyeOff size={16} />} onClick={hide}>
        {t('canvas.hideLine')}
      </Item>
      <Item icon={<Trash2 size={16} />} keys={keysText('remove')} danger onClick={remove}>
        {t('canvas.removeLine')}
      </Item>
    </>
  )
}

function AddBeside({ id }: { readonly id: LaneId | LineId }) {
  const { t } = useTranslation()
  const { editor } = useTools()
  return (
    <>
      <Divider />
      <Submenu icon={<Plus size={16} />} label={t('canvas.addLaneAbove')}>
        <AddLaneItems index={rowIndexBeside(editor, id, 'before')} />
      </Submenu>
      <Submenu icon={<Plus size={16} />} label={t('canvas.addLaneBelow')}>
        <AddLaneItems index={rowIndexBeside(editor, id, 'after')} />
      </Submenu>
    </>
  )
}

function MoveItems({ place }: { readonly place: HeadPlace & { readonly kind: 'lane' | 'line' } }) {
  const { t } = useTranslation()
  const { editor, canvas } = useTools()
  const shown = visibleRows(useEditor((state) => state.board))
  const at = shown.findIndex((row) => row.record.id === place.id)
  return (
    <>
      <Divider />
      <Item
        icon={<ArrowUp size={16} />}
        keys={arrowKeys('shift', 'up')}
        reason={at > 0 ? undefined : t('hands.why.topRow')}
        onClick={() => moveRowBy(editor, place.id, -1)}
      >
        {t('canvas.moveUp')}
      </Item>
      <Item
        icon={<ArrowDown size={16} />}
        keys={arrowKeys('shift', 'down')}
        reason={at < shown.length - 1 ? undefined : t('hands.why.bottomRow')}
        onClick={() => moveRowBy(editor, place.id, 1)}
      >
        {t('canvas.moveDown')}
      </Item>
      <Item icon={<ArrowUpDown size={16} />} onClick={() => canvas.setState({ question: { kind: 'moveHead', place } })}>
        {t('canvas.moveTo')}
      </Item>
    </>
  )
}

/** In which readings of the board the row shows. At least one stays. */
function ReadingToggles({
  readings,
  onChange,
}: {
  readonly readings: readonly Reading[]
  readonly onChange: (readings: readonly Reading[]) => void
}) {
  const { t } = useTranslation()
  return READINGS.map((reading) => (
    <Toggle
      key={reading}
      checked={readings.includes(reading)}
      onChange={(on) => {
        const next = READINGS.filter((each) => (each === reading ? on : readings.includes(each)))
        if (next.length > 0) onChange(next)
      }}
    >
      {t(`canvas.showsIn.${reading}`)}
    </Toggle>
  ))
}
