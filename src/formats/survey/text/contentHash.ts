import { sha256 } from '../../picture/sha256'

/** A short name of a file's content, made while it is read: each piece is hashed together with the hash before it. */
export function createContentHash() {
  let hash = ''
  return {
    add(piece: Uint8Array): void {
      const before = new TextEncoder().encode(hash)
      const joined = new Uint8Array(before.length + piece.length)
      joined.set(before)
      joined.set(piece, before.length)
      hash = sha256(joined)
    },
    finish: () => hash.slice(0, 16),
  }
}
