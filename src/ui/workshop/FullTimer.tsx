import { Dialog } from '@base-ui/react/dialog'
import { Pause, Play, Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../controls/Button'
import { Digits } from './Digits'
import styles from './fullTimer.module.css'
import { longer, paused, started } from './timer'
import { useLive, useLiveHand, useTimeLeft } from './useLive'

/** The time left, as large as the window: read from the other side of the room. */
export function FullTimer({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { set } = useLiveHand()
  const timer = useLive((live) => live.timer)
  const left = useTimeLeft(timer)
  const runs = timer.kind === 'running' && left > 0
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Popup className={styles.full} data-over={left === 0 || undefined}>
          <Dialog.Title className="visuallyHidden">{t('workshop.timer.title')}</Dialog.Title>
          <Digits timer={timer} className={styles.digits} />
          <p className={styles.words}>{left === 0 ? t('workshop.timer.timeUp') : ''}</p>
          <div className={styles.buttons}>
            <Button onClick={() => set({ timer: runs ? paused(timer, Date.now()) : started(timer, Date.now()) })}>
              {runs ? <Pause size={15} aria-hidden /> : <Play size={15} aria-hidden />}
              {runs ? t('workshop.timer.pause') : t('workshop.timer.start')}
            </Button>
            <Button onClick={() => set({ timer: longer(timer, Date.now()) })}>
              <Plus size={15} aria-hidden />
              {t('workshop.timer.addMinute')}
            </Button>
            <Dialog.Close render={<Button />}>
              <X size={15} aria-hidden />
              {t('app.close')}
            </Dialog.Close>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
