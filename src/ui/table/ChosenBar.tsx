import { Columns3, Ellipsis, Flag, Link2, PenLine, Rows3, StickyNote, Trash2 } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardId, LaneId, StepId } from '../../base/ids'
import { deleteSelection, rowIndexBeside } from '../../canvas/actions'
import { placeOf } from '../../canvas/place'
import { keysText } from '../../canvas/shortcuts/names'
import { type MapTools, useEditor, useTools } from '../../canvas/tools'
import { addNamedStep, placeAfter, startCard, startLastStep, startStage } from '../../canvas/writing'
import type { EditorState } from '../../editor'
import { stagesInOrder, stepsInOrder, visibleRows } from '../../model/reads'
import { ToolButton } from '../editor/controls/ToolButton'
import styles from './bars.module.css'
import { openPlace } from './gridKeys'
import { menuTargetOf } from './tableMenu'
import { useChosenWords } from './useChosenWords'

interface ChosenBarProps {
  readonly onLinks: (card: CardId) => void
}

/** What is chosen, what can be done with it, and what can be added there: all that keys do has a button. */
export function ChosenBar({ onLinks }: ChosenBarProps) {
  const { t } = useTranslation()
  const tools = useTools()
  const { editor } = tools
  const { where, what } = useChosenWords()
  const selection = useEditor((state) => state.selection)
  const readOnly = useEditor((state) => state.readOnly !== undefined)
  const card = selection.kind === 'cards' && selection.ids.length === 1 ? selection.ids[0] : undefined
  const place = placeOf(selection)
  const canEdit = !readOnly && place !== undefined && place.kind !== 'cell'
  return (
    // biome-ignore lint/a11y/useSemanticElements: a toolbar has no element of its own
    <div role="group" aria-label={t('table.chosen')} className={styles.chosen}>
      {where !== '' && <span className={styles.where}>{where}</span>}
      <span className={styles.what} dir="auto">
        {what}
      </span>
      <span className={styles.does}>
        {canEdit && (
          <ToolButton label={t('table.edit')} keys={keysText('open', 1)} onClick={() => openPlace(tools, place)}>
            <PenLine size={15} aria-hidden />
          </ToolButton>
        )}
        {card && (
          <ToolButton label={t('table.leadsToDots')} onClick={() => onLinks(card)}>
            <Link2 size={15} aria-hidden />
          </ToolButton>
        )}
        {canEdit && (
          <ToolButton label={t('canvas.delete')} keys={keysText('remove')} onClick={() => deleteSelection(tools)}>
            <Trash2 size={15} aria-hidden />
          </ToolButton>
        )}
        {place && <Options tools={tools} />}
      </span>
      {place && !readOnly && <span className={styles.divider} />}
      {!readOnly && (
        <span className={`${styles.does} ${styles.adds}`}>
          <AddCard tools={tools} />
          <Do icon={<Columns3 size={14} />} words={t('canvas.addStep')} onClick={() => addStepHere(tools)} />
          <Do
            icon={<Flag size={14} />}
            words={t('canvas.addStage')}
            onClick={() => addStageHere(tools, editor.get())}
          />
          <AddLane tools={tools} />
        </span>
      )}
    </div>
  )
}

function Do({
  icon,
  words,
  disabled,
  onClick,
}: {
  readonly icon: ReactNode
  readonly words: string
  readonly disabled?: boolean
  readonly onClick: () => void
}) {
  return (
    <button type="button" disabled={disabled} onClick={onClick}>
      {icon}
      {words}
    </button>
  )
}

/** The menu of what is chosen: duplicate, move, marks; for steps and lanes, before and after. */
function Options({ tools }: { readonly tools: MapTools }) {
  const { t } = useTranslation()
  const button = useRef<HTMLButtonElement>(null)
  const open = () => {
    const place = placeOf(tools.editor.get().selection)
    const anchor = button.current?.getBoundingClientRect()
    if (place && anchor) tools.canvas.setState({ menu: { target: menuTargetOf(tools.editor, place), anchor } })
  }
  return (
    <ToolButton ref={button} label={t('table.options')} aria-haspopup="menu" onClick={open}>
      <Ellipsis size={15} aria-hidden />
    </ToolButton>
  )
}

/** A lane of any type, after the chosen one. */
function AddLane({ tools }: { readonly tools: MapTools }) {
  const { t } = useTranslation()
  const button = useRef<HTMLButtonElement>(null)
  const open = () => {
    const { selection } = tools.editor.get()
    const isRow = selection.kind === 'lane' || selection.kind === 'line'
    const index = isRow ? { index: rowIndexBeside(tools.editor, selection.id, 'after') } : {}
    const anchor = button.current?.getBoundingClientRect()
    if (anchor) tools.canvas.setState({ menu: { target: { kind: 'addLane', ...index }, anchor } })
  }
  return (
    <button ref={button} type="button" aria-haspopup="menu" onClick={open}>
      <Rows3 size={14} aria-hidden />
      {t('canvas.addLane')}
    </button>
  )
}

function AddCard({ tools }: { readonly tools: MapTools }) {
  const { t } = useTranslation()
  const canAdd = useEditor((state) => cellForNew(state, tools) !== undefined)
  const add = () => {
    const cell = cellForNew(tools.editor.get(), tools)
    if (cell) startCard(tools, cell)
  }
  return <Do icon={<StickyNote size={14} />} words={t('table.addCard')} disabled={!canAdd} onClick={add} />
}

interface NewPlace {
  readonly lane: LaneId
  readonly step: StepId
  readonly index?: number
}

/** Below the chosen card, in the chosen cell, else where the chosen lane or step begins. */
function cellForNew({ board, selection }: EditorState, { lanes, editor }: MapTools): NewPlace | undefined {
  const holds = (id: LaneId) => lanes.typeOf(board.lanes[id]?.type ?? '').holdsCards
  if (selection.kind === 'cards') return selection.ids[0] && placeAfter(editor, selection.ids[0])
  if (selection.kind === 'cell') return holds(selection.lane) ? selection : undefined
  const open = visibleRows(board).flatMap((row) => (row.kind === 'lane' && holds(row.record.id) ? [row.record.id] : []))
  const lane = selection.kind === 'lane' ? open.find((id) => id === selection.id) : open[0]
  const step = selection.kind === 'step' ? selection.id : stepsInOrder(board)[0]?.id
  return lane && step && { lane, step }
}

/** After the chosen step, at the end of the chosen stage, else at the end of the journey. */
function addStepHere(tools: MapTools): void {
  const { editor } = tools
  const { board, selection } = editor.get()
  if (selection.kind === 'stage') return addNamedStep(editor, { stage: selection.id })
  const step = chosenStep(editor.get())
  const stage = step && board.steps[step]?.stage
  if (!step || !stage) return startLastStep(tools)
  const siblings = stepsInOrder(board).filter((each) => each.stage === stage)
  addNamedStep(editor, { stage, index: siblings.findIndex((each) => each.id === step) + 1 })
}

function addStageHere(tools: MapTools, state: EditorState): void {
  const { board, selection } = state
  const step = chosenStep(state)
  const stage = selection.kind === 'stage' ? selection.id : step && board.steps[step]?.stage
  const index = stagesInOrder(board).findIndex((each) => each.id === stage)
  startStage(tools, index < 0 ? undefined : index + 1)
}

function chosenStep({ board, selection }: EditorState): StepId | undefined {
  if (selection.kind === 'step') return selection.id
  if (selection.kind === 'cell') return selection.step
  return selection.kind === 'cards' && selection.ids[0] ? board.cards[selection.ids[0]]?.step : undefined
}
