import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { rowsInOrder } from '../../../model/reads'
import { Button } from '../../controls/Button'
import { LaneItems, LineItems } from '../AddMenu'
import { Menu } from '../controls/Menu'
import { useEditorState } from '../EditorContext'
import styles from './drawers.module.css'
import { RowItem } from './RowItem'

/** Every lane and line, shown or not, in their common order. */
export function LanesDrawer() {
  const { t } = useTranslation()
  const board = useEditorState((state) => state.board)
  const readOnly = useEditorState((state) => state.readOnly !== undefined)
  const rows = rowsInOrder(board)
  return (
    <>
      <p className={styles.note}>{t('editor.lanesNote')}</p>
      <ul className={styles.list}>
        {rows.map((row, index) => (
          <RowItem key={row.record.id} row={row} index={index} count={rows.length} />
        ))}
      </ul>
      <div className={styles.actions}>
        <Menu
          align="start"
          trigger={
            <Button disabled={readOnly}>
              <Plus size={15} aria-hidden />
              {t('editor.addLane')}
            </Button>
          }
        >
          <LaneItems />
        </Menu>
        <Menu
          align="start"
          trigger={
            <Button disabled={readOnly}>
              <Plus size={15} aria-hidden />
              {t('editor.addLine')}
            </Button>
          }
        >
          <LineItems />
        </Menu>
      </div>
    </>
  )
}
