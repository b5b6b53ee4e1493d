/** Characters no XML document may hold, however they are written. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

function sound(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, '')
}

/** Text between tags. */
export function escapeText(text: string): string {
  return sound(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** Text inside double quotes; line breaks are kept, which a parser would turn into blanks. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\r/g, '&#13;').replace(/\t/g, '&#9;')
}

export type Attributes = Readonly<Record<string, string | number | undefined>>

/** `<name a="1">…</name>` of content that is XML already. */
export function tag(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeAttribute(String(value))}"`))
    .join('')
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`
}
