import { useEffect } from 'react'
import { findWorkbook } from './findWorkbook'
import { ImportDialogs } from './ImportDialogs'
import { takeFiles } from './incoming'
import { findText } from './textBoard'
import { useImport } from './useImport'

/** Brings in boards while one is open: they come beside it, as in the library. */
export function IncomingFiles() {
  const importing = useImport()
  const { take } = importing
  useEffect(() => takeFiles({ take, findText, findWorkbook }), [take])
  return <ImportDialogs importing={importing} />
}
