import { Menu } from '@base-ui/react/menu'
import type { ReactNode } from 'react'
import styles from './menu.module.css'

/** The list of a menu. It is put into the page's main part, because what lies beside every landmark is hard to find. */
export function MenuPopup({ children }: { readonly children: ReactNode }) {
  return (
    <Menu.Portal container={document.querySelector('main') ?? document.body}>
      <Menu.Positioner className={styles.positioner} sideOffset={5} align="end">
        <Menu.Popup className={styles.popup}>{children}</Menu.Popup>
      </Menu.Positioner>
    </Menu.Portal>
  )
}
