import type { TFunction } from 'i18next'
import type { ExportFormat } from './exportOptions'

/** What people call the format. */
export function formatName(format: ExportFormat, t: TFunction): string {
  switch (format) {
    case 'pptx':
    case 'xlsx':
      return t(`office.${format}`)
    case 'markdown':
    case 'cards':
    case 'mermaid':
    case 'source':
    case 'jsoncanvas':
    case 'drawio':
      return t(`texts.name.${format}`)
    default:
      return format.toUpperCase()
  }
}
