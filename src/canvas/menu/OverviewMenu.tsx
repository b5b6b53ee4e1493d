import { ContextMenu } from '@base-ui/react/context-menu'
import { Columns3, Flag, Maximize, Scan, SkipBack, SkipForward, ZoomIn, ZoomOut } from 'lucide-react'
import type { ComponentPropsWithoutRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Scene } from '../../scene'
import type { MapView } from '../mapView'
import { panToBox, panToEnd } from '../overviewKeys'
import { keysText } from '../shortcuts/names'
import { Divider, Item, Submenu } from './Item'
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
  const { direction } = scene
  const hands = { view, scene }
  const icons = direction === 'rtl' ? [SkipForward, SkipBack] : [SkipBack, SkipForward]
  const [Start = SkipBack, End = SkipForward] = icons
  return (
    <>
      <Item icon={<Start size={16} />} keys={keysText('overviewEnds')} onClick={() => panToEnd(hands, 'start')}>
        {t('hands.goStart')}
      </Item>
      <Item icon={<End size={16} />} keys={keysText('overviewEnds', 1)} onClick={() => panToEnd(hands, 'end')}>
        {t('hands.goEnd')}
      </Item>
      <Submenu icon={<Flag size={16} />} label={t('editing.overview.toStage')}>
        {scene.stages.map((stage) => (
          <Item key={stage.id} onClick={() => panToBox(hands, firstStepOf(scene, stage))}>
            {stage.label || t('canvas.unnamed')}
          </Item>
        ))}
      </Submenu>
      <Submenu icon={<Columns3 size={16} />} label={t('editing.overview.toStep')}>
        {scene.steps.map((step, at) => (
          <Item key={step.id} onClick={() => panToBox(hands, step.box)}>
            {t('canvas.stepHeader', { step: at + 1, name: step.label || t('canvas.unnamed') })}
          </Item>
        ))}
      </Submenu>
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

/** Where a stage begins; its own place while it has no step. */
function firstStepOf(scene: Scene, stage: Scene['stages'][number]): { readonly x: number; readonly width: number } {
  return scene.steps.find((step) => step.stage === stage.id)?.box ?? stage.box
}
