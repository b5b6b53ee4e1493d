import { lazy, Suspense, useEffect } from 'react'
import { useStore } from 'zustand'
import { closeSurveyImport, survey } from './surveyStore'

const SurveyWizard = lazy(() => import('./SurveyWizard').then((module) => ({ default: module.SurveyWizard })))

/** The import of survey answers over an open board: by a call from anywhere. */
export function SurveyHost() {
  const isOpen = useStore(survey, (state) => state.isOpen)
  useEffect(() => closeSurveyImport, [])
  if (!isOpen) return null
  return (
    <Suspense fallback={null}>
      <SurveyWizard onClose={closeSurveyImport} />
    </Suspense>
  )
}
