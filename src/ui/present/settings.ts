import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { isObject } from '../../base/json'
import type { Theme } from '../theme/theme'
import type { Pace } from './deck'

/** How this person presents. Kept in this browser. */
export interface PresentSettings {
  readonly pace: Pace
  /** Lanes come one at a time. */
  readonly reveals: boolean
  /** Undefined: that of the product. */
  readonly theme: Theme | undefined
}

const KEY = 'rihla.present'

export const presentSettings = createStore<PresentSettings>(() => remembered())

export function usePresentSettings(): PresentSettings {
  return useStore(presentSettings)
}

export function setPresentSettings(change: Partial<PresentSettings>): void {
  presentSettings.setState(change)
  try {
    localStorage.setItem(KEY, JSON.stringify(presentSettings.getState()))
  } catch {
    // A browser that forbids storage forgets the choice with the window.
  }
}

function remembered(): PresentSettings {
  const saved = read(KEY, () => localStorage)
  return {
    pace: saved.pace === 'step' ? 'step' : 'stage',
    reveals: saved.reveals === true,
    theme: saved.theme === 'light' || saved.theme === 'dark' ? saved.theme : undefined,
  }
}

/** The slide shown last in this window, for when it is loaded again. */
export function lastSlide(board: string): string | undefined {
  const { slide } = read(`${KEY}.${board}`, () => sessionStorage)
  return typeof slide === 'string' ? slide : undefined
}

export function keepSlide(board: string, slide: string | undefined): void {
  try {
    if (slide === undefined) sessionStorage.removeItem(`${KEY}.${board}`)
    else sessionStorage.setItem(`${KEY}.${board}`, JSON.stringify({ slide }))
  } catch {
    // Then it begins at the beginning.
  }
}

function read(key: string, storage: () => Storage): Readonly<Record<string, unknown>> {
  try {
    const saved: unknown = JSON.parse(storage().getItem(key) ?? '{}')
    return isObject(saved) ? saved : {}
  } catch {
    return {}
  }
}
