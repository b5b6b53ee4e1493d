import { percentDecimals, roundPercent } from '../../../measures/sample'
import { useFormats } from '../../i18n/useFormats'

/** A share as a percentage, as exact as `n` answers allow. */
export function usePercent(): (share: number, n: number) => string {
  const { percent } = useFormats()
  return (share, n) => percent(roundPercent(share * 100, n) / 100, n === 0 ? 0 : percentDecimals(n))
}
