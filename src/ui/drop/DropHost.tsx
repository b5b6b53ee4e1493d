import { useEffect, useRef } from 'react'
import { useEditor } from '../editor/EditorContext'
import { fileTaker } from '../import/incoming'
import { useServices } from '../services'
import { openSurveyImport } from '../survey/surveyStore'
import { openWorkbook } from '../workbook/workbookStore'

/** Files that are dropped on an open board, each led to where it belongs. Pictures go on to the map. */
export function DropHost() {
  const editor = useEditor()
  const services = useServices()
  const take = useRef(async (_file: File) => {})
  take.current = async (file) => {
    const { board, readOnly } = editor.get()
    const taker = fileTaker()
    if (!taker) return
    const { dropRoute } = await import('./dropRoute')
    const kind = await dropRoute(file, board.id, taker, services)
    if (kind === 'workbook' && !readOnly) openWorkbook(file)
    else if (kind === 'survey' && !readOnly) openSurveyImport({ file })
    else if (kind === 'board') await taker.take([file])
  }
  useEffect(() => {
    // Before the board itself takes the drop for pictures.
    const onDrop = (event: DragEvent) => {
      const file = [...(event.dataTransfer?.files ?? [])].find(isDocument)
      // A dialog that lies over the board is no part of it, and takes its own files.
      const isBoard = event.target instanceof Node && document.getElementById('root')?.contains(event.target)
      if (!file || !isBoard) return
      event.preventDefault()
      event.stopPropagation()
      void take.current(file)
    }
    window.addEventListener('drop', onDrop, true)
    return () => window.removeEventListener('drop', onDrop, true)
  }, [])
  return null
}

const DOCUMENT = /\.(?:xls|xlsx|xlsm|csv|tsv|tab|txt|json|zip|md|markdown|mmd|mermaid|canvas|drawio|dio|cjml|xml)$/i

function isDocument(file: File): boolean {
  return DOCUMENT.test(file.name) && !file.type.startsWith('image/')
}
