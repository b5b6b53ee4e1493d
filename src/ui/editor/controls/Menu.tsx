import { Menu as BaseMenu } from '@base-ui/react/menu'
import type { ReactElement, ReactNode } from 'react'
import menu from '../../controls/menu.module.css'
import styles from './controls.module.css'
import { usePopupHome } from './usePopupHome'

interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactElement
  readonly children: ReactNode
  readonly side?: 'bottom' | 'inline-end'
  readonly align?: 'start' | 'end'
}

export function Menu({ trigger, children, side = 'bottom', align = 'end' }: MenuProps) {
  const [ref, home] = usePopupHome()
  return (
    <BaseMenu.Root>
      <BaseMenu.Trigger ref={ref} render={trigger} />
      <BaseMenu.Portal container={home}>
        <BaseMenu.Positioner sideOffset={6} side={side} align={align} className={menu.positioner}>
          <BaseMenu.Popup className={menu.popup} tabIndex={0}>
            {children}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  )
}

interface MenuItemProps {
  readonly icon?: ReactNode
  readonly children: ReactNode
  /** A quieter second line. */
  readonly note?: string
  readonly danger?: boolean
  readonly disabled?: boolean
  readonly onClick: () => void
}

export function MenuItem({ icon, children, note, danger, disabled, onClick }: MenuItemProps) {
  return (
    <BaseMenu.Item
      className={menu.item}
      {...(danger ? { 'data-danger': '' } : {})}
      disabled={disabled ?? false}
      onClick={onClick}
    >
      {icon}
      {note ? (
        <span className={styles.itemText}>
          <span>{children}</span>
          <small>{note}</small>
        </span>
      ) : (
        children
      )}
    </BaseMenu.Item>
  )
}

export function MenuGroup({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <BaseMenu.Group>
      <BaseMenu.GroupLabel className={menu.groupLabel}>{label}</BaseMenu.GroupLabel>
      {children}
    </BaseMenu.Group>
  )
}

export function MenuSeparator() {
  return <BaseMenu.Separator className={menu.separator} />
}

interface SubmenuProps {
  readonly icon?: ReactNode
  readonly label: string
  readonly children: ReactNode
}

export function Submenu({ icon, label, children }: SubmenuProps) {
  const [ref, home] = usePopupHome()
  return (
    <BaseMenu.SubmenuRoot>
      <BaseMenu.SubmenuTrigger ref={ref} className={menu.item}>
        {icon}
        {label}
        <span aria-hidden className={`${menu.end} flip`}>
          ›
        </span>
      </BaseMenu.SubmenuTrigger>
      <BaseMenu.Portal container={home}>
        <BaseMenu.Positioner className={menu.positioner} sideOffset={2}>
          <BaseMenu.Popup className={menu.popup} tabIndex={0}>
            {children}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.SubmenuRoot>
  )
}
