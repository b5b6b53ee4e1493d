import type { Palette, TextMark } from '../../scene'
import type { FontBook } from './fontBook'
import { collectFonts } from './fontObjects'
import { iconOperators } from './iconForm'
import type { GlyphPicture, PdfInk } from './ink'
import { latin, type PdfFile } from './pdfFile'
import { type Pdf, pdfDict, pdfNumber, pdfNumbers, pdfRef } from './pdfValue'
import { type PdfPicture, writePicture } from './pictures'

/** A piece of text as a picture, with its place beside the baseline. */
export interface PaintedText extends Omit<GlyphPicture, 'resource'> {
  readonly picture: PdfPicture
}

/** Paints characters that the typeface lacks with whatever the device has. Nothing when it cannot. */
export type PaintText = (text: string, mark: TextMark, colour: string) => PaintedText | undefined

export interface ResourcePorts {
  readonly palette: Palette
  readonly fonts: FontBook
  readonly images: ReadonlyMap<string, PdfPicture>
  readonly paintText: PaintText
}

/** Everything that pages draw with, kept once in the file and shared by all pages. */
export interface Resources {
  readonly ink: PdfInk
  /** Characters that nothing on this device could draw. */
  readonly undrawn: ReadonlySet<string>
  /** Writes fonts and the list of resources; to be called when all pages are drawn. */
  readonly write: (number: number) => void
}

export function openResources(file: PdfFile, ports: ResourcePorts): Resources {
  const { palette } = ports
  const fonts = collectFonts()
  const objects: Record<string, Pdf> = {}
  const states: Record<string, Pdf> = {}
  const icons = new Map<string, string>()
  const painted = new Map<string, GlyphPicture>()
  const images = new Map<string, string>()
  const undrawn = new Set<string>()

  function add(prefix: string, object: Pdf): string {
    const name = `${prefix}${Object.keys(objects).length + 1}`
    objects[name] = object
    return name
  }

  const ink: PdfInk = {
    fill: (paint) => `${colourOf(palette[paint])} rg `,
    line: (paint) => `${colourOf(palette[paint])} RG `,
    opacity(share) {
      const name = `A${Math.round(share * 1000)}`
      states[name] ??= pdfDict({ Type: '/ExtGState', ca: pdfNumber(share) })
      return name
    },
    icon: ({ name }) => kept(icons, name, () => add('I', writeIcon(file, iconOperators(name)))),
    image(hash) {
      const picture = ports.images.get(hash)
      if (!picture) return undefined
      const resource = kept(images, hash, () => add('P', writePicture(file, picture)))
      return { resource, width: picture.width, height: picture.height }
    },
    fonts: ports.fonts,
    font: fonts.use,
    glyphPicture: (text, mark) =>
      kept(painted, `${mark.font.weight} ${mark.font.size} ${mark.paint} ${text}`, () => {
        const found = ports.paintText(text, mark, palette[mark.paint])
        if (!found) {
          undrawn.add(text)
          return { resource: '', advance: 0, box: { x: 0, y: 0, width: 0, height: 0 } }
        }
        const { advance, box, picture } = found
        return { resource: add('T', writePicture(file, picture)), advance, box }
      }),
  }

  return {
    ink,
    undrawn,
    write(number) {
      const lists = { Font: pdfDict(fonts.write(file)), XObject: pdfDict(objects), ExtGState: pdfDict(states) }
      file.write(pdfDict(lists), number)
    },
  }
}

function kept<T>(known: Map<string, T>, key: string, make: () => T): T {
  const before = known.get(key)
  if (before !== undefined) return before
  const made = make()
  known.set(key, made)
  return made
}

function writeIcon(file: PdfFile, operators: string): Pdf {
  // Strokes reach over the square by half their weight.
  const entries = { Type: '/XObject', Subtype: '/Form', BBox: '[-3 -3 27 27]', Resources: '<< >>' }
  return pdfRef(file.writeStream(entries, latin(operators)))
}

/** `#0A5D62` as three shares. */
function colourOf(value: string): Pdf {
  const number = Number.parseInt(value.slice(1, 7), 16)
  return pdfNumbers((number >> 16) / 255, ((number >> 8) & 255) / 255, (number & 255) / 255)
}
