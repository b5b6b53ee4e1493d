import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toasts } from '../toasts/toasts'
import { chime, readySound } from './chime'
import { leftOf, type Moment, passed, secondsOf } from './timer'
import { useLiveHand } from './useLive'

/** Hears the timer: says its start, the last minute and its end, once each, and sounds at the end. */
export function TimerKeeper() {
  const { t } = useTranslation()
  const { store } = useLiveHand()
  const [said, setSaid] = useState('')
  const words = useRef<(moment: Moment, minutes: number) => string>(() => '')
  useEffect(() => {
    words.current = (moment, minutes) => {
      if (moment === 'start') return t('workshop.timer.saidStart', { count: minutes })
      return moment === 'end' ? t('workshop.timer.timeUp') : t('workshop.timer.saidMinute')
    }
  }, [t])
  useEffect(() => {
    const { timer } = store.getState()
    let before = { timer, left: leftOf(timer, Date.now()) }
    const look = () => {
      const now = store.getState().timer
      const left = leftOf(now, Date.now())
      const moment = passed(before, now, left)
      before = { timer: now, left }
      if (!moment) return
      setSaid(words.current(moment, Math.ceil(secondsOf(left) / 60)))
      if (moment !== 'end') return
      if (!store.getState().muted) chime()
      toasts.add({ id: 'timeUp', title: words.current('end', 0), timeout: 8000 })
    }
    const stop = store.subscribe(look)
    const interval = setInterval(look, 200)
    const ready = () => store.getState().timer.kind === 'running' && !store.getState().muted && readySound()
    window.addEventListener('pointerup', ready)
    window.addEventListener('keyup', ready)
    return () => {
      stop()
      clearInterval(interval)
      window.removeEventListener('pointerup', ready)
      window.removeEventListener('keyup', ready)
    }
  }, [store])
  return (
    <p role="status" className="visuallyHidden">
      {said}
    </p>
  )
}
