import { showEntities } from './entities'
import { type PreparedText, prepare } from './prepare'

export interface JourneyTask {
  readonly section: string
  /** Index among the sections; −1 before the first. */
  readonly sectionAt: number
  readonly task: string
  /** NaN where Mermaid finds no number. */
  readonly score: number
  /** What stood where the score is expected. */
  readonly scoreText: string
  readonly people: readonly string[]
  /** Pieces after the actors, which Mermaid throws away. */
  readonly dropped: readonly string[]
  readonly line: number
}

/** A journey diagram exactly as Mermaid reads it. */
export interface Journey {
  readonly title: string
  readonly accTitle: string
  readonly accDescription: string
  readonly sections: readonly { readonly name: string; readonly line: number }[]
  readonly tasks: readonly JourneyTask[]
  /** Pieces of lines that were taken for comments because of a `#`. */
  readonly cut: readonly { readonly words: string; readonly line: number; readonly afterTask: boolean }[]
}

export type JourneyProblem =
  /** Not a journey diagram. */
  | { readonly kind: 'otherDiagram'; readonly words: string }
  | { readonly kind: 'frontMatterOpen' }
  /** The grammar stops here. `offset` is a place in the prepared text. */
  | { readonly kind: 'syntax'; readonly line: number; readonly offset: number; readonly words: string }

export type JourneyReading =
  | { readonly ok: true; readonly journey: Journey }
  | { readonly ok: false; readonly problem: JourneyProblem }

export function parseJourney(source: string): JourneyReading {
  return parsePrepared(prepare(source))
}

type TokenKind =
  | 'newline'
  | 'comment'
  | 'blank'
  | 'journey'
  | 'title'
  | 'accTitle'
  | 'accDescr'
  | 'accDescrLines'
  | 'section'
  | 'taskName'
  | 'taskData'

/** In Mermaid's order: the first pattern that matches makes the token, however short. */
const TOKENS: readonly (readonly [TokenKind, RegExp])[] = [
  ['comment', /%%(?!\{)[^\n]*/iy],
  ['comment', /[^}]%%[^\n]*/iy],
  ['newline', /\n+/iy],
  ['blank', /\s+/iy],
  ['comment', /#[^\n]*/iy],
  ['journey', /journey\b/iy],
  ['title', /title\s([^#\n;]+)/iy],
  ['accTitle', /accTitle\s*:\s*([^\n]*)/iy],
  ['accDescr', /accDescr\s*:\s*([^\n]*)/iy],
  ['accDescrLines', /accDescr\s*\{\s*([^}]*)\}/iy],
  ['section', /section\s([^#:\n;]+)/iy],
  ['taskName', /([^#:\n;]+)/iy],
  ['taskData', /:([^#\n;]+)/iy],
]

interface Token {
  readonly kind: TokenKind
  readonly at: number
  readonly end: number
  readonly value: string
}

function tokenAt(text: string, at: number): Token | undefined {
  for (const [kind, pattern] of TOKENS) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) return { kind, at, end: pattern.lastIndex, value: match[1] ?? match[0] }
  }
  return undefined
}

export function parsePrepared({ body, title, titleTaken }: PreparedText): JourneyReading {
  const text = `${body.text}\n`
  if (text.startsWith('---')) return { ok: false, problem: { kind: 'frontMatterOpen' } }
  if (!/^\s*journey/.test(text)) return { ok: false, problem: { kind: 'otherDiagram', words: firstWord(text) } }
  const reader = new JourneyReader(titleTaken ? (title ?? '') : '')
  let at = 0
  while (at < text.length) {
    const token = tokenAt(text, at)
    if (!token || !reader.take(token, body.lineAt(at), startsLine(text, at))) {
      const words = text.slice(at, at + 40).split('\n')[0] ?? ''
      // A name without data is noticed at the line break that follows it.
      const place = reader.waitsAt ?? at
      return {
        ok: false,
        problem: { kind: 'syntax', line: body.lineAt(place), offset: place, words: showEntities(words) },
      }
    }
    at = token.end
  }
  return { ok: true, journey: reader.journey() }
}

function startsLine(text: string, at: number): boolean {
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim() === ''
}

function firstWord(text: string): string {
  return /\S+/.exec(text)?.[0].slice(0, 40) ?? ''
}

class JourneyReader {
  private started = false
  private accTitle = ''
  private accDescription = ''
  private readonly sections: { name: string; line: number }[] = []
  private readonly tasks: JourneyTask[] = []
  private readonly cut: { words: string; line: number; afterTask: boolean }[] = []
  private name: { readonly words: string; readonly at: number; readonly line: number } | undefined
  private lastLine = 0

  constructor(private title: string) {}

  /** Where the name of a task stands that still waits for its data. */
  get waitsAt(): number | undefined {
    return this.name?.at
  }

  /** False where the grammar does not allow the token. */
  take(token: Token, line: number, startsLine: boolean): boolean {
    const value = showEntities(token.value)
    if (token.kind === 'blank') return true
    if (token.kind === 'comment') return this.takeComment(token, line, startsLine)
    if (!this.started) {
      this.started = token.kind === 'journey'
      return this.started
    }
    if (this.name) return token.kind === 'taskData' && this.takeTask(token.value)
    switch (token.kind) {
      case 'newline':
        return true
      case 'title':
        this.title = value.replace(/<br\s*\/?>/gi, '<br>')
        return true
      case 'accTitle':
        this.accTitle = value.trim()
        return true
      case 'accDescr':
      case 'accDescrLines':
        this.accDescription = value.trim().replace(/\n\s+/g, '\n')
        return true
      case 'section':
        this.sections.push({ name: value, line })
        return true
      case 'taskName':
        this.name = { words: value, at: token.at, line }
        return true
      default:
        return false
    }
  }

  journey(): Journey {
    const { title, accTitle, accDescription, sections, tasks, cut } = this
    return { title, accTitle, accDescription, sections, tasks, cut }
  }

  /** A comment at the end of a line may hold words that were meant. */
  private takeComment(token: Token, line: number, startsLine: boolean): boolean {
    const words = showEntities(token.value).trim()
    if (token.value.startsWith('#') && !startsLine)
      this.cut.push({ words, line, afterTask: this.lastLine === line && this.name === undefined })
    return true
  }

  private takeTask(data: string): boolean {
    if (!this.name) return false
    // Split before entities are shown: they are how a colon or a comma is written.
    const [scoreText = '', people, ...dropped] = data.split(':')
    this.tasks.push({
      section: this.sections.at(-1)?.name ?? '',
      sectionAt: this.sections.length - 1,
      task: this.name.words,
      score: Number(showEntities(scoreText)),
      scoreText: showEntities(scoreText).trim(),
      people: people === undefined ? [] : people.split(',').map((each) => showEntities(each).trim()),
      dropped: dropped.map((each) => showEntities(each).trim()).filter((each) => each !== ''),
      line: this.name.line,
    })
    this.lastLine = this.name.line
    this.name = undefined
    return true
  }
}
