import * as v from 'valibot'
import { brandId } from '../../base/ids'
import { type CardFilter, filterSchema } from '../cardFilter'
import { type ShownNumbers, shownNumbersSchema } from '../records/view'

/** How a board was looked at in this browser: kept beside the board, not in it. */
export interface Look {
  readonly filter: CardFilter
  readonly lenses: readonly string[]
  readonly measured: ShownNumbers
}

const lookSchema = v.object({
  filter: filterSchema,
  lenses: v.array(v.string()),
  measured: shownNumbersSchema,
})

/** Undefined for what is no look. */
export function parseLook(raw: unknown): Look | undefined {
  const parsed = v.safeParse(lookSchema, raw)
  if (!parsed.success) return undefined
  const { filter, lenses, measured } = parsed.output
  const { unowned, families, evidence, tags, kinds } = filter
  return {
    filter: {
      ...{ unowned, families, evidence, tags, kinds },
      owners: filter.owners.map((id) => brandId('actor', id)),
      personas: filter.personas.map((id) => brandId('persona', id)),
    },
    lenses,
    measured: { dims: measured.dims, ...(measured.period === undefined ? {} : { period: measured.period }) },
  }
}
