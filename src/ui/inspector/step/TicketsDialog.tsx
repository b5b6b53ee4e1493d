import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StepId, TicketsId } from '../../../base/ids'
import { textIn, withText } from '../../../base/text'
import { putTickets, removeTickets } from '../../../commands'
import { stepsInOrder } from '../../../model/reads'
import { TICKET_BASES, type TicketBase, type Tickets } from '../../../model/records/tickets'
import { useEditor, useEditorState } from '../../editor/EditorContext'
import { runAndTell } from '../../editor/notices'
import { Choice } from '../../fields/Choice'
import fields from '../../fields/fields.module.css'
import { Labelled, Two } from '../../fields/Labelled'
import { NumberField } from '../../fields/NumberField'
import { PeriodInput } from '../../fields/PeriodInput'
import { WhereFold } from '../../measured/WhereFold'
import { useServices } from '../../services'
import csat from '../csat/csat.module.css'
import { quarterOf } from '../csat/periods'
import { RecordDialog } from '../RecordDialog'

type Draft = Omit<Tickets, 'id'>

interface TicketsDialogProps {
  readonly tickets?: Tickets
  readonly step?: StepId
  readonly onClose: () => void
}

/** One reason in one period: how often, and the step it is about. */
export function TicketsDialog({ tickets, step, onClose }: TicketsDialogProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const { now } = useServices()
  const [draft, setDraft] = useState<Draft>(
    tickets ?? {
      ...{ reason: {}, period: quarterOf(new Date(now())), dims: {}, count: 0 },
      ...(step ? { step } : {}),
    },
  )
  const named = Boolean(draft.reason.en || draft.reason.ar)
  const save = () => {
    editor.dispatch(putTickets, { tickets: [tickets ? { ...draft, id: tickets.id } : draft] })
    onClose()
  }
  const remove = (id: TicketsId) => {
    runAndTell(editor, removeTickets, { ids: [id] })
    onClose()
  }
  return (
    <RecordDialog
      title={t('measured.reason')}
      canSave={named}
      onSave={save}
      {...(tickets ? { onRemove: () => remove(tickets.id) } : {})}
      onClose={onClose}
    >
      <div className={csat.form}>
        <Names draft={draft} onDraft={setDraft} />
        <Counts draft={draft} onDraft={setDraft} />
        <WhereFold dims={draft.dims} onDims={(dims) => setDraft({ ...draft, dims })} />
      </div>
    </RecordDialog>
  )
}

interface PartProps {
  readonly draft: Draft
  readonly onDraft: (draft: Draft) => void
}

function Names({ draft, onDraft }: PartProps) {
  const { t } = useTranslation()
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  return (
    <>
      <Labelled label={t('measured.reason')}>
        {(id) => (
          <input
            id={id}
            className={fields.input}
            dir="auto"
            value={textIn(draft.reason, language)}
            onChange={(event) => onDraft({ ...draft, reason: withText(draft.reason, language, event.target.value) })}
          />
        )}
      </Labelled>
      <Two>
        <Labelled label={t('inspector.step')}>
          {(id) => (
            <Choice
              id={id}
              value={draft.step}
              none={t('measured.noStep')}
              options={stepsInOrder(board).map((step) => ({
                value: step.id,
                label: textIn(step.name, language) || t('inspector.unnamed'),
              }))}
              onChange={(step) => {
                const { step: _before, ...rest } = draft
                onDraft(step ? { ...rest, step } : rest)
              }}
            />
          )}
        </Labelled>
        <PeriodInput period={draft.period} onPeriod={(period) => onDraft({ ...draft, period })} />
      </Two>
    </>
  )
}

type CountName = 'repeat' | 'resolvedFirst' | 'unresolvable' | 'exposure'

function Counts({ draft, onDraft }: PartProps) {
  const { t } = useTranslation()
  const bases: Readonly<Record<TicketBase, string>> = {
    complaints: t('measured.base.complaints'),
    contacts: t('measured.base.contacts'),
    customers: t('measured.base.customers'),
  }
  const write = (name: CountName, value: number | undefined) => {
    const { [name]: _before, ...rest } = draft
    onDraft(value === undefined ? rest : { ...rest, [name]: Math.round(value) })
  }
  const field = (name: CountName, label: string, max?: number) => (
    <NumberField
      label={label}
      value={draft[name]}
      min={0}
      {...(max === undefined ? {} : { max })}
      write={(value) => write(name, value)}
    />
  )
  return (
    <>
      <Two>
        <NumberField
          label={t('measured.count')}
          value={draft.count}
          min={0}
          max={1e9}
          write={(count) => onDraft({ ...draft, count: Math.round(count ?? 0) })}
        />
        {field('repeat', t('measured.repeat'), draft.count)}
      </Two>
      <Two>
        {field('resolvedFirst', t('measured.resolvedFirst'), draft.count)}
        {field('unresolvable', t('measured.unresolvable'), draft.count)}
      </Two>
      <Two>
        {field('exposure', t('measured.exposure'))}
        <Labelled label={t('measured.baseLabel')}>
          {(id) => (
            <Choice
              id={id}
              value={draft.base}
              none={t('inspector.notSaid')}
              options={TICKET_BASES.map((value) => ({ value, label: bases[value] }))}
              onChange={(base) => {
                const { base: _before, ...rest } = draft
                onDraft(base ? { ...rest, base } : rest)
              }}
            />
          )}
        </Labelled>
      </Two>
    </>
  )
}
