import { fold } from '../../base/fold'
import { isObject } from '../../base/json'

/** Ids with the names they may be called by. Each name is folded once, however many cards call. */
export class NamedIds {
  private readonly ids: string[] = []
  private readonly known = new Set<string>()
  private readonly byName = new Map<string, Set<string>>()

  get count(): number {
    return this.ids.length
  }

  add(id: string, name: unknown): void {
    this.ids.push(id)
    this.known.add(id)
    for (const each of [id, ...namesOf(name)]) {
      const own = this.byName.get(plain(each))
      if (own) own.add(id)
      else this.byName.set(plain(each), new Set([id]))
    }
  }

  has(id: string): boolean {
    return this.known.has(id)
  }

  at(place: number): string | undefined {
    return this.ids[place]
  }

  /** The id itself, else the only one of which the name is nearly that. */
  meant(said: unknown): string | undefined {
    if (typeof said !== 'string' && typeof said !== 'number') return undefined
    const words = String(said)
    if (this.known.has(words)) return words
    const near = this.byName.get(plain(words))
    return near?.size === 1 ? [...near][0] : undefined
  }
}

function namesOf(name: unknown): string[] {
  if (typeof name === 'string') return [name]
  return isObject(name) ? Object.values(name).filter((each) => typeof each === 'string') : []
}

/** Without case, marks, blanks and hyphens. */
export function plain(words: unknown): string {
  return fold(String(words)).replace(/[\s_-]+/g, '')
}
