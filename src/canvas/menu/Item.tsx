import { Menu } from '@base-ui/react/menu'
import { Check, ChevronRight, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './menu.module.css'
import { useLandmark } from './useLandmark'

/** One thing that can be done. */
export function Item({
  icon,
  children,
  keys,
  danger,
  disabled,
  reason,
  onClick,
}: {
  readonly icon?: ReactNode
  readonly children: ReactNode
  /** The shortcut, as people know it. */
  readonly keys?: string
  readonly danger?: boolean
  readonly disabled?: boolean
  /** Why it cannot be done now; it stands there all the same, and says so. */
  readonly reason?: string | undefined
  readonly onClick: () => void
}) {
  return (
    <Menu.Item
      className={styles.item}
      data-danger={danger ? '' : undefined}
      disabled={disabled ?? reason !== undefined}
      onClick={onClick}
    >
      <span className={styles.icon}>{icon}</span>
      <span className={styles.words}>
        {children}
        {reason ? <small>{reason}</small> : null}
      </span>
      {keys ? <kbd className={styles.keys}>{keys}</kbd> : null}
    </Menu.Item>
  )
}

export function Divider() {
  return <Menu.Separator className={styles.divider} />
}

export function Group({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Menu.Group>
      <Menu.GroupLabel className={styles.groupLabel}>{label}</Menu.GroupLabel>
      {children}
    </Menu.Group>
  )
}

/** Something that is on or off, or on for some of several; the menu stays open. */
export function Toggle({
  icon,
  children,
  checked,
  mixed,
  onChange,
}: {
  readonly icon?: ReactNode
  readonly children: ReactNode
  readonly checked: boolean
  readonly mixed?: boolean
  readonly onChange: (checked: boolean) => void
}) {
  return (
    <Menu.CheckboxItem
      className={styles.item}
      checked={checked}
      onCheckedChange={onChange}
      {...(mixed ? { 'aria-checked': 'mixed' as const } : {})}
    >
      <span className={styles.icon}>{icon}</span>
      <span className={styles.words}>{children}</span>
      <Menu.CheckboxItemIndicator className={styles.check}>
        <Check size={14} aria-hidden="true" />
      </Menu.CheckboxItemIndicator>
      {mixed ? (
        <span className={styles.check}>
          <Minus size={14} aria-hidden="true" />
        </span>
      ) : null}
    </Menu.CheckboxItem>
  )
}

/** One of several; choosing closes the menu. */
export function Choice({
  value,
  icon,
  children,
  note,
  disabled,
}: {
  readonly value: string | number
  readonly icon?: ReactNode
  readonly children: ReactNode
  readonly note?: string
  readonly disabled?: boolean
}) {
  return (
    <Menu.RadioItem className={styles.item} value={value} closeOnClick disabled={disabled ?? false}>
      <span className={styles.icon}>{icon}</span>
      <span className={styles.words}>{children}</span>
      {note ? <span className={styles.note}>{note}</span> : null}
      <Menu.RadioItemIndicator className={styles.check}>
        <Check size={14} aria-hidden="true" />
      </Menu.RadioItemIndicator>
    </Menu.RadioItem>
  )
}

export function Submenu({
  icon,
  label,
  children,
}: {
  readonly icon?: ReactNode
  readonly label: string
  readonly children: ReactNode
}) {
  const landmark = useLandmark()
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger className={styles.item}>
        <span className={styles.icon}>{icon}</span>
        <span className={styles.words}>{label}</span>
        <ChevronRight size={14} aria-hidden="true" className={styles.chevron} />
      </Menu.SubmenuTrigger>
      <Menu.Portal container={landmark}>
        <Menu.Positioner className={styles.positioner} positionMethod="fixed" collisionPadding={8}>
          <Menu.Popup className={styles.popup} tabIndex={0}>
            {children}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  )
}
