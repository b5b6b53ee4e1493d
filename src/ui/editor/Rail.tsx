import { Keyboard, Layers, ListTree, MessagesSquare, Plus, Users, Waypoints } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { MapView } from '../../canvas'
import { keysText } from '../../canvas/shortcuts/names'
import { openOverlay } from '../shortcuts/overlay'
import { AddMenu } from './AddMenu'
import { ToolButton } from './controls/ToolButton'
import type { DrawerName } from './drawers/Drawer'
import { useEditorState } from './EditorContext'
import styles from './editor.module.css'

interface RailProps {
  readonly drawer: DrawerName | undefined
  readonly onDrawer: (name: DrawerName | undefined) => void
  readonly view: MapView
}

/** Adding, and the drawers. */
export function Rail({ drawer, onDrawer, view }: RailProps) {
  const { t } = useTranslation()
  const readOnly = useEditorState((state) => state.readOnly !== undefined)
  const items: readonly (readonly [DrawerName, string, typeof Layers])[] = [
    ['lanes', t('editor.lanes'), Layers],
    ['personas', t('editor.personas'), Users],
    ['people', t('editor.peopleAndChannels'), Waypoints],
    ['outline', t('editor.outline'), ListTree],
    ['workshop', t('workshop.title'), MessagesSquare],
  ]
  return (
    <nav className={styles.rail} aria-label={t('editor.tools')}>
      <AddMenu
        view={view}
        trigger={
          <ToolButton
            label={t('editor.addSomething')}
            size="wide"
            accent
            disabled={readOnly}
            className={styles.railFirst}
          >
            <Plus size={18} aria-hidden />
          </ToolButton>
        }
      />
      {items.map(([name, label, RailIcon]) => (
        <ToolButton
          key={name}
          size="wide"
          label={label}
          aria-pressed={drawer === name}
          onClick={() => onDrawer(drawer === name ? undefined : name)}
        >
          <RailIcon size={18} aria-hidden />
        </ToolButton>
      ))}
      <ToolButton
        size="wide"
        label={t('shortcuts.title')}
        keys={keysText('help')}
        aria-haspopup="dialog"
        className={styles.railLast}
        onClick={() => openOverlay('shortcuts')}
      >
        <Keyboard size={18} aria-hidden />
      </ToolButton>
    </nav>
  )
}
