interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/**
 * What a key writes, when it writes something: a letter, a digit or a sign. A blank is not a beginning. One key of an
 * Arabic keyboard writes two letters, «لا»; the names of keys are in Latin letters.
 */
export function typedBy(event: Pressed): string | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.key.trim() === '') return undefined
  return [...event.key].length === 1 || !/^[\x20-\x7e]+$/.test(event.key) ? event.key : undefined
}
