import { Info, Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Measure } from '../../model/records/measure'
import { ToolButton } from '../editor/controls/ToolButton'
import { PersonaStrip } from '../editor/PersonaStrip'
import { Choice } from '../fields/Choice'
import styles from './insights.module.css'
import { dimensionsOn, periodsOn, type Scope } from './model/scope'
import { useDimensionWords } from './useDimensionWords'
import { useBoardText, useInsights } from './useInsights'
import { useWords } from './useWords'

interface InsightsBarProps {
  readonly measures: readonly Measure[]
  readonly onScope: (scope: Scope) => void
  readonly onMeasure: (measure: Measure) => void
}

/** Whose journey it is, and which answers are looked at: question, period, branch and the like. */
export function InsightsBar({ measures, onScope, onMeasure }: InsightsBarProps) {
  const { t } = useTranslation()
  const { facts, scope, measure } = useInsights()
  const say = useBoardText()
  const words = useWords()
  const dims = useDimensionWords()
  const periods = periodsOn(facts.board)
  const setPeriod = (period: string | undefined) =>
    onScope({ dims: scope.dims, ...(period === undefined ? {} : { period }) })
  const setDim = (name: string, value: string | undefined) => {
    const { [name]: _, ...others } = scope.dims
    onScope({ ...scope, dims: value === undefined ? others : { ...others, [name]: value } })
  }
  return (
    <div className={styles.toolbar}>
      <PersonaStrip />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row with its legend hidden in every browser */}
      <div role="group" aria-label={t('insights.scope')} className={styles.scope}>
        {measures.length > 1 && measure && (
          <Choice
            compact
            label={t('inspector.question')}
            value={measure.id}
            options={measures.map((each) => ({ value: each.id, label: say(each.name) }))}
            onChange={(id) => {
              const chosen = measures.find((each) => each.id === id)
              if (chosen) onMeasure(chosen)
            }}
          />
        )}
        {periods.length > 0 && (
          <Choice
            compact
            label={t('inspector.period')}
            value={scope.period}
            none={t('insights.latest', { period: words.period(periods[0] ?? '') })}
            options={periods.map((period) => ({ value: period, label: words.period(period) }))}
            onChange={setPeriod}
          />
        )}
        {dimensionsOn(facts.board).map(({ name, values }) => (
          <Choice
            key={name}
            compact
            label={dims.name(name)}
            value={scope.dims[name]}
            none={t('insights.allOf', { dimension: dims.name(name) })}
            options={values.map((value) => ({ value, label: dims.value(name, value) }))}
            onChange={(value) => setDim(name, value)}
          />
        ))}
      </div>
      <span className={styles.barNote}>
        <Info size={14} aria-hidden />
        {t('insights.intervals')}
      </span>
      <ToolButton label={t('insights.print')} onClick={() => window.print()}>
        <Printer size={16} aria-hidden />
      </ToolButton>
    </div>
  )
}
