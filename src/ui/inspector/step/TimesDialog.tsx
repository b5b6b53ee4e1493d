import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StepId, TimesId } from '../../../base/ids'
import { TIMED_WHATS, type TimedWhat, type Times, type TimesSummary } from '../../../model/records/times'
import { Segmented } from '../../editor/controls/Segmented'
import { Choice } from '../../fields/Choice'
import { Labelled, Two } from '../../fields/Labelled'
import { NumberField } from '../../fields/NumberField'
import { PastedText } from '../../fields/PastedText'
import { PeriodInput } from '../../fields/PeriodInput'
import { useFormats } from '../../i18n/useFormats'
import { WhereFold } from '../../measured/WhereFold'
import { useServices } from '../../services'
import csat from '../csat/csat.module.css'
import { quarterOf } from '../csat/periods'
import { RecordDialog } from '../RecordDialog'
import { parseTimes } from './parseTimes'

interface TimesDialogProps {
  readonly step: StepId
  /** A sample to change; a new one when absent. */
  readonly times?: Times
  readonly onSave: (times: Omit<Times, 'id'> & { readonly id?: TimesId }) => void
  readonly onRemove: (id: TimesId) => void
  readonly onClose: () => void
}

/** Single times in minutes, pasted or typed, or what is known of a sample whose single times nobody kept. */
export function TimesDialog({ step, times, onSave, onRemove, onClose }: TimesDialogProps) {
  const { t } = useTranslation()
  const { now } = useServices()
  const { number } = useFormats()
  const [draft, setDraft] = useState<Omit<Times, 'id'>>(
    times ?? { step, what: 'wait', period: quarterOf(new Date(now())), dims: {}, values: [] },
  )
  const [text, setText] = useState(draft.values.map((value) => number(value, { useGrouping: false })).join('\n'))
  const [way, setWay] = useState<'values' | 'summary'>(
    draft.summary && draft.values.length === 0 ? 'summary' : 'values',
  )
  const parsed = parseTimes(text)
  const save = () => {
    const { summary, ...rest } = draft
    const whole =
      way === 'values' ? { ...rest, values: parsed.values } : { ...rest, values: [], ...(summary ? { summary } : {}) }
    onSave(times ? { ...whole, id: times.id } : whole)
  }
  const empty = way === 'values' ? parsed.values.length === 0 : !draft.summary?.n
  return (
    <RecordDialog
      title={t('measured.times')}
      canSave={!empty}
      onSave={save}
      {...(times ? { onRemove: () => onRemove(times.id) } : {})}
      onClose={onClose}
    >
      <div className={csat.form}>
        <Head draft={draft} onDraft={setDraft} />
        <Segmented
          label={t('measured.entry')}
          value={way}
          options={[
            { value: 'values', label: t('measured.singleTimes') },
            { value: 'summary', label: t('measured.summary') },
          ]}
          onChange={setWay}
        />
        {way === 'values' ? (
          <PastedText
            label={t('measured.minutesEach')}
            hint={understood()}
            rows={6}
            dir="ltr"
            text={text}
            onText={setText}
          />
        ) : (
          <Summary draft={draft} onDraft={setDraft} />
        )}
        <WhereFold dims={draft.dims} onDims={(dims) => setDraft({ ...draft, dims })} />
      </div>
    </RecordDialog>
  )

  function understood(): string {
    if (text.trim() === '') return ''
    const taken = t('measured.timesRead', { count: parsed.values.length })
    return parsed.unread.length === 0
      ? taken
      : `${taken} ${t('measured.timesUnread', { count: parsed.unread.length, first: parsed.unread[0] ?? '' })}`
  }
}

interface PartProps {
  readonly draft: Omit<Times, 'id'>
  readonly onDraft: (draft: Omit<Times, 'id'>) => void
}

function Head({ draft, onDraft }: PartProps) {
  const { t } = useTranslation()
  const names: Readonly<Record<TimedWhat, string>> = {
    wait: t('measured.what.wait'),
    touch: t('measured.what.touch'),
    response: t('measured.what.response'),
    handling: t('measured.what.handling'),
  }
  return (
    <>
      <Two>
        <Labelled label={t('inspector.kind')}>
          {(id) => (
            <Choice
              id={id}
              value={draft.what}
              options={TIMED_WHATS.map((value) => ({ value, label: names[value] }))}
              onChange={(what) => what && onDraft({ ...draft, what })}
            />
          )}
        </Labelled>
        <PeriodInput period={draft.period} onPeriod={(period) => onDraft({ ...draft, period })} />
      </Two>
      <NumberField
        label={t('measured.withinTarget')}
        value={draft.within}
        min={0}
        write={(within) => {
          const { within: _before, ...rest } = draft
          onDraft(within === undefined ? rest : { ...rest, within })
        }}
      />
    </>
  )
}

function Summary({ draft, onDraft }: PartProps) {
  const { t } = useTranslation()
  const { n, ...rest }: TimesSummary = draft.summary ?? { n: 0 }
  const write = (name: 'mean' | 'median' | 'p90', value: number | undefined) => {
    const { [name]: _before, ...others } = rest
    onDraft({ ...draft, summary: { n, ...others, ...(value === undefined ? {} : { [name]: value }) } })
  }
  return (
    <>
      <Two>
        <NumberField
          label={t('measured.timesN')}
          value={n || undefined}
          min={0}
          write={(next) => onDraft({ ...draft, summary: { ...rest, n: Math.round(next ?? 0) } })}
        />
        <NumberField
          label={t('measured.median')}
          value={rest.median}
          min={0}
          write={(value) => write('median', value)}
        />
      </Two>
      <Two>
        <NumberField label={t('measured.p90')} value={rest.p90} min={0} write={(value) => write('p90', value)} />
        <NumberField
          label={t('measured.meanMinutes')}
          value={rest.mean}
          min={0}
          write={(value) => write('mean', value)}
        />
      </Two>
    </>
  )
}
