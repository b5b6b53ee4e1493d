import type { TargetVerdict } from '../../../measures/target'

/** The colour a verdict is drawn in, always beside its word and icon. */
export function colourOf(verdict: TargetVerdict | null): string {
  if (verdict === null || verdict.kind === 'notProven') return 'var(--unsure)'
  return verdict.kind === 'met' ? 'var(--good)' : 'var(--bad)'
}
