import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeasureId } from '../../../base/ids'
import type { Asked } from '../../../model/records/asked'
import { Button } from '../../controls/Button'
import { DialogFrame } from '../../controls/DialogFrame'
import { useEditorState } from '../../editor/EditorContext'
import { Choice } from '../../fields/Choice'
import fields from '../../fields/fields.module.css'
import { Labelled } from '../../fields/Labelled'
import { useFormats } from '../../i18n/useFormats'
import { useServices } from '../../services'
import { monthOf, periodsOf, quarterOf, sayPeriod } from './periods'

interface PeriodSelectProps {
  readonly measure: MeasureId
  readonly about: Asked
  readonly period: string
  readonly onPeriod: (period: string) => void
}

const NEW = ' new'

/** When people were asked: a period that is known on the board, or a new one. */
export function PeriodSelect({ measure, about, period, onPeriod }: PeriodSelectProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const board = useEditorState((state) => state.board)
  const [adding, setAdding] = useState(false)
  const asked = periodsOf(board, measure, about)
  const known = [...new Set([period, ...asked, ...periodsOf(board, measure)])].sort().reverse()
  return (
    <>
      <Labelled label={t('inspector.period')}>
        {(id) => (
          <Choice
            id={id}
            value={period}
            options={[
              ...known.map((each) => ({ value: each, label: sayPeriod(each, t, formats) })),
              { value: NEW, label: t('inspector.newPeriod') },
            ]}
            onChange={(next) => (next === NEW ? setAdding(true) : next !== undefined && onPeriod(next))}
          />
        )}
      </Labelled>
      {adding && (
        <NewPeriod
          onClose={() => setAdding(false)}
          onPeriod={(next) => {
            setAdding(false)
            onPeriod(next)
          }}
        />
      )}
    </>
  )
}

interface NewPeriodProps {
  readonly onPeriod: (period: string) => void
  readonly onClose: () => void
}

function NewPeriod({ onPeriod, onClose }: NewPeriodProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { now } = useServices()
  const today = new Date(now())
  const [text, setText] = useState(quarterOf(today))
  const form = useId()
  const period = text.trim()
  return (
    <DialogFrame
      open
      onClose={onClose}
      title={t('inspector.newPeriod')}
      description={t('inspector.newPeriodWhat')}
      footer={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" type="submit" form={form} disabled={period === ''}>
            {t('inspector.usePeriod')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={fields.field}
        onSubmit={(event) => {
          event.preventDefault()
          if (period !== '') onPeriod(period)
        }}
      >
        <Labelled label={t('inspector.period')} hint={sayPeriod(period, t, formats)}>
          {(id) => (
            <input
              id={id}
              className={fields.input}
              dir="auto"
              value={text}
              maxLength={80}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Labelled>
        <div className={fields.chips}>
          {[quarterOf(today), monthOf(today), String(today.getFullYear())].map((each) => (
            <button key={each} type="button" className={fields.chip} onClick={() => setText(each)}>
              {sayPeriod(each, t, formats)}
            </button>
          ))}
        </div>
      </form>
    </DialogFrame>
  )
}
