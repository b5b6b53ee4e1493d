import { Info, Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Measure } from '../../model/records/measure'
import { ToolButton } from '../editor/controls/ToolButton'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { PersonaStrip } from '../editor/PersonaStrip'
import { Choice } from '../fields/Choice'
import { choicesOf } from '../measured/choices'
import styles from './insights.module.css'
import { useDimensionWords } from './useDimensionWords'
import { useBoardText, useInsights } from './useInsights'
import { useWords } from './useWords'

/** Between values that are looked at together. */
const SEVERAL = '\u001f'

interface InsightsBarProps {
  readonly measures: readonly Measure[]
  readonly onMeasure: (measure: Measure) => void
}

/** Whose journey it is, and whose numbers are looked at: the same choice as on the map. */
export function InsightsBar({ measures, onMeasure }: InsightsBarProps) {
  const { t } = useTranslation()
  const { facts, measure } = useInsights()
  const editor = useEditor()
  const measured = useEditorState((state) => state.measured)
  const say = useBoardText()
  const words = useWords()
  const dims = useDimensionWords()
  const choices = choicesOf(facts.board)
  const periods = [...choices.periods].reverse()
  const setPeriod = (period: string | undefined) =>
    editor.setMeasured({ dims: measured.dims, ...(period === undefined ? {} : { period }) })
  const setDim = (name: string, value: string | undefined) =>
    editor.setMeasured({
      ...measured,
      dims: { ...measured.dims, [name]: value === undefined ? [] : value.split(SEVERAL) },
    })
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
            value={measured.period}
            none={t('insights.latest', { period: words.period(periods[0] ?? '') })}
            options={periods.map((period) => ({
              value: period,
              label: t('insights.asOf', { period: words.period(period) }),
            }))}
            onChange={setPeriod}
          />
        )}
        {choices.dims.map(({ name, values }) => {
          const chosen = measured.dims[name] ?? []
          const label = (value: string) => dims.value(name, value)
          return (
            <Choice
              key={name}
              compact
              label={dims.name(name)}
              value={chosen.length === 0 ? undefined : chosen.join(SEVERAL)}
              none={t('insights.allOf', { dimension: dims.name(name) })}
              options={[
                // Several were chosen on the map: they stay until one is chosen here.
                ...(chosen.length > 1 ? [{ value: chosen.join(SEVERAL), label: chosen.map(label).join(' + ') }] : []),
                ...values.map((value) => ({ value, label: label(value) })),
              ]}
              onChange={(value) => setDim(name, value)}
            />
          )
        })}
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
