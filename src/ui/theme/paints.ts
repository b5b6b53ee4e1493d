import { darkPalette, lightPalette, PAINTS, type Palette } from '../../scene'

/**
 * Makes every paint a CSS variable (`--paint-actBg`), light on the root and dark under `data-theme="dark"`. A constructed
 * sheet, because the page's policy refuses style elements.
 */
export function adoptPaints(document: Document): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`:root{${declarations(lightPalette)}}:root[data-theme="dark"]{${declarations(darkPalette)}}`)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}

function declarations(palette: Palette): string {
  return PAINTS.map((paint) => `--paint-${paint}:${palette[paint]};`).join('')
}
