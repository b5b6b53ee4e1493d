import { RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { Button } from './controls/Button'
import styles from './UpdateBanner.module.css'

/** Set once a new version waits; calling it reloads the page with that version. */
const waiting = createStore<{ readonly use: (() => void) | undefined }>(() => ({ use: undefined }))

/** For the service worker's registration: says that a new version is ready. */
export function offerUpdate(useNewVersion: () => void): void {
  waiting.setState({ use: useNewVersion })
}

/** One quiet line at the foot. Nothing happens by itself, and "Later" means until the next visit. */
export function UpdateBanner() {
  const { t } = useTranslation()
  const use = useStore(waiting, (state) => state.use)
  const [later, setLater] = useState(false)
  if (!use || later) return null
  return (
    <div className={styles.banner} role="status">
      <RefreshCw size={15} aria-hidden />
      <span>{t('update.ready')}</span>
      <Button look="quiet" onClick={use}>
        {t('update.reload')}
      </Button>
      <Button look="quiet" onClick={() => setLater(true)}>
        {t('update.later')}
      </Button>
    </div>
  )
}
