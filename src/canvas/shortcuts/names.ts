import { detectPlatform } from '@tanstack/react-hotkeys'
import { definitionOf, type ShortcutId } from './table'

/** One key as it is shown: what stands on it and, where that is a drawing, the name to say. */
export interface Cap {
  readonly sign: string
  readonly name?: 'space' | 'contextMenu' | 'left' | 'right' | 'up' | 'down'
}

const CAPS: Readonly<Record<string, Cap>> = {
  ArrowLeft: { sign: '←', name: 'left' },
  ArrowRight: { sign: '→', name: 'right' },
  ArrowUp: { sign: '↑', name: 'up' },
  ArrowDown: { sign: '↓', name: 'down' },
  Escape: { sign: 'Esc' },
  Delete: { sign: 'Del' },
  Space: { sign: '␣', name: 'space' },
  ContextMenu: { sign: '≣', name: 'contextMenu' },
}

const ON_A_MAC: Readonly<Record<string, Cap>> = {
  Mod: { sign: '⌘' },
  Shift: { sign: '⇧' },
  Alt: { sign: '⌥' },
}

/** What an Arabic keyboard writes on the keys that commands are on. */
const ARABIC: Readonly<Record<string, string>> = {
  A: 'ش',
  C: 'ؤ',
  D: 'ي',
  F: 'ب',
  K: 'ن',
  P: 'ح',
  S: 'س',
  V: 'ر',
  X: 'ء',
  Y: 'غ',
  Z: 'ئ',
  '/': 'ظ',
  '.': 'ز',
}

/** The second letter on the key of an Arabic keyboard, if it has one. */
export function arabicSignOf({ sign }: Cap): string | undefined {
  return ARABIC[sign]
}

/** The keys of a chord, in the order in which they are pressed. */
export function capsOf(chord: string): readonly Cap[] {
  const isMac = detectPlatform() === 'mac'
  return chord.split('+').map((key) => {
    const plain = key === 'Mod' ? { sign: 'Ctrl' } : (CAPS[key] ?? { sign: key })
    return (isMac ? ON_A_MAC[key] : undefined) ?? plain
  })
}

/** For a menu or a tooltip: "Ctrl+D". Which of the chords, when there are several. */
export function keysText(id: ShortcutId, which = 0): string {
  const chord = definitionOf(id)?.chords[which]
  return chord ? capsText(capsOf(chord)) : ''
}

function capsText(caps: readonly Cap[]): string {
  return caps.map(({ sign }) => sign).join(detectPlatform() === 'mac' ? '' : '+')
}

const ARROW_KEYS = { left: 'ArrowLeft', right: 'ArrowRight', up: 'ArrowUp', down: 'ArrowDown' } as const

/** Of a shortcut that has one chord for each arrow: "Alt+↑". */
export function arrowKeys(id: ShortcutId, arrow: keyof typeof ARROW_KEYS): string {
  const chord = definitionOf(id)?.chords.find((each) => each.endsWith(ARROW_KEYS[arrow]))
  return chord ? capsText(capsOf(chord)) : ''
}
