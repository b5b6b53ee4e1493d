import { useTranslation } from 'react-i18next'
import type { StepId } from '../../base/ids'
import { textIn } from '../../base/text'
import { stepsInOrder } from '../../model/reads'
import { useEditorState } from '../editor/EditorContext'

/** "Step 5 · Apply": the number of a step and the name of its stage. */
export function usePosition(step: StepId): string {
  const { t } = useTranslation()
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const record = board.steps[step]
  const number = stepsInOrder(board).findIndex((each) => each.id === step) + 1
  const stage = record && board.stages[record.stage]
  return [t('inspector.stepNumber', { number }), textIn(stage?.name, language)]
    .filter((part) => part !== '')
    .join(' · ')
}
