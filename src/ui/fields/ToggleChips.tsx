import { PaintIcon } from '../editor/controls/PaintIcon'
import styles from './fields.module.css'
import { LabelledGroup } from './Labelled'

export interface ToggleChip<V extends string> {
  readonly value: V
  readonly label: string
  readonly icon?: string
  readonly state: boolean | 'mixed'
}

interface ToggleChipsProps<V extends string> {
  readonly label: string
  readonly chips: readonly ToggleChip<V>[]
  readonly disabled?: boolean
  readonly onToggle: (value: V, on: boolean) => void
}

/** Any of several, each on or off. */
export function ToggleChips<V extends string>({ label, chips, disabled, onToggle }: ToggleChipsProps<V>) {
  return (
    <LabelledGroup label={label}>
      {(id) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be named by text that lies outside of it
        <div role="group" aria-labelledby={id} className={styles.chips}>
          {chips.map((chip) => (
            <button
              key={chip.value}
              type="button"
              className={styles.chip}
              disabled={disabled}
              aria-pressed={chip.state}
              onClick={() => onToggle(chip.value, chip.state !== true)}
            >
              {chip.icon && <PaintIcon name={chip.icon} size={13} />}
              {chip.label}
            </button>
          ))}
        </div>
      )}
    </LabelledGroup>
  )
}
