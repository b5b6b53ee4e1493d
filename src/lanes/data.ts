import { isObject, type Json, type JsonObject } from '../base/json'

/** Reading a card's data: each function takes any JSON and gives a usable value or undefined. */

export function numberIn(json: Json | undefined, min: number, max: number): number | undefined {
  if (typeof json !== 'number' || !Number.isFinite(json)) return undefined
  // −0 would be written as 0 and come back as another value.
  return Math.min(max, Math.max(min, json)) + 0
}

export function wholeIn(json: Json | undefined, min: number, max: number): number | undefined {
  const number = numberIn(json, min, max)
  return number === undefined ? undefined : Math.round(number) + 0
}

export function choiceIn<T extends string>(json: Json | undefined, options: readonly T[]): T | undefined {
  return options.find((option) => option === json)
}

/** One line without a language. */
export function lineIn(json: Json | undefined): string | undefined {
  return typeof json === 'string' && json.trim() !== '' ? json : undefined
}

/** A calendar date, ISO 8601. */
export function dateIn(json: Json | undefined): string | undefined {
  if (typeof json !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(json)) return undefined
  return Number.isNaN(Date.parse(json)) ? undefined : json
}

/** `Text` as card data: an alias, because only an alias counts as JSON for the compiler. */
export type TextData = { readonly en?: string; readonly ar?: string }

export function textDataIn(json: Json | undefined): TextData | undefined {
  if (!isObject(json)) return undefined
  const { en, ar } = json
  const text = { ...(typeof en === 'string' && en ? { en } : {}), ...(typeof ar === 'string' && ar ? { ar } : {}) }
  return Object.keys(text).length > 0 ? text : undefined
}

type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> }

/** Leaves out what is not there, so that cards do not fill up with empty fields. */
export function present<T extends Readonly<Record<string, Json | undefined>>>(fields: T): Present<T> & JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T> &
    JsonObject
}
