const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** CRC-32 as in zip and png. Finds damage, not malice. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0)
  return (crc ^ 0xffffffff) >>> 0
}

const encoder = new TextEncoder()

export function crcOfText(text: string): number {
  return crc32(encoder.encode(text))
}

/**
 * The checksum of one place in a log: over what stands there and over the checksum before it. A row that is changed,
 * missing, doubled, moved or of another board breaks the chain at that place.
 */
export function chainAfter(previous: number, board: string, seq: number, body: string): number {
  return crcOfText(`${board}\n${seq}\n${previous}\n${body}`)
}
