import { Popover } from '@base-ui/react/popover'
import { ListFilter, X } from 'lucide-react'
import { lazy, Suspense, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { keepsOf } from '../../editor'
import { sayFilter } from '../../lanes/filterWords'
import { isFiltering, noFilter } from '../../model/cardFilter'
import { countShown, settledFilter } from '../../model/keptCards'
import menu from '../controls/menu.module.css'
import { usePopupHome } from '../editor/controls/usePopupHome'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { useFormats } from '../i18n/useFormats'
import { useServices } from '../services'
import { useSpeech } from '../table/useSpeech'
import styles from './filter.module.css'

const FilterPanel = lazy(() => import('./FilterPanel').then((module) => ({ default: module.FilterPanel })))

/** Opens the filter; while one is set, says how much of the board is shown and takes it away. */
export function FilterButton() {
  const { t } = useTranslation()
  const editor = useEditor()
  const [ref, home] = usePopupHome()
  const button = useRef<HTMLButtonElement | null>(null)
  const filter = useEditorState((state) => state.filter)
  const words = useFilterWords()
  const clear = () => {
    editor.setFilter(noFilter)
    // The button pressed goes with the filter.
    button.current?.focus()
  }
  return (
    <div className={styles.filter} data-on={words ? true : undefined}>
      <Popover.Root>
        <Popover.Trigger
          ref={(element: HTMLButtonElement | null) => {
            button.current = element
            ref(element)
          }}
          className={styles.open}
          data-open="filter"
          title={words?.what}
        >
          <ListFilter size={14} aria-hidden />
          {words?.share ?? t('filter.filter')}
        </Popover.Trigger>
        <Popover.Portal container={home}>
          <Popover.Positioner sideOffset={8} align="end" className={menu.positioner}>
            <Popover.Popup className={`${menu.popup} ${styles.panel}`}>
              <Popover.Title className={styles.title}>{t('filter.title')}</Popover.Title>
              <Suspense fallback={null}>
                <FilterPanel filter={filter} onFilter={editor.setFilter} />
              </Suspense>
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
      {words && (
        <button type="button" className={styles.clear} onClick={clear}>
          <X size={13} aria-hidden />
          {t('filter.clear')}
        </button>
      )}
      <span role="status" className="visuallyHidden">
        {words?.share ?? ''}
      </span>
    </div>
  )
}

/** How much a filter leaves, and what it asks for; undefined while there is none. */
function useFilterWords() {
  const { t } = useTranslation()
  const { number } = useFormats()
  const { lanes } = useServices()
  const speech = useSpeech()
  const filter = useEditorState((state) => state.filter)
  const keeps = useEditorState(keepsOf)
  const { board } = speech
  return useMemo(() => {
    if (!isFiltering(settledFilter(filter, board))) return undefined
    const total = Object.keys(board.cards).length
    return {
      share: t('filter.shown', { count: countShown(board, keeps), total: number(total) }),
      what: sayFilter(filter, speech, lanes).join(' · '),
    }
  }, [filter, keeps, board, speech, lanes, t, number])
}
