import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { StageId, StepId } from '../../base/ids'
import { textIn } from '../../base/text'
import { removeStage, removeStep } from '../../commands'
import type { Board } from '../../model/board'
import { stepsInOrder } from '../../model/reads'
import { Button } from '../controls/Button'
import { DialogFrame } from '../controls/DialogFrame'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { runAndTell } from '../editor/notices'

type Columns = { readonly kind: 'step'; readonly id: StepId } | { readonly kind: 'stage'; readonly id: StageId }

interface RemoveColumnsProps {
  readonly what: Columns
  readonly onClose: () => void
}

/** Removes a step or a stage. Where cards stand in it, asks whether they go with it or to the neighbouring step. */
export function RemoveColumns({ what, onClose }: RemoveColumnsProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const gone = stepsOf(board, what)
  const count = Object.values(board.cards).filter((card) => gone.includes(card.step)).length
  const home = neighbour(board, gone)
  const homeName = home && textIn(home.name, language)
  const remove = (cardsTo?: StepId) => {
    const to = cardsTo === undefined ? {} : { cardsTo }
    if (what.kind === 'step') runAndTell(editor, removeStep, { id: what.id, ...to })
    else runAndTell(editor, removeStage, { id: what.id, ...to })
    onClose()
  }
  // Nothing to ask: it goes at once, and the toast has the way back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it appears
  useEffect(() => {
    if (count === 0) remove()
  }, [])
  if (count === 0) return null
  return (
    <DialogFrame
      open
      onClose={onClose}
      title={t('inspector.removeTitle', { count })}
      description={t('inspector.removeWhat')}
      footer={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button look="danger" onClick={() => remove()}>
            {t('inspector.removeWithCards')}
          </Button>
          {home && (
            <Button look="primary" onClick={() => remove(home.id)}>
              {t('inspector.moveCardsTo', { step: homeName || t('inspector.unnamed') })}
            </Button>
          )}
        </>
      }
    />
  )
}

function stepsOf(board: Board, what: Columns): readonly StepId[] {
  return stepsInOrder(board).flatMap((step) =>
    (what.kind === 'step' ? step.id === what.id : step.stage === what.id) ? step.id : [],
  )
}

/** The step before what goes, else the one after. */
function neighbour(board: Board, gone: readonly StepId[]) {
  const steps = stepsInOrder(board)
  const first = steps.findIndex((step) => gone.includes(step.id))
  return steps[first - 1] ?? steps[first + gone.length]
}
