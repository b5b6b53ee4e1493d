import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import type { ReactNode } from 'react'
import styles from './controls.module.css'

interface SegmentedProps<V extends string> {
  readonly label: string
  readonly value: V
  readonly options: readonly { readonly value: V; readonly label: ReactNode; readonly lang?: string }[]
  readonly onChange: (value: V) => void
  readonly disabled?: boolean
}

/** One of a few, side by side: a group of radios in the look of a switch. */
export function Segmented<V extends string>({ label, value, options, onChange, disabled }: SegmentedProps<V>) {
  return (
    <RadioGroup
      aria-label={label}
      value={value}
      onValueChange={onChange}
      className={styles.segmented}
      disabled={disabled ?? false}
    >
      {options.map((option) => (
        <Radio.Root key={option.value} value={option.value} className={styles.segment} lang={option.lang}>
          {option.label}
        </Radio.Root>
      ))}
    </RadioGroup>
  )
}
