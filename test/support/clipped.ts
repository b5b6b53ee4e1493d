import type { Page } from 'playwright-core'

/**
 * Words that are on the page but cannot be read to their end: cut by a box that does not scroll, or written over the edge
 * of the button, field or card that they belong to. Words cut with an ellipsis count unless all of them are a tooltip.
 */
export async function clippedWords(page: Page): Promise<string[]> {
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
  return page.evaluate(() => {
    const SLACK = 1.5
    const found = new Set<string>()
    const isSeen = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !isForEars(element)
    // What only screen readers get is a pixel large.
    const isForEars = (element: Element) =>
      [element, element.parentElement].some((each) => {
        const box = each?.getBoundingClientRect()
        return box !== undefined && box.width <= 1.5 && box.height <= 1.5
      })
    const isOver = (inner: DOMRect, outer: DOMRect, axis: 'x' | 'y') =>
      axis === 'x'
        ? inner.left < outer.left - SLACK || inner.right > outer.right + SLACK
        : inner.top < outer.top - SLACK || inner.bottom > outer.bottom + SLACK
    const hasTooltip = (element: Element, words: string) => {
      const all = element.closest('[title]')?.getAttribute('title') ?? ''
      return all.includes(words.trim())
    }
    const owner = 'button, [role=tab], [role=option], [role=menuitem], [role=radio], label, td, th, [data-card]'
    /** The map and what scrolls show a part of something larger: what they cut is there after a scroll. */
    const isWindow = (element: Element, axis: 'x' | 'y') => {
      const style = getComputedStyle(element)
      const overflow = axis === 'x' ? style.overflowX : style.overflowY
      return (
        overflow === 'auto' ||
        overflow === 'scroll' ||
        element.matches('[data-map], [data-pane], .react-flow, html, body')
      )
    }
    const isCutting = (element: Element, axis: 'x' | 'y') => {
      const style = getComputedStyle(element)
      return ['hidden', 'clip'].includes(axis === 'x' ? style.overflowX : style.overflowY)
    }
    const look = (words: string, from: Element, box: DOMRect, axis: 'x' | 'y') => {
      for (let element: Element | null = from; element; element = element.parentElement) {
        if (isWindow(element, axis)) return
        const isOwner = element.matches(owner) && getComputedStyle(element).display !== 'contents'
        if (!isCutting(element, axis) && !isOwner) continue
        if (!isOver(box, element.getBoundingClientRect(), axis)) continue
        // What is there to spare is left out as a whole where there is no room.
        if (from.closest('[data-spare]') && axis === 'y') return
        if (hasTooltip(from, words)) continue
        const style = element.getAttribute('class') ?? element.tagName
        found.add(
          `“${words.trim().slice(0, 40)}” over the ${axis === 'x' ? 'side' : 'foot or head'} of ${element.tagName.toLowerCase()}.${style}`,
        )
        return
      }
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent ?? ''
      const from = node.parentElement
      if (words.trim() === '' || !from || ['SCRIPT', 'STYLE', 'OPTION'].includes(from.tagName) || !isSeen(from))
        continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const boxes = [...range.getClientRects()]
      // Lines of text are as high as the typeface, which is more than its letters: half of what is over stays out of it.
      const letters = boxes.map(({ x, y, width, height }) => {
        const size = Math.min(Number.parseFloat(getComputedStyle(from).fontSize) * 1.1, height)
        return new DOMRect(x, y + (height - size) / 2, width, size)
      })
      for (const box of letters) for (const axis of ['x', 'y'] as const) look(words, from, box, axis)
    }
    for (const field of document.querySelectorAll('input, textarea')) {
      if (!isSeen(field) || !(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) continue
      // A field of several lines grows, or scrolls; one of one line scrolls as one writes.
      if (field.clientHeight + SLACK < Number.parseFloat(getComputedStyle(field).fontSize) * 1.1 && field.value !== '')
        found.add(`the field “${field.ariaLabel ?? field.name}” is lower than its letters`)
    }
    return [...found]
  })
}
