import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dims } from '../../../model/records/asked'
import { Button } from '../../controls/Button'
import { DialogFrame } from '../../controls/DialogFrame'
import { DimsFields } from '../../measured/DimsFields'
import styles from './csat.module.css'

interface NewGroupProps {
  readonly from: Dims
  readonly onGroup: (dims: Dims) => void
  readonly onClose: () => void
}

/** Who answered: what is left empty is not told apart. */
export function NewGroup({ from, onGroup, onClose }: NewGroupProps) {
  const { t } = useTranslation()
  const [dims, setDims] = useState<Dims>(from)
  const form = useId()
  return (
    <DialogFrame
      open
      onClose={onClose}
      title={t('measured.newGroup')}
      description={t('measured.newGroupWhat')}
      footer={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" type="submit" form={form}>
            {t('measured.useGroup')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          onGroup(dims)
        }}
      >
        <DimsFields dims={dims} onDims={setDims} />
      </form>
    </DialogFrame>
  )
}
