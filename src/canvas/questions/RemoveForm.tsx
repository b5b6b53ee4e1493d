import { Dialog } from '@base-ui/react/dialog'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StepId } from '../../base/ids'
import { textIn } from '../../base/text'
import { removeStage, removeStep } from '../../commands'
import { stepsInOrder, stepsOfStage } from '../../model/reads'
import { stepsAround, tellLast } from '../actions'
import type { Question } from '../canvasState'
import { useEditor, useTools } from '../tools'
import styles from './questions.module.css'
import { StepSelect } from './StepSelect'

type Where = 'before' | 'after' | 'other' | 'delete'

/** Before a step or a stage goes: where do its cards go? */
export function RemoveForm({
  question,
  onDone,
}: {
  readonly question: Question & { kind: 'removeStep' | 'removeStage' }
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const { editor } = useTools()
  const board = useEditor((state) => state.board)
  const language = useEditor((state) => state.language)
  const gone: readonly StepId[] =
    question.kind === 'removeStep' ? [question.id] : stepsOfStage(board, question.id).map((step) => step.id)
  const around = stepsAround(editor, gone)
  const others = stepsInOrder(board).filter((step) => !gone.includes(step.id))
  const [where, setWhere] = useState<Where>(around.before ? 'before' : around.after ? 'after' : 'delete')
  const [other, setOther] = useState(others[0]?.id)
  const count = Object.values(board.cards).filter((card) => gone.includes(card.step)).length
  const record = question.kind === 'removeStep' ? board.steps[question.id] : board.stages[question.id]
  const name = textIn(record?.name, language) || t('canvas.unnamed')

  const remove = () => {
    const cardsTo = where === 'delete' ? undefined : where === 'other' ? other : around[where]
    const to = cardsTo === undefined ? {} : { cardsTo }
    const result =
      question.kind === 'removeStep'
        ? editor.dispatch(removeStep, { id: question.id, ...to })
        : editor.dispatch(removeStage, { id: question.id, ...to })
    onDone()
    if (result.ok) tellLast(editor)
  }
  const nameOf = (id: StepId | undefined) => (id && textIn(board.steps[id]?.name, language)) || t('canvas.unnamed')
  const choices: readonly (readonly [Where, string])[] = [
    ...(around.before ? [['before', t('canvas.remove.before', { name: nameOf(around.before) })] as const] : []),
    ...(around.after ? [['after', t('canvas.remove.after', { name: nameOf(around.after) })] as const] : []),
    ...(others.length > 2 ? [['other', t('canvas.remove.other')] as const] : []),
    ['delete', t('canvas.remove.delete', { count })],
  ]
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        remove()
      }}
    >
      <Dialog.Title className={styles.title}>
        {t(question.kind === 'removeStep' ? 'canvas.remove.step' : 'canvas.remove.stage', { name })}
      </Dialog.Title>
      <Dialog.Description className={styles.note}>{t('canvas.remove.where', { count })}</Dialog.Description>
      <fieldset className={styles.choices} aria-label={t('canvas.remove.where', { count })}>
        {choices.map(([value, label]) => (
          <label key={value} className={styles.choice}>
            <input type="radio" name="where" value={value} checked={where === value} onChange={() => setWhere(value)} />
            <span>{label}</span>
          </label>
        ))}
        {where === 'other' ? (
          <StepSelect steps={others} value={other} onChange={setOther} label={t('canvas.remove.other')} />
        ) : null}
      </fieldset>
      <div className={styles.buttons}>
        <Dialog.Close className={styles.quiet}>{t('canvas.cancel')}</Dialog.Close>
        <button type="submit" className={styles.danger}>
          {t(question.kind === 'removeStep' ? 'canvas.removeStep' : 'canvas.removeStage')}
        </button>
      </div>
    </form>
  )
}
