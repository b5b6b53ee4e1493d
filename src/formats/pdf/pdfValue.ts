/** A value in PDF's own writing: `12`, `/Name`, `[1 2]`, `<< /A 1 >>`, `7 0 R`. */
export type Pdf = string

/** Entries of a dictionary; keys without the slash. Absent values are left out. */
export type PdfDict = Readonly<Record<string, Pdf | undefined>>

export function pdfDict(entries: PdfDict): Pdf {
  const written = Object.entries(entries).flatMap(([key, value]) => (value === undefined ? [] : [`/${key} ${value}`]))
  return `<< ${written.join(' ')} >>`
}

export function pdfArray(values: readonly Pdf[]): Pdf {
  return `[${values.join(' ')}]`
}

export function pdfRef(number: number): Pdf {
  return `${number} 0 R`
}

/** Thousandths are enough for points, pixels and parts of a colour; never an exponent, which PDF does not read. */
export function pdfNumber(value: number): Pdf {
  const rounded = Math.round(value * 1000) / 1000
  return Object.is(rounded, -0) ? '0' : String(rounded)
}

export function pdfNumbers(...values: readonly number[]): Pdf {
  return values.map(pdfNumber).join(' ')
}

/** A name; what is not a plain letter or digit is written by its code. */
export function pdfName(text: string): Pdf {
  const bytes = new TextEncoder().encode(text)
  return `/${Array.from(bytes, (byte) => {
    const letter = String.fromCharCode(byte)
    return /[A-Za-z0-9_.+-]/.test(letter) ? letter : `#${hex(byte, 2)}`
  }).join('')}`
}

/** Text for people, as UTF-16 with its mark. */
export function pdfText(text: string): Pdf {
  return `<FEFF${utf16(text)}>`
}

/** UTF-16, big end first, in hexadecimal. Halves of a character are replaced. */
export function utf16(text: string): string {
  const whole = text.toWellFormed()
  let written = ''
  for (let at = 0; at < whole.length; at++) written += hex(whole.charCodeAt(at), 4)
  return written
}

/** A string of plain ASCII, for what is no text for people: a language, an address. */
export function pdfAscii(text: string): Pdf {
  return `(${text.replace(/[\\()]/g, '\\$&').replace(/[^ -~]/g, '')})`
}

export function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0')
}

/** `D:20261122080000Z` of an ISO date and time. */
export function pdfDate(iso: string): Pdf {
  const digits = iso.replace(/\D/g, '').slice(0, 14)
  return pdfAscii(`D:${digits.padEnd(8, '01').padEnd(14, '0')}Z`)
}
