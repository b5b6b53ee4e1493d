import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type TemplateId, templateIndex } from '../../formats/templates'
import type { BoardSummary } from '../../storage'
import { StorageUnavailable } from '../failure/StorageUnavailable'
import { useFormats } from '../i18n'
import { ImportZone } from '../import/ImportZone'
import { type ImportWay, useImport } from '../import/useImport'
import { LibraryPaletteHost } from '../palette/LibraryPaletteHost'
import { usePersonas } from '../personas/usePersonas'
import { goTo } from '../route'
import { useServices } from '../services'
import { useShortcuts } from '../shortcuts/useShortcuts'
import { toastProblem } from '../toasts/toasts'
import { AllBoards } from './AllBoards'
import { type BoardActions, createBoardActions } from './boardActions'
import { createBoard } from './createBoard'
import styles from './library.module.css'
import { MissingBoards } from './MissingBoards'
import { NewBoardDialog } from './NewBoardDialog'
import { RenameDialog } from './RenameDialog'
import { type LibraryPlace, SideNav } from './SideNav'
import { StorageFooter } from './StorageFooter'
import { TemplatesPage } from './TemplatesPage'
import { TopBar } from './TopBar'
import { TrashPage } from './TrashPage'
import { type Boards, useBoards } from './useBoards'
import { useFocusHome } from './useFocusHome'
import { useHealth } from './useHealth'
import { useLookAhead } from './useLookAhead'
import { useNow } from './useNow'
import { takeWantedBoard } from './wantedBoard'

const PersonasPage = lazy(() => import('../personas/PersonasPage').then((module) => ({ default: module.PersonasPage })))

const BLANK: TemplateId = 'blank-journey'
const SAMPLE: TemplateId = 'housing-loan-oman'

/** Boards, templates and the trash, with everything that can be done to a board from outside. */
export function LibraryScreen({
  place,
  returning = false,
}: {
  readonly place: LibraryPlace
  /** Another screen was there before. */
  readonly returning?: boolean
}) {
  const { t } = useTranslation()
  const { language } = useFormats()
  const services = useServices()
  const boards = useBoards()
  const personas = usePersonas()
  const main = useRef<HTMLElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const find = useCallback(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  useShortcuts({ find })
  useFocusHome(main, boards, returning)
  useLookAhead()
  const { health, refresh } = useHealth()
  const [query, setQuery] = useState('')
  const [creating, setCreating] = useState<TemplateId>()
  const [renaming, setRenaming] = useState<BoardSummary>()
  useEffect(() => {
    if (takeWantedBoard()) setCreating(BLANK)
  }, [])
  const actions = useMemo(() => createBoardActions(services, language), [services, language])
  const importing = useImport()
  const heading = t(place === 'library' ? 'library.title' : `library.${place}`)
  useEffect(() => {
    document.title = `${heading} · ${t('app.name')}`
  }, [heading, t])

  const search = (words: string) => {
    setQuery(words)
    if (place !== 'library') goTo({ kind: 'library' })
  }
  const openSample = async () => {
    const title = templateIndex.find(({ id }) => id === SAMPLE)?.title[language] ?? ''
    try {
      goTo({ kind: 'board', id: await createBoard(services, SAMPLE, title, language) })
    } catch {
      toastProblem(t('library.failed'), t('library.new.failed'))
    }
  }

  if (boards.kind === 'failed') return <StorageUnavailable name={boards.name} />
  const read = boards.kind === 'read' ? boards : undefined
  return (
    <ImportZone importing={importing}>
      <div className={styles.screen}>
        <TopBar
          query={query}
          onQuery={search}
          field={field}
          onImport={() => importing.ask('files')}
          onNewBoard={() => setCreating(BLANK)}
        />
        <SideNav
          place={place}
          boards={read?.boards.length}
          personas={personas?.length}
          trashed={read?.trashed.length}
        />
        <main ref={main} tabIndex={-1} className={styles.main}>
          {health && health.missing.length > 0 && <MissingBoards count={health.missing.length} />}
          <Place
            place={place}
            boards={boards}
            query={query}
            actions={actions}
            onClearQuery={() => setQuery('')}
            onRename={setRenaming}
            onTemplate={setCreating}
            onSample={() => void openSample()}
            onImport={importing.ask}
          />
        </main>
        <StorageFooter health={health} onChange={refresh} />
      </div>
      <LibraryPaletteHost
        newBoard={(template) => setCreating(template ?? BLANK)}
        importFile={() => importing.ask('files')}
        find={find}
      />
      {creating && (
        <NewBoardDialog
          template={creating}
          onClose={() => setCreating(undefined)}
          onAssistant={() => {
            setCreating(undefined)
            importing.ask('assistant')
          }}
        />
      )}
      {renaming && (
        <RenameDialog
          board={renaming}
          onClose={() => setRenaming(undefined)}
          onRename={(title) => void actions.rename(renaming, title, language)}
        />
      )}
    </ImportZone>
  )
}

export interface PlaceProps {
  readonly place: LibraryPlace
  readonly boards: Boards
  readonly query: string
  readonly actions: BoardActions
  readonly onClearQuery: () => void
  readonly onRename: (board: BoardSummary) => void
  readonly onTemplate: (id: TemplateId) => void
  readonly onSample: () => void
  readonly onImport: (way: ImportWay) => void
}

function Place({ place, boards, query, actions, ...on }: PlaceProps) {
  const { t } = useTranslation()
  const now = useNow()
  if (place === 'personas') {
    return (
      <Suspense fallback={null}>
        <PersonasPage />
      </Suspense>
    )
  }
  if (place === 'templates') return <TemplatesPage onUse={on.onTemplate} />
  if (boards.kind !== 'read') {
    return (
      <p role="status" className={styles.loading}>
        {t('library.loadingBoards')}
      </p>
    )
  }
  if (place === 'trash') return <TrashPage boards={boards.trashed} actions={actions} now={now} />
  return <AllBoards boards={boards.boards} query={query} actions={actions} now={now} {...on} />
}
