import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeasureId } from '../../../base/ids'
import { textIn } from '../../../base/text'
import type { Measure } from '../../../model/records/measure'
import { useEditorState } from '../../editor/EditorContext'
import { Choice } from '../../fields/Choice'
import { Labelled } from '../../fields/Labelled'
import { MeasureDialog } from './MeasureDialog'

const NEW = ' new'

interface MeasureSelectProps {
  readonly measure: Measure
  readonly onMeasure: (id: MeasureId) => void
}

/** Which question was asked. */
export function MeasureSelect({ measure, onMeasure }: MeasureSelectProps) {
  const { t } = useTranslation()
  const measures = useEditorState((state) => state.board.measures)
  const language = useEditorState((state) => state.language)
  const [adding, setAdding] = useState(false)
  const options = Object.values(measures).map((each) => ({
    value: String(each.id),
    label: textIn(each.name, language) || t('inspector.unnamed'),
  }))
  return (
    <>
      <Labelled label={t('inspector.question')}>
        {(id) => (
          <Choice
            id={id}
            value={String(measure.id)}
            options={[...options, { value: NEW, label: t('inspector.newQuestion') }]}
            onChange={(next) => {
              const found = Object.values(measures).find((each) => each.id === next)
              if (next === NEW) setAdding(true)
              else if (found) onMeasure(found.id)
            }}
          />
        )}
      </Labelled>
      {adding && <MeasureDialog onClose={() => setAdding(false)} onSaved={onMeasure} />}
    </>
  )
}
