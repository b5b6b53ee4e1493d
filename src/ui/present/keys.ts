import { boundTo } from '../../canvas/shortcuts/pressed'
import type { ShortcutIn } from '../../canvas/shortcuts/table'
import type { Move } from './position'

export type PresentAct =
  | Move
  | { readonly kind: 'blank' }
  | { readonly kind: 'overview' }
  | { readonly kind: 'fullScreen' }
  | { readonly kind: 'help' }
  | { readonly kind: 'leave' }

type Asked = (event: KeyboardEvent, forward: string) => PresentAct

const ACTS: Readonly<Record<ShortcutIn<'present'>, Asked>> = {
  presentTurn: ({ key }, forward) => ({ kind: key === forward ? 'next' : 'previous' }),
  presentOnward: () => ({ kind: 'onward' }),
  presentBack: () => ({ kind: 'back' }),
  presentLanes: ({ key }) => ({ kind: key === 'ArrowDown' ? 'more' : 'less' }),
  presentEnds: ({ key }) => ({ kind: key === 'Home' ? 'first' : 'last' }),
  presentBlank: () => ({ kind: 'blank' }),
  presentOverview: () => ({ kind: 'overview' }),
  presentFullScreen: () => ({ kind: 'fullScreen' }),
  presentHelp: () => ({ kind: 'help' }),
  presentLeave: () => ({ kind: 'leave' }),
}

/** What a key asks for. Arrows go in reading direction: on a board from right to left, left is forward. */
export function actOf(event: KeyboardEvent, direction: 'ltr' | 'rtl'): PresentAct | undefined {
  return boundTo(event, ACTS)?.(event, direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight')
}

/** A key that only holds others: it brings no blank screen back. */
export function isHolding({ key }: KeyboardEvent): boolean {
  return ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock'].includes(key)
}
