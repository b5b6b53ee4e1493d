import { describe, expect, it } from 'vitest'
import { failureOf, WriteRefused } from '../../../src/storage/failures'

/** Errors as Dexie gives them: a name, and the browser's own inside. */
function dexieError(name: string, inner?: unknown): Error {
  return Object.assign(new Error(name), { name, inner })
}

describe('the meaning of a failed write', () => {
  it.each([
    ['a quota error behind an abort', dexieError('AbortError', new DOMException('', 'QuotaExceededError')), 'full'],
    [
      'a quota error two causes down',
      dexieError('AbortError', dexieError('AbortError', dexieError('QuotaExceededError'))),
      'full',
    ],
    ['a quota error as it is', new DOMException('', 'QuotaExceededError'), 'full'],
    ['a closed database', dexieError('DatabaseClosedError'), 'closed'],
    ['a connection that is closing', dexieError('AbortError', new DOMException('', 'InvalidStateError')), 'closed'],
    ['a full disk that took the database along', dexieError('OpenFailedError', dexieError('UnknownError')), 'closed'],
    ['an abort without a cause', dexieError('AbortError', null), 'unknown'],
    ['a newer build', dexieError('AbortError', new WriteRefused('newer')), 'newer'],
    ['another window', new WriteRefused('stale'), 'stale'],
    ['something thrown that is no error', 'nonsense', 'unknown'],
    ['nothing', undefined, 'unknown'],
  ])('%s', (_what, error, failure) => {
    expect(failureOf(error)).toBe(failure)
  })
})
