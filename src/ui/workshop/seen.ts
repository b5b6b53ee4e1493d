import type { Box } from '../../base/box'
import { brandId } from '../../base/ids'
import { isObject } from '../../base/json'
import type { Selection } from '../../editor'
import { isLook, type Look } from '../present/messages'

/** What a window with the map tells the projector of where the facilitator is. */
export interface Seen {
  /** The part of the board in view; absent while the map is not shown. */
  readonly box?: Box | undefined
  readonly chosen?: Selection | undefined
  /** Lenses, filter, language, and whose numbers. */
  readonly look?: Look | undefined
}

/** Only what can be understood: it may come from another version. */
export function readSeen(sent: unknown): Seen {
  if (!isObject(sent)) return {}
  const { box, look } = sent
  const chosen = readChosen(sent.chosen)
  return {
    ...(isBox(box) ? { box } : {}),
    ...(chosen ? { chosen } : {}),
    ...(isLook(look) ? { look } : {}),
  }
}

function isBox(value: unknown): value is Box {
  return isObject(value) && [value.x, value.y, value.width, value.height].every(Number.isFinite)
}

function readChosen(value: unknown): Selection | undefined {
  if (!isObject(value)) return undefined
  const { kind, id, ids, lane, step } = value
  if (kind === 'cards' && Array.isArray(ids) && ids.length > 0)
    return { kind, ids: ids.map((each) => brandId('card', String(each))) }
  if (kind === 'cell' && typeof lane === 'string' && typeof step === 'string')
    return { kind, lane: brandId('lane', lane), step: brandId('step', step) }
  if (typeof id !== 'string') return undefined
  switch (kind) {
    case 'link':
      return { kind, id: brandId('link', id) }
    case 'stage':
      return { kind, id: brandId('stage', id) }
    case 'step':
      return { kind, id: brandId('step', id) }
    case 'lane':
      return { kind, id: brandId('lane', id) }
    case 'line':
      return { kind, id: brandId('line', id) }
    default:
      return undefined
  }
}
