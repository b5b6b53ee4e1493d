import { ENTITY, hideEntity } from './entities'
import { TrackedText } from './trackedText'

export interface PreparedText {
  readonly body: TrackedText
  /** The title in the front matter, and whether Mermaid takes it (it does not where the block is indented). */
  readonly title: string | undefined
  readonly titleTaken: boolean
}

const FRONT_MATTER = /^([^\S\n\r]*)-{3}\s*[\n\r]([\s\S]*?)[\n\r]\1-{3}\s*[\n\r]+/
const DIRECTIVE = /%{2}\{\s*(?:(?:\w+)\s*:|(?:\w+))\s*(?:(?:\w+)|(?:(?:(?!\}%{2}).|\r?\n)*))?\s*(?:\}%{2})?/g

/** What Mermaid does to any diagram before its own grammar is asked, in Mermaid's order. */
export function prepare(source: string): PreparedText {
  let body = TrackedText.of(source.replace(/^\ufeff/, ''))
    .replace(/\r\n?/g, () => '\n')
    .replace(
      /<(\w+)([^>]*)>/g,
      (_, name = '', attributes = '') => `<${name}${attributes.replace(/="([^"]*)"/g, "='$1'")}>`,
    )
  const [, indent, yaml] = FRONT_MATTER.exec(body.text) ?? []
  const title = yaml === undefined ? undefined : titleIn(yaml)
  body = body.replace(FRONT_MATTER, () => '').replace(DIRECTIVE, () => '')
  body = stripTracked(body)
    .replace(/style.*:\S*#.*;/g, (all = '') => all.slice(0, -1))
    .replace(/classDef.*:\S*#.*;/g, (all = '') => all.slice(0, -1))
    .replace(ENTITY, (_, name = '') => hideEntity(name))
  return { body, title, titleTaken: indent === '' }
}

const COMMENT = /^\s*%%(?!\{)[^\n]+\n?/gm

/** The text without lines of comments and without blanks at its start. */
export function stripComments(text: string): string {
  return stripTracked(TrackedText.of(text)).text
}

function stripTracked(text: TrackedText): TrackedText {
  return text.replace(COMMENT, () => '').replace(/^\s+/, () => '')
}

function titleIn(yaml: string): string | undefined {
  const raw = /^[^\S\n]*title[^\S\n]*:[^\S\n]*(.*)$/m.exec(yaml)?.[1]?.trim()
  if (raw === undefined || raw === '') return undefined
  const quoted = /^(["'])(.*)\1$/.exec(raw)?.[2]
  return quoted ?? raw.replace(/\s+#.*$/, '')
}
