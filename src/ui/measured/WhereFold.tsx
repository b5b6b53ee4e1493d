import { useTranslation } from 'react-i18next'
import type { Dims } from '../../model/records/asked'
import csat from '../inspector/csat/csat.module.css'
import visits from '../inspector/visits/visits.module.css'
import { DimsFields } from './DimsFields'

interface WhereFoldProps {
  readonly dims: Dims
  readonly onDims: (dims: Dims) => void
}

/** Company, branch, channel and so on, behind a fold: most records are about all of them. */
export function WhereFold({ dims, onDims }: WhereFoldProps) {
  const { t } = useTranslation()
  return (
    <details className={visits.more}>
      <summary>{t('measured.where')}</summary>
      <div className={csat.form}>
        <DimsFields dims={dims} onDims={onDims} />
      </div>
    </details>
  )
}
