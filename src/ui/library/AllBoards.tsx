import { SearchX } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TemplateId } from '../../formats/templates'
import type { BoardSummary } from '../../storage'
import { Button } from '../controls/Button'
import { useFormats } from '../i18n'
import type { ImportWay } from '../import/useImport'
import { BoardTable } from './BoardTable'
import type { BoardActions } from './boardActions'
import { ContinueRow } from './ContinueRow'
import { EmptyLibrary } from './EmptyLibrary'
import { EmptyNote } from './EmptyNote'
import styles from './library.module.css'
import { type SortBy, sortBoards } from './listing'
import { SortMenu } from './SortMenu'
import { TemplateStrip } from './TemplateStrip'
import { useSearch } from './useSearch'

const CONTINUED = 3

export interface AllBoardsProps {
  readonly boards: readonly BoardSummary[]
  readonly query: string
  readonly actions: BoardActions
  readonly now: Date
  readonly onClearQuery: () => void
  readonly onRename: (board: BoardSummary) => void
  readonly onTemplate: (id: TemplateId) => void
  readonly onSample: () => void
  readonly onImport: (way: ImportWay) => void
}

export function AllBoards({ boards, query, actions, now, ...on }: AllBoardsProps) {
  const { t } = useTranslation()
  const { language, compare } = useFormats()
  const [sortBy, setSortBy] = useState<SortBy>('edited')
  const { found, reading } = useSearch(boards, query)
  const searching = query.trim() !== ''
  if (boards.length === 0) {
    return (
      <>
        <EmptyLibrary onSample={on.onSample} onNew={() => on.onTemplate('blank-journey')} onImport={on.onImport} />
        <TemplateStrip onUse={on.onTemplate} />
      </>
    )
  }
  const sorted = sortBoards(found, sortBy, language, compare)
  return (
    <>
      {!searching && (
        <ContinueRow
          boards={sortBoards(boards, 'edited', language, compare).slice(0, CONTINUED)}
          now={now}
          actions={actions}
          onRename={on.onRename}
        />
      )}
      <section aria-labelledby="boards">
        <div className={styles.headingRow}>
          <h1 id="boards" className={styles.heading}>
            {t('library.title')}
          </h1>
          <SearchStatus searching={searching} reading={reading} count={found.length} query={query.trim()} />
          <SortMenu value={sortBy} onChange={setSortBy} />
        </div>
        {sorted.length > 0 ? (
          <BoardTable boards={sorted} sortBy={sortBy} now={now} actions={actions} onRename={on.onRename} />
        ) : (
          !reading && (
            <EmptyNote
              icon={SearchX}
              title={t('library.noResults', { query: query.trim() })}
              words={t('library.noResultsWords')}
            >
              <Button onClick={on.onClearQuery}>{t('library.clearSearch')}</Button>
            </EmptyNote>
          )
        )}
      </section>
      {!searching && <TemplateStrip onUse={on.onTemplate} />}
    </>
  )
}

interface SearchStatusProps {
  readonly searching: boolean
  readonly reading: boolean
  readonly count: number
  readonly query: string
}

function SearchStatus({ searching, reading, count, query }: SearchStatusProps) {
  const { t } = useTranslation()
  return (
    <p role="status" className={styles.status}>
      {searching && (reading ? t('library.searchingCards') : t('library.results', { count, query }))}
    </p>
  )
}
