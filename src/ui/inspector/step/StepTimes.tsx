import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StepId } from '../../../base/ids'
import { putTimes, removeTimes } from '../../../commands'
import { sayDuration } from '../../../lanes'
import { roundHalfAway } from '../../../measures/sample'
import { type StepTimes as Summed, stepTimes } from '../../../measures/stepTimes'
import { TIMED_WHATS, type TimedWhat, type Times } from '../../../model/records/times'
import { Button } from '../../controls/Button'
import { useEditor, useEditorState } from '../../editor/EditorContext'
import { runAndTell } from '../../editor/notices'
import { useReadOnly } from '../../fields/locked'
import { useFormats } from '../../i18n/useFormats'
import styles from '../csat/csat.module.css'
import { sayPeriod } from '../csat/periods'
import inspector from '../inspector.module.css'
import { TimesDialog } from './TimesDialog'

/** Measured times of a step: median and p90 first, then the mean, and how many kept within the target. */
export function StepTimes({ step }: { readonly step: StepId }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const records = useEditorState((state) => state.board.times)
  const readOnly = useReadOnly()
  const [open, setOpen] = useState<Times | 'new' | undefined>(undefined)
  const own = Object.values(records).filter((times) => times.step === step)
  return (
    <section className={styles.change}>
      <div className={styles.resultHead}>
        <span>{t('measured.times')}</span>
        <Button look="quiet" disabled={readOnly} onClick={() => setOpen('new')}>
          {t('measured.addTimes')}
        </Button>
      </div>
      {TIMED_WHATS.map((what) => {
        const found = stepTimes(own, what)
        const latest = own.find((times) => times.what === what && times.period === found?.period)
        return (
          found &&
          latest && (
            <button key={what} type="button" className={inspector.jump} onClick={() => setOpen(latest)}>
              <TimesLine what={what} found={found} />
            </button>
          )
        )
      })}
      {open && (
        <TimesDialog
          step={step}
          {...(open === 'new' ? {} : { times: open })}
          onClose={() => setOpen(undefined)}
          onSave={(times) => {
            editor.dispatch(putTimes, { times })
            setOpen(undefined)
          }}
          onRemove={(id) => {
            runAndTell(editor, removeTimes, { id })
            setOpen(undefined)
          }}
        />
      )}
    </section>
  )
}

function TimesLine({ what, found }: { readonly what: TimedWhat; readonly found: Summed }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { median, p90, mean, n, within, period } = found
  const say = (minutes: number | null) => (minutes === null ? '—' : sayDuration(roundHalfAway(minutes, 1), formats))
  const names = {
    wait: t('measured.what.wait'),
    touch: t('measured.what.touch'),
    response: t('measured.what.response'),
    handling: t('measured.what.handling'),
  }
  return (
    <span>
      {names[what]} · {sayPeriod(period, t, formats)}
      <small>{t('measured.timeLine', { median: say(median), p90: say(p90), mean: say(mean), count: n })}</small>
      {within && (
        <small>
          {t('measured.within', {
            target: sayDuration(within.target, formats),
            percent: formats.percent(roundHalfAway(100 * within.share, 0) / 100, 0),
            low: formats.percent(roundHalfAway(100 * within.interval.low, 0) / 100, 0),
            high: formats.percent(roundHalfAway(100 * within.interval.high, 0) / 100, 0),
          })}
        </small>
      )}
    </span>
  )
}
