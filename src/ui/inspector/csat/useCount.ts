import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWrittenOnLeave } from '../../fields/useWrittenOnLeave'
import { useFormats } from '../../i18n/useFormats'
import { COUNT_LIMIT, parseCount } from './parseCount'

/**
 * What is typed into a field of people. What is no count stays as it was typed, with the reason beside it, and the number
 * before it goes on to count.
 */
export function useCount(count: number, onCount: (count: number) => void) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const parsed = typed === undefined ? undefined : parseCount(typed)
  const problem = parsed?.ok === false ? parsed.error : undefined
  const commit = () => {
    if (!parsed?.ok) return
    setTyped(undefined)
    if (parsed.value !== count) onCount(parsed.value)
  }
  useWrittenOnLeave(commit)
  return {
    shown: typed ?? number(count, { useGrouping: false }),
    value: parsed?.ok ? parsed.value : count,
    type: setTyped,
    forget: () => setTyped(undefined),
    commit,
    /** In words; undefined when it can be counted. */
    problem: problem && t(`counting.${problem}`, { typed: typed?.trim().slice(0, 20), limit: number(COUNT_LIMIT) }),
  }
}
