import { Z95 } from './normal'
import { assertShare, clampInterval, type Interval, type Share } from './share'

/**
 * 95 % score interval of a share, null when nobody answered.
 *
 * Wilson 1927; Newcombe 1998, Stat Med 17:857–872, method 3. Chosen over the textbook interval because it stays
 * inside 0…1 and remains honest at 0 %, at 100 % and with few answers.
 */
export function wilson({ k, n }: Share): Interval | null {
  assertShare({ k, n })
  if (n === 0) return null
  const p = k / n
  const z2 = Z95 * Z95
  const shrink = 1 + z2 / n
  const centre = (p + z2 / (2 * n)) / shrink
  const half = (Z95 * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))) / shrink
  return clampInterval(
    // At 0 % and 100 % the bound is exact; floating point would put it a hair inside the estimate.
    { low: k === 0 ? 0 : centre - half, high: k === n ? 1 : centre + half },
    0,
    1,
  )
}
