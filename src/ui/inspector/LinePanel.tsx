import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { removeLine, updateLine } from '../../commands'
import { LINE_LOOKS } from '../../lanes'
import { LINE_KINDS, type Line } from '../../model/records/line'
import { MenuItem } from '../editor/controls/Menu'
import { useEditor } from '../editor/EditorContext'
import { runAndTell } from '../editor/notices'
import { Choice } from '../fields/Choice'
import { Labelled } from '../fields/Labelled'
import { useReadOnly } from '../fields/locked'
import { TextField } from '../fields/TextField'
import { usePreference } from '../preferences'
import styles from './inspector.module.css'
import { PanelHead } from './PanelHead'
import { ShownIn } from './ShownIn'

interface LinePanelProps {
  readonly line: Line
  readonly onClose: () => void
}

export function LinePanel({ line, onClose }: LinePanelProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const language = usePreference('language')
  const readOnly = useReadOnly()
  const { id } = line
  const write = (change: Parameters<typeof updateLine.check>[1]['change'], group?: string) =>
    editor.dispatch(updateLine, { id, change }, group === undefined ? {} : { group })
  return (
    <>
      <PanelHead
        icon={LINE_LOOKS[line.kind].icon}
        kind={t('inspector.line')}
        onClose={onClose}
        menu={
          <MenuItem icon={<Trash2 size={15} />} danger onClick={() => runAndTell(editor, removeLine, { id })}>
            {t('inspector.delete')}
          </MenuItem>
        }
      />
      <div className={`${styles.body} ${styles.lead}`}>
        <TextField
          label={t('inspector.name')}
          value={line.name}
          place={`lines.${id}.name`}
          write={(name, group) => write({ name }, group)}
        />
        <Labelled label={t('inspector.kind')}>
          {(field) => (
            <Choice
              id={field}
              value={line.kind}
              disabled={readOnly}
              options={LINE_KINDS.map((kind) => ({
                value: kind,
                label: LINE_LOOKS[kind].label[language],
                icon: LINE_LOOKS[kind].icon,
              }))}
              onChange={(kind) => kind && write({ kind })}
            />
          )}
        </Labelled>
        <ShownIn row={line} write={write} />
      </div>
    </>
  )
}
