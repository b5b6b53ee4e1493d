import { useMemo } from 'react'
import { answersFrom, heapsThere } from '../../commands'
import type { LaneRegistry } from '../../lanes'
import { lanesInOrder } from '../../model/reads'
import type { Lane } from '../../model/records/lane'
import { attributeLines } from './attributes'
import { repliesFor } from './replies'
import { heapsFor, measureIds, sourceOf } from './toBoard'
import type { Survey } from './useSurvey'

/** What the import would do to the board; undefined before anything is counted. */
export function usePlan({ board, editor, counted, added, profile, reading }: Survey) {
  const name = reading.reader?.name ?? ''
  const hash = profile?.hash ?? ''
  return useMemo(() => {
    if (!counted) return undefined
    const used = new Set(counted.counted.heaps.map(({ question }) => question))
    const questions = added.filter(({ key }) => used.has(key))
    const measures = measureIds(board, questions, editor.newId)
    const heaps = heapsFor(board, counted.counted, measures)
    const { source, file } = sourceOf(name, hash, counted.mapping)
    return {
      heaps,
      attributes: attributeLines(board, counted.counted.attributes, profile?.columns ?? []),
      replies: repliesFor(board, counted.counted, measures),
      questions,
      measures,
      source,
      file,
      same: answersFrom(board, file),
      there: heapsThere(board, heaps, file),
    }
  }, [board, editor, counted, added, profile, name, hash])
}

/** The lane chosen for quotes, else the first of claims about customers. */
export function quoteLaneOf({ board, lane }: Pick<Survey, 'board' | 'lane'>, lanes: LaneRegistry): Lane | undefined {
  const all = lanesInOrder(board).filter(({ type }) => lanes.typeOf(type).holdsCards)
  const claims = all.find(({ type }) => lanes.typeOf(type).claims && !lanes.typeOf(type).measured)
  return all.find(({ id }) => id === lane) ?? claims ?? all[0]
}
