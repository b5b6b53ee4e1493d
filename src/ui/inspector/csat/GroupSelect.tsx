import { useTranslation } from 'react-i18next'
import type { Answers } from '../../../model/records/answers'
import { Choice } from '../../fields/Choice'
import { Labelled } from '../../fields/Labelled'
import { sayDims } from './heaps'

interface GroupSelectProps {
  readonly heaps: readonly Answers[]
  readonly value: string
  readonly onChange: (group: string) => void
}

/** Which of several groups of answers is entered below. */
export function GroupSelect({ heaps, value, onChange }: GroupSelectProps) {
  const { t } = useTranslation()
  return (
    <Labelled label={t('inspector.group')} hint={t('inspector.groupHint')}>
      {(id) => (
        <Choice
          id={id}
          value={value}
          options={heaps.map((heap) => ({
            value: sayDims(heap.dims),
            label: sayDims(heap.dims) || t('inspector.noGroup'),
          }))}
          onChange={(group) => onChange(group ?? '')}
        />
      )}
    </Labelled>
  )
}
