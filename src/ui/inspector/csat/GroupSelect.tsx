import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dims } from '../../../model/records/asked'
import { Choice } from '../../fields/Choice'
import { Labelled } from '../../fields/Labelled'
import { useReadOnly } from '../../fields/locked'
import { useSayDims } from '../../measured/useSayDims'
import { dimsKey } from './heaps'
import { NewGroup } from './NewGroup'

interface GroupSelectProps {
  /** Groups with answers in this period. */
  readonly known: readonly Dims[]
  readonly value: Dims
  readonly onChange: (group: Dims) => void
}

const NEW = ' new'

/** Of whom the answers below are: one company, branch, channel, persona or segment, or nobody told apart. */
export function GroupSelect({ known, value, onChange }: GroupSelectProps) {
  const { t } = useTranslation()
  const sayDims = useSayDims()
  const readOnly = useReadOnly()
  const [adding, setAdding] = useState(false)
  const groups = new Map([{}, ...known, value].map((dims) => [dimsKey(dims), dims]))
  return (
    <>
      <Labelled label={t('inspector.group')} {...(known.length > 1 ? { hint: t('inspector.groupHint') } : {})}>
        {(id) => (
          <Choice
            id={id}
            value={dimsKey(value)}
            options={[
              ...[...groups].map(([key, dims]) => ({ value: key, label: sayDims(dims) || t('inspector.noGroup') })),
              ...(readOnly ? [] : [{ value: NEW, label: t('measured.newGroup') }]),
            ]}
            onChange={(next) => (next === NEW ? setAdding(true) : onChange(groups.get(next ?? '') ?? {}))}
          />
        )}
      </Labelled>
      {adding && (
        <NewGroup
          from={value}
          onClose={() => setAdding(false)}
          onGroup={(next) => {
            setAdding(false)
            onChange(next)
          }}
        />
      )}
    </>
  )
}
