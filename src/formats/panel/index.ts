import { fail, ok, type Result } from '../../base/result'
import { FONT_FAMILY } from '../../scene'
import { embeddedFont, type FontNeed, loadFonts } from '../fonts'

export interface PanelProblem {
  readonly kind: 'failed'
  readonly reason: string
}

/** Pixels of the picture for each pixel of the page: sharp on slides and on paper. */
const SCALE = 2

/**
 * A PNG of a part of the page as it stands there, such as a chart with its words. The element has to be in the page,
 * because what it looks like is read off it; it may lie outside of what is seen.
 */
export async function printPanel(panel: HTMLElement): Promise<Result<Blob, PanelProblem>> {
  try {
    const { toBlob } = await import('html-to-image')
    settleSvg(panel)
    const fontEmbedCSS = await fontCssFor(panel.textContent)
    const options = {
      fontEmbedCSS,
      pixelRatio: SCALE,
      backgroundColor: getComputedStyle(panel).backgroundColor,
      width: panel.offsetWidth,
      height: panel.offsetHeight,
      style: { position: 'static' },
    }
    // Safari paints before fonts inside the picture are ready: https://github.com/bubkoo/html-to-image/issues/361
    if (isSafari()) await toBlob(panel, options)
    const picture = await toBlob(panel, options)
    return picture ? ok(picture) : fail({ kind: 'failed', reason: 'The browser gave no picture' })
  } catch (reason) {
    return fail({ kind: 'failed', reason: String(reason) })
  }
}

/** What style sheets say of the shapes inside an SVG: the package copies the styles of HTML only. */
const SVG_STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'direction',
  'visibility',
] as const

function settleSvg(panel: HTMLElement): void {
  for (const shape of panel.querySelectorAll<SVGElement>('svg, svg *')) {
    const computed = getComputedStyle(shape)
    for (const name of SVG_STYLES) shape.style.setProperty(name, computed.getPropertyValue(name))
  }
}

async function fontCssFor(text: string): Promise<string> {
  const fonts = await loadFonts(fontsOf(text))
  return fonts
    .map(embeddedFont)
    .map(
      ({ weight, unicodeRange, base64 }) =>
        `@font-face{font-family:'${FONT_FAMILY}';font-weight:${weight};unicode-range:${unicodeRange};src:url(data:font/woff2;base64,${base64}) format('woff2')}`,
    )
    .join('')
}

const WEIGHTS = [400, 500, 600, 700] as const

function fontsOf(text: string): FontNeed[] {
  const subsets = [
    'latin' as const,
    ...(/\p{Script=Arabic}/u.test(text) ? (['arabic'] as const) : []),
    ...(/[\u0100-\u024f]/.test(text) ? (['latin-ext'] as const) : []),
  ]
  return WEIGHTS.flatMap((weight) => subsets.map((subset) => ({ weight, subset })))
}

function isSafari(): boolean {
  return /^((?!chrome|android).)*safari/i.test(navigator.userAgent)
}
