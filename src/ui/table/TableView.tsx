import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardId } from '../../base/ids'
import { ChoosingBar } from '../../canvas/choosing/ChoosingBar'
import { LinkHint } from '../../canvas/LinkHint'
import type { MapView } from '../../canvas/mapView'
import { MapMenu } from '../../canvas/menu/MapMenu'
import { Questions } from '../../canvas/questions/Questions'
import { type MapTools, ToolsProvider } from '../../canvas/tools'
import { keepsOf } from '../../editor'
import type { Card } from '../../model/records/card'
import { useEditorState } from '../editor/EditorContext'
import { useIsNarrow } from '../editor/useBoardView'
import { setPreference, type TableShape, usePreference } from '../preferences'
import { Announcer } from './Announcer'
import { ChosenBar } from './ChosenBar'
import { filterOf, noTableFilter, type TableFilter } from './cardFilter'
import { FilterBar } from './FilterBar'
import { GridTable } from './GridTable'
import { gridOf } from './gridModel'
import { JourneyTotal } from './JourneyTotal'
import { LinksDialog } from './LinksDialog'
import { ListTable } from './ListTable'
import styles from './table.module.css'
import { useTableTools } from './tableTools'
import { useSpeech } from './useSpeech'

/** The board as a table, for those who read better in rows, by ear or on a small screen. The same commands, selection and history as the map. */
export function TableView({
  view,
  onInspect,
}: {
  readonly view: MapView
  readonly onInspect: (() => void) | undefined
}) {
  const tools = useTableTools(view)
  return (
    <ToolsProvider value={tools}>
      <TableBody tools={tools} onInspect={onInspect} />
    </ToolsProvider>
  )
}

function TableBody({ tools, onInspect }: { readonly tools: MapTools; readonly onInspect: (() => void) | undefined }) {
  const { t } = useTranslation()
  const [filter, setFilter] = useState<TableFilter>(noTableFilter)
  const [linksOf, setLinksOf] = useState<CardId | undefined>(undefined)
  const [shape, chooseShape] = useShape()
  const keeps = useKeeps(filter, tools)
  const board = useEditorState((state) => state.board)
  const grid = useMemo(() => gridOf(board, tools.lanes, keeps), [board, tools.lanes, keeps])
  const shown = [...grid.cards.values()].reduce((sum, cards) => sum + cards.length, 0)
  /** Where the keyboard goes when a menu or a question closes; nowhere when something is being written. */
  const focusBack = () => (tools.editor.get().editing ? false : (activeElement(tools) ?? false))
  return (
    <section className={styles.view} aria-label={t('table.region')}>
      <FilterBar filter={filter} onFilter={setFilter} shape={shape} onShape={chooseShape} shown={shown} grid={grid} />
      <ChosenBar onLinks={setLinksOf} />
      {shape === 'grid' ? (
        <>
          <GridTable grid={grid} />
          <JourneyTotal />
        </>
      ) : (
        <ListTable grid={grid} onLinks={setLinksOf} onInspect={onInspect} />
      )}
      <LinkHint />
      <ChoosingBar hasFrame={false} />
      <MapMenu focusBack={focusBack} />
      <Questions focusBack={focusBack} />
      {linksOf && <LinksDialog card={linksOf} onClose={() => setLinksOf(undefined)} />}
      <Announcer />
    </section>
  )
}

/** The shape chosen last. A small screen begins with the list: the grid scrolls in two directions, and is there for who asks for it. */
function useShape(): readonly [TableShape, (shape: TableShape) => void] {
  const usual = usePreference('table')
  const isNarrow = useIsNarrow()
  const [onSmall, setOnSmall] = useState<TableShape>('list')
  return isNarrow ? [onSmall, setOnSmall] : [usual, (shape) => setPreference('table', shape)]
}

function activeElement({ canvas }: MapTools): HTMLElement | undefined {
  const found = document.querySelector(`[data-place="${CSS.escape(canvas.getState().activeKey)}"]`)
  return found instanceof HTMLElement ? found : undefined
}

/** What the filter lets through, and the card that is being written: it must not vanish under the hand. */
function useKeeps(filter: TableFilter, { lanes }: MapTools) {
  const speech = useSpeech()
  const shown = useEditorState(keepsOf)
  const editing = useEditorState((state) => (state.editing?.kind === 'card' ? state.editing.id : undefined))
  return useMemo(() => {
    const keeps = filterOf(filter, speech, lanes)
    if (!keeps && !shown) return undefined
    return (card: Card) => card.id === editing || ((!shown || shown(card)) && (!keeps || keeps(card)))
  }, [filter, speech, lanes, editing, shown])
}
