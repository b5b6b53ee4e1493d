import { ContextMenu } from '@base-ui/react/context-menu'
import { Maximize, Scan, SkipBack, SkipForward, ZoomIn, ZoomOut } from 'lucide-react'
import type { ComponentPropsWithoutRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Scene } from '../../scene'
import type { MapView } from '../mapView'
import { keysText } from '../shortcuts/names'
import { Divider, Item } from './Item'
import styles from './menu.module.css'
import { useLandmark } from './useLandmark'

/** The overview of the board, with a menu for how the map is looked at: by the right button and by a long press. */
export function OverviewMenu({
  view,
  scene,
  children,
  ...box
}: ComponentPropsWithoutRef<'div'> & { readonly view: MapView; readonly scene: Scene }) {
  const landmark = useLandmark()
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger {...box}>{children}</ContextMenu.Trigger>
      <ContextMenu.Portal container={landmark}>
        <ContextMenu.Positioner className={styles.positioner} positionMethod="fixed" collisionPadding={8}>
          <ContextMenu.Popup className={styles.popup}>
            <OverviewItems view={view} scene={scene} />
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  )
}

function OverviewItems({ view, scene }: { readonly view: MapView; readonly scene: Scene }) {
  const { t } = useTranslation()
  const { direction, width } = scene
  const to = (end: 'start' | 'end') =>
    view.panTo({ x: (end === 'start') === (direction === 'ltr') ? 0 : width, y: view.store.getState().visible.y })
  const icons = direction === 'rtl' ? [SkipForward, SkipBack] : [SkipBack, SkipForward]
  const [Start = SkipBack, End = SkipForward] = icons
  return (
    <>
      <Item icon={<Start size={16} />} onClick={() => to('start')}>
        {t('hands.goStart')}
      </Item>
      <Item icon={<End size={16} />} onClick={() => to('end')}>
        {t('hands.goEnd')}
      </Item>
      <Divider />
      <Item icon={<Maximize size={16} />} keys={keysText('fit')} onClick={view.fit}>
        {t('hands.fit')}
      </Item>
      <Item icon={<Scan size={16} />} keys={keysText('actualSize')} onClick={() => view.zoomTo(1)}>
        {t('hands.actualSize')}
      </Item>
      <Item icon={<ZoomIn size={16} />} onClick={view.zoomIn}>
        {t('hands.zoomIn')}
      </Item>
      <Item icon={<ZoomOut size={16} />} onClick={view.zoomOut}>
        {t('hands.zoomOut')}
      </Item>
    </>
  )
}
