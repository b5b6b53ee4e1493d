import { LayoutGrid, LayoutTemplate, type LucideIcon, Trash2, Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { templateIndex } from '../../formats/templates'
import { useFormats } from '../i18n'
import { hrefOf, type Route } from '../route'
import styles from './SideNav.module.css'

export type LibraryPlace = 'library' | 'templates' | 'personas' | 'trash'

export interface SideNavProps {
  readonly place: LibraryPlace
  readonly boards: number | undefined
  readonly personas: number | undefined
  readonly trashed: number | undefined
}

export function SideNav({ place, boards, personas, trashed }: SideNavProps) {
  const { t } = useTranslation()
  return (
    <nav className={styles.nav} aria-label={t('library.navigation')}>
      <Place
        icon={LayoutGrid}
        to={{ kind: 'library' }}
        here={place === 'library'}
        label={t('library.allBoards')}
        count={boards}
      />
      <Place
        icon={LayoutTemplate}
        to={{ kind: 'templates' }}
        here={place === 'templates'}
        label={t('library.templates')}
        count={templateIndex.length}
      />
      <Place
        icon={Users}
        to={{ kind: 'personas' }}
        here={place === 'personas'}
        label={t('library.personas')}
        count={personas}
      />
      <Place icon={Trash2} to={{ kind: 'trash' }} here={place === 'trash'} label={t('library.trash')} count={trashed} />
    </nav>
  )
}

interface PlaceProps {
  readonly icon: LucideIcon
  readonly to: Route
  readonly here: boolean
  readonly label: string
  readonly count: number | undefined
}

function Place({ icon: Icon, to, here, label, count }: PlaceProps) {
  const { number } = useFormats()
  return (
    <a className={styles.place} href={hrefOf(to)} {...(here ? { 'aria-current': 'page' } : {})}>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span>{label}</span>
      {count !== undefined && count > 0 && <span className={styles.count}>{number(count)}</span>}
    </a>
  )
}
