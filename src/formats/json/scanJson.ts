/** Where the text of a JSON file stops being JSON, and what lies before. */
export interface JsonScan {
  /** `whole`: one JSON value · `cutOff`: the text ends too early · `broken`: something else stands in it. */
  readonly state: 'whole' | 'cutOff' | 'broken'
  /** Counted from 1; of the end of the file, or of what is wrong. */
  readonly line: number
  readonly column: number
  /** Containers in containers, at the deepest place. */
  readonly depth: number
  /** Names that stand twice in one object near the top (records with one id), as paths. JSON keeps the last. */
  readonly twice: readonly string[]
  /** The text up to the last whole record, closed properly: always JSON, unless nothing at all was whole. */
  readonly readable: string | undefined
}

/** A member of a container this deep is a record of the board: { board: { cards: { card_1: … } } }. */
const RECORD_DEPTH = 3

interface Container {
  readonly close: '}' | ']'
  readonly name: string
  /** Names so far, kept only near the top. */
  readonly names: Set<string> | undefined
  /** What may come next. */
  expects: 'keyOrEnd' | 'key' | 'colon' | 'value' | 'valueOrEnd' | 'commaOrEnd'
  key: string
}

/**
 * Walks through the text of a file once, without recursion, so that neither depth nor damage can stop it.
 * `JSON.parse` alone says only where it stopped, and in no two browsers in the same words.
 */
export function scanJson(text: string): JsonScan {
  return new Scanner(text).run()
}

class Scanner {
  private readonly stack: Container[] = []
  private readonly twice: string[] = []
  private at = 0
  private depth = 0
  private whole = false
  /** The text ends in the middle of a string or a word. */
  private endsInside = false
  private recordEnd = -1
  private closers = ''

  constructor(private readonly text: string) {}

  run(): JsonScan {
    while (true) {
      this.skipBlanks()
      if (this.at >= this.text.length) return this.answer(this.whole ? 'whole' : 'cutOff')
      if (this.whole || !this.takeToken()) return this.answer(this.endsInside ? 'cutOff' : 'broken')
    }
  }

  private takeToken(): boolean {
    const top = this.stack.at(-1)
    const char = this.text[this.at] ?? ''
    switch (top?.expects) {
      case undefined:
      case 'value':
        return this.takeValue(char)
      case 'valueOrEnd':
        return char === ']' ? this.close() : this.takeValue(char)
      case 'keyOrEnd':
        return char === '}' ? this.close() : this.takeKey(char)
      case 'key':
        return this.takeKey(char)
      case 'colon':
        return char === ':' && this.go('value')
      case 'commaOrEnd':
        if (char === top?.close) return this.close()
        return char === ',' && this.go(top?.close === '}' ? 'key' : 'value')
      default:
        return false
    }
  }

  private takeValue(char: string): boolean {
    if (char === '{' || char === '[') return this.open(char)
    const end = char === '"' ? this.stringEnd() : this.wordEnd()
    if (end === undefined) return false
    this.at = end
    return this.valueTaken()
  }

  private takeKey(char: string): boolean {
    const top = this.stack.at(-1)
    const end = char === '"' ? this.stringEnd() : undefined
    if (!top || end === undefined) return false
    if (top.names) {
      top.key = this.text.slice(this.at + 1, end - 1)
      if (top.names.has(top.key) && this.twice.length < 100) {
        this.twice.push([...this.stack.slice(1).map(({ name }) => name), top.key].join('.'))
      }
      top.names.add(top.key)
    }
    this.at = end
    top.expects = 'colon'
    return true
  }

  private open(char: '{' | '['): boolean {
    const name = this.stack.at(-1)?.key ?? ''
    const near = char === '{' && this.stack.length < RECORD_DEPTH
    this.stack.push({
      close: char === '{' ? '}' : ']',
      name,
      names: near ? new Set() : undefined,
      expects: char === '{' ? 'keyOrEnd' : 'valueOrEnd',
      key: '',
    })
    this.depth = Math.max(this.depth, this.stack.length)
    this.at++
    return true
  }

  private close(): boolean {
    this.stack.pop()
    this.at++
    return this.valueTaken()
  }

  private go(expects: Container['expects']): boolean {
    const top = this.stack.at(-1)
    if (top) top.expects = expects
    this.at++
    return true
  }

  private valueTaken(): boolean {
    const top = this.stack.at(-1)
    if (!top) {
      this.whole = true
      return true
    }
    top.expects = 'commaOrEnd'
    if (this.stack.length <= RECORD_DEPTH) {
      this.recordEnd = this.at
      this.closers = this.stack
        .map(({ close }) => close)
        .reverse()
        .join('')
    }
    return true
  }

  /** The place after the closing quote; undefined when there is none or the text breaks a rule. A loop, not a pattern: pictures are strings of megabytes. */
  private stringEnd(): number | undefined {
    for (let i = this.at + 1; i < this.text.length; i++) {
      const code = this.text.charCodeAt(i)
      if (code === QUOTE) return i + 1
      if (code === BACKSLASH) {
        ESCAPE.lastIndex = i
        if (!ESCAPE.test(this.text)) {
          this.endsInside = UNFINISHED_ESCAPE.test(this.text.slice(i, i + 6)) && this.text.length - i < 6
          return undefined
        }
        i = ESCAPE.lastIndex - 1
      } else if (code < 0x20) return undefined
    }
    this.endsInside = true
    return undefined
  }

  private wordEnd(): number | undefined {
    WORD.lastIndex = this.at
    const whole = WORD.test(this.text)
    // A number at the very end may have lost digits.
    if (whole && (WORD.lastIndex < this.text.length || this.stack.length === 0)) return WORD.lastIndex
    UNFINISHED_WORD.lastIndex = this.at
    this.endsInside = UNFINISHED_WORD.test(this.text)
    return undefined
  }

  private skipBlanks(): void {
    BLANKS.lastIndex = this.at
    if (BLANKS.test(this.text)) this.at = BLANKS.lastIndex
  }

  private answer(state: JsonScan['state']): JsonScan {
    const before = this.text.slice(0, this.at)
    const where = state === 'cutOff' ? this.text.trimEnd() : before
    const readable = this.recordEnd > 0 ? this.text.slice(0, this.recordEnd) + this.closers : undefined
    return {
      state,
      line: linesOf(where),
      column: where.length - where.lastIndexOf('\n'),
      depth: this.depth,
      twice: this.twice,
      readable,
    }
  }
}

function linesOf(text: string): number {
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const BLANKS = /[ \t\r\n]+/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const UNFINISHED_ESCAPE = /^\\(?:u[0-9a-fA-F]{0,3})?$/
const WORD = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y
const UNFINISHED_WORD = /(?:-?\d*(?:\.\d*)?(?:[eE][+-]?\d*)?|t(?:r(?:ue?)?)?|f(?:a(?:l(?:se?)?)?)?|n(?:u(?:ll?)?)?)$/y
