import { type RefCallback, useCallback, useState } from 'react'

/**
 * Where the list of a menu or a select is put in the page: into the dialog its button is in, else into the main part.
 * Beside every landmark it would be hard to find, and beside an open dialog it would be hidden from screen readers.
 */
export function usePopupHome(): readonly [ref: RefCallback<HTMLElement>, home: HTMLElement | undefined] {
  const [home, setHome] = useState<HTMLElement | undefined>(undefined)
  const ref = useCallback((button: HTMLElement | null) => {
    if (button) setHome(button.closest<HTMLElement>('[role="dialog"], [role="alertdialog"]') ?? mainPart())
  }, [])
  return [ref, home]
}

function mainPart(): HTMLElement {
  return document.querySelector('main') ?? document.body
}
