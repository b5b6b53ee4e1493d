import { useTranslation } from 'react-i18next'
import { type Text, withText } from '../../../base/text'
import { unitOf } from '../../../measures/figure'
import type { Measure } from '../../../model/records/measure'
import fields from '../../fields/fields.module.css'
import { Labelled, Two } from '../../fields/Labelled'
import { NumberField } from '../../fields/NumberField'
import { useFormats } from '../../i18n/useFormats'

type Draft = Omit<Measure, 'id'>

interface BenchmarkFieldsProps {
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
}

/** What others reach and who says so, and the words behind a number that is no percentage. */
export function BenchmarkFields({ draft, onChange }: BenchmarkFieldsProps) {
  const { t } = useTranslation()
  const { language } = useFormats()
  const { benchmark: _before, unit: _unit, ...rest } = draft
  const { benchmark, unit } = draft
  const kind = unitOf(draft)
  const ranges = { percent: [0, 100], points: [-100, 100], mean: draft.scale, perThousand: [0, 1e6] } as const
  const [min, max] = ranges[kind]
  const withUnit = unit ? { unit } : {}
  const write = (next: Measure['benchmark']) => onChange({ ...rest, ...withUnit, ...(next ? { benchmark: next } : {}) })
  const isWorded = kind === 'mean' || kind === 'perThousand'
  return (
    <>
      <Two>
        <NumberField
          label={t('benchmark.value')}
          value={benchmark?.value}
          min={min}
          max={max}
          write={(value) =>
            write(
              value === undefined ? undefined : { value, ...(benchmark?.source ? { source: benchmark.source } : {}) },
            )
          }
        />
        <Labelled label={t('benchmark.source')}>
          {(id) => (
            <input
              id={id}
              className={fields.input}
              dir="auto"
              maxLength={120}
              disabled={benchmark === undefined}
              placeholder={t('benchmark.sourceExample')}
              value={benchmark?.source?.[language] ?? ''}
              onChange={(event) => benchmark && write(withSource(benchmark, language, event.target.value))}
            />
          )}
        </Labelled>
      </Two>
      {isWorded && (
        <Labelled label={t('benchmark.unit')} hint={t('benchmark.unitHint')}>
          {(id) => (
            <input
              id={id}
              className={fields.input}
              dir="auto"
              maxLength={40}
              value={unit?.[language] ?? ''}
              onChange={(event) => {
                const next = withText(unit, language, event.target.value)
                onChange({ ...rest, ...(benchmark ? { benchmark } : {}), ...(isEmpty(next) ? {} : { unit: next }) })
              }}
            />
          )}
        </Labelled>
      )}
    </>
  )
}

function withSource(
  { value, source }: NonNullable<Measure['benchmark']>,
  language: 'en' | 'ar',
  text: string,
): Measure['benchmark'] {
  const next = withText(source, language, text)
  return { value, ...(isEmpty(next) ? {} : { source: next }) }
}

function isEmpty(text: Text): boolean {
  return !text.en && !text.ar
}
