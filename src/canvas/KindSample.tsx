import { linkSample } from '../layout'
import type { LinkKind } from '../model/records/link'
import { mirrorMarks } from '../scene'
import { Marks } from './Marks'
import { useTools } from './tools'

/** The arrow of a kind of link, as on the board; it points where the board goes. */
export function KindSample({ kind }: { readonly kind: LinkKind }) {
  const rtl = useTools().scene().direction === 'rtl'
  const marks = linkSample(kind, 0, 8)
  return (
    <svg width="24" height="16" aria-hidden="true" data-sample>
      <Marks marks={rtl ? mirrorMarks(marks, 24) : marks} />
    </svg>
  )
}
