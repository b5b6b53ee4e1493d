import { Tooltip } from '@base-ui/react/tooltip'
import type { ComponentProps, ReactElement } from 'react'
import menu from '../../controls/menu.module.css'
import styles from './controls.module.css'

interface ToolButtonProps extends ComponentProps<'button'> {
  /** Its name, and its tooltip unless `tip` says more. */
  readonly label: string
  readonly tip?: string
  /** Keys that do the same. */
  readonly keys?: string
  readonly size?: 'tiny' | 'normal' | 'wide'
  readonly accent?: boolean
  /** Another element that behaves as the button: a menu trigger, a link. */
  readonly render?: ReactElement
}

/** A button without words. Its name is always given, and shown in a tooltip. */
export function ToolButton({ label, tip, keys, size = 'normal', accent, render, children, ...rest }: ToolButtonProps) {
  const names = [
    styles.tool,
    size === 'tiny' && styles.tiny,
    size === 'wide' && styles.wide,
    accent && styles.accent,
    rest.className,
  ]
  const className = names.filter(Boolean).join(' ')
  return (
    <Tip text={tip ?? label} {...(keys === undefined ? {} : { keys })}>
      {render ? (
        <Tooltip.Trigger render={render} {...rest} className={className} aria-label={label}>
          {children}
        </Tooltip.Trigger>
      ) : (
        <Tooltip.Trigger type="button" {...rest} className={className} aria-label={label}>
          {children}
        </Tooltip.Trigger>
      )}
    </Tip>
  )
}

function Tip({
  text,
  keys,
  children,
}: {
  readonly text: string
  readonly keys?: string
  readonly children: ReactElement
}) {
  return (
    <Tooltip.Root>
      {children}
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6} className={menu.positioner}>
          <Tooltip.Popup className={styles.tooltip}>
            {text}
            {keys && <kbd>{keys}</kbd>}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
