import { readFileSync } from 'node:fs'
import type { Language } from '../../src/base/text'

const FILES = ['', 'late/editor.', 'late/insights.', 'late/workbook.', 'late/doors.']

/** A word of the product, from its catalogues; with a number in a plural, its form for one. */
export function say(lang: Language, key: string): string {
  const word = catalogues(lang)
    .flatMap((catalogue) => [key, `${key}_one`].map((name) => wordIn(catalogue, name)))
    .find((found) => typeof found === 'string')
  if (typeof word !== 'string') throw new Error(`No word ${key}`)
  return word
}

/** The same with every `{{parameter}}` standing for anything. */
export function sayLike(lang: Language, key: string): RegExp {
  const parts = say(lang, key)
    .split(/\{\{[^}]*\}\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`)
}

const read = new Map<Language, readonly unknown[]>()

function catalogues(lang: Language): readonly unknown[] {
  const known =
    read.get(lang) ??
    FILES.map((file) => new URL(`../../src/ui/i18n/${file}${lang}.json`, import.meta.url)).map((url): unknown =>
      JSON.parse(readFileSync(url, 'utf8')),
    )
  read.set(lang, known)
  return known
}

function wordIn(catalogue: unknown, key: string): unknown {
  return key.split('.').reduce<unknown>((part, name) => Reflect.get(Object(part), name), catalogue)
}
