import { useTranslation } from 'react-i18next'
import { READINGS, type Reading } from '../../model/records/lane'
import { useEditorState } from '../editor/EditorContext'
import { useReadOnly } from '../fields/locked'
import { ToggleChips } from '../fields/ToggleChips'
import { CheckBox } from './CheckBox'

interface ShownInProps {
  readonly row: { readonly readings: readonly Reading[]; readonly hidden?: boolean }
  readonly write: (change: { readonly readings?: readonly Reading[]; readonly hidden?: boolean | undefined }) => void
}

/** In which readings a row shows, and whether it is hidden altogether. */
export function ShownIn({ row, write }: ShownInProps) {
  const { t } = useTranslation()
  const readOnly = useReadOnly()
  const isBoardReadOnly = useEditorState((state) => state.readOnly !== undefined)
  const words: Readonly<Record<Reading, string>> = { journey: t('editor.journey'), blueprint: t('editor.blueprint') }
  return (
    <>
      <ToggleChips
        label={t('inspector.shownIn')}
        disabled={readOnly}
        chips={READINGS.map((reading) => ({
          value: reading,
          label: words[reading],
          state: row.readings.includes(reading),
        }))}
        onToggle={(reading, on) =>
          write({ readings: READINGS.filter((each) => (each === reading ? on : row.readings.includes(each))) })
        }
      />
      <CheckBox
        label={t('inspector.hidden')}
        checked={row.hidden ?? false}
        // What is frozen may be hidden all the same.
        disabled={isBoardReadOnly}
        onChange={(hidden) => write({ hidden: hidden || undefined })}
      />
    </>
  )
}
