/** Digits of Arabic and Persian keyboards (٠-٩, ۰-۹) as those that are calculated with; the rest stays as it is. */
export function latinDigits(text: string): string {
  if (!/[٠-٩۰-۹]/.test(text)) return text
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
}
