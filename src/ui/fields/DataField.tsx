import { useTranslation } from 'react-i18next'
import type { Json, JsonObject } from '../../base/json'
import { isObject } from '../../base/json'
import { type BothLanguages, type Text, textIn } from '../../base/text'
import { unreachable } from '../../base/unreachable'
import type { Field } from '../../lanes'
import { usePreference } from '../preferences'
import { CardField } from './CardField'
import { Choice } from './Choice'
import { DateField } from './DateField'
import { Labelled } from './Labelled'
import { LineField } from './LineField'
import { Mood } from './Mood'
import { NumberField } from './NumberField'
import { PeriodField } from './PeriodField'
import { Rating } from './Rating'
import { TextField } from './TextField'

interface DataFieldProps {
  readonly field: Field
  /** The card's data as its lane type reads it. */
  readonly data: JsonObject
  /** Several cards differ. */
  readonly mixed?: boolean
  /** Draft name of the card. */
  readonly place: string
  /** `undefined` takes the value away. */
  readonly write: (value: Json | undefined, group?: string) => void
}

/** The input for one field of a lane type. A new kind of field is one component and one case here. */
export function DataField({ field, data, mixed = false, place, write }: DataFieldProps) {
  const { t } = useTranslation()
  const language = usePreference('language')
  const say = (words: BothLanguages) => words[language]
  const value = data[field.name]
  const label = say(field.label)
  switch (field.kind) {
    case 'choice':
      return (
        <Labelled label={label}>
          {(id) => (
            <Choice
              id={id}
              value={textOf(value)}
              mixed={mixed}
              options={field.options.map((option) => ({ ...option, label: say(option.label) }))}
              none="—"
              onChange={write}
            />
          )}
        </Labelled>
      )
    case 'rating':
      return (
        <Rating
          {...field}
          label={label}
          value={numberOf(value)}
          mixed={mixed}
          low={say(field.low)}
          high={say(field.high)}
          write={write}
        />
      )
    case 'mood':
      return <Mood label={label} value={numberOf(value)} mixed={mixed} write={write} />
    case 'number':
      return (
        <NumberField
          label={field.unit ? `${label} (${say(field.unit)})` : label}
          value={numberOf(value)}
          {...(field.min === undefined ? {} : { min: field.min })}
          {...(field.max === undefined ? {} : { max: field.max })}
          {...(field.step === undefined ? {} : { step: field.step })}
          {...(mixed ? { placeholder: t('fields.mixed') } : {})}
          write={write}
        />
      )
    case 'text':
      return (
        <TextField
          label={label}
          quiet
          value={bilingual(value)}
          place={`${place}.data.${field.name}`}
          write={(text, group) => write(jsonOf(text), group)}
        />
      )
    case 'line':
      return (
        <LineField
          label={label}
          value={textOf(value) ?? ''}
          place={`${place}.data.${field.name}`}
          write={(text, group) => write(text === '' ? undefined : text, group)}
        />
      )
    case 'date':
      return (
        <DateField
          label={label}
          value={textOf(value)}
          {...(mixed ? { placeholder: t('fields.mixed') } : {})}
          write={write}
        />
      )
    case 'period':
      return <PeriodField label={label} none={say(field.none)} value={textOf(value)} mixed={mixed} write={write} />
    case 'card':
      return <CardField label={label} value={textOf(value)} laneTypes={field.laneTypes} write={write} />
    default:
      return unreachable(field)
  }
}

function numberOf(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function bilingual(value: Json | undefined): Text {
  if (!isObject(value)) return {}
  return {
    ...(typeof value.en === 'string' ? { en: value.en } : {}),
    ...(typeof value.ar === 'string' ? { ar: value.ar } : {}),
  }
}

function jsonOf(text: Text): JsonObject | undefined {
  if (textIn(text, 'en') === '') return undefined
  return { ...(text.en ? { en: text.en } : {}), ...(text.ar ? { ar: text.ar } : {}) }
}
