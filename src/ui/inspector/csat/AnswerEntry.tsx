import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AnswersPlace, setAnswers } from '../../../commands'
import { unitOf } from '../../../measures/figure'
import type { Answers } from '../../../model/records/answers'
import type { Measure } from '../../../model/records/measure'
import { Segmented } from '../../editor/controls/Segmented'
import { useEditor } from '../../editor/EditorContext'
import { Two } from '../../fields/Labelled'
import { useReadOnly } from '../../fields/locked'
import { NumberField } from '../../fields/NumberField'
import inspector from '../inspector.module.css'
import { AnswerGrid } from './AnswerGrid'

interface AnswerEntryProps {
  readonly measure: Measure
  readonly place: AnswersPlace & Pick<Answers, 'source'>
  readonly heap: Answers | undefined
}

/** Counts of each answer, or, where nobody kept them, the figure alone. A rate is entered as events and what they are of. */
export function AnswerEntry({ measure, place, heap }: AnswerEntryProps) {
  const { t } = useTranslation()
  const counted = Object.keys(heap?.counts ?? {}).length > 0
  const [way, setWay] = useState<'counted' | 'stated'>(heap?.stated !== undefined && !counted ? 'stated' : 'counted')
  return (
    <>
      <Segmented
        label={t('measured.entry')}
        value={way}
        options={[
          { value: 'counted', label: t('measured.counted') },
          { value: 'stated', label: t('measured.stated') },
        ]}
        onChange={setWay}
      />
      {way === 'stated' ? (
        <StatedEntry measure={measure} place={place} heap={heap} />
      ) : measure.family === 'rate' ? (
        <TallyEntry place={place} heap={heap} />
      ) : (
        <AnswerGrid
          measure={measure}
          place={place}
          counts={heap?.counts ?? {}}
          notApplicable={heap?.notApplicable ?? 0}
        />
      )}
    </>
  )
}

/** The figure somebody gave without its counts: kept, drawn hollow, and left out of tests and roll-ups. */
function StatedEntry({ measure, place, heap }: AnswerEntryProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const unit = unitOf(measure)
  const labels = {
    percent: t('measured.statedPercent'),
    points: t('measured.statedPoints'),
    mean: t('measured.statedMean'),
    perThousand: t('measured.statedRate'),
  }
  const ranges = { percent: [0, 100], points: [-100, 100], mean: measure.scale, perThousand: [0, 1e6] } as const
  const [min, max] = ranges[unit]
  const counts = heap?.counts ?? {}
  const write = (stated: number | undefined) => {
    const { notApplicable, tally } = heap ?? {}
    editor.dispatch(setAnswers, {
      ...place,
      counts,
      ...(notApplicable === undefined ? {} : { notApplicable }),
      ...(tally === undefined ? {} : { tally }),
      ...(stated === undefined ? {} : { stated }),
    })
  }
  return (
    <>
      <NumberField label={labels[unit]} value={heap?.stated} min={min} max={max} write={write} />
      <p className={inspector.note}>{t('measured.statedHint')}</p>
    </>
  )
}

function TallyEntry({ place, heap }: Omit<AnswerEntryProps, 'measure'>) {
  const { t } = useTranslation()
  const editor = useEditor()
  const readOnly = useReadOnly()
  const { events, exposure } = heap?.tally ?? {}
  const write = (next: { readonly events?: number | undefined; readonly exposure?: number | undefined }) => {
    const { events: k = 0, exposure: of = 0 } = next
    const none = next.events === undefined && next.exposure === undefined
    if (!readOnly)
      editor.dispatch(setAnswers, { ...place, counts: {}, ...(none ? {} : { tally: { events: k, exposure: of } }) })
  }
  return (
    <Two>
      <NumberField
        label={t('measured.events')}
        value={events}
        min={0}
        write={(value) => write({ events: value, exposure })}
      />
      <NumberField
        label={t('measured.exposure')}
        value={exposure}
        min={0}
        write={(value) => write({ events, exposure: value })}
      />
    </Two>
  )
}
