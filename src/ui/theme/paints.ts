import { darkPalette, lightPalette, PAINTS, type Palette } from '../../scene'

/**
 * Makes every paint a CSS variable (`--paint-actBg`), light on the root and dark under `data-theme="dark"`; always light on
 * paper and within `.lightPaints`, which pictures of a part of the page are taken in. A constructed
 * sheet, because the page's policy refuses style elements.
 */
export function adoptPaints(document: Document): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    `:root,.lightPaints{${declarations(lightPalette)}}@media not print{:root[data-theme="dark"]{${declarations(darkPalette)}}}`,
  )
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}

function declarations(palette: Palette): string {
  return PAINTS.map((paint) => `--paint-${paint}:${palette[paint]};`).join('')
}
