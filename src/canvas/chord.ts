interface Pressed {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** Ctrl, or Cmd on a Mac. Never with Alt, which makes AltGr. */
export function isCommand(event: Pressed): boolean {
  return (event.ctrlKey || event.metaKey) && !event.altKey
}

/** True for the key of a Latin letter, whatever the layout writes: Ctrl+ي on an Arabic keyboard is Ctrl+D. */
export function isLetterKey(event: Pressed, letter: string): boolean {
  if (/^[a-z]$/i.test(event.key)) return event.key.toLowerCase() === letter
  return event.code === `Key${letter.toUpperCase()}`
}

/** What a key writes, when it writes something: one letter, digit or sign. A blank is not a beginning. */
export function typedBy(event: Pressed): string | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.key.trim() === '') return undefined
  return [...event.key].length === 1 ? event.key : undefined
}
