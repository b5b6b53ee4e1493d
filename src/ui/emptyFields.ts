/**
 * A style can tell that a field is empty only while it has a placeholder, be it an empty one: each gets one when it is gone
 * to. Then its caret stands where the interface begins, also from right to left (global.css).
 */
export function watchEmptyFields(): void {
  document.addEventListener('focusin', ({ target }) => {
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
    if (isField && !target.hasAttribute('placeholder')) target.placeholder = ''
  })
}
