import { ContextMenu } from '@base-ui/react/context-menu'
import { Menu } from '@base-ui/react/menu'
import { Copy, Download, Ellipsis, PencilLine, SquareArrowOutUpRight, Trash2 } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import type { BoardSummary } from '../../storage'
import { IconButton } from '../controls/Button'
import { MenuPopup } from '../controls/MenuPopup'
import menu from '../controls/menu.module.css'
import { useFormats } from '../i18n'
import { goTo } from '../route'
import type { BoardActions } from './boardActions'
import styles from './library.module.css'

export interface BoardMenuProps {
  readonly board: BoardSummary
  readonly actions: BoardActions
  readonly onRename: (board: BoardSummary) => void
}

export function BoardMenu({ board, actions, onRename }: BoardMenuProps) {
  const { t } = useTranslation()
  const { language } = useFormats()
  const title = textIn(board.title, language) || t('app.untitled')
  return (
    <Menu.Root>
      <Menu.Trigger
        render={<IconButton label={t('library.actionsFor', { title })} className={styles.menuButton ?? ''} />}
      >
        <Ellipsis size={16} aria-hidden />
      </Menu.Trigger>
      <MenuPopup>
        <BoardMenuItems board={board} actions={actions} onRename={onRename} />
      </MenuPopup>
    </Menu.Root>
  )
}

/** The same menu where a board is pressed long, with the right button, or by the menu key. `render` is what is pressed. */
export function BoardContextMenu({
  render,
  children,
  ...menu
}: BoardMenuProps & { readonly render: ReactElement; readonly children: ReactNode }) {
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger render={render}>{children}</ContextMenu.Trigger>
      <MenuPopup align="start">
        <BoardMenuItems {...menu} />
      </MenuPopup>
    </ContextMenu.Root>
  )
}

function BoardMenuItems({ board, actions, onRename }: BoardMenuProps) {
  const { t } = useTranslation()
  return (
    <>
      <Menu.Item className={menu.item} onClick={() => goTo({ kind: 'board', id: board.id })}>
        <SquareArrowOutUpRight size={16} className="flip" aria-hidden />
        {t('library.open')}
      </Menu.Item>
      <Menu.Item className={menu.item} onClick={() => onRename(board)}>
        <PencilLine size={16} aria-hidden />
        {t('library.rename')}
      </Menu.Item>
      <Menu.Item className={menu.item} onClick={() => void actions.duplicate(board)}>
        <Copy size={16} aria-hidden />
        {t('library.duplicate')}
      </Menu.Item>
      <Menu.Item className={menu.item} onClick={() => void actions.exportJson(board.id)}>
        <Download size={16} aria-hidden />
        {t('library.exportJson')}
      </Menu.Item>
      <Menu.Separator className={menu.separator} />
      <Menu.Item className={menu.item} data-danger onClick={() => void actions.trash(board)}>
        <Trash2 size={16} aria-hidden />
        {t('library.moveToTrash')}
      </Menu.Item>
    </>
  )
}
