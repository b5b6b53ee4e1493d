import { isObject } from '../../base/json'
import { LANGUAGES, type Language } from '../../base/text'
import { LENS_NAMES, type Lenses } from '../../lanes'
import type { MeasuredFilter } from '../../measures/measuredFilter'
import { type CardFilter, noFilter } from '../../model/cardFilter'
import type { Move } from './position'

/** What the led window shows, for the remote. */
export interface Shown {
  readonly slide: string
  readonly index: number
  readonly count: number
  readonly page: number
  readonly pages: number
  readonly isStep: boolean
  readonly blank: boolean
  readonly overview: boolean
}

/** How the board is looked at in the window that leads. */
export interface Look {
  readonly filter: CardFilter
  readonly lenses: Lenses
  readonly language: Language
  readonly measured: MeasuredFilter
}

export type RemoteAct =
  | Extract<Move, { kind: 'onward' | 'back' | 'next' | 'previous' | 'slide' }>
  | { readonly kind: 'blank' }
  | { readonly kind: 'overview' }
  | { readonly kind: 'close' }

/** What two windows of the same person say to each other about one presentation. */
export type Message =
  /** Somebody is there: answer what is shown, or how it is looked at. */
  | { readonly kind: 'hello'; readonly from: 'led' | 'remote' }
  | { readonly kind: 'shown'; readonly shown: Shown }
  | { readonly kind: 'look'; readonly look: Look }
  | { readonly kind: 'act'; readonly act: RemoteAct }
  /** The led window is being closed or loaded again. */
  | { readonly kind: 'bye' }

export function channelName(board: string): string {
  return `rihla.present.${board}`
}

/** Undefined for what this version does not understand: the other window may be of another one. */
export function parseMessage(data: unknown): Message | undefined {
  if (!isObject(data)) return undefined
  switch (data.kind) {
    case 'hello':
      return data.from === 'led' || data.from === 'remote' ? { kind: 'hello', from: data.from } : undefined
    case 'shown':
      return isShown(data.shown) ? { kind: 'shown', shown: data.shown } : undefined
    case 'look':
      return isLook(data.look) ? { kind: 'look', look: data.look } : undefined
    case 'act': {
      const act = parseAct(data.act)
      return act && { kind: 'act', act }
    }
    case 'bye':
      return { kind: 'bye' }
    default:
      return undefined
  }
}

const PLAIN_ACTS = ['onward', 'back', 'next', 'previous', 'blank', 'overview', 'close'] as const

function parseAct(act: unknown): RemoteAct | undefined {
  if (!isObject(act)) return undefined
  if (act.kind === 'slide') return typeof act.id === 'string' ? { kind: 'slide', id: act.id } : undefined
  const kind = PLAIN_ACTS.find((each) => each === act.kind)
  return kind && { kind }
}

function isShown(value: unknown): value is Shown {
  if (!isObject(value)) return false
  const { slide, index, count, page, pages, isStep, blank, overview } = value
  return (
    typeof slide === 'string' &&
    [index, count, page, pages].every((each) => typeof each === 'number') &&
    [isStep, blank, overview].every((each) => typeof each === 'boolean')
  )
}

export function isLook(value: unknown): value is Look {
  if (!isObject(value)) return false
  const { filter, lenses, language, measured } = value
  return (
    isFilter(filter) &&
    isObject(lenses) &&
    LENS_NAMES.every((name) => lenses[name] === undefined || typeof lenses[name] === 'boolean') &&
    isMeasured(measured) &&
    LANGUAGES.some((each) => each === language)
  )
}

function isMeasured(value: unknown): value is MeasuredFilter {
  if (!isObject(value) || !isObject(value.dims)) return false
  const isTexts = (list: unknown) => Array.isArray(list) && list.every((each) => typeof each === 'string')
  return Object.values(value.dims).every(isTexts) && ['undefined', 'string'].includes(typeof value.period)
}

function isFilter(value: unknown): value is CardFilter {
  if (!isObject(value)) return false
  return Object.entries(noFilter).every(([name, blank]) => {
    const given = value[name]
    if (!Array.isArray(blank)) return typeof given === typeof blank
    return Array.isArray(given) && given.every((each) => typeof each === 'string')
  })
}
