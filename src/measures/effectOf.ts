import { brandId } from '../base/ids'
import type { JsonObject } from '../base/json'
import type { Board } from '../model/board'
import { type ActionEffect, actionEffect } from './actionEffect'
import { CONTACT_RATES, contactEffect } from './contactEffect'

/** What an action changed, read from the data of its card: by contacts where they are named, else at its touchpoint. */
export function effectOf(board: Board, data: JsonObject): ActionEffect | null {
  const { touchpoint, contacts, before, after, expected } = data
  const when = {
    ...(typeof before === 'string' ? { before } : {}),
    ...(typeof after === 'string' ? { after } : {}),
    ...(typeof expected === 'number' ? { expected } : {}),
  }
  const rate = CONTACT_RATES.find((each) => each === contacts)
  if (rate) return contactEffect(board, { rate, ...when })
  return typeof touchpoint === 'string' ? actionEffect(board, { card: brandId('card', touchpoint), ...when }) : null
}
