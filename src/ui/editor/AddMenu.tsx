import { Columns3, Flag, Minus, Rows3, StickyNote } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { MapView } from '../../canvas'
import { LINE_LOOKS } from '../../lanes'
import { LINE_KINDS } from '../../model/records/line'
import { usePreference } from '../preferences'
import { useServices } from '../services'
import { cellForNew, newCard, newLane, newLine, newStage, newStep } from './adding'
import { Menu, MenuItem, MenuSeparator, Submenu } from './controls/Menu'
import { PaintIcon } from './controls/PaintIcon'
import { useEditor, useEditorState } from './EditorContext'

/** Everything that can be added, each where the selection is. What is new is named at once, on the map. */
export function AddMenu({ trigger, view }: { readonly trigger: ReactElement; readonly view: MapView }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const { lanes } = useServices()
  const hasCell = useEditorState((state) => cellForNew(state.board, state.selection, lanes) !== undefined)
  return (
    <Menu trigger={trigger} side="inline-end" align="start">
      <MenuItem icon={<StickyNote size={16} />} disabled={!hasCell} onClick={() => newCard(editor, lanes, view)}>
        {t('editor.card')}
      </MenuItem>
      <MenuItem icon={<Columns3 size={16} />} onClick={() => newStep(editor)}>
        {t('editor.step')}
      </MenuItem>
      <MenuItem icon={<Flag size={16} />} onClick={() => newStage(editor)}>
        {t('editor.stage')}
      </MenuItem>
      <MenuSeparator />
      <Submenu icon={<Rows3 size={16} />} label={t('editor.lane')}>
        <LaneItems />
      </Submenu>
      <Submenu icon={<Minus size={16} />} label={t('editor.line')}>
        <LineItems />
      </Submenu>
    </Menu>
  )
}

/** One item for each type of lane. */
export function LaneItems() {
  const editor = useEditor()
  const { lanes } = useServices()
  const language = usePreference('language')
  return lanes.types.map((type) => (
    <MenuItem
      key={type.id}
      icon={<PaintIcon name={type.icon} />}
      note={type.hint[language]}
      onClick={() => newLane(editor, type)}
    >
      {type.label[language]}
    </MenuItem>
  ))
}

export function LineItems() {
  const editor = useEditor()
  const language = usePreference('language')
  return LINE_KINDS.map((kind) => (
    <MenuItem key={kind} icon={<PaintIcon name={LINE_LOOKS[kind].icon} />} onClick={() => newLine(editor, kind)}>
      {LINE_LOOKS[kind].label[language]}
    </MenuItem>
  ))
}
