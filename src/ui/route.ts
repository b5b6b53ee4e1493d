import { useSyncExternalStore } from 'react'
import { type BoardId, brandId, isUsableId } from '../base/ids'
import type { BoardView } from './preferences'

/** Where the person is. Kept in the part of the address after `#`, so that any static host serves every place. */
export type Route =
  | { readonly kind: 'library' }
  | { readonly kind: 'templates' }
  | { readonly kind: 'personas' }
  | { readonly kind: 'trash' }
  /** The board for a projector: a window without tools that follows the one with them. */
  | { readonly kind: 'screen'; readonly id: BoardId }
  /** Without a view, the one the person used last. */
  | {
      readonly kind: 'board'
      readonly id: BoardId
      readonly view?: BoardView
      /** Presented over the editor, which stays as it is; or in a window that another one leads. */
      readonly present?: 'here' | 'led'
    }

export function parseRoute(hash: string): Route {
  const [place, rest, view, more] = hash.replace(/^#?\/?/, '').split('/')
  if (place === 'templates') return { kind: 'templates' }
  if (place === 'personas') return { kind: 'personas' }
  if (place === 'trash') return { kind: 'trash' }
  const id = place === 'board' ? decoded(rest ?? '') : undefined
  if (!isUsableId(id)) return { kind: 'library' }
  if (view === 'screen') return { kind: 'screen', id: brandId('board', id) }
  const board = { kind: 'board', id: brandId('board', id) } as const
  if (view === 'present') {
    if (more === 'led') return { ...board, present: 'led' }
    return isView(more) ? { ...board, present: 'here', view: more } : { ...board, present: 'here' }
  }
  return isView(view) ? { ...board, view } : board
}

function isView(name: string | undefined): name is BoardView {
  return name === 'map' || name === 'table' || name === 'insights'
}

/** The address of a place, for a link. */
export function hrefOf(route: Route): string {
  switch (route.kind) {
    case 'library':
      return '#/'
    case 'templates':
      return '#/templates'
    case 'personas':
      return '#/personas'
    case 'trash':
      return '#/trash'
    case 'screen':
      return `#/board/${encodeURIComponent(route.id)}/screen`
    case 'board':
      return ['#/board', encodeURIComponent(route.id), ...restOf(route)].join('/')
  }
}

function restOf({ present, view }: Extract<Route, { kind: 'board' }>): readonly string[] {
  if (present === 'led') return ['present', 'led']
  return [...(present ? ['present'] : []), ...(view ? [view] : [])]
}

export function goTo(route: Route): void {
  window.location.hash = hrefOf(route)
}

/** Goes there without a step in the browser's history: another look at the same thing. */
export function replaceRoute(route: Route): void {
  window.location.replace(hrefOf(route))
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}

function watch(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(watch, () => window.location.hash))
}
