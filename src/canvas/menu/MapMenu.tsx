import { Menu } from '@base-ui/react/menu'
import { useMemo } from 'react'
import { unreachable } from '../../base/unreachable'
import type { MenuTarget } from '../canvasState'
import { useCanvas, useTools } from '../tools'
import { AddLaneItems } from './AddLaneItems'
import { BoardItems } from './BoardItems'
import { CardItems, CellItems, FlagItems, MoodItems } from './CardItems'
import { EvidenceItems, OwnerItems, TagItems } from './FieldItems'
import { LinkItems } from './LinkItems'
import styles from './menu.module.css'
import { LaneItems, LineItems } from './RowItems'
import { StageItems, StepItems } from './TrackItems'
import { useLandmark } from './useLandmark'

/** The one menu of the map. Buttons, the right button of the mouse and the menu key all open it. */
export function MapMenu({ focusBack }: { readonly focusBack: () => HTMLElement | false }) {
  const { canvas } = useTools()
  const menu = useCanvas((state) => state.menu)
  const landmark = useLandmark()
  const anchor = useMemo(() => {
    const rect = menu?.anchor
    return rect && { getBoundingClientRect: () => new DOMRect(rect.x, rect.y, rect.width, rect.height) }
  }, [menu])
  return (
    <Menu.Root
      open={menu !== undefined}
      onOpenChange={(open) => {
        if (!open) canvas.setState({ menu: undefined })
      }}
    >
      <Menu.Portal container={landmark}>
        <Menu.Positioner
          className={styles.positioner}
          anchor={anchor}
          positionMethod="fixed"
          side="bottom"
          align="start"
          sideOffset={5}
          collisionPadding={8}
        >
          <Menu.Popup className={styles.popup} tabIndex={0} finalFocus={focusBack}>
            {menu ? <Items target={menu.target} /> : null}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function Items({ target }: { readonly target: MenuTarget }) {
  switch (target.kind) {
    case 'cards':
      return <CardItems ids={target.ids} />
    case 'mood':
      return <MoodItems ids={target.ids} />
    case 'flags':
      return <FlagItems ids={target.ids} />
    case 'tags':
      return <TagItems ids={target.ids} />
    case 'owner':
      return <OwnerItems ids={target.ids} />
    case 'evidence':
      return <EvidenceItems ids={target.ids} />
    case 'cell':
      return <CellItems lane={target.lane} step={target.step} />
    case 'stage':
      return <StageItems id={target.id} />
    case 'step':
      return <StepItems id={target.id} />
    case 'lane':
      return <LaneItems id={target.id} />
    case 'line':
      return <LineItems id={target.id} />
    case 'link':
      return <LinkItems id={target.id} />
    case 'board':
      return <BoardItems />
    case 'addLane':
      return <AddLaneItems index={target.index} />
    default:
      return unreachable(target)
  }
}
