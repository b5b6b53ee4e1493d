import { matchesKeyboardEvent, type ParsedHotkey, parseHotkey } from '@tanstack/react-hotkeys'
import { definitionOf, SHORTCUTS, type ShortcutId } from './table'

const known = new Map<string, ParsedHotkey>()

function parsed(chord: string): ParsedHotkey {
  const before = known.get(chord)
  if (before) return before
  const hotkey = parseHotkey(chord)
  known.set(chord, hotkey)
  return hotkey
}

/** True when these keys are pressed, on a Latin or an Arabic keyboard. */
export function isPressed(event: KeyboardEvent, chord: string): boolean {
  return matchesKeyboardEvent(event, parsed(chord))
}

/** What is bound to the keys that are pressed: the meaning the table gives them, looked up in one place's bindings. */
export function boundTo<B>(event: KeyboardEvent, bindings: Readonly<Partial<Record<ShortcutId, B>>>): B | undefined {
  const pressed = SHORTCUTS.find(({ id, chords }) => id in bindings && chords.some((each) => isPressed(event, each)))
  return pressed && bindings[pressed.id]
}

/** True for the keys that work only while nothing has the keyboard. */
export function isIdlePressed(event: KeyboardEvent, id: ShortcutId): boolean {
  return definitionOf(id)?.idle?.some((chord) => isPressed(event, chord)) ?? false
}
