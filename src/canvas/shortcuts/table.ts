/**
 * Where a key works. A text field keeps its own keys, unless it says `anywhere`.
 * - `anywhere`: in the whole product, also while one types
 * - `board`: the keyboard is on the map or in the table, and nothing is being written
 * - `map`: the keyboard is on the map
 * - `writing`: in the text of a card
 * - `editor`: anywhere on an open board
 * - `clipboard`: as `board`; the browser tells of these keys by events of their own
 * - `overview`: the keyboard is on the overview of the board
 * - `present`: while a board is presented; nothing is written there
 * - `hand`: a pointer does it, or the browser; told, not bound
 */
export type Where = 'anywhere' | 'editor' | 'board' | 'map' | 'writing' | 'clipboard' | 'overview' | 'present' | 'hand'

/** How the sheet of shortcuts is parted. */
export const SHORTCUT_GROUPS = ['writing', 'moving', 'changing', 'looking', 'presenting', 'everywhere'] as const

/** What is done without a chord of keys: named instead of matched. */
export type Gesture = 'letter' | 'drag' | 'middleDrag' | 'wheel' | 'pinch' | 'doubleClick' | 'rightClick' | 'longPress'

interface Definition {
  /** Names the words too: `shortcuts.does.<id>`. */
  readonly id: string
  readonly group: (typeof SHORTCUT_GROUPS)[number]
  readonly where: Where
  /**
   * Any of these. `Mod` is Ctrl, on a Mac Cmd. A letter means what its key writes on a Latin keyboard, or lies on the same
   * place of another one: Ctrl+ئ is Ctrl+Z. Never Ctrl with Alt, which makes AltGr.
   */
  readonly chords: readonly string[]
  /** Only while nothing has the keyboard: on the board every sign begins to write. */
  readonly idle?: readonly string[]
  /** Told beside the chords, each with the key that is held meanwhile. */
  readonly gestures?: readonly { readonly does: Gesture; readonly held?: string }[]
}

/** Every key of the product, once: what binds keys, the sheet of shortcuts, menus and the palette all read it here. */
export const SHORTCUTS = [
  { id: 'type', group: 'writing', where: 'hand', chords: [], gestures: [{ does: 'letter' }] },
  { id: 'open', group: 'writing', where: 'board', chords: ['Enter', 'F2'], gestures: [{ does: 'doubleClick' }] },
  { id: 'writeBelow', group: 'writing', where: 'writing', chords: ['Enter'] },
  { id: 'writeNextStep', group: 'writing', where: 'writing', chords: ['Tab'] },
  { id: 'writePreviousStep', group: 'writing', where: 'writing', chords: ['Shift+Tab'] },
  { id: 'newLine', group: 'writing', where: 'hand', chords: ['Shift+Enter'] },
  { id: 'stopWriting', group: 'writing', where: 'writing', chords: ['Escape', 'Mod+Enter', 'F2'] },

  { id: 'go', group: 'moving', where: 'board', chords: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] },
  { id: 'goToEnd', group: 'moving', where: 'board', chords: ['Home', 'End'] },
  { id: 'goToCorner', group: 'moving', where: 'board', chords: ['Mod+Home', 'Mod+End'] },
  {
    id: 'extend',
    group: 'moving',
    where: 'board',
    chords: ['Shift+ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowUp', 'Shift+ArrowDown'],
  },
  { id: 'selectMore', group: 'moving', where: 'board', chords: ['Mod+A'] },
  { id: 'leave', group: 'moving', where: 'hand', chords: ['Tab', 'Shift+Tab'] },
  { id: 'clear', group: 'moving', where: 'board', chords: ['Escape'] },
  { id: 'walkLinks', group: 'moving', where: 'map', chords: ['Mod+ArrowDown', 'Mod+ArrowUp'] },
  { id: 'alongLink', group: 'moving', where: 'map', chords: ['Mod+ArrowLeft', 'Mod+ArrowRight'] },

  {
    id: 'shift',
    group: 'changing',
    where: 'board',
    chords: ['Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+ArrowUp', 'Alt+ArrowDown'],
  },
  { id: 'copy', group: 'changing', where: 'clipboard', chords: ['Mod+C'] },
  { id: 'cut', group: 'changing', where: 'clipboard', chords: ['Mod+X'] },
  { id: 'paste', group: 'changing', where: 'clipboard', chords: ['Mod+V'] },
  { id: 'duplicate', group: 'changing', where: 'board', chords: ['Mod+D'] },
  // The rest of this group is for a workshop. Browsers take Ctrl+E and, on Linux, Alt with a digit (the tabs), but leave both to a
  // page that wants them, as they do Ctrl+D; Ctrl+Enter and Alt+P are free in all of them. None depends on a layout.
  { id: 'evidence', group: 'changing', where: 'editor', chords: ['Mod+E', 'F8'] },
  { id: 'mood', group: 'changing', where: 'editor', chords: ['Alt+1', 'Alt+2', 'Alt+3', 'Alt+4', 'Alt+5'] },
  { id: 'park', group: 'changing', where: 'editor', chords: ['Alt+P'] },
  { id: 'vote', group: 'changing', where: 'editor', chords: ['Mod+Enter'] },
  { id: 'unvote', group: 'changing', where: 'editor', chords: ['Mod+Shift+Enter'] },
  { id: 'remove', group: 'changing', where: 'board', chords: ['Delete', 'Backspace'] },
  { id: 'undo', group: 'changing', where: 'editor', chords: ['Mod+Z'] },
  { id: 'redo', group: 'changing', where: 'editor', chords: ['Mod+Y', 'Mod+Shift+Z'] },
  {
    id: 'menu',
    group: 'changing',
    where: 'board',
    chords: ['Shift+F10', 'ContextMenu'],
    gestures: [{ does: 'rightClick' }, { does: 'longPress' }],
  },

  {
    id: 'pan',
    group: 'looking',
    where: 'hand',
    chords: [],
    gestures: [{ does: 'wheel' }, { held: 'Space', does: 'drag' }, { does: 'middleDrag' }],
  },
  {
    id: 'zoom',
    group: 'looking',
    where: 'hand',
    chords: [],
    gestures: [{ held: 'Mod', does: 'wheel' }, { does: 'pinch' }],
  },
  { id: 'fit', group: 'looking', where: 'map', chords: ['Shift+1'] },
  { id: 'fitSelection', group: 'looking', where: 'map', chords: ['Shift+2'] },
  { id: 'actualSize', group: 'looking', where: 'map', chords: ['Shift+0'] },
  {
    id: 'overviewPan',
    group: 'looking',
    where: 'overview',
    chords: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
  },
  { id: 'overviewPage', group: 'looking', where: 'overview', chords: ['PageUp', 'PageDown'] },
  { id: 'overviewEnds', group: 'looking', where: 'overview', chords: ['Home', 'End'] },

  { id: 'present', group: 'presenting', where: 'anywhere', chords: ['Mod+.'] },
  { id: 'presentTurn', group: 'presenting', where: 'present', chords: ['ArrowLeft', 'ArrowRight'] },
  { id: 'presentOnward', group: 'presenting', where: 'present', chords: ['PageDown', 'Space'] },
  { id: 'presentBack', group: 'presenting', where: 'present', chords: ['PageUp', 'Shift+Space'] },
  { id: 'presentLanes', group: 'presenting', where: 'present', chords: ['ArrowDown', 'ArrowUp'] },
  { id: 'presentEnds', group: 'presenting', where: 'present', chords: ['Home', 'End'] },
  { id: 'presentBlank', group: 'presenting', where: 'present', chords: ['B', '.'] },
  { id: 'presentOverview', group: 'presenting', where: 'present', chords: ['O'] },
  { id: 'presentFullScreen', group: 'presenting', where: 'present', chords: ['F'] },
  { id: 'presentHelp', group: 'presenting', where: 'present', chords: ['?', '؟', 'F1'] },
  { id: 'presentLeave', group: 'presenting', where: 'present', chords: ['Escape'] },

  { id: 'palette', group: 'everywhere', where: 'anywhere', chords: ['Mod+K'], idle: ['/'] },
  { id: 'find', group: 'everywhere', where: 'anywhere', chords: ['Mod+F'] },
  { id: 'export', group: 'everywhere', where: 'anywhere', chords: ['Mod+P'] },
  { id: 'save', group: 'everywhere', where: 'anywhere', chords: ['Mod+S'] },
  { id: 'help', group: 'everywhere', where: 'anywhere', chords: ['F1'], idle: ['?', '؟'] },
] as const satisfies readonly Definition[]

export type Shortcut = (typeof SHORTCUTS)[number]
export type ShortcutId = Shortcut['id']
export type ShortcutIn<W extends Where> = Extract<Shortcut, { readonly where: W }>['id']

/** The row as what every row may have. */
export function definitionOf(id: ShortcutId): Definition | undefined {
  const rows: readonly Definition[] = SHORTCUTS
  return rows.find((row) => row.id === id)
}
