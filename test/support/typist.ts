import type { CDPSession, Page } from 'playwright-core'

/** What the keys of an Arabic keyboard write, by the place of the key (Arabic 101). */
const ARABIC_KEYS: readonly (readonly [code: string, plain: string, shifted?: string])[] = [
  ...pairs(
    'KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight',
    'ضصثقفغعهخحجد',
    'َ ً ُ ٌ ﻹإ ‘ ÷ × ؛ < >',
  ),
  ...pairs('KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote', 'شسيبلاتنمكط', 'ِ ٍ ] [ ﻷ أ ـ ، / : "'),
  ...pairs('KeyZ KeyX KeyC KeyV KeyN KeyM Comma Period Slash', 'ئءؤرىةوزظ', '~ ْ } { آ ’ , . ؟'),
  ['Backquote', 'ذ', 'ّ'],
  ['Space', ' '],
]

function pairs(codes: string, plain: string, shifted: string): readonly (readonly [string, string, string?])[] {
  const above = shifted.split(' ')
  return codes.split(' ').map((code, index) => {
    const sign = above[index]?.at(-1)
    return sign === undefined ? [code, plain[index] ?? ''] : [code, plain[index] ?? '', sign]
  })
}

/** Somebody who has nothing but a keyboard. Chords are named by what stands on a Latin one: `Control+Z`, `Alt+ArrowUp`. */
export interface Typist {
  readonly type: (words: string) => Promise<void>
  readonly press: (chord: string, times?: number) => Promise<void>
}

export function latinTypist(page: Page): Typist {
  return {
    type: (words) => page.keyboard.type(words),
    press: async (chord, times = 1) => {
      for (let time = 0; time < times; time++) await page.keyboard.press(chord)
    },
  }
}

const MODIFIERS = { Alt: 1, Control: 2, Meta: 4, Shift: 8 } as const

/** The same on an Arabic keyboard: Ctrl with the key where Z lies arrives as Ctrl+ئ, as the browser tells it. */
export async function arabicTypist(page: Page): Promise<Typist> {
  const session = await page.context().newCDPSession(page)
  const latin = latinTypist(page)
  return {
    type: async (words) => {
      for (const sign of words) await writeSign(session, page, sign)
    },
    press: async (chord, times = 1) => {
      const letter = /^(.*\+)?([A-Z])$/.exec(chord)
      const key = ARABIC_KEYS.find(([code]) => letter !== null && code === `Key${letter[2]}`)
      if (!key) return latin.press(chord, times)
      const held = chord.split('+').slice(0, -1)
      const modifiers = Object.entries(MODIFIERS).reduce((sum, [name, bit]) => sum + (held.includes(name) ? bit : 0), 0)
      for (let time = 0; time < times; time++) await strike(session, { code: key[0], key: key[1], modifiers })
    },
  }
}

async function writeSign(session: CDPSession, page: Page, sign: string): Promise<void> {
  const plain = ARABIC_KEYS.find((each) => each[1] === sign)
  const shifted = ARABIC_KEYS.find((each) => each[2] === sign)
  if (plain) await strike(session, { code: plain[0], key: sign, text: sign, modifiers: 0 })
  else if (shifted) await strike(session, { code: shifted[0], key: sign, text: sign, modifiers: MODIFIERS.Shift })
  // Digits lie on the same keys.
  else await page.keyboard.type(sign)
}

interface Stroke {
  readonly code: string
  readonly key: string
  readonly text?: string
  readonly modifiers: number
}

async function strike(session: CDPSession, { code, key, text, modifiers }: Stroke): Promise<void> {
  // The number of a key goes with its place, as on a Latin keyboard.
  const windowsVirtualKeyCode = /^Key[A-Z]$/.test(code) ? code.charCodeAt(3) : 0
  const common = { code, key, modifiers, windowsVirtualKeyCode }
  await session.send('Input.dispatchKeyEvent', {
    ...common,
    type: text === undefined ? 'rawKeyDown' : 'keyDown',
    ...(text === undefined ? {} : { text, unmodifiedText: text }),
  })
  await session.send('Input.dispatchKeyEvent', { ...common, type: 'keyUp' })
}
