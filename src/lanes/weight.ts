import type { JsonObject } from '../base/json'
import { numberIn, present } from './data'
import type { Chip } from './draw/chips'
import type { DrawContext } from './drawContext'
import type { Field } from './field'

/** What all lanes whose cards people are asked about have in common: how much the card counts in a roll-up. */
export type WeightData = { readonly weight?: number }

export const WEIGHT_FIELD: Field = {
  kind: 'number',
  name: 'weight',
  label: { en: 'Weight in the overall score', ar: 'الوزن في النتيجة الكلية' },
  min: 0,
  max: 1000,
  step: 1,
}

export function parseWeight(json: JsonObject): WeightData {
  return present({ weight: numberIn(json.weight, 0, 1000) })
}

export function weightChips({ weight }: WeightData, context: DrawContext): Chip[] {
  if (weight === undefined) return []
  return [{ icon: 'scale', text: context.number(weight), paint: 'ink500', label: sayWeight({ weight }, context) }]
}

export function sayWeight({ weight }: WeightData, context: Pick<DrawContext, 'say' | 'number'>): string {
  return weight === undefined
    ? ''
    : context.say({ en: 'Weight {weight}', ar: 'الوزن {weight}' }, { weight: context.number(weight) })
}
