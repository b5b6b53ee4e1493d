import type { Asked } from '../../model/records/asked'
import { MeasuredTab } from './csat/MeasuredTab'
import { TicketsPanel } from './step/TicketsPanel'
import { VisitsPanel } from './visits/VisitsPanel'

/** The whole journey also has its own visits, and all reasons customers came for. */
export function LateMeasured({ about }: { readonly about: Asked }) {
  return (
    <>
      <MeasuredTab about={about} />
      {!about.stage && (
        <>
          <VisitsPanel />
          <TicketsPanel />
        </>
      )}
    </>
  )
}
