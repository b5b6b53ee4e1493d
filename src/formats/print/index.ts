import { marksIn, type Pane, type Sheet, type Sheets } from '../../layout'
import {
  type DrawnPart,
  drawnParts,
  markToSvg,
  type Palette,
  type Part,
  type Scene,
  type SvgElement,
  type SvgInk,
} from '../../scene'

export interface PrintOptions {
  readonly sheets: Sheets
  readonly palette: Palette
  /** What the browser offers as the name of the file, and prints nowhere. */
  readonly title: string
  /** Addresses of pictures by their hash. */
  readonly images: Readonly<Record<string, string>>
  readonly signal: AbortSignal
}

const SVG = 'http://www.w3.org/2000/svg'
const PLACE = 'rihla-print'
/** Milliseconds of work at once; between these the page answers. */
const AT_ONCE = 24

/**
 * The browser's own printing of the same sheets: they stand in the page while it prints, and everything else does not. Settles
 * when the person has printed or has turned away.
 */
export async function printSheets(scene: Scene, options: PrintOptions): Promise<void> {
  const { sheets, signal, title } = options
  const [first] = sheets.sheets
  if (!first) return
  const place = document.createElement('div')
  place.className = PLACE
  // Read by nobody: the board itself is in the page.
  place.ariaHidden = 'true'
  const board = drawnParts(scene, sheets.extra)
  const rest = createRest()
  for (const sheet of sheets.sheets) place.append(await drawSheet(sheet, board, options, rest))
  if (signal.aborted) return
  const styles = new CSSStyleSheet()
  styles.replaceSync(rulesFor(first))
  const before = document.title
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles]
  document.body.append(place)
  document.title = title
  try {
    await printed()
  } finally {
    place.remove()
    document.title = before
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== styles)
  }
}

/** Some browsers go on while the dialog of printing is open, so the end of it is waited for. */
function printed(): Promise<void> {
  return new Promise((resolve) => {
    window.addEventListener('afterprint', () => resolve(), { once: true })
    window.print()
  })
}

function rulesFor({ width, height }: Sheet): string {
  return `
@page { size: ${width}pt ${height}pt; margin: 0 }
@media screen { .${PLACE} { display: none } }
@media print {
  html, body { display: block !important; block-size: auto !important; min-block-size: 0 !important; overflow: visible !important; margin: 0 }
  body > :not(.${PLACE}) { display: none !important }
  .${PLACE} > svg { display: block; break-after: page; break-inside: avoid; print-color-adjust: exact; -webkit-print-color-adjust: exact }
  .${PLACE} > svg:last-child { break-after: auto }
}`
}

/** Lets the page answer when enough has been done at once. */
function createRest(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < AT_ONCE) return
    await new Promise((resume) => setTimeout(resume))
    since = performance.now()
  }
}

type Rest = ReturnType<typeof createRest>

async function drawSheet(
  sheet: Sheet,
  board: readonly DrawnPart[],
  options: PrintOptions,
  rest: Rest,
): Promise<SVGElement> {
  const { width, height } = sheet
  const paper = svg('svg', { width: `${width}pt`, height: `${height}pt`, viewBox: `0 0 ${width} ${height}` })
  paper.append(svg('rect', { width, height, fill: options.palette.canvas }))
  for (const pane of sheet.panes) paper.append(await drawPane(pane, board, options, rest))
  return paper
}

async function drawPane(
  pane: Pane,
  board: readonly DrawnPart[],
  options: PrintOptions,
  rest: Rest,
): Promise<SVGElement> {
  const { window: seen, at, scale, show } = pane
  const ink: SvgInk = {
    paint: (paint) => options.palette[paint],
    image: (hash) => (Object.hasOwn(options.images, hash) ? options.images[hash] : undefined),
  }
  // An SVG within an SVG is a window: what is outside its view is clipped.
  const window = svg('svg', {
    ...{ x: at.x, y: at.y, width: seen.width * scale, height: seen.height * scale, overflow: 'hidden' },
    viewBox: `${seen.x} ${seen.y} ${seen.width} ${seen.height}`,
    preserveAspectRatio: 'none',
  })
  const parts: readonly Part[] = show === 'board' ? board : show
  for (const part of parts) {
    const marks = marksIn(part, pane)
    if (marks.length === 0) continue
    await rest()
    if (options.signal.aborted) break
    const group = svg('g', { transform: `translate(${part.box.x} ${part.box.y})` })
    group.append(...marks.map((mark) => nodeOf(markToSvg(mark, ink))))
    window.append(group)
  }
  return window
}

function nodeOf({ tag, attributes, children }: SvgElement): SVGElement {
  const element = svg(tag, attributes)
  element.append(...children.map((child) => (typeof child === 'string' ? child : nodeOf(child))))
  return element
}

function svg(tag: string, attributes: SvgElement['attributes']): SVGElement {
  const element: Element = document.createElementNS(SVG, tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
  if (!(element instanceof SVGElement)) throw new Error(`<${tag}> is no SVG`)
  return element
}
