import { createStore } from 'zustand/vanilla'

/** Whether the import of an edited workbook lies over the board. */
export const workbook = createStore<{
  readonly isOpen: boolean
  /** A file that was dropped; without one the dialog asks for it. */
  readonly file?: File
}>(() => ({ isOpen: false }))

export function openWorkbook(file?: File): void {
  workbook.setState({ isOpen: true, ...(file ? { file } : {}) }, true)
}

export function closeWorkbook(): void {
  workbook.setState({ isOpen: false }, true)
}
