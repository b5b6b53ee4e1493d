/** A value read from a PDF. Numbers, names and text are plain; an operator is a word that stands for itself. */
export type PdfToken =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly value: string }
  /** The bytes of a string, one a character. */
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'array'; readonly items: readonly PdfToken[] }
  | { readonly kind: 'dict'; readonly entries: PdfEntries }
  | { readonly kind: 'ref'; readonly number: number }
  | { readonly kind: 'word'; readonly value: string }

export type PdfEntries = ReadonlyMap<string, PdfToken>

/** Reads PDF syntax from a place in a file or in the content of a page. */
export interface TokenReader {
  /** Undefined at the end. */
  readonly next: () => PdfToken | undefined
  /** Where the next token begins, or the blanks before it. */
  readonly place: () => number
}

const CLOSING = new Set([']', '>>'])
/** Blanks and comments, then one thing: `<<`, `>>`, brackets, a hexadecimal string, a name, a word. */
const TOKEN =
  /(?:[\0\t\n\f\r ]|%[^\r\n]*)*(<<|>>|\[|\]|<[0-9A-Fa-f\s]*>|\(|\/[^\0\t\n\f\r ()<>[\]{}/%]*|[^\0\t\n\f\r ()<>[\]{}/%]+|$)/y

/** `text` holds one byte a character. */
export function readTokens(text: string, start = 0): TokenReader {
  let at = start

  function piece(): string {
    TOKEN.lastIndex = at
    const found = TOKEN.exec(text)
    if (!found) throw new Error(`No PDF token at ${at}`)
    at = TOKEN.lastIndex
    return found[1] ?? ''
  }

  function next(): PdfToken | undefined {
    const token = read(piece())
    return token === undefined || token.kind !== 'number' ? token : (referenceFrom(token.value) ?? token)
  }

  function read(word: string): PdfToken | undefined {
    if (word === '') return undefined
    if (word === '[') return { kind: 'array', items: upTo(']') }
    if (word === '<<') return { kind: 'dict', entries: entriesOf(upTo('>>')) }
    if (word === '(') return { kind: 'string', value: literal() }
    if (word.startsWith('<')) return { kind: 'string', value: bytesOfHex(word.slice(1, -1)) }
    if (word.startsWith('/')) return { kind: 'name', value: word.slice(1).replace(/#(..)/g, codeOf) }
    const number = Number(word)
    return Number.isNaN(number) || CLOSING.has(word) ? { kind: 'word', value: word } : { kind: 'number', value: number }
  }

  function upTo(end: string): PdfToken[] {
    const items: PdfToken[] = []
    for (let item = next(); ; item = next()) {
      if (item === undefined) throw new Error(`A PDF value is not closed by ${end}`)
      if (item.kind === 'word' && item.value === end) return items
      items.push(item)
    }
  }

  /** `12 0 R` */
  function referenceFrom(number: number): PdfToken | undefined {
    REFERENCE.lastIndex = at
    if (!REFERENCE.test(text)) return undefined
    at = REFERENCE.lastIndex
    return { kind: 'ref', number }
  }

  function literal(): string {
    let value = ''
    for (let depth = 1; ; at++) {
      const character = text[at]
      if (character === undefined) throw new Error('A PDF string is not closed')
      if (character === '(') depth++
      if (character === ')' && --depth === 0) {
        at++
        return value
      }
      if (character === '\\') at++
      value += text[at] ?? ''
    }
  }

  return { next, place: () => at }
}

const REFERENCE = /[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![A-Za-z0-9])/y

function entriesOf(items: readonly PdfToken[]): PdfEntries {
  const entries = new Map<string, PdfToken>()
  for (let at = 0; at + 1 < items.length; at += 2) {
    const [key, value] = [items[at], items[at + 1]]
    if (key?.kind === 'name' && value) entries.set(key.value, value)
  }
  return entries
}

function codeOf(_: string, digits: string): string {
  return String.fromCharCode(Number.parseInt(digits, 16))
}

function bytesOfHex(digits: string): string {
  const clean = digits.replace(/\s/g, '')
  let bytes = ''
  for (let at = 0; at < clean.length; at += 2) {
    bytes += String.fromCharCode(Number.parseInt(clean.slice(at, at + 2).padEnd(2, '0'), 16))
  }
  return bytes
}

/** A string for people, in UTF-16 with its mark or in plain letters. */
export function textOf(token: PdfToken | undefined): string {
  if (token?.kind !== 'string') return ''
  const { value } = token
  if (!value.startsWith('\u00fe\u00ff')) return value
  let text = ''
  for (let at = 2; at + 1 < value.length; at += 2) {
    text += String.fromCharCode((value.charCodeAt(at) << 8) | value.charCodeAt(at + 1))
  }
  return text
}
