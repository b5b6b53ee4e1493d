import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** What the package that writes workbooks leaves undone: a file that hides its sheets and keeps to the schema. */
export function mended(bytes: Uint8Array, hidden: readonly string[]): Uint8Array<ArrayBuffer> {
  const files = unzipSync(bytes)
  edit(files, 'xl/workbook.xml', (xml) => withHidden(xml, hidden))
  edit(files, 'xl/styles.xml', withFontsInOrder)
  return new Uint8Array(zipSync(files, { level: 6 }))
}

function withHidden(xml: string, names: readonly string[]): string {
  return xml.replace(/<sheet (?=[^>]*name="([^"]*)")/g, (tag: string, name: string) =>
    names.includes(name) ? `${tag}state="hidden" ` : tag,
  )
}

/** In which the schema wants what is said of a font. */
const FONT_ORDER = ['b', 'i', 'strike', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme']

function withFontsInOrder(xml: string): string {
  const placeOf = (element: string) => FONT_ORDER.indexOf(/^<(\w+)/.exec(element)?.[1] ?? '')
  return xml.replace(/<font>(.*?)<\/font>/gs, (_, inside: string) => {
    const elements = inside.match(/<[^>]*\/>/g) ?? []
    return `<font>${elements.toSorted((a, b) => placeOf(a) - placeOf(b)).join('')}</font>`
  })
}

function edit(files: Record<string, Uint8Array>, name: string, change: (xml: string) => string): void {
  const part = files[name]
  if (part) files[name] = strToU8(change(strFromU8(part)))
}
