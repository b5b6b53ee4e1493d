import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isEmptyText } from '../../base/text'
import { removeLane, updateLane } from '../../commands'
import { cardsInLane } from '../../model/reads'
import type { Lane } from '../../model/records/lane'
import { MenuItem } from '../editor/controls/Menu'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { runAndTell } from '../editor/notices'
import { useReadOnly } from '../fields/locked'
import { TextField } from '../fields/TextField'
import { usePreference } from '../preferences'
import { useServices } from '../services'
import { CheckBox } from './CheckBox'
import styles from './inspector.module.css'
import { PanelHead } from './PanelHead'
import { ShownIn } from './ShownIn'

interface LanePanelProps {
  readonly lane: Lane
  readonly onClose: () => void
}

export function LanePanel({ lane, onClose }: LanePanelProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const { lanes } = useServices()
  const language = usePreference('language')
  const board = useEditorState((state) => state.board)
  const readOnly = useReadOnly()
  const { id } = lane
  const type = lanes.typeOf(lane.type)
  const write = (change: Parameters<typeof updateLane.check>[1]['change'], group?: string) =>
    editor.dispatch(updateLane, { id, change }, group === undefined ? {} : { group })
  return (
    <>
      <PanelHead
        icon={type.icon}
        family={type.family}
        kind={t('inspector.lane')}
        position={t('inspector.cardsInLane', { count: cardsInLane(board, id).length })}
        onClose={onClose}
        menu={
          <MenuItem icon={<Trash2 size={15} />} danger onClick={() => runAndTell(editor, removeLane, { id })}>
            {t('inspector.delete')}
          </MenuItem>
        }
      />
      <div className={`${styles.body} ${styles.lead}`}>
        <TextField
          label={t('inspector.name')}
          value={lane.name}
          place={`lanes.${id}.name`}
          write={(name, group) => write({ name }, group)}
        />
        <dl className={styles.fact}>
          <dt>{t('inspector.laneType')}</dt>
          <dd>{lanes.isKnown(lane.type) ? type.label[language] : t('inspector.unknownType', { type: lane.type })}</dd>
        </dl>
        <TextField
          label={t('inspector.hint')}
          value={lane.hint}
          place={`lanes.${id}.hint`}
          quiet
          placeholder={type.hint[language]}
          write={(hint, group) => write({ hint: isEmptyText(hint) ? undefined : hint }, group)}
        />
        <ShownIn row={lane} write={write} />
        {type.options.map((option) => (
          <CheckBox
            key={option.name}
            label={option.label[language]}
            checked={lane.options?.includes(option.name) ?? false}
            disabled={readOnly}
            onChange={(on) => write({ options: withOption(lane.options ?? [], option.name, on) })}
          />
        ))}
      </div>
    </>
  )
}

/** Without any option the lane has no field for them; those that this version does not know stay. */
function withOption(options: readonly string[], name: string, on: boolean): readonly string[] | undefined {
  const rest = options.filter((each) => each !== name)
  const next = on ? [...rest, name] : rest
  return next.length > 0 ? next : undefined
}
