import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MapView } from '../../canvas'
import type { Selection } from '../../editor'
import { useEditorState } from '../editor/EditorContext'
import { LockedContext } from '../fields/locked'
import { BoardPanel } from './BoardPanel'
import { CardPanel, type CardTab } from './CardPanel'
import { CardsPanel } from './CardsPanel'
import { CellPanel } from './CellPanel'
import { frozenSelection } from './frozenHead'
import styles from './inspector.module.css'
import { LanePanel } from './LanePanel'
import { LinePanel } from './LinePanel'
import { LinkPanel } from './LinkPanel'
import { Overview } from './Overview'
import { StagePanel } from './StagePanel'
import { StepPanel } from './StepPanel'

interface InspectorProps {
  readonly view: MapView
  readonly onClose: () => void
}

/** `overview`: the whole board, small, belongs to the map. */
type WithOverview = InspectorProps & { readonly overview?: boolean }

/** Everything about what is selected; with nothing selected, about the board. */
export function Inspector({ view, overview = true, onClose }: WithOverview) {
  const { t } = useTranslation()
  const selection = useEditorState((state) => state.selection)
  const locked = useEditorState((state) => frozenSelection(state)?.by)
  // Stays while one goes from card to card, so that a row of answers can be entered quickly.
  const [tab, setTab] = useState<CardTab>('details')
  return (
    <aside className={styles.inspector} aria-label={t('inspector.inspector')}>
      <LockedContext value={locked}>
        <Panel selection={selection} view={view} tab={tab} onTab={setTab} onClose={onClose} />
      </LockedContext>
      {overview && <Overview view={view} />}
    </aside>
  )
}

interface PanelProps extends InspectorProps {
  readonly selection: Selection
  readonly tab: CardTab
  readonly onTab: (tab: CardTab) => void
}

function Panel({ selection, view, tab, onTab, onClose }: PanelProps) {
  const board = useEditorState((state) => state.board)
  switch (selection.kind) {
    case 'none':
      return <BoardPanel view={view} onClose={onClose} />
    case 'cards': {
      const cards = selection.ids.flatMap((id) => board.cards[id] ?? [])
      const [only] = cards
      if (cards.length > 1) return <CardsPanel key={selection.ids.join()} cards={cards} view={view} onClose={onClose} />
      return only ? <CardPanel key={only.id} card={only} tab={tab} onTab={onTab} view={view} onClose={onClose} /> : null
    }
    case 'cell': {
      const lane = board.lanes[selection.lane]
      const step = board.steps[selection.step]
      return lane && step ? <CellPanel lane={lane} step={step} onClose={onClose} /> : null
    }
    case 'link': {
      const link = board.links[selection.id]
      return link ? <LinkPanel key={link.id} link={link} view={view} onClose={onClose} /> : null
    }
    case 'stage': {
      const stage = board.stages[selection.id]
      return stage ? <StagePanel key={stage.id} stage={stage} onClose={onClose} /> : null
    }
    case 'step': {
      const step = board.steps[selection.id]
      return step ? <StepPanel key={step.id} step={step} onClose={onClose} /> : null
    }
    case 'lane': {
      const lane = board.lanes[selection.id]
      return lane ? <LanePanel key={lane.id} lane={lane} onClose={onClose} /> : null
    }
    case 'line': {
      const line = board.lines[selection.id]
      return line ? <LinePanel key={line.id} line={line} onClose={onClose} /> : null
    }
  }
}
