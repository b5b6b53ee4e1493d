import { Ellipsis, PanelRightClose } from 'lucide-react'
import type { CSSProperties, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { LaneFamily } from '../../lanes'
import { Menu } from '../editor/controls/Menu'
import { PaintIcon } from '../editor/controls/PaintIcon'
import { ToolButton } from '../editor/controls/ToolButton'
import { useReadOnly } from '../fields/locked'
import { FrozenNote } from './FrozenNote'
import styles from './inspector.module.css'

interface PanelHeadProps {
  readonly icon: string
  readonly family?: LaneFamily
  readonly kind: string
  /** Where it is: "Step 5 · Apply". */
  readonly position?: string
  /** Items of the menu "More". */
  readonly menu?: ReactNode
  readonly onClose: () => void
}

/** What kind of thing the panel is about, where it is, and what else can be done with it. */
export function PanelHead({ icon, family, kind, position, menu, onClose }: PanelHeadProps) {
  const { t } = useTranslation()
  const readOnly = useReadOnly()
  return (
    <>
      <header className={styles.head}>
        <span className={styles.tag} style={family && familyColours(family)}>
          <PaintIcon name={icon} size={13} />
          {kind}
        </span>
        <span className={styles.position} dir="auto" title={position}>
          {position}
        </span>
        {menu && !readOnly && (
          <Menu
            trigger={
              <ToolButton label={t('inspector.more')}>
                <Ellipsis size={16} aria-hidden />
              </ToolButton>
            }
          >
            {menu}
          </Menu>
        )}
        <ToolButton label={t('inspector.collapse')} onClick={onClose}>
          <PanelRightClose size={16} className="flip" aria-hidden />
        </ToolButton>
      </header>
      <FrozenNote />
    </>
  )
}

function familyColours(family: LaneFamily): CSSProperties {
  return { background: `var(--paint-${family}Bg)`, color: `var(--paint-${family}Ink)` }
}
