import type { NotSavedReason } from './session'

/** Why a write did not happen. `stale`: another window wrote first. */
export type Failure = 'stale' | Extract<NotSavedReason, 'full' | 'newer' | 'closed' | 'deleted' | 'unknown'>

/** Thrown inside a transaction to end it: what was found there forbids the write. */
export class WriteRefused extends Error {
  readonly failure: Extract<Failure, 'stale' | 'newer' | 'deleted'>

  constructor(failure: WriteRefused['failure']) {
    super(`Write refused: ${failure}`)
    this.name = 'WriteRefused'
    this.failure = failure
  }
}

/** After these only a new connection helps. */
const CLOSED = new Set(['DatabaseClosedError', 'InvalidStateError', 'OpenFailedError', 'UnknownError', 'TimeoutError'])

/**
 * Which failure an error means. A full disk comes in disguise: the put succeeds, the transaction aborts later, and Dexie
 * says `AbortError` with the browser's `QuotaExceededError` in `inner`. So the whole chain of causes is read.
 */
export function failureOf(error: unknown): Failure {
  const causes = causesOf(error)
  const refused = causes.find((cause) => cause instanceof WriteRefused)
  if (refused instanceof WriteRefused) return refused.failure
  const names = causes.map((cause) => cause.name)
  if (names.includes('QuotaExceededError')) return 'full'
  return names.some((name) => CLOSED.has(name)) ? 'closed' : 'unknown'
}

export function nameOf(error: unknown): string {
  return causesOf(error).at(-1)?.name ?? 'UnknownError'
}

/** The error and what lies behind it, outermost first. DOMExceptions are not Errors everywhere, so anything with a name counts. */
function causesOf(error: unknown): { readonly name: string }[] {
  const causes: { readonly name: string }[] = []
  let here: unknown = error
  while (isNamed(here) && causes.length < 8) {
    causes.push(here)
    here = 'inner' in here ? here.inner : undefined
  }
  return causes
}

function isNamed(value: unknown): value is { readonly name: string } {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'
}
