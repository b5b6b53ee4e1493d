import { useTranslation } from 'react-i18next'
import type { StepId } from '../../base/ids'
import { textIn } from '../../base/text'
import { stepsInOrder } from '../../model/reads'
import type { Step } from '../../model/records/step'
import { useEditor } from '../tools'
import { Select } from './Select'

export function StepSelect({
  steps,
  value,
  onChange,
  label,
}: {
  readonly steps: readonly Step[]
  readonly value: StepId | undefined
  readonly onChange: (step: StepId) => void
  readonly label: string
}) {
  const { t } = useTranslation()
  const language = useEditor((state) => state.language)
  const board = useEditor((state) => state.board)
  const all = stepsInOrder(board)
  return (
    <Select
      label={label}
      value={value}
      onChange={onChange}
      options={steps.map((step) => ({
        value: step.id,
        label: t('canvas.stepHeader', {
          step: all.indexOf(step) + 1,
          name: textIn(step.name, language) || t('canvas.unnamed'),
        }),
      }))}
    />
  )
}
