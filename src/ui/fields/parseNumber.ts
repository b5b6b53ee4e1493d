/** A number as people type it in either language: Arabic digits and separators too. Undefined when it is none. */
export function parseNumber(text: string): number | undefined {
  const latin = latinDigits(text)
    .replace(/[٬,\s\u200e\u200f\u061c]/g, '')
    .replace(/٫/g, '.')
    .replace(/[−–]/g, '-')
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(latin)) return undefined
  const value = Number(latin)
  return Number.isFinite(value) ? value : undefined
}

export function latinDigits(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
}
