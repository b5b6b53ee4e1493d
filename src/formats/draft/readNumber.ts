export interface NumberedText {
  readonly value: number
  /** What followed the number. */
  readonly rest: string
}

/** A number at the start of a text: Latin, Arabic or Persian digits, a decimal point or comma, any minus sign. */
export function readNumber(text: string): NumberedText | undefined {
  const latin = text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/٫/g, '.')
    .replace(/^\s*[−–﹣－]/, '-')
  const [all, number = ''] = /^\s*([+-]?\d+(?:[.,]\d+)?)(?!\d)/.exec(latin) ?? []
  if (all === undefined) return undefined
  const value = Number(number.replace(',', '.'))
  return Number.isFinite(value) ? { value: value + 0, rest: latin.slice(all.length).trim() } : undefined
}
