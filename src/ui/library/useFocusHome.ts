import { type RefObject, useEffect, useRef } from 'react'
import type { Boards } from './useBoards'

/**
 * When what had the focus goes (a board into the trash, the editor that was left), the keyboard stays with the boards instead
 * of on an empty page. On the first page of a visit it starts at the top, as on any page.
 */
export function useFocusHome(main: RefObject<HTMLElement | null>, boards: Boards, returning: boolean): void {
  const isFirst = useRef(!returning)
  useEffect(() => {
    if (boards.kind !== 'read') return
    if (!isFirst.current && document.activeElement === document.body) main.current?.focus({ preventScroll: true })
    isFirst.current = false
  }, [main, boards])
}
