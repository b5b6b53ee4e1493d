import type { MapView } from '../../canvas'
import { TimerKeeper } from './TimerKeeper'
import { useTellScreen } from './useTellScreen'
import { useWorkshopKeys } from './useWorkshopKeys'

/** What of the workshop is there while its drawer is closed: its keys, and the ear on the timer. */
export function WorkshopHost({ view }: { readonly view: MapView }) {
  useWorkshopKeys(view)
  useTellScreen(view)
  return <TimerKeeper />
}
