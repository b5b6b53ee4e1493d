import { Plus, Search, Upload } from 'lucide-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { keysText } from '../../canvas/shortcuts/names'
import { BrandMark } from '../controls/Brand'
import { Button } from '../controls/Button'
import { LanguageButton } from '../settings/LanguageButton'
import { SettingsMenu } from '../settings/SettingsMenu'
import { PaletteButton } from '../shortcuts/PaletteButton'
import styles from './TopBar.module.css'

export interface TopBarProps {
  readonly query: string
  readonly onQuery: (query: string) => void
  /** The search field, for the keys that lead to it. */
  readonly field: RefObject<HTMLInputElement | null>
  readonly onImport: () => void
  readonly onNewBoard: () => void
}

export function TopBar({ query, onQuery, field, onImport, onNewBoard }: TopBarProps) {
  const { t } = useTranslation()
  return (
    <header className={styles.bar}>
      <a className={styles.brand} href="#/">
        <BrandMark />
        {t('app.name')}
      </a>
      <SearchBox query={query} onQuery={onQuery} field={field} />
      <div className={styles.end}>
        <PaletteButton />
        <LanguageButton />
        <SettingsMenu />
        <Button onClick={onImport} className={styles.import ?? ''} title={t('library.importFile')}>
          <Upload size={16} aria-hidden />
          <span>{t('library.import')}</span>
        </Button>
        <Button look="primary" onClick={onNewBoard}>
          <Plus size={16} aria-hidden />
          {t('library.newBoard')}
        </Button>
      </div>
    </header>
  )
}

function SearchBox({ query, onQuery, field }: Pick<TopBarProps, 'query' | 'onQuery' | 'field'>) {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is younger than the browsers in use
    <div role="search" className={styles.search}>
      <Search size={16} aria-hidden />
      <input
        ref={field}
        type="search"
        dir="auto"
        aria-label={t('library.search')}
        placeholder={t('library.search')}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onQuery('')}
      />
      <kbd aria-hidden dir="ltr">
        {keysText('find')}
      </kbd>
    </div>
  )
}
