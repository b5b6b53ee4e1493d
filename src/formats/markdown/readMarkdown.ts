import { fail, ok, type Result } from '../../base/result'
import type { LaneRegistry } from '../../lanes'
import { ACTION_WORDS } from '../../lanes/actionTable'
import { VERSION_LIMIT } from '../../model/board'
import { LINK_KINDS } from '../../model/records/link'
import {
  type DraftCard,
  type DraftLink,
  type DraftNote,
  type DraftProblem,
  type DraftReading,
  guessLane,
  moodField,
  readNumber,
} from '../draft'
import { unescapeMarkdown } from './escape'
import { readFacts } from './facts'
import { LINK_WORDS, LINKS, VERSION } from './printMarkdown'

/** An outline: `#` title, `##` stage, `###` step, and bullets in it, each under or behind the name of a lane. */
export function readMarkdown(source: string, registry: LaneRegistry): Result<DraftReading, DraftProblem> {
  const outline = new OutlineReader(registry)
  let inCode = false
  for (const [at, line] of source
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    if (/^\s*(?:```|~~~)/.test(line)) inCode = !inCode
    else if (!inCode) outline.take(line, at + 1)
  }
  return outline.reading()
}

const BULLET = /^(\s*)(?:[-*+]|\d+[.)])\s+(.*)$/
/** `Lane: words`, also `**Lane:** words` and `**Lane**: words`. */
const LANE = /^(?:\*\*(.+?):\*\*|\*\*(.+?)\*\*\s*[:：]|((?:[^:：\\]|\\.)+?)[:：](?!\/\/))\s*(.*)$/

class OutlineReader {
  private title: string | undefined
  private readonly summary: string[] = []
  private version: string | undefined
  private readonly stages: { name: string; steps: { name: string }[] }[] = []
  private readonly lanes: { name: string; type: string }[] = []
  private readonly laneByName = new Map<string, number>()
  private readonly cards: DraftCard[] = []
  private readonly links: DraftLink[] = []
  private readonly byText = new Map<DraftCard['text'], readonly number[]>()
  private indexed = 0
  private readonly notes: DraftNote[] = []
  private steps = 0
  /** Lane that bullets go to; undefined before any is named. */
  private lane: number | undefined
  private inLinks = false
  /** Set while a table of ours is passed over: what was decided stands on the cards, and an outline has no place for it there. */
  private inActions: string | undefined

  constructor(private readonly registry: LaneRegistry) {}

  take(line: string, number: number): void {
    const [, marks = '', heading = ''] = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line) ?? []
    if (marks !== '') this.takeHeading(marks.length, unescapeMarkdown(heading), number)
    else if (/^\s{0,3}(?:-\s*){3,}$/.test(line) || line.trim() === '') return
    else {
      const [, , words = ''] = BULLET.exec(line) ?? []
      if (BULLET.test(line)) this.takeBullet(words, number)
      else this.takeText(line.trim(), number)
    }
  }

  reading(): Result<DraftReading, DraftProblem> {
    const { stages, lanes, cards, links, notes } = this
    if (stages.length === 0 || this.steps === 0) return fail({ kind: 'noJourney', format: 'markdown' })
    const summary = this.summary.length > 0 ? { summary: this.summary.join('\n') } : {}
    const version = this.version === undefined ? {} : { version: this.version }
    return ok({ draft: { title: this.title ?? '', ...summary, ...version, stages, lanes, cards, links }, notes })
  }

  private takeHeading(level: number, words: string, line: number): void {
    const name = words === '…' ? '' : words
    this.lane = undefined
    this.inLinks = false
    this.inActions = undefined
    if (level === 1 && this.title === undefined) this.title = name
    else if (level <= 2) this.stages.push({ name, steps: [] })
    else if (level === 3) this.addStep(name)
    else this.nameLane(words, line)
  }

  private addStep(name: string): void {
    if (this.stages.length === 0) this.stages.push({ name: '', steps: [] })
    this.stages.at(-1)?.steps.push({ name })
    this.steps++
  }

  private takeText(words: string, line: number): void {
    if (this.inActions !== undefined && words.startsWith('|')) return
    const lane = laneIn(words)
    if (lane && lane.rest === '') this.nameLane(lane.name, line)
    else if (lane && this.steps > 0) this.takeBullet(words, line)
    else if (this.stages.length === 0 && !this.takeVersion(words)) this.summary.push(unescapeMarkdown(words))
    else this.notes.push({ code: 'textIgnored', line, words })
  }

  /** As our own outline says it, above everything else. */
  private takeVersion(words: string): boolean {
    const said = laneIn(words)
    if (!said || this.summary.length > 0 || this.version !== undefined) return false
    if (![VERSION.en, VERSION.ar].includes(said.name) || !words.startsWith('**')) return false
    this.version = unescapeMarkdown(said.rest).slice(0, VERSION_LIMIT)
    return true
  }

  private nameLane(words: string, line: number): void {
    const name = unescapeMarkdown(words)
    this.inActions = [ACTION_WORDS.title.en.toLowerCase(), ACTION_WORDS.title.ar].includes(name.toLowerCase())
      ? name
      : undefined
    if (this.inActions !== undefined) {
      this.notes.push({ code: 'textIgnored', line, words: name })
      return
    }
    this.inLinks = [LINKS.en.toLowerCase(), LINKS.ar].includes(name.toLowerCase())
    if (!this.inLinks) this.lane = this.laneNamed(name, line)
  }

  private laneNamed(name: string, line: number): number {
    const known = this.laneByName.get(name.toLowerCase())
    if (known !== undefined) return known
    const { type, sure } = guessLane([name], this.registry)
    if (!sure) this.notes.push({ code: 'laneTypeGuessed', line, words: name })
    this.lanes.push({ name, type })
    this.laneByName.set(name.toLowerCase(), this.lanes.length - 1)
    return this.lanes.length - 1
  }

  private takeBullet(words: string, line: number): void {
    if (this.inActions !== undefined) this.lane = this.laneNamed(this.inActions, line)
    this.inActions = undefined
    if (this.inLinks) return this.takeLink(words, line)
    const said = laneIn(words)
    if (said?.rest === '') return this.nameLane(said.name, line)
    // Under a named lane a colon is part of the text, unless it parts the name of a lane that is known.
    const isLane = said && (this.lane === undefined || this.isNameOfLane(said.name))
    const lane = isLane ? this.laneNamed(unescapeMarkdown(said.name), line) : this.lane
    if (this.steps === 0) {
      if (this.stages.length === 0) this.notes.push({ code: 'beforeStep', line, words })
      else {
        this.addStep(this.stages.at(-1)?.name ?? '')
        this.takeBullet(words, line)
      }
      return
    }
    if (this.stages.at(-1)?.steps.length === 0) this.addStep(this.stages.at(-1)?.name ?? '')
    this.addCard(isLane ? said.rest : words, lane ?? this.plainLane(), line)
  }

  private isNameOfLane(name: string): boolean {
    return this.laneByName.has(unescapeMarkdown(name).toLowerCase())
  }

  /** Where bullets go that no lane is named for: what is done. */
  private plainLane(): number {
    const { type } = guessLane(['customer action'], this.registry)
    const known = this.lanes.findIndex((lane) => lane.type === type)
    if (known >= 0) return known
    this.lanes.push({ name: '', type })
    if (!this.laneByName.has('')) this.laneByName.set('', this.lanes.length - 1)
    return this.lanes.length - 1
  }

  private addCard(words: string, lane: number, line: number): void {
    const { before, facts } = factsIn(words)
    const type = this.registry.typeOf(this.lanes[lane]?.type ?? '')
    const field = moodField(type)
    const known = facts === undefined ? {} : readFacts(facts)
    const step = this.steps - 1
    if (field === undefined) {
      const text = unescapeMarkdown(before)
      this.cards.push({ lane, step, text: text === '…' ? '' : text, ...known })
      return
    }
    const read = readNumber(before)
    if (!read) this.notes.push({ code: 'moodUnreadable', line, words: before })
    const mood = read ? { data: { [field]: Math.max(-2, Math.min(2, Math.round(read.value))) + 0 } } : {}
    this.cards.push({ lane, step, text: unescapeMarkdown(read?.rest ?? before), ...known, ...mood })
  }

  private takeLink(said: string, line: number): void {
    // Long rows of blanks would be tried from each of them.
    const words = said.replace(/\s+/g, ' ')
    const [, from = '', to = '', inside = ''] =
      /^(.*?)\s*(?:→|->)\s*(.*?)(?:\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\))?$/.exec(words) ?? []
    const [kindWord = '', ...label] = inside.split(':')
    const ends = [this.find(from, line), this.find(to, line)] as const
    if (ends[0] === undefined || ends[1] === undefined) {
      this.notes.push({ code: 'linkUnresolved', line, words })
      return
    }
    const kind = LINK_KINDS.find((each) => Object.values(LINK_WORDS[each]).includes(kindWord.trim())) ?? 'flow'
    const name = unescapeMarkdown(label.join(':').trim())
    this.links.push({ from: ends[0], to: ends[1], kind, ...(name === '' ? {} : { label: name }) })
  }

  private find(words: string, line: number): number | undefined {
    const wanted = unescapeMarkdown(words)
    const [first, second] = this.cardsSaying(wanted === '…' ? '' : wanted)
    if (second !== undefined) this.notes.push({ code: 'linkAmbiguous', line, words: wanted })
    return first
  }

  /** Links come last, so that the cards are gone through once and not for every link. */
  private cardsSaying(text: string): readonly number[] {
    for (; this.indexed < this.cards.length; this.indexed++) {
      const words = this.cards[this.indexed]?.text ?? ''
      this.byText.set(words, [...(this.byText.get(words) ?? []).slice(0, 1), this.indexed])
    }
    return this.byText.get(text) ?? []
  }
}

/** `words *(facts)*`: from the first such sign that is none of the words' own. */
function factsIn(words: string): { readonly before: string; readonly facts?: string } {
  if (!words.endsWith(')*')) return { before: words }
  let at = words.indexOf('*(')
  while (at > 0 && words[at - 1] === '\\') at = words.indexOf('*(', at + 1)
  if (at < 0 || at + 2 > words.length - 2) return { before: words }
  return { before: words.slice(0, at).trimEnd(), facts: words.slice(at + 2, -2) }
}

function laneIn(words: string): { readonly name: string; readonly rest: string } | undefined {
  const [, strong, strongBefore, plain, rest = ''] = LANE.exec(words) ?? []
  const name = strong ?? strongBefore ?? plain
  // A sentence with a colon in it is no name of a lane.
  return name === undefined || name.length > 60 ? undefined : { name, rest }
}
