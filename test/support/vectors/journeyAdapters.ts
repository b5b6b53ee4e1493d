import * as v from 'valibot'
import { deviations } from '../../../src/measures/deviations'
import { pathTime, type TimedPath } from '../../../src/measures/parallelTime'
import { adapt } from './adapt'
import type { Actual } from './publishedVectors'

const path: v.GenericSchema<unknown, TimedPath> = v.array(
  v.union([v.number(), v.object({ parallel: v.array(v.lazy(() => path)) })]),
)

/** Branches that run side by side, and what really happened to one customer. */
export const journeyAdapters: Readonly<Record<string, (input: unknown) => Actual>> = {
  parallel: adapt(v.object({ sequence: path }), ({ sequence }) => {
    const { lead, work } = pathTime(sequence)
    return { lead, touchSum: work }
  }),
  deviations: adapt(
    v.object({
      planned: v.array(v.string()),
      actual: v.array(v.tuple([v.string(), v.picklist(['ok', 'failed'])])),
    }),
    ({ planned, actual }) => {
      const found = deviations(
        planned,
        actual.map(([touchpoint, state]) => ({ touchpoint, failed: state === 'failed' })),
      )
      return {
        adHoc: found.adHoc,
        failed: found.failed,
        missing: found.missing,
        outOfSequence: found.outOfSequence.length,
        outOfSequenceIds: found.outOfSequence,
        total: found.total,
      }
    },
  ),
}
