import { lazy, Suspense, useEffect } from 'react'
import { useStore } from 'zustand'
import { useEditor } from '../editor/EditorContext'
import { closeSurveyImport, isSurveyFile, openSurveyImport, survey } from './surveyStore'

const SurveyWizard = lazy(() => import('./SurveyWizard').then((module) => ({ default: module.SurveyWizard })))

/** The import of survey answers over an open board: by a call from anywhere, or by a file dropped on the board. */
export function SurveyHost() {
  const editor = useEditor()
  const isOpen = useStore(survey, (state) => state.isOpen)
  useEffect(() => closeSurveyImport, [])
  useEffect(() => {
    // Before the board itself takes the drop for pictures.
    const onDrop = (event: DragEvent) => {
      const file = [...(event.dataTransfer?.files ?? [])].find(isSurveyFile)
      if (!file || editor.get().readOnly || survey.getState().isOpen) return
      event.preventDefault()
      event.stopPropagation()
      openSurveyImport({ file })
    }
    window.addEventListener('drop', onDrop, true)
    return () => window.removeEventListener('drop', onDrop, true)
  }, [editor])
  if (!isOpen) return null
  return (
    <Suspense fallback={null}>
      <SurveyWizard onClose={closeSurveyImport} />
    </Suspense>
  )
}
