import { FileSpreadsheet } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { AnswerTarget } from '../../formats/survey'
import type { Asked } from '../../model/records/asked'
import { Button } from '../controls/Button'
import { useEditorState } from '../editor/EditorContext'
import { openSurveyImport } from './surveyStore'

/** Answers of a survey file, about this card, stage or journey unless its columns say otherwise. */
export function ImportButton({ about }: { readonly about: Asked }) {
  const { t } = useTranslation()
  const readOnly = useEditorState((state) => state.readOnly !== undefined)
  return (
    <Button disabled={readOnly} onClick={() => openSurveyImport({ about: targetOf(about) })}>
      <FileSpreadsheet size={15} aria-hidden />
      {t('survey.open')}
    </Button>
  )
}

function targetOf({ card, stage }: Asked): AnswerTarget {
  if (card) return { kind: 'card', id: card }
  return stage ? { kind: 'stage', id: stage } : { kind: 'journey' }
}
