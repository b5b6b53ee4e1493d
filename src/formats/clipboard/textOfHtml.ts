import { printTsv } from './tsv'

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
/** What stands in these is for the browser, not for readers. */
const UNREAD = /^(script|style|head|title|template|noscript)$/
const PARTS_LINES = /^\/?(p|div|li|ul|ol|h[1-6]|table|blockquote|section|article|br)$/
/** No bracket within a tag: each sign is looked at once, however broken the HTML. */
const TOKEN = /(<!--|-->|<\/?[a-z][a-z0-9]*(?=[\s/>])[^<>]*>)/i

/**
 * The words of HTML, for a source that gives no plain text: cells parted by tabs, rows and paragraphs by lines. It is read
 * as text and never becomes a document, so nothing in it can run or load.
 */
export function textOfHtml(html: string): string {
  let text = ''
  let row: string[] | undefined
  let unread: string | undefined

  const add = (words: string) => {
    if (row && row.length > 0) row[row.length - 1] += words
    else if (!row) text += words
  }
  const endRow = () => {
    if (row && row.length > 0) text += `${text === '' || text.endsWith('\n') ? '' : '\n'}${printTsv([row.map(tidy)])}\n`
    row = undefined
  }

  for (const token of html.split(TOKEN)) {
    const tag = nameOf(token)
    if (unread !== undefined) {
      if (tag === unread || token === unread) unread = undefined
    } else if (token === '<!--') unread = '-->'
    else if (tag === undefined) add(decoded(token.replace(/\s+/g, ' ')))
    else if (UNREAD.test(tag)) unread = `/${tag}`
    else if (tag === 'tr' || tag === '/tr' || tag === '/table') {
      endRow()
      if (tag === 'tr') row = []
    } else if (tag === 'td' || tag === 'th') {
      row ??= []
      row.push('')
    } else if (PARTS_LINES.test(tag)) add('\n')
  }
  endRow()
  return tidy(text)
}

function nameOf(token: string): string | undefined {
  return /^<(\/?[a-z][a-z0-9]*)/i.exec(token)?.[1]?.toLowerCase()
}

/** One line break where several tags part the same lines. */
function tidy(text: string): string {
  return text.replace(/ *\n[ \n]*/g, '\n').replace(/^[ \n]+|[ \n]+$/g, '')
}

function decoded(text: string): string {
  return text.replace(/&(#x?[0-9a-f]{1,8}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole
    const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    const isSign = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    return isSign ? String.fromCodePoint(code) : whole
  })
}
