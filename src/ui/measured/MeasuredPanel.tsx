import { useTranslation } from 'react-i18next'
import { sayDimension, sayDimValue } from '../../lanes/measuredWords'
import { allMeasured, isMeasuredFiltered, type MeasuredFilter } from '../../measures/measuredFilter'
import { Button } from '../controls/Button'
import { Choice } from '../fields/Choice'
import { Labelled } from '../fields/Labelled'
import { ToggleChips } from '../fields/ToggleChips'
import styles from '../filter/filter.module.css'
import { useFormats } from '../i18n/useFormats'
import { sayPeriod } from '../inspector/csat/periods'
import { useSpeech } from '../table/useSpeech'
import type { MeasuredChoices } from './choices'

interface MeasuredPanelProps {
  readonly choices: MeasuredChoices
  readonly measured: MeasuredFilter
  readonly onMeasured: (measured: MeasuredFilter) => void
}

/** Branches, channels, personas and others to choose among, and the last period to look at. */
export function MeasuredPanel({ choices, measured, onMeasured }: MeasuredPanelProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const speech = useSpeech()
  const { dims, period } = measured
  const toggle = (name: string, value: string, on: boolean) => {
    const chosen = dims[name] ?? []
    const values = on ? [...chosen, value] : chosen.filter((each) => each !== value)
    onMeasured({ ...measured, dims: { ...dims, [name]: values } })
  }
  const until = (next: string | undefined) => {
    const { period: _before, ...rest } = measured
    onMeasured(next === undefined ? rest : { ...rest, period: next })
  }
  return (
    <div className={styles.facets}>
      {choices.periods.length > 1 && (
        <Labelled label={t('measured.until')} hint={t('measured.untilHint')}>
          {(id) => (
            <Choice
              id={id}
              value={period}
              none={t('measured.latest')}
              options={[...choices.periods].reverse().map((each) => ({
                value: each,
                label: sayPeriod(each, t, formats),
              }))}
              onChange={until}
            />
          )}
        </Labelled>
      )}
      {choices.dims.map(({ name, values }) => (
        <ToggleChips
          key={name}
          label={sayDimension(name, speech)}
          chips={values.map((value) => ({
            value,
            label: sayDimValue(name, value, speech),
            state: (dims[name] ?? []).includes(value),
          }))}
          onToggle={(value, on) => toggle(name, value, on)}
        />
      ))}
      <div className={styles.foot}>
        <p className={styles.note}>{t('measured.how')}</p>
        <Button look="quiet" disabled={!isMeasuredFiltered(measured)} onClick={() => onMeasured(allMeasured)}>
          {t('measured.clearAll')}
        </Button>
      </div>
    </div>
  )
}
