import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import { useState } from 'react'
import menu from '../menu/menu.module.css'
import styles from './questions.module.css'

interface SelectOption<V extends string | number> {
  readonly value: V
  readonly label: string
  /** Options of one group stand together under its name. */
  readonly group?: string
}

/** One of several, in a list that opens; as the other lists of the product look and behave. */
export function Select<V extends string | number>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string
  readonly value: V | undefined
  readonly options: readonly SelectOption<V>[]
  readonly onChange: (value: V) => void
}) {
  // Beside the dialog the list would be hidden from screen readers.
  const [home, setHome] = useState<HTMLElement | null>(null)
  const chosen = options.find((option) => option.value === value)
  const groups = [...new Set(options.map(({ group = '' }) => group))]
  return (
    <Base.Root value={value ?? null} onValueChange={(next) => next !== null && onChange(next)}>
      <Base.Trigger
        ref={(trigger) => setHome(trigger?.closest<HTMLElement>('[role="dialog"]') ?? null)}
        className={styles.select}
        aria-label={label}
      >
        <span dir="auto">{chosen?.label ?? ''}</span>
        <Base.Icon className={styles.chevron}>
          <ChevronDown size={14} />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal container={home}>
        <Base.Positioner
          sideOffset={4}
          positionMethod="fixed"
          alignItemWithTrigger={false}
          className={`${menu.positioner} ${styles.over}`}
        >
          <Base.Popup className={`${menu.popup} ${styles.list}`}>
            {groups.map((group) => (
              <Base.Group key={group}>
                {group === '' ? null : <Base.GroupLabel className={styles.group}>{group}</Base.GroupLabel>}
                {options
                  .filter((option) => (option.group ?? '') === group)
                  .map((option) => (
                    <Base.Item key={option.value} value={option.value} className={menu.item}>
                      <Base.ItemText className={styles.optionText}>
                        <span dir="auto">{option.label}</span>
                      </Base.ItemText>
                      <Base.ItemIndicator className={styles.check}>
                        <Check size={15} />
                      </Base.ItemIndicator>
                    </Base.Item>
                  ))}
              </Base.Group>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
