import { Dialog } from '@base-ui/react/dialog'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardId } from '../../base/ids'
import { textIn } from '../../base/text'
import { moveCards } from '../../commands'
import { cardsInCell, lanesInOrder, stepsInOrder } from '../../model/reads'
import { areInOneCell, dispatchMoves, movesTo } from '../moveGroup'
import { useEditor, useTools } from '../tools'
import styles from './questions.module.css'
import { StepSelect } from './StepSelect'

/** The way to move cards without dragging: to a lane and a step. */
export function MoveCardsForm({ ids, onDone }: { readonly ids: readonly CardId[]; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const tools = useTools()
  const { editor, lanes } = tools
  const board = useEditor((state) => state.board)
  const language = useEditor((state) => state.language)
  const first = ids[0] === undefined ? undefined : board.cards[ids[0]]
  const open = lanesInOrder(board).filter((lane) => lanes.typeOf(lane.type).holdsCards)
  const [lane, setLane] = useState(first?.lane ?? open[0]?.id)
  const [step, setStep] = useState(first?.step)
  const isOneCell = areInOneCell(board, ids)
  const [together, setTogether] = useState(false)
  const held = ids[0]
  const move = () => {
    if (lane && step && held) {
      const end = cardsInCell(board, lane, step).filter((card) => !ids.includes(card.id)).length
      if (isOneCell || together) editor.dispatch(moveCards, { ids, lane, step })
      else dispatchMoves(tools, movesTo(tools, ids, held, { lane, step, index: end }))
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
        <select
          className={styles.select}
          aria-label={t('canvas.move.lane')}
          value={lane}
          onChange={(event) => setLane(open.find((each) => each.id === event.target.value)?.id)}
        >
          {open.map((each) => (
            <option key={each.id} value={each.id}>
              {textIn(each.name, language) || lanes.typeOf(each.type).label[language]}
            </option>
          ))}
        </select>
      </div>
      <div className={styles.field}>
        <span aria-hidden="true">{t('canvas.move.step')}</span>
        <StepSelect steps={stepsInOrder(board)} value={step} onChange={setStep} label={t('canvas.move.step')} />
      </div>
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
