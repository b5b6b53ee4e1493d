import { describe, expect, test } from 'vitest'
import { boundTo, isIdlePressed } from '../../src/canvas/shortcuts/pressed'
import { definitionOf, SHORTCUTS, type ShortcutId, type Where } from '../../src/canvas/shortcuts/table'
import { WRITING_KEYS } from '../../src/canvas/shortcuts/writingKeys'

type Held = Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey', boolean>>

function press(key: string, code: string, held: Held = {}): KeyboardEvent {
  return new KeyboardEvent('keydown', { key, code, ...held })
}

const ctrl: Held = { ctrlKey: true }
const everything: Partial<Record<ShortcutId, ShortcutId>> = {
  undo: 'undo',
  redo: 'redo',
  palette: 'palette',
  duplicate: 'duplicate',
  selectMore: 'selectMore',
  fit: 'fit',
  fitSelection: 'fitSelection',
  actualSize: 'actualSize',
  shift: 'shift',
  help: 'help',
  present: 'present',
  presentBlank: 'presentBlank',
  presentOverview: 'presentOverview',
  presentFullScreen: 'presentFullScreen',
}
const meant = (key: string, code: string, held: Held = {}) => boundTo(press(key, code, held), everything)

describe('keys mean the same', () => {
  test('on a Latin keyboard, where the letter counts, wherever its key lies', () => {
    expect(meant('z', 'KeyZ', ctrl)).toBe('undo')
    expect(meant('z', 'KeyY', ctrl)).toBe('undo')
    expect(meant('Z', 'KeyZ', { ctrlKey: true, shiftKey: true })).toBe('redo')
    expect(meant('y', 'KeyZ', ctrl)).toBe('redo')
    expect(meant('q', 'KeyA', ctrl)).toBeUndefined()
  })

  test('on an Arabic keyboard, where the place of the key counts', () => {
    expect(meant('ئ', 'KeyZ', ctrl)).toBe('undo')
    expect(meant('غ', 'KeyY', ctrl)).toBe('redo')
    expect(meant('~', 'KeyZ', { ctrlKey: true, shiftKey: true })).toBe('redo')
    expect(meant('ن', 'KeyK', ctrl)).toBe('palette')
    expect(meant('ي', 'KeyD', ctrl)).toBe('duplicate')
    expect(meant('ش', 'KeyA', ctrl)).toBe('selectMore')
    expect(meant('ز', 'Period', ctrl)).toBe('present')
    expect(meant('لا', 'KeyB')).toBe('presentBlank')
    expect(meant('خ', 'KeyO')).toBe('presentOverview')
    expect(meant('ب', 'KeyF')).toBe('presentFullScreen')
  })

  test('for the signs that Shift makes of digits', () => {
    expect(meant('!', 'Digit1', { shiftKey: true })).toBe('fit')
    expect(meant('@', 'Digit2', { shiftKey: true })).toBe('fitSelection')
    expect(meant('١', 'Digit1', { shiftKey: true })).toBe('fit')
    expect(meant('(', 'Digit0', { shiftKey: true })).toBe('actualSize')
    expect(meant('1', 'Digit1')).toBeUndefined()
  })
})

test('Ctrl with Alt is AltGr and no command', () => {
  expect(meant('z', 'KeyZ', { ctrlKey: true, altKey: true })).toBeUndefined()
})

test('the question marks of both languages ask for help', () => {
  expect(isIdlePressed(press('?', 'Slash', { shiftKey: true }), 'help')).toBe(true)
  expect(isIdlePressed(press('؟', 'Slash', { shiftKey: true }), 'help')).toBe(true)
  expect(isIdlePressed(press('ظ', 'Slash'), 'palette')).toBe(true)
  expect(isIdlePressed(press('ظ', 'Slash'), 'help')).toBe(false)
  expect(meant('F1', 'F1')).toBe('help')
})

test('in the text of a card, Enter goes below and Shift+Enter is left to the text', () => {
  expect(boundTo(press('Enter', 'Enter'), WRITING_KEYS)).toBe('below')
  expect(boundTo(press('Enter', 'Enter', { shiftKey: true }), WRITING_KEYS)).toBeUndefined()
  expect(boundTo(press('Enter', 'Enter', ctrl), WRITING_KEYS)).toBe('stay')
  expect(boundTo(press('Tab', 'Tab'), WRITING_KEYS)).toBe('nextStep')
  expect(boundTo(press('Tab', 'Tab', { shiftKey: true }), WRITING_KEYS)).toBe('previousStep')
  expect(boundTo(press('Escape', 'Escape'), WRITING_KEYS)).toBe('stay')
})

describe('the table of shortcuts', () => {
  /** Places in which a key could mean two things. */
  const together: readonly (readonly Where[])[] = [
    ['board', 'map', 'clipboard', 'editor', 'anywhere'],
    ['writing', 'anywhere'],
    ['overview'],
    ['present'],
  ]

  test('gives no key two meanings in one place', () => {
    for (const places of together) {
      const chords = SHORTCUTS.filter((row) => places.includes(row.where)).flatMap(
        (row): readonly string[] => row.chords,
      )
      expect(chords).toEqual([...new Set(chords)])
    }
  })

  test('never asks for Ctrl with Alt, and leaves the zoom of the browser alone', () => {
    const chords = SHORTCUTS.flatMap((row): readonly string[] => row.chords)
    expect(chords.filter((chord) => /Mod.*Alt|Alt.*Mod/.test(chord))).toEqual([])
    expect(chords.filter((chord) => /^Mod\+[-+0]$/.test(chord))).toEqual([])
  })

  test('has no bare letter or sign but while nothing has the keyboard', () => {
    // While a board is presented, nothing can be written.
    const written = SHORTCUTS.filter((row) => row.where !== 'present')
    const bare = written
      .flatMap((row): readonly string[] => row.chords)
      .filter((chord) => /^(Shift\+)?[^\d]$/u.test(chord))
    expect(bare).toEqual([])
    expect(definitionOf('help')?.idle).toEqual(['?', '؟'])
  })
})
