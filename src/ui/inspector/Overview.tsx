import { ChevronDown, Maximize } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { MapOverview, type MapView } from '../../canvas'
import { Button } from '../controls/Button'
import controls from '../editor/controls/controls.module.css'
import { useEditor } from '../editor/EditorContext'
import { useServices } from '../services'
import styles from './inspector.module.css'

/** The whole board, small, and which part of it is in view. */
export function Overview({ view }: { readonly view: MapView }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(true)
  return (
    <footer className={styles.overview}>
      <button type="button" className={styles.overviewHead} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('inspector.overview')}
        <ChevronDown size={15} aria-hidden />
      </button>
      {open && (
        <div className={styles.overviewBody}>
          <OverviewMap view={view} />
          <div className={styles.overviewSide}>
            <InView view={view} />
            <Button className={controls.small ?? ''} onClick={view.fit}>
              <Maximize size={13} aria-hidden />
              {t('inspector.fit')}
            </Button>
          </div>
        </div>
      )}
    </footer>
  )
}

function OverviewMap({ view }: { readonly view: MapView }) {
  const editor = useEditor()
  const { layout } = useServices()
  return (
    <div className={styles.overviewMap}>
      <MapOverview editor={editor} layout={layout} view={view} />
    </div>
  )
}

function InView({ view }: { readonly view: MapView }) {
  const { t } = useTranslation()
  const first = useStore(view.store, (state) => state.firstStep)
  const last = useStore(view.store, (state) => state.lastStep)
  const count = useStore(view.store, (state) => state.stepCount)
  if (count === 0) return null
  return (
    <>
      <b>{first === last ? t('inspector.stepInView', { step: first }) : t('inspector.stepsInView', { first, last })}</b>
      <span>{t('inspector.ofInView', { count })}</span>
    </>
  )
}
