import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Asked } from '../../model/records/asked'
import styles from './inspector.module.css'
import visits from './visits/visits.module.css'

const Measured = lazy(() => import('./LateMeasured').then((module) => ({ default: module.LateMeasured })))

/** The numbers of a stage or of the whole journey, folded away until they are asked for. */
export function MeasuredSection({ about }: { readonly about: Asked }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <details className={visits.more} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{about.stage ? t('measured.ofStage') : t('measured.ofJourney')}</summary>
      {open && (
        <div className={styles.section}>
          <Suspense fallback={null}>
            <Measured about={about} />
          </Suspense>
        </div>
      )}
    </details>
  )
}
