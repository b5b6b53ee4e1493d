import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeasureId } from '../../../base/ids'
import { addMeasure } from '../../../commands'
import { isSameAsked } from '../../../measures/boardFigures'
import { satisfactionMeasure } from '../../../measures/cardSatisfaction'
import { unitOf } from '../../../measures/figure'
import type { Board } from '../../../model/board'
import type { Asked, Dims } from '../../../model/records/asked'
import type { Measure } from '../../../model/records/measure'
import { Button } from '../../controls/Button'
import { useEditor, useEditorState } from '../../editor/EditorContext'
import { Two } from '../../fields/Labelled'
import { useReadOnly } from '../../fields/locked'
import { useServices } from '../../services'
import { ImportButton } from '../../survey/ImportButton'
import inspector from '../inspector.module.css'
import { AnswerEntry } from './AnswerEntry'
import { ChangePanel } from './ChangePanel'
import { GroupSelect } from './GroupSelect'
import { dimsKey, heapsOf } from './heaps'
import { MeasureSelect } from './MeasureSelect'
import { PeriodSelect } from './PeriodSelect'
import { periodsOf, quarterOf } from './periods'
import { ResultPanel } from './ResultPanel'
import { SelfScorePanel } from './SelfScorePanel'

interface Chosen {
  readonly measure?: MeasureId
  readonly period?: string
  readonly dims?: Dims
}

/** What was answered about a card, a stage or the whole journey (neither), and what may be concluded from it. */
export function MeasuredTab({ about }: { readonly about: Asked }) {
  const board = useEditorState((state) => state.board)
  const { now } = useServices()
  const [chosen, setChosen] = useState<Chosen>({})
  const measure = (chosen.measure && board.measures[chosen.measure]) || defaultMeasure(board, about)
  if (!measure) return <NoQuestion about={about} />
  const period = chosen.period ?? latestPeriod(board, measure.id, about) ?? quarterOf(new Date(now()))
  const heaps = heapsOf(board, measure.id, about, period)
  const dims = chosen.dims ?? heaps[0]?.dims ?? {}
  const heap = heaps.find((each) => dimsKey(each.dims) === dimsKey(dims))
  const { source } = heap ?? {}
  return (
    <>
      <Two>
        <PeriodSelect
          measure={measure.id}
          about={about}
          period={period}
          onPeriod={(next) => setChosen({ ...chosen, period: next })}
        />
        <MeasureSelect measure={measure} onMeasure={(id) => setChosen({ ...chosen, measure: id })} />
      </Two>
      <GroupSelect
        known={heaps.map((each) => each.dims)}
        value={dims}
        onChange={(next) => setChosen({ ...chosen, dims: next })}
      />
      <AnswerEntry
        key={`${measure.id} ${period} ${dimsKey(dims)}`}
        measure={measure}
        place={{ measure: measure.id, ...about, period, dims, ...(source ? { source } : {}) }}
        heap={heap}
      />
      <ResultPanel measure={measure} heaps={heaps} period={period} />
      <ChangePanel measure={measure} about={about} period={period} />
      {unitOf(measure) === 'percent' && (
        <SelfScorePanel key={`${measure.id} ${period}`} measure={measure} about={about} period={period} />
      )}
      <ImportButton about={about} />
    </>
  )
}

/** The question asked about the thing, satisfaction before others; else the board's own. */
function defaultMeasure(board: Board, about: Asked): Measure | undefined {
  const ids = new Set(
    Object.values(board.answers)
      .filter((answers) => isSameAsked(answers, about))
      .map((answers) => answers.measure),
  )
  const asked = [...ids].sort().flatMap((id) => board.measures[id] ?? [])
  const first = asked.find((measure) => measure.family === 'csat') ?? asked[0]
  return first ?? satisfactionMeasure(board) ?? Object.values(board.measures)[0]
}

function latestPeriod(board: Board, measure: MeasureId, about: Asked): string | undefined {
  return periodsOf(board, measure, about)[0] ?? periodsOf(board, measure)[0]
}

function NoQuestion({ about }: { readonly about: Asked }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const readOnly = useReadOnly()
  const add = () =>
    editor.dispatch(addMeasure, {
      measure: {
        family: 'csat',
        name: { en: 'Customer satisfaction', ar: 'مؤشر رضا العملاء' },
        question: { en: 'How satisfied are you with this?', ar: 'ما مدى رضاك عن هذا؟' },
        scale: [1, 5],
        satisfied: [4, 5],
        better: 'higher',
      },
    })
  return (
    <>
      <p className={inspector.note}>{t('inspector.noQuestion')}</p>
      <Button look="primary" onClick={add} disabled={readOnly}>
        <Plus size={15} aria-hidden />
        {t('inspector.addQuestion')}
      </Button>
      <ImportButton about={about} />
    </>
  )
}
