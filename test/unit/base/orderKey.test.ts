import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byOrder, isOrderKey, keyAt, keyBetween, keysBetween, sortedByOrder } from '../../../src/base/orderKey'

function siblings(orders: readonly string[]) {
  return orders.map((order, at) => ({ id: `id_${String(at).padStart(3, '0')}`, order }))
}

describe('order keys', () => {
  it('put a record at the index asked for, however often', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { maxLength: 40 }), (places) => {
        let list = siblings([])
        for (const [at, place] of places.entries()) {
          const fresh = { id: `new_${at}`, order: keyAt(list, place) }
          const wanted = [...list.slice(0, place), fresh, ...list.slice(place)]
          list = sortedByOrder([...list, fresh])
          expect(list).toEqual(wanted)
        }
      }),
    )
  })

  it('lie strictly between their neighbours, in order', () => {
    const [a = '', b = ''] = keysBetween(undefined, undefined, 2)
    const keys = [a, ...keysBetween(a, b, 5), b]
    expect([...keys].sort()).toEqual(keys)
    expect(new Set(keys).size).toBe(7)
    expect(keys.every(isOrderKey)).toBe(true)
  })

  it('go after two neighbours that share a key, because two windows inserted at one place', () => {
    expect(keyBetween('a0', 'a0') > 'a0').toBe(true)
    expect(keysBetween('a0', 'a0', 3).every((key) => key > 'a0')).toBe(true)
  })

  it('that are equal are told apart by id, so that every window shows the same order', () => {
    const list = [
      { id: 'b', order: 'a0' },
      { id: 'a', order: 'a0' },
      { id: 'c', order: 'Zz' },
    ]
    expect(sortedByOrder(list).map(({ id }) => id)).toEqual(['c', 'a', 'b'])
    expect(byOrder({ id: 'a', order: 'a0' }, { id: 'a', order: 'a0' })).toBe(0)
  })

  it('sort by bytes and not by the language of the browser', () => {
    expect(sortedByOrder(siblings(['a1', 'Zz', 'a0', 'b0'])).map(({ order }) => order)).toEqual([
      'Zz',
      'a0',
      'a1',
      'b0',
    ])
  })

  it.each(['', ' ', 'a', '0', 'a00', 'é', 'a0 ', 7, null, undefined, 'a'.repeat(500)])('are not %j', (value) => {
    expect(isOrderKey(value)).toBe(false)
  })
})
