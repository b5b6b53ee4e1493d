import { useEditorState } from '../editor/EditorContext'
import styles from './fields.module.css'
import { Labelled } from './Labelled'

interface DateFieldProps {
  readonly label: string
  /** `2026-11-22`. */
  readonly value: string | undefined
  readonly write: (value: string | undefined) => void
}

export function DateField({ label, value, write }: DateFieldProps) {
  const readOnly = useEditorState((state) => state.readOnly !== undefined)
  return (
    <Labelled label={label}>
      {(id) => (
        <input
          id={id}
          type="date"
          className={styles.input}
          value={value ?? ''}
          readOnly={readOnly}
          onChange={(event) => write(event.target.value === '' ? undefined : event.target.value)}
        />
      )}
    </Labelled>
  )
}
