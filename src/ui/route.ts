import { useSyncExternalStore } from 'react'
import { type BoardId, brandId, isUsableId } from '../base/ids'

/** Where the person is. Kept in the part of the address after `#`, so that any static host serves every place. */
export type Route =
  | { readonly kind: 'library' }
  | { readonly kind: 'templates' }
  | { readonly kind: 'trash' }
  | { readonly kind: 'board'; readonly id: BoardId }

export function parseRoute(hash: string): Route {
  const [place, rest] = hash.replace(/^#?\/?/, '').split('/')
  if (place === 'templates') return { kind: 'templates' }
  if (place === 'trash') return { kind: 'trash' }
  const id = place === 'board' ? decoded(rest ?? '') : undefined
  return isUsableId(id) ? { kind: 'board', id: brandId('board', id) } : { kind: 'library' }
}

/** The address of a place, for a link. */
export function hrefOf(route: Route): string {
  switch (route.kind) {
    case 'library':
      return '#/'
    case 'templates':
      return '#/templates'
    case 'trash':
      return '#/trash'
    case 'board':
      return `#/board/${encodeURIComponent(route.id)}`
  }
}

export function goTo(route: Route): void {
  window.location.hash = hrefOf(route)
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
