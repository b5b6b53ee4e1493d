import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StepId } from '../../../base/ids'
import { textIn, withText } from '../../../base/text'
import { putTickets, removeTickets } from '../../../commands'
import { stepsInOrder } from '../../../model/reads'
import { TICKET_BASES, type TicketBase, type Tickets } from '../../../model/records/tickets'
import { Button } from '../../controls/Button'
import { DialogFrame } from '../../controls/DialogFrame'
import { useEditor, useEditorState } from '../../editor/EditorContext'
import { runAndTell } from '../../editor/notices'
import { Choice } from '../../fields/Choice'
import fields from '../../fields/fields.module.css'
import { Labelled, Two } from '../../fields/Labelled'
import { useReadOnly } from '../../fields/locked'
import { NumberField } from '../../fields/NumberField'
import { DimsFields } from '../../measured/DimsFields'
import { useServices } from '../../services'
import csat from '../csat/csat.module.css'
import { quarterOf } from '../csat/periods'
import visits from '../visits/visits.module.css'

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
  const readOnly = useReadOnly()
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
  return (
    <DialogFrame
      open
      onClose={onClose}
      title={t('measured.reason')}
      footer={
        <>
          {tickets && (
            <Button
              look="quiet"
              disabled={readOnly}
              onClick={() => {
                runAndTell(editor, removeTickets, { ids: [tickets.id] })
                onClose()
              }}
            >
              {t('inspector.delete')}
            </Button>
          )}
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" onClick={save} disabled={readOnly || !named}>
            {t('inspector.save')}
          </Button>
        </>
      }
    >
      <div className={csat.form}>
        <Names draft={draft} onDraft={setDraft} />
        <Counts draft={draft} onDraft={setDraft} />
        <details className={visits.more}>
          <summary>{t('measured.where')}</summary>
          <div className={csat.form}>
            <DimsFields dims={draft.dims} onDims={(dims) => setDraft({ ...draft, dims })} />
          </div>
        </details>
      </div>
    </DialogFrame>
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
        <Labelled label={t('inspector.period')}>
          {(id) => (
            <input
              id={id}
              className={fields.input}
              dir="auto"
              maxLength={80}
              value={draft.period}
              onChange={(event) => onDraft({ ...draft, period: event.target.value })}
            />
          )}
        </Labelled>
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
