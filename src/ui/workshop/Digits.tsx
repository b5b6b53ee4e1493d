import { useFormats } from '../i18n/useFormats'
import { secondsOf, type Timer } from './timer'
import { useTimeLeft } from './useLive'

/** Minutes and seconds left. They are read from left to right in both languages. */
export function Digits({ timer, className }: { readonly timer: Timer; readonly className?: string | undefined }) {
  const { number } = useFormats()
  const seconds = secondsOf(useTimeLeft(timer))
  const two = { minimumIntegerDigits: 2, useGrouping: false } as const
  return (
    <bdi dir="ltr" className={className}>
      {number(Math.floor(seconds / 60), { useGrouping: false })}:{number(seconds % 60, two)}
    </bdi>
  )
}
