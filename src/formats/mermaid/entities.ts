/** Entity names people use in Mermaid text; it draws any that HTML knows. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  colon: ':',
  comma: ',',
  semi: ';',
  num: '#',
  lpar: '(',
  rpar: ')',
  hearts: '♥',
  star: '☆',
  copy: '©',
  reg: '®',
  trade: '™',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  euro: '€',
  pound: '£',
  check: '✓',
  cross: '✗',
  rarr: '→',
  larr: '←',
  zwnj: '\u200c',
  zwj: '\u200d',
}

/** `#name;` and `#123;` hidden from the grammar, as Mermaid hides them: their `#` and `;` mean nothing else. */
export const ENTITY = /#(\w+);/g
const HIDDEN = /ﬂ°(°?)(\w+)¶ß/g

export function hideEntity(name: string): string {
  return /^\d+$/.test(name) ? `ﬂ°°${name}¶ß` : `ﬂ°${name}¶ß`
}

export function showEntities(text: string): string {
  return text.replace(HIDDEN, (_, isNumber: string, name: string) => {
    if (isNumber !== '') return characterOf(Number(name)) ?? `#${name};`
    const hex = /^x([0-9a-f]+)$/i.exec(name)?.[1]
    if (hex !== undefined) return characterOf(Number.parseInt(hex, 16)) ?? `#${name};`
    return (Object.hasOwn(NAMED, name) ? NAMED[name] : undefined) ?? `#${name};`
  })
}

/** Undefined for numbers that are no character; control characters are none here. */
function characterOf(code: number): string | undefined {
  const isCharacter = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : undefined
}
