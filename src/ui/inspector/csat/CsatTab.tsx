import type { CardId } from '../../../base/ids'
import { VisitsPanel } from '../visits/VisitsPanel'
import { MeasuredTab } from './MeasuredTab'

/** What customers answered about one touchpoint, what the company believes, and what visitors saw there. */
export function CsatTab({ card }: { readonly card: CardId }) {
  return (
    <>
      <MeasuredTab about={{ card }} />
      <VisitsPanel card={card} />
    </>
  )
}
