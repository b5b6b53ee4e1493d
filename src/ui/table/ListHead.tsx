import { ArrowDown, ArrowUp } from 'lucide-react'
import styles from './list.module.css'
import { useColumnWords } from './useColumnWords'
import type { List } from './useList'

/** The heads of the list; each sorts by its column. */
export function ListHead({
  list,
  active,
  onFocus,
}: {
  readonly list: List
  readonly active: number | undefined
  readonly onFocus: (column: number) => void
}) {
  const words = useColumnWords()
  const { sort } = list
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows out of view are not in the page, so no table can hold them
    // biome-ignore lint/a11y/useFocusableInteractive: the cells take the focus
    <div role="row" aria-rowindex={1} className={styles.head}>
      {list.columns.map((column, at) => {
        const isSorted = sort?.column === column.id
        const Arrow = sort?.descending ? ArrowDown : ArrowUp
        return (
          // biome-ignore lint/a11y/useSemanticElements: as above
          // biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={at + 1}
            aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
            className={styles.headCell}
          >
            <button
              type="button"
              data-at={`-1 ${at}`}
              tabIndex={active === at ? 0 : -1}
              onFocus={() => onFocus(at)}
              onClick={() => list.sortBy(column.id)}
            >
              {words(column)}
              {isSorted && <Arrow size={13} aria-hidden />}
            </button>
          </div>
        )
      })}
    </div>
  )
}
