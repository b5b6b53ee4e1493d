import { Menu } from '@base-ui/react/menu'
import { Copy, Download, Ellipsis, PencilLine, SquareArrowOutUpRight, Trash2 } from 'lucide-react'
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
      </MenuPopup>
    </Menu.Root>
  )
}
