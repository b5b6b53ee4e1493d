import { Checkbox } from '@base-ui/react/checkbox'
import { Check } from 'lucide-react'
import styles from './inspector.module.css'

interface CheckBoxProps {
  readonly label: string
  readonly checked: boolean
  readonly disabled?: boolean
  readonly onChange: (checked: boolean) => void
}

export function CheckBox({ label, checked, disabled, onChange }: CheckBoxProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox inside is a control of Base UI
    <label className={styles.check}>
      <Checkbox.Root checked={checked} onCheckedChange={onChange} disabled={disabled ?? false} className={styles.box}>
        <Checkbox.Indicator>
          <Check size={13} strokeWidth={3} aria-hidden />
        </Checkbox.Indicator>
      </Checkbox.Root>
      {label}
    </label>
  )
}
