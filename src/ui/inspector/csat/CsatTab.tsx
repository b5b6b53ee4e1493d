import { FileSpreadsheet, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardId, MeasureId } from '../../../base/ids'
import { addMeasure } from '../../../commands'
import { answersByCard, satisfactionMeasure } from '../../../measures/cardSatisfaction'
import type { Board } from '../../../model/board'
import { Button } from '../../controls/Button'
import { useEditor, useEditorState } from '../../editor/EditorContext'
import { Two } from '../../fields/Labelled'
import { useServices } from '../../services'
import { openSurveyImport } from '../../survey/surveyStore'
import inspector from '../inspector.module.css'
import { AnswerGrid } from './AnswerGrid'
import { ChangePanel } from './ChangePanel'
import { GroupSelect } from './GroupSelect'
import { heapsOf, pooled, sayDims } from './heaps'
import { MeasureSelect } from './MeasureSelect'
import { PeriodSelect } from './PeriodSelect'
import { periodsOf, quarterOf } from './periods'
import { ResultPanel } from './ResultPanel'

/** What customers answered about one touchpoint, and what may be concluded from it. */
export function CsatTab({ card }: { readonly card: CardId }) {
  const board = useEditorState((state) => state.board)
  const { now } = useServices()
  const [chosen, setChosen] = useState<{ measure?: MeasureId; period?: string; group?: string }>({})
  const measure = (chosen.measure && board.measures[chosen.measure]) || defaultMeasure(board, card)
  if (!measure) return <NoQuestion card={card} />
  const period = chosen.period ?? latestPeriod(board, measure.id, card) ?? quarterOf(new Date(now()))
  const heaps = heapsOf(board, measure.id, card, period)
  const heap = heaps.find((each) => sayDims(each.dims) === chosen.group) ?? heaps[0]
  return (
    <>
      <Two>
        <PeriodSelect
          measure={measure.id}
          card={card}
          period={period}
          onPeriod={(next) => setChosen({ ...chosen, period: next })}
        />
        <MeasureSelect measure={measure} onMeasure={(id) => setChosen({ ...chosen, measure: id })} />
      </Two>
      {heaps.length > 1 && heap && (
        <GroupSelect heaps={heaps} value={sayDims(heap.dims)} onChange={(group) => setChosen({ ...chosen, group })} />
      )}
      <AnswerGrid
        key={`${measure.id} ${period} ${heap?.id ?? ''}`}
        measure={measure}
        place={{ measure: measure.id, card, period, dims: heap?.dims ?? {} }}
        counts={heap?.counts ?? {}}
        notApplicable={heap?.notApplicable ?? 0}
      />
      <ResultPanel measure={measure} counts={pooled(heaps).counts} groups={heaps.length} />
      <ChangePanel measure={measure} card={card} period={period} />
      <ImportButton card={card} />
    </>
  )
}

/** The question the card was asked about, else the board's own. */
function defaultMeasure(board: Board, card: CardId) {
  const [asked] = (answersByCard(board).get(card) ?? []).map((answers) => answers.measure).sort()
  const first = asked && board.measures[asked]
  return first || (satisfactionMeasure(board) ?? Object.values(board.measures)[0])
}

function latestPeriod(board: Board, measure: MeasureId, card: CardId): string | undefined {
  return periodsOf(board, measure, card)[0] ?? periodsOf(board, measure)[0]
}

/** Answers of a survey file, about this touchpoint unless its columns say otherwise. */
function ImportButton({ card }: { readonly card: CardId }) {
  const { t } = useTranslation()
  const readOnly = useEditorState((state) => state.readOnly !== undefined)
  return (
    <Button disabled={readOnly} onClick={() => openSurveyImport({ about: { kind: 'card', id: card } })}>
      <FileSpreadsheet size={15} aria-hidden />
      {t('survey.open')}
    </Button>
  )
}

function NoQuestion({ card }: { readonly card: CardId }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const readOnly = useEditorState((state) => state.readOnly !== undefined)
  const add = () =>
    editor.dispatch(addMeasure, {
      measure: {
        family: 'csat',
        name: { en: 'Customer satisfaction', ar: 'مؤشر رضا العملاء' },
        question: { en: 'How satisfied are you with this?', ar: 'ما مدى رضاك عن هذا؟' },
        scale: [1, 5],
        satisfied: [4, 5],
        better: 'higher',
        target: 90,
      },
    })
  return (
    <>
      <p className={inspector.note}>{t('inspector.noQuestion')}</p>
      <Button look="primary" onClick={add} disabled={readOnly}>
        <Plus size={15} aria-hidden />
        {t('inspector.addQuestion')}
      </Button>
      <ImportButton card={card} />
    </>
  )
}
