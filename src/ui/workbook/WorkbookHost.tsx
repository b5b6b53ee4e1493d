import { lazy, Suspense, useEffect } from 'react'
import { useStore } from 'zustand'
import { closeWorkbook, workbook } from './workbookStore'

const WorkbookDialog = lazy(() => import('./WorkbookDialog').then((module) => ({ default: module.WorkbookDialog })))

/** The import of an edited workbook over an open board. */
export function WorkbookHost() {
  const { isOpen, file } = useStore(workbook)
  useEffect(() => closeWorkbook, [])
  if (!isOpen) return null
  return (
    <Suspense fallback={null}>
      <WorkbookDialog {...(file ? { first: file } : {})} onClose={closeWorkbook} />
    </Suspense>
  )
}
