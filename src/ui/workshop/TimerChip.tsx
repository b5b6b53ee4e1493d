import { Timer as TimerIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import styles from './chip.module.css'
import { Digits } from './Digits'
import { useLive, useTimeLeft } from './useLive'

/** The time left, always in sight once a timer has been started. */
export function TimerChip({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation()
  const timer = useLive((live) => live.timer)
  const left = useTimeLeft(timer)
  if (timer.kind === 'idle') return null
  const state = left === 0 ? 'over' : timer.kind
  return (
    <button type="button" className={styles.chip} data-state={state} title={t('workshop.title')} onClick={onOpen}>
      <TimerIcon size={13} aria-hidden />
      <span className="visuallyHidden">{t('workshop.timer.title')}</span>
      <Digits timer={timer} />
      {state === 'over' ? <span>{t('workshop.timer.timeUp')}</span> : null}
      {state === 'paused' ? <span>{t('workshop.timer.paused')}</span> : null}
    </button>
  )
}
