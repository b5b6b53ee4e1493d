import { isObject } from '../../base/json'
import type { LaneRegistry } from '../../lanes'
import { AUTOMATION_LEVELS, EVIDENCE_LEVELS, FLAGS } from '../../model/records/card'
import { LINE_KINDS } from '../../model/records/line'
import { LINK_KINDS } from '../../model/records/link'
import { type DraftNote, guessLane, readNumber } from '../draft'
import { dotted, STATES } from './answer'
import { NamedIds, plain } from './namedIds'

type Place = readonly (string | number)[]
type Raw = Readonly<Record<string, unknown>>

/**
 * The answer in the shape of the schema, as far as it is plain what was meant. A fresh object with known names only; what
 * stays wrong is left for the schema to name.
 */
export function mendAnswer(
  raw: unknown,
  registry: LaneRegistry,
): { readonly value: unknown; readonly notes: DraftNote[] } {
  const mender = new Mender(registry)
  return { value: mender.answer(raw), notes: mender.notes }
}

const TOP = ['rihla', 'title', 'summary', 'scenario', 'state', 'personas', 'stages', 'lanes', 'lines', 'cards', 'links']

class Mender {
  readonly notes: DraftNote[] = []
  private readonly steps = new NamedIds()
  private readonly lanes = new NamedIds()
  private readonly lanesByType = new Map<string, string[]>()
  private readonly nested: unknown[] = []

  constructor(private readonly registry: LaneRegistry) {}

  answer(raw: unknown): unknown {
    const source = isObject(raw) && isObject(raw.board) && raw.stages === undefined ? raw.board : raw
    if (!isObject(source)) return source
    this.onlyKnown(source, [], TOP)
    const stages = this.list(source.stages, ['stages'], (each, at) => this.stage(each, at))
    const lanes = this.list(source.lanes, ['lanes'], (each, at) => this.lane(each, at))
    const cards = [...this.asList(source.cards ?? []), ...this.nested]
    return {
      title: source.title ?? '',
      ...this.given(source, ['summary', 'scenario']),
      ...this.choice(source, 'state', STATES, []),
      personas: this.list(source.personas ?? [], ['personas'], (each) => this.persona(each)),
      stages,
      lanes,
      lines: this.list(source.lines ?? [], ['lines'], (each, at) => this.line(each, at)),
      cards: cards.map((each, at) => this.card(each, ['cards', at])),
      links: this.list(source.links ?? [], ['links'], (each, at) => this.link(each, ['links', at])),
    }
  }

  private note(code: DraftNote['code'], path: Place, words: unknown): void {
    this.notes.push({ code, path: dotted(path), words: say(words) })
  }

  private onlyKnown(source: Raw, path: Place, known: readonly string[]): void {
    for (const name of Object.keys(source))
      if (!known.includes(name)) this.note('unknownField', [...path, name], source[name])
  }

  /** One record by itself stands for a list of one. */
  private asList(value: unknown): readonly unknown[] {
    return Array.isArray(value) ? value : [value]
  }

  private list(value: unknown, path: Place, each: (item: unknown, at: number) => unknown): unknown {
    if (value === undefined || value === null) return value
    if (!Array.isArray(value) && !isObject(value)) return value
    if (!Array.isArray(value)) this.note('valueMended', path, '[…]')
    return this.asList(value).map(each)
  }

  private given(source: Raw, names: readonly string[]): Raw {
    return Object.fromEntries(
      names.flatMap((name) => (source[name] === undefined || source[name] === null ? [] : [[name, source[name]]])),
    )
  }

  /** One of a few words, whatever its case; another one is left out. */
  private choice(source: Raw, name: string, words: readonly string[], path: Place): Raw {
    const said = source[name]
    if (said === undefined || said === null || said === '') return {}
    const found = typeof said === 'string' ? words.find((each) => plain(each) === plain(said)) : undefined
    if (found === undefined) this.note('valueLeftOut', [...path, name], said)
    return found === undefined ? {} : { [name]: found }
  }

  private number(source: Raw, name: string, path: Place): Raw {
    const said = source[name]
    if (said === undefined || said === null || said === '') return {}
    const read = typeof said === 'string' ? readNumber(said)?.value : undefined
    if (read !== undefined) this.note('valueMended', [...path, name], `${say(said)} → ${read}`)
    return { [name]: read ?? said }
  }

  /** Names of people, channels and tags: texts, or objects with a name, or a single text with commas. */
  private names(source: Raw, name: string): Raw {
    const said = source[name]
    if (said === undefined || said === null || said === '') return {}
    const all = typeof said === 'string' ? said.split(/[,،;]/) : this.asList(said)
    const names = all.map((each) => nameIn(each)).filter((each) => each !== '')
    return { [name]: names }
  }

  private id(said: unknown, fallback: string): unknown {
    if (typeof said === 'number') return String(said)
    return said === undefined || said === null || said === '' ? fallback : said
  }

  private stage(raw: unknown, at: number): unknown {
    const path: Place = ['stages', at]
    const source: unknown = typeof raw === 'string' ? { name: raw } : raw
    if (!isObject(source)) return source
    this.onlyKnown(source, path, ['id', 'name', 'title', 'steps'])
    const name = source.name ?? source.title
    // A stage without steps has one of its own name, as in a table.
    const isBare = source.steps === undefined || (Array.isArray(source.steps) && source.steps.length === 0)
    if (isBare) this.note('valueMended', [...path, 'steps'], say(name))
    const steps = isBare ? [{ name }] : source.steps
    return {
      name,
      steps: this.list(steps, [...path, 'steps'], (each, place) => this.step(each, [...path, 'steps', place])),
    }
  }

  private step(raw: unknown, path: Place): unknown {
    const source: unknown = typeof raw === 'string' ? { name: raw } : raw
    if (!isObject(source)) return source
    this.onlyKnown(source, path, ['id', 'name', 'title', 'minutes', 'waitMinutes', 'cards'])
    const name = source.name ?? source.title
    const id = this.id(source.id, `step ${this.steps.count + 1}`)
    if (typeof id === 'string') this.steps.add(id, name)
    this.takeNested(source.cards, { step: id }, path)
    return { id, name, ...this.number(source, 'minutes', path), ...this.number(source, 'waitMinutes', path) }
  }

  private takeNested(cards: unknown, owner: Raw, path: Place): void {
    if (!Array.isArray(cards)) return
    this.note('valueMended', [...path, 'cards'], `→ cards[${this.nested.length}…]`)
    for (const each of cards)
      this.nested.push(
        isObject(each) ? { ...owner, ...each } : typeof each === 'string' ? { ...owner, text: each } : each,
      )
  }

  private lane(raw: unknown, at: number): unknown {
    const path: Place = ['lanes', at]
    const source: unknown = typeof raw === 'string' ? { name: raw } : raw
    if (!isObject(source)) return source
    this.onlyKnown(source, path, ['id', 'type', 'name', 'title', 'cards'])
    const name = source.name ?? source.title
    const said = [source.type, source.id].filter((each) => typeof each === 'string')
    const names = isObject(name) ? Object.values(name).filter((each) => typeof each === 'string') : []
    const all = [...said, ...(typeof name === 'string' ? [name] : names)]
    const first = said[0]
    const known = first !== undefined && this.registry.isKnown(first)
    const guess = guessLane(all, this.registry)
    if (!known && !guess.sure) this.note('laneTypeGuessed', path, all[0] ?? '')
    const type = known ? first : guess.type
    if (typeof source.type === 'string' && source.type !== type)
      this.note('valueMended', [...path, 'type'], `${source.type} → ${type}`)
    const id = this.id(source.id, said[0] && !this.lanes.has(said[0]) ? said[0] : `lane ${at + 1}`)
    if (typeof id === 'string') {
      this.lanes.add(id, name)
      this.lanesByType.set(type, [...(this.lanesByType.get(type) ?? []), id])
    }
    this.takeNested(source.cards, { lane: id }, path)
    return { id, type, ...(name === undefined || name === null ? {} : { name }) }
  }

  private persona(raw: unknown): unknown {
    const source: unknown = typeof raw === 'string' ? { name: raw } : raw
    if (!isObject(source)) return source
    const lists = ['needs', 'expectations', 'fears'].filter(
      (name) => source[name] !== undefined && source[name] !== null,
    )
    return {
      name: nameIn(source.name) || source.name,
      ...this.given(source, ['role', 'goal', 'quote']),
      ...Object.fromEntries(lists.map((name) => [name, this.asList(source[name])])),
    }
  }

  private line(raw: unknown, at: number): unknown {
    if (!isObject(raw)) return raw
    const kind = typeof raw.kind === 'string' ? LINE_KINDS.find((each) => plain(raw.kind).includes(each)) : undefined
    return {
      kind: kind ?? raw.kind,
      after: this.laneId(raw.after, ['lines', at, 'after']),
      ...this.given(raw, ['name']),
    }
  }

  private card(raw: unknown, path: Place): unknown {
    if (!isObject(raw)) return raw
    const known = ['id', 'lane', 'step', 'text', 'title', 'mood', 'note', 'persona', 'owner', 'channels', 'channel']
    this.onlyKnown(raw, path, [...known, 'evidence', 'flags', 'automation', 'tags', 'url'])
    const source: Raw =
      raw.channels === undefined && raw.channel !== undefined ? { ...raw, channels: raw.channel } : raw
    const flags = this.asList(source.flags ?? []).flatMap((flag) =>
      Object.values(this.choice({ flags: flag }, 'flags', FLAGS, path)),
    )
    return {
      ...(source.id === undefined || source.id === null ? {} : { id: this.id(source.id, '') }),
      lane: this.laneId(source.lane, [...path, 'lane']),
      step: this.stepId(source.step, [...path, 'step']),
      text: source.text ?? source.title ?? '',
      ...this.mood(source, path),
      ...this.given(source, ['note', 'url']),
      ...this.oneName(source, 'persona'),
      ...this.oneName(source, 'owner'),
      ...this.names(source, 'channels'),
      ...this.choice(source, 'evidence', EVIDENCE_LEVELS, path),
      ...(flags.length > 0 ? { flags: [...new Set(flags)] } : {}),
      ...this.choice(source, 'automation', AUTOMATION_LEVELS, path),
      ...this.names(source, 'tags'),
    }
  }

  private oneName(source: Raw, name: string): Raw {
    const said = nameIn(source[name])
    return said === '' ? {} : { [name]: said }
  }

  /** −2 to +2, whole; what lies outside or between is brought there and told of. */
  private mood(source: Raw, path: Place): Raw {
    const { mood } = this.number(source, 'mood', path)
    if (typeof mood !== 'number' || !Number.isFinite(mood)) return mood === undefined ? {} : { mood }
    const kept = Math.max(-2, Math.min(2, Math.round(mood))) + 0
    if (kept !== mood) this.note('valueMended', [...path, 'mood'], `${mood} → ${kept}`)
    return { mood: kept }
  }

  private link(raw: unknown, path: Place): unknown {
    if (!isObject(raw)) return raw
    const { kind = 'flow' } = this.choice(raw, 'kind', LINK_KINDS, path)
    return { from: this.id(raw.from, ''), to: this.id(raw.to, ''), kind, ...this.given(raw, ['label']) }
  }

  /** The step that is meant: by its id, by its name, or counted from 1. */
  private stepId(said: unknown, path: Place): unknown {
    const found = this.steps.meant(said) ?? (typeof said === 'number' ? this.steps.at(said - 1) : undefined)
    if (found !== undefined && found !== String(said)) this.note('valueMended', path, `${say(said)} → ${found}`)
    return found ?? said
  }

  private laneId(said: unknown, path: Place): unknown {
    const byType = (typeof said === 'string' && this.lanesByType.get(said)) || []
    const found = this.lanes.meant(said) ?? (byType.length === 1 ? byType[0] : undefined)
    if (found !== undefined && found !== String(said)) this.note('valueMended', path, `${say(said)} → ${found}`)
    return found ?? said
  }
}

function nameIn(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  if (!isObject(value)) return ''
  const said = value.name ?? value.en ?? value.ar
  return typeof said === 'string' ? said.trim() : ''
}

function say(value: unknown): string {
  const words = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return words.slice(0, 120)
}
