import { Dialog } from '@base-ui/react/dialog'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardId, LaneId, StepId } from '../../base/ids'
import { textIn } from '../../base/text'
import { type CardMove, moveCards } from '../../commands'
import type { Board } from '../../model/board'
import { cardsInCell, lanesInOrder, stepsInOrder } from '../../model/reads'
import { areInOneCell, dispatchMoves, movesTo, openLanes } from '../moveGroup'
import { type MapTools, useEditor, useTools } from '../tools'
import styles from './questions.module.css'
import { Select } from './Select'
import { StepSelect } from './StepSelect'

/** Where the cards go when the first of them goes to the end of a cell and the others keep their places beside it. */
function movesKept(
  board: Board,
  tools: Pick<MapTools, 'editor' | 'lanes'>,
  ids: readonly CardId[],
  held: CardId,
  lane: LaneId,
  step: StepId,
): readonly CardMove[] {
  const index = cardsInCell(board, lane, step).filter((card) => !ids.includes(card.id)).length
  return movesTo(tools, ids, held, { lane, step, index })
}

/** The way to move cards without dragging: to a lane and a step. */
export function MoveCardsForm({ ids, onDone }: { readonly ids: readonly CardId[]; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const tools = useTools()
  const { editor, lanes } = tools
  const board = useEditor((state) => state.board)
  const language = useEditor((state) => state.language)
  const first = ids[0] === undefined ? undefined : board.cards[ids[0]]
  const shown = openLanes(tools)
  // A lane that is not shown is no place to send cards to: they would be gone from sight.
  const open = lanesInOrder(board).filter(({ id }) => shown.includes(id))
  const [lane, setLane] = useState(first?.lane ?? open[0]?.id)
  const [step, setStep] = useState(first?.step)
  const isOneCell = areInOneCell(board, ids)
  const [together, setTogether] = useState(false)
  const held = ids[0]
  const moves = lane && step && held && !isOneCell ? movesKept(board, tools, ids, held, lane, step) : []
  const landed = held && moves.find((move) => move.ids.includes(held))
  const isReached = landed !== undefined && landed.lane === lane && landed.step === step
  const move = () => {
    if (lane && step) {
      if (isOneCell || together) editor.dispatch(moveCards, { ids, lane, step })
      else dispatchMoves(tools, moves)
    }
    onDone()
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        move()
      }}
    >
      <Dialog.Title className={styles.title}>{t('canvas.move.title', { count: ids.length })}</Dialog.Title>
      <div className={styles.field}>
        <span aria-hidden="true">{t('canvas.move.lane')}</span>
        <Select
          label={t('canvas.move.lane')}
          value={lane}
          onChange={setLane}
          options={open.map((each) => ({
            value: each.id,
            label: textIn(each.name, language) || lanes.typeOf(each.type).label[language],
          }))}
        />
      </div>
      <div className={styles.field}>
        <span aria-hidden="true">{t('canvas.move.step')}</span>
        <StepSelect steps={stepsInOrder(board)} value={step} onChange={setStep} label={t('canvas.move.step')} />
      </div>
      {isOneCell ? null : (
        <p className={styles.note} role="status">
          {together
            ? t('editing.move.together', { count: ids.length })
            : isReached
              ? t('editing.move.kept', { name: textIn(first?.text, language) || t('canvas.emptyCard') })
              : t('editing.move.short')}
        </p>
      )}
      {isOneCell ? null : (
        <label className={styles.choice}>
          <input type="checkbox" checked={together} onChange={(event) => setTogether(event.target.checked)} />
          <span>{t('hands.together')}</span>
        </label>
      )}
      <div className={styles.buttons}>
        <Dialog.Close className={styles.quiet}>{t('canvas.cancel')}</Dialog.Close>
        <button type="submit" className={styles.primary}>
          {t('canvas.move.do')}
        </button>
      </div>
    </form>
  )
}
