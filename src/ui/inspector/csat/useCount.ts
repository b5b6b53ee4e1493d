import { useTranslation } from 'react-i18next'
import { fail } from '../../../base/result'
import { type ReadTyped, useReadable } from '../../fields/useReadable'
import { useFormats } from '../../i18n/useFormats'
import { COUNT_LIMIT, parseCount } from './parseCount'

/**
 * What is typed into a field of people. What is no count stays as it was typed, with the reason beside it, and the number
 * before it goes on to count.
 */
export function useCount(count: number, onCount: (count: number) => void) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const read = (typed: string): ReadTyped<number> => {
    const parsed = parseCount(typed)
    if (parsed.ok) return parsed
    return fail(t(`counting.${parsed.error}`, { typed: typed.trim().slice(0, 20), limit: number(COUNT_LIMIT) }))
  }
  const { typed, ...field } = useReadable(count, read, (next) => next !== count && onCount(next))
  return { ...field, shown: typed ?? number(count, { useGrouping: false }) }
}
