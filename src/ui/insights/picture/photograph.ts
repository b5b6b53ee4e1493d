import type { Result } from '../../../base/result'
import type { PanelProblem } from '../../../formats/panel'
import styles from '../insights.module.css'

/**
 * Photographs a copy of the card that nobody sees: without its buttons, on white whatever the theme, and with a line that
 * says where it comes from.
 */
export async function photograph(card: HTMLElement, foot: string): Promise<Result<Blob, PanelProblem>> {
  const { printPanel } = await import('../../../formats/panel')
  const booth = document.createElement('div')
  booth.className = `${styles.booth} lightPaints`
  booth.style.inlineSize = `${card.offsetWidth}px`
  booth.ariaHidden = 'true'
  booth.inert = true
  const copy = card.cloneNode(true)
  booth.append(copy)
  for (const tool of booth.querySelectorAll('[data-not-in-picture]')) tool.remove()
  const line = document.createElement('p')
  line.className = styles.pictureFoot ?? ''
  line.textContent = foot
  if (copy instanceof HTMLElement) copy.append(line)
  document.body.append(booth)
  try {
    return await printPanel(copy instanceof HTMLElement ? copy : booth)
  } finally {
    booth.remove()
  }
}
