import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { isObject } from '../base/json'
import type { Digits, Language } from '../base/text'

/** What a person chose for this browser. Not part of any board. */
export interface Preferences {
  readonly language: Language
  readonly theme: 'system' | 'light' | 'dark'
  readonly digits: Digits
  /** How boards open: drawn, or as a table. */
  readonly view: Exclude<BoardView, 'insights'>
  /** The table's shape: steps × lanes, or a list of cards. */
  readonly table: TableShape
}

export type BoardView = 'map' | 'table' | 'insights'
export type TableShape = 'grid' | 'list'

const KEY = 'rihla.preferences'

export const preferences = createStore<Preferences>(() => ({
  language: languageOf(browserLanguages()),
  theme: 'system',
  digits: 'latn',
  view: 'map',
  table: 'grid',
  ...remembered(),
}))

export function usePreference<K extends keyof Preferences>(name: K): Preferences[K] {
  return useStore(preferences, (state) => state[name])
}

export function setPreference<K extends keyof Preferences>(name: K, value: Preferences[K]): void {
  preferences.setState({ [name]: value })
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...remembered(), [name]: value }))
  } catch {
    // A browser that forbids storage forgets the choice with the window; nothing else depends on it.
  }
}

/** Arabic where the person's first language of the two is Arabic, else English. */
export function languageOf(languages: readonly string[]): Language {
  const known = languages.map((tag) => tag.toLowerCase().split('-')[0]).find((tag) => tag === 'ar' || tag === 'en')
  return known === 'ar' ? 'ar' : 'en'
}

function browserLanguages(): readonly string[] {
  return typeof navigator === 'undefined' ? [] : navigator.languages
}

/** Only what was chosen is kept, so that the rest goes on following the browser. */
function remembered(): Partial<Preferences> {
  const saved = readSaved()
  const { language, theme, digits, view, table } = saved
  return {
    ...(language === 'en' || language === 'ar' ? { language } : {}),
    ...(theme === 'system' || theme === 'light' || theme === 'dark' ? { theme } : {}),
    ...(digits === 'latn' || digits === 'arab' ? { digits } : {}),
    ...(view === 'map' || view === 'table' ? { view } : {}),
    ...(table === 'grid' || table === 'list' ? { table } : {}),
  }
}

function readSaved(): Readonly<Record<string, unknown>> {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return isObject(saved) ? saved : {}
  } catch {
    return {}
  }
}
