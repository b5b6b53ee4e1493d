import { Select } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import menu from '../controls/menu.module.css'
import { PaintIcon } from '../editor/controls/PaintIcon'
import { usePopupHome } from '../editor/controls/usePopupHome'
import styles from './fields.module.css'

export interface ChoiceOption<V extends string> {
  readonly value: V
  readonly label: string
  /** Name of an icon of the drawing vocabulary. */
  readonly icon?: string
}

interface ChoiceProps<V extends string> {
  readonly id?: string
  readonly label?: string
  readonly value: V | undefined
  readonly options: readonly ChoiceOption<V>[]
  readonly placeholder?: string
  /** Several cards differ: then taking the value away is a choice too. */
  readonly mixed?: boolean
  readonly compact?: boolean
  readonly disabled?: boolean
  /** It was asked for, and the keyboard is to go on here. */
  readonly autoFocus?: boolean
  /** Words of the option that takes the value away; absent when there must be one. */
  readonly none?: string
  /** `none` is itself a value, which holds until another is chosen. */
  readonly usual?: boolean
  readonly onChange: (value: V | undefined) => void
}

/** What stands for values that differ; no option is called so. */
const MIXED = '\u0000'

/** One of several, in a list that opens. */
export function Choice<V extends string>(props: ChoiceProps<V>) {
  const { id, label, value, options, placeholder, mixed, compact, disabled, autoFocus, none, usual, onChange } = props
  const { t } = useTranslation()
  const [ref, home] = usePopupHome()
  const chosen = options.find((option) => option.value === value)
  // A usual value that holds while none is chosen reads like any other.
  const isNoneChosen = usual === true && !mixed
  return (
    <Select.Root
      value={value ?? (mixed ? MIXED : null)}
      onValueChange={(next) => onChange(options.find((option) => option.value === next)?.value)}
      disabled={disabled ?? false}
    >
      <Select.Trigger
        ref={ref}
        id={id}
        aria-label={label}
        autoFocus={autoFocus ?? false}
        data-usual={isNoneChosen || undefined}
        className={compact ? `${styles.select} ${styles.compact}` : styles.select}
      >
        {chosen?.icon && <PaintIcon name={chosen.icon} size={14} />}
        <span data-placeholder={chosen || isNoneChosen ? undefined : ''} dir="auto">
          {chosen?.label ?? (mixed ? t('fields.mixed') : undefined) ?? placeholder ?? none ?? ''}
        </span>
        <Select.Icon className={styles.chevron}>
          <ChevronDown size={14} />
        </Select.Icon>
      </Select.Trigger>
      <Select.Portal container={home}>
        <Select.Positioner sideOffset={4} alignItemWithTrigger={false} className={menu.positioner}>
          <Select.Popup className={`${menu.popup} ${styles.comboPopup}`}>
            {none !== undefined && <Option value={null} label={none} />}
            {options.map((option) => (
              <Option key={option.value} {...option} />
            ))}
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  )
}

function Option({
  value,
  label,
  icon,
}: {
  readonly value: string | null
  readonly label: string
  readonly icon?: string
}) {
  return (
    <Select.Item value={value} className={menu.item}>
      {icon && <PaintIcon name={icon} size={15} />}
      <Select.ItemText className={styles.optionText}>{label}</Select.ItemText>
      <Select.ItemIndicator className={styles.check}>
        <Check size={15} />
      </Select.ItemIndicator>
    </Select.Item>
  )
}
