import { Menu as BaseMenu } from '@base-ui/react/menu'
import { Check, Columns3, Rows4 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../controls/Button'
import menu from '../controls/menu.module.css'
import { Menu } from '../editor/controls/Menu'
import { useIsNarrow } from '../editor/useBoardView'
import { Choice } from '../fields/Choice'
import styles from './list.module.css'
import { GROUPINGS } from './listModel'
import { useColumnWords } from './useColumnWords'
import type { List } from './useList'

/** How the list is grouped and which columns it has. On a small screen, where heads are hidden, also how it is sorted. */
export function ListShape({ list }: { readonly list: List }) {
  const { t } = useTranslation()
  const isNarrow = useIsNarrow()
  const words = useColumnWords()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row with its legend hidden in every browser
    <div role="group" aria-label={t('table.listShape')} className={styles.shape}>
      <span className={styles.labelled}>
        <Rows4 size={14} aria-hidden />
        <Choice
          compact
          label={t('table.groupBy')}
          value={list.grouping}
          options={GROUPINGS.map((value) => ({ value, label: t(`table.group.${value}`) }))}
          placeholder={t('table.groupBy')}
          none={t('table.noGroups')}
          onChange={list.groupBy}
        />
      </span>
      {isNarrow ? (
        <Choice
          compact
          label={t('table.sortBy')}
          value={list.sort?.column}
          options={list.allColumns.map((column) => ({ value: column.id, label: words(column) }))}
          placeholder={t('table.sortBy')}
          none={t('table.journeyOrder')}
          onChange={(column) => list.sortBy(column ?? list.sort?.column ?? '')}
        />
      ) : (
        <Menu
          align="start"
          trigger={
            <Button look="quiet" className={styles.columnsButton ?? ''}>
              <Columns3 size={14} aria-hidden />
              {t('table.columns', { count: list.columns.length, all: list.allColumns.length })}
            </Button>
          }
        >
          {list.allColumns.map((column) => (
            <BaseMenu.CheckboxItem
              key={column.id}
              className={`${menu.item} ${menu.choice}`}
              checked={list.columns.includes(column)}
              disabled={column.kind === 'text'}
              onCheckedChange={(on) => list.show(column.id, on)}
            >
              <BaseMenu.CheckboxItemIndicator className={menu.check}>
                <Check size={14} aria-hidden />
              </BaseMenu.CheckboxItemIndicator>
              {words(column)}
            </BaseMenu.CheckboxItem>
          ))}
        </Menu>
      )}
    </div>
  )
}
