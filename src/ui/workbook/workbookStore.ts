import { createStore } from 'zustand/vanilla'

/** Whether the import of an edited workbook lies over the board. */
export const workbook = createStore<{ readonly isOpen: boolean }>(() => ({ isOpen: false }))

export function openWorkbook(): void {
  workbook.setState({ isOpen: true })
}

export function closeWorkbook(): void {
  workbook.setState({ isOpen: false })
}
