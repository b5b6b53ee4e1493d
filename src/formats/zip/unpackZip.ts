import { Unzip, type UnzipFile, UnzipInflate, unzipSync } from 'fflate'
import { joinBytes } from '../../base/bytes'
import { fail, ok, type Result } from '../../base/result'

export interface ZipLimits {
  /** Bytes that one file may unpack to: a larger one is left out. */
  readonly each: number
  /** Bytes that all of them may unpack to. */
  readonly total: number
  readonly files: number
}

/** How much more than the archive its files may be, beside a start for small ones. Text that people write is never packed so well. */
const RATIO = 250
const START = 8_000_000
/** Small pieces: one piece of nothing but repetition grows a thousandfold. */
const PIECE = 16_384

/**
 * The wanted files of an archive. What comes out is counted while it comes, because what an archive says of its files proves
 * nothing. `broken`: it ends too early or is damaged · `swollen`: all of it unpacks to more than is allowed.
 */
export function unpackZip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  limits: ZipLimits,
  onLarge?: (name: string, bytes: number) => void,
): Result<ReadonlyMap<string, Uint8Array>, 'broken' | 'swollen'> {
  const wanted = wantedIn(bytes, isWanted)
  if (!wanted) return fail('broken')
  if (wanted.size > limits.files) return fail('swollen')
  const taken = new Taken(Math.min(limits.total, bytes.length * RATIO + START), limits.each, onLarge)
  const unzip = new Unzip((file) => wanted.has(file.name) && taken.take(file))
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length && !taken.fault && taken.count < wanted.size; at += PIECE)
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length)
  } catch {
    taken.fault ??= 'broken'
  }
  if (taken.fault) return fail(taken.fault)
  return taken.count < wanted.size ? fail('broken') : ok(taken.files)
}

/** By the list at the archive's end, nothing unpacked; undefined where there is no such list. */
function wantedIn(bytes: Uint8Array, isWanted: (name: string) => boolean): ReadonlySet<string> | undefined {
  const names = new Set<string>()
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        if (isWanted(name)) names.add(name)
        return false
      },
    })
  } catch {
    return undefined
  }
  return names
}

class Taken {
  readonly files = new Map<string, Uint8Array>()
  fault: 'broken' | 'swollen' | undefined
  private unpacked = 0
  private readonly large = new Set<string>()

  constructor(
    private readonly total: number,
    private readonly each: number,
    private readonly onLarge: ((name: string, bytes: number) => void) | undefined,
  ) {}

  /** Files that are done with. */
  get count(): number {
    return this.files.size + this.large.size
  }

  take(file: UnzipFile): void {
    const parts: Uint8Array[] = []
    let size = 0
    file.ondata = (error, data, isLast) => {
      if (error) this.fault ??= 'broken'
      if (this.fault) return
      size += data.length
      this.unpacked += data.length
      if (this.unpacked > this.total) this.fault = 'swollen'
      if (size > this.each) parts.length = 0
      else parts.push(data)
      if (isLast && !this.fault) this.keep(file.name, parts, size)
    }
    file.start()
  }

  private keep(name: string, parts: readonly Uint8Array[], size: number): void {
    if (size <= this.each) this.files.set(name, joinBytes(parts))
    else {
      this.large.add(name)
      this.onLarge?.(name, size)
    }
  }
}
