import { useTranslation } from 'react-i18next'
import { useEditorState } from '../editor/EditorContext'
import { useFormats } from '../i18n/useFormats'
import { sayPeriod } from '../inspector/csat/periods'
import { Choice } from './Choice'
import { Labelled } from './Labelled'

interface PeriodFieldProps {
  readonly label: string
  /** What holds where no period is chosen. */
  readonly none: string
  readonly value: string | undefined
  readonly mixed: boolean
  readonly write: (period: string | undefined) => void
}

/** One of the periods in which anybody was asked; one that has gone from the board stays chosen. */
export function PeriodField({ label, none, value, mixed, write }: PeriodFieldProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const answers = useEditorState((state) => state.board.answers)
  const known = Object.values(answers).map(({ period }) => period)
  const periods = [...new Set(value === undefined ? known : [...known, value])].filter(Boolean).sort().reverse()
  return (
    <Labelled label={label}>
      {(id) => (
        <Choice
          id={id}
          value={value}
          mixed={mixed}
          options={periods.map((period) => ({ value: period, label: sayPeriod(period, t, formats) }))}
          none={none}
          onChange={write}
        />
      )}
    </Labelled>
  )
}
