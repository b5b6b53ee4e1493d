import { Menu } from '@base-ui/react/menu'
import { type ReactNode, useEffect, useState } from 'react'
import styles from './menu.module.css'

/** The list of a menu. It is put into the page's main part, because what lies beside every landmark is hard to find. */
export function MenuPopup({
  children,
  align = 'end',
}: {
  readonly children: ReactNode
  readonly align?: 'start' | 'end'
}) {
  const [home, setHome] = useState<HTMLElement | undefined>(undefined)
  // A menu of the top bar is made before the main part is there.
  useEffect(() => setHome(document.querySelector('main') ?? document.body), [])
  return (
    <Menu.Portal container={home}>
      <Menu.Positioner className={styles.positioner} sideOffset={5} align={align}>
        <Menu.Popup className={styles.popup}>{children}</Menu.Popup>
      </Menu.Positioner>
    </Menu.Portal>
  )
}
