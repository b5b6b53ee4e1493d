import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chainAfter, crc32 } from '../../../src/storage/crc'

describe('the checksum', () => {
  it('is the CRC-32 of zip and png', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
    expect(crc32(new Uint8Array())).toBe(0)
  })

  it('of a place in a log tells every neighbour of that place apart', () => {
    fc.assert(
      fc.property(fc.nat(), fc.string(), fc.nat(), fc.string(), (previous, board, seq, body) => {
        const here = chainAfter(previous, board, seq, body)
        expect(chainAfter(previous, board, seq, body)).toBe(here)
        expect(chainAfter(previous + 1, board, seq, body)).not.toBe(here)
        expect(chainAfter(previous, board, seq + 1, body)).not.toBe(here)
        expect(chainAfter(previous, board, seq, `${body} `)).not.toBe(here)
      }),
    )
  })
})
