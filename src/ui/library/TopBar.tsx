import { Plus, Search, Upload } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { BrandMark } from '../controls/Brand'
import { Button } from '../controls/Button'
import { LanguageButton } from '../settings/LanguageButton'
import { SettingsMenu } from '../settings/SettingsMenu'
import styles from './TopBar.module.css'

export interface TopBarProps {
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly onImport: () => void
  readonly onNewBoard: () => void
}

export function TopBar({ query, onQuery, onImport, onNewBoard }: TopBarProps) {
  const { t } = useTranslation()
  return (
    <header className={styles.bar}>
      <a className={styles.brand} href="#/">
        <BrandMark />
        {t('app.name')}
      </a>
      <SearchBox query={query} onQuery={onQuery} />
      <div className={styles.end}>
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

function SearchBox({ query, onQuery }: Pick<TopBarProps, 'query' | 'onQuery'>) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      // By the place of the key too: on an Arabic keyboard the letter is another one.
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (event.key !== 'k' && event.code !== 'KeyK')) return
      event.preventDefault()
      input.current?.select()
      input.current?.focus()
    }
    window.addEventListener('keydown', focus)
    return () => window.removeEventListener('keydown', focus)
  }, [])
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is younger than the browsers in use
    <div role="search" className={styles.search}>
      <Search size={16} aria-hidden />
      <input
        ref={input}
        type="search"
        dir="auto"
        aria-label={t('library.search')}
        placeholder={t('library.search')}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onQuery('')}
      />
      <kbd aria-hidden>{t('library.searchKeys')}</kbd>
    </div>
  )
}
