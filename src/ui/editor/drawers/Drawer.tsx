import { X } from 'lucide-react'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { MapView } from '../../../canvas'
import { ToolButton } from '../controls/ToolButton'
import styles from './drawers.module.css'
import { LanesDrawer } from './LanesDrawer'
import { OutlineDrawer } from './OutlineDrawer'
import { PeopleDrawer } from './PeopleDrawer'
import { PersonasDrawer } from './PersonasDrawer'

const WorkshopDrawer = lazy(() =>
  import('../../workshop/WorkshopDrawer').then((module) => ({ default: module.WorkshopDrawer })),
)

export type DrawerName = 'lanes' | 'personas' | 'people' | 'outline' | 'workshop'

interface DrawerProps {
  readonly name: DrawerName
  readonly view: MapView
  readonly onClose: () => void
}

/** A panel over the map, beside the rail. */
export function Drawer({ name, view, onClose }: DrawerProps) {
  const { t } = useTranslation()
  const titles: Readonly<Record<DrawerName, string>> = {
    lanes: t('editor.lanes'),
    personas: t('editor.personas'),
    people: t('editor.peopleAndChannels'),
    outline: t('editor.outline'),
    workshop: t('workshop.title'),
  }
  const panel = useRef<HTMLElement>(null)
  const opener = useRef<Element>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another drawer was opened by another button
  useEffect(() => {
    opener.current = document.activeElement
    panel.current?.focus({ preventScroll: true })
  }, [name])
  const close = () => {
    if (opener.current instanceof HTMLElement) opener.current.focus()
    onClose()
  }
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className={styles.drawer}
      data-wide={name === 'personas' || undefined}
      data-workshop={name === 'workshop' || undefined}
      aria-label={titles[name]}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && close()}
    >
      <header className={styles.head}>
        <h2>{titles[name]}</h2>
        <ToolButton label={t('app.close')} onClick={close}>
          <X size={16} aria-hidden />
        </ToolButton>
      </header>
      <div className={styles.body}>
        {name === 'lanes' && <LanesDrawer />}
        {name === 'personas' && <PersonasDrawer />}
        {name === 'people' && <PeopleDrawer />}
        {name === 'outline' && <OutlineDrawer view={view} />}
        {name === 'workshop' && (
          <Suspense fallback={null}>
            <WorkshopDrawer view={view} />
          </Suspense>
        )}
      </div>
    </section>
  )
}
