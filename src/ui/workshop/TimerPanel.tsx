import { Bell, BellOff, Maximize2, Pause, Play, Plus, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { latinDigits } from '../../base/digits'
import { Button } from '../controls/Button'
import { ToolButton } from '../editor/controls/ToolButton'
import { readySound } from './chime'
import { Digits } from './Digits'
import { FullTimer } from './FullTimer'
import { longer, MINUTE, MOST_MINUTES, ofMinutes, paused, reset, started } from './timer'
import { useLive, useLiveHand, useTimeLeft } from './useLive'
import styles from './workshop.module.css'

/** The countdown and its buttons. */
export function TimerPanel() {
  const { t } = useTranslation()
  const { set } = useLiveHand()
  const timer = useLive((live) => live.timer)
  const muted = useLive((live) => live.muted)
  const left = useTimeLeft(timer)
  const [isFull, setFull] = useState(false)
  const runs = timer.kind === 'running' && left > 0
  const start = () => {
    readySound()
    set({ timer: started(timer, Date.now()) })
  }
  return (
    <section className={styles.timer} aria-label={t('workshop.timer.title')} data-over={left === 0 || undefined}>
      <div className={styles.timerFace}>
        {timer.kind === 'idle' ? (
          <MinutesField key={timer.total} total={timer.total} />
        ) : (
          <Digits timer={timer} className={styles.digits} />
        )}
        <span className={styles.timerState}>
          {left === 0
            ? t('workshop.timer.timeUp')
            : timer.kind === 'paused'
              ? t('workshop.timer.paused')
              : timer.kind === 'idle'
                ? t('workshop.timer.minutes')
                : ''}
        </span>
      </div>
      <div className={styles.timerButtons}>
        {runs ? (
          <Button look="primary" onClick={() => set({ timer: paused(timer, Date.now()) })}>
            <Pause size={15} aria-hidden />
            {t('workshop.timer.pause')}
          </Button>
        ) : (
          <Button look="primary" onClick={start}>
            <Play size={15} aria-hidden />
            {timer.kind === 'paused' ? t('workshop.timer.resume') : t('workshop.timer.start')}
          </Button>
        )}
        <Button onClick={() => set({ timer: longer(timer, Date.now()) })}>
          <Plus size={14} aria-hidden />
          {t('workshop.timer.addMinute')}
        </Button>
        <span className={styles.spring} />
        <ToolButton
          label={t('workshop.timer.reset')}
          disabled={timer.kind === 'idle'}
          onClick={() => set({ timer: reset(timer) })}
        >
          <RotateCcw size={16} aria-hidden />
        </ToolButton>
        <ToolButton label={t('workshop.timer.sound')} aria-pressed={!muted} onClick={() => set({ muted: !muted })}>
          {muted ? <BellOff size={16} aria-hidden /> : <Bell size={16} aria-hidden />}
        </ToolButton>
        <ToolButton label={t('workshop.timer.full')} aria-haspopup="dialog" onClick={() => setFull(true)}>
          <Maximize2 size={16} aria-hidden />
        </ToolButton>
      </div>
      <FullTimer open={isFull} onClose={() => setFull(false)} />
    </section>
  )
}

/** Minutes may be parts of one: 0.5 is half a minute. */
function MinutesField({ total }: { readonly total: number }) {
  const { t } = useTranslation()
  const { set } = useLiveHand()
  const [typed, setTyped] = useState(String(Math.round((total / MINUTE) * 100) / 100))
  const write = () => {
    const minutes = Number(typed.replace(',', '.'))
    if (Number.isFinite(minutes) && minutes > 0) set({ timer: ofMinutes(Math.min(minutes, MOST_MINUTES)) })
    else setTyped(String(total / MINUTE))
  }
  return (
    <input
      className={styles.minutes}
      type="text"
      inputMode="decimal"
      dir="ltr"
      aria-label={t('workshop.timer.minutes')}
      value={typed}
      onChange={(event) => setTyped(latinNumber(event.target.value))}
      onBlur={write}
      onKeyDown={(event) => event.key === 'Enter' && write()}
    />
  )
}

/** Minutes may be typed on an Arabic keyboard, part minutes with its decimal mark. */
export function latinNumber(text: string): string {
  return latinDigits(text).replace('٫', '.')
}
