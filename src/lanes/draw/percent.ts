import { percentDecimals, roundPercent } from '../../measures/sample'
import type { DrawContext } from '../drawContext'

/** A share of n answers as it is printed: whole below 100 answers, one decimal from 100. */
export function sayShare(share: number, n: number, context: Pick<DrawContext, 'number'>): string {
  const decimals = percentDecimals(n)
  return context.number(roundPercent(100 * share, n) / 100, {
    style: 'percent',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
}

/** «49 of 84»: a percentage never stands alone. */
export function sayCount(
  { k, n }: { readonly k: number; readonly n: number },
  context: Pick<DrawContext, 'say' | 'number'>,
): string {
  return context.say({ en: '{k} of {n}', ar: '{k} من {n}' }, { k: context.number(k), n: context.number(n) })
}
