import fields from './fields.module.css'
import { Labelled } from './Labelled'

interface PastedTextProps {
  readonly label: string
  /** What was understood of it, or how it is written. */
  readonly hint: string
  readonly rows: number
  /** Columns of numbers run from left to right in both languages. */
  readonly dir: 'auto' | 'ltr'
  readonly text: string
  readonly onText: (text: string) => void
}

/** A box for what comes out of a sheet, with what is said of it below. */
export function PastedText({ label, hint, rows, dir, text, onText }: PastedTextProps) {
  return (
    <Labelled label={label} hint={hint}>
      {(id) => (
        <textarea
          id={id}
          className={fields.area}
          rows={rows}
          dir={dir}
          style={{ overflow: 'auto' }}
          value={text}
          onChange={(event) => onText(event.target.value)}
        />
      )}
    </Labelled>
  )
}
