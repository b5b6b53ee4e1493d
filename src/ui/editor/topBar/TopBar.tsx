import { Download } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { MapView } from '../../../canvas'
import { keysText } from '../../../canvas/shortcuts/names'
import { BrandMark } from '../../controls/Brand'
import { Button } from '../../controls/Button'
import { PresentButton } from '../../present/PresentButton'
import { hrefOf } from '../../route'
import { LanguageButton } from '../../settings/LanguageButton'
import { SettingsMenu } from '../../settings/SettingsMenu'
import { closeOverlay, openOverlay, overlay } from '../../shortcuts/overlay'
import { PaletteButton } from '../../shortcuts/PaletteButton'
import { BoardTitle } from './BoardTitle'
import { HistoryButtons } from './HistoryButtons'
import { SaveStatus } from './SaveStatus'
import styles from './topBar.module.css'
import { ViewTabs } from './ViewTabs'

const ExportDialog = lazy(() =>
  import('../../export/ExportDialog').then((module) => ({ default: module.ExportDialog })),
)

export function TopBar({ view, onTitled }: { readonly view: MapView | undefined; readonly onTitled: () => void }) {
  return (
    <header className={styles.top}>
      <div className={styles.start}>
        <BackLink />
        <BoardTitle onDone={onTitled} />
        <SaveStatus />
      </div>
      <ViewTabs />
      <div className={styles.end}>
        <HistoryButtons />
        <PaletteButton />
        <span className={styles.divider} />
        <SettingsMenu />
        <LanguageButton />
        <ExportButton view={view} />
        <PresentButton />
      </div>
    </header>
  )
}

function BackLink() {
  const { t } = useTranslation()
  return (
    <a
      className={styles.back}
      href={hrefOf({ kind: 'library' })}
      aria-label={t('app.library')}
      title={t('app.library')}
    >
      <BrandMark />
    </a>
  )
}

function ExportButton({ view }: { readonly view: MapView | undefined }) {
  const { t } = useTranslation()
  const open = useStore(overlay, (state) => state.open)
  return (
    <>
      <Button onClick={() => openOverlay('export')} title={`${t('editor.export')} · ${keysText('export')}`}>
        <Download size={16} aria-hidden />
        <span data-word>{t('editor.export')}</span>
      </Button>
      {(open === 'export' || open === 'print') && (
        <Suspense fallback={null}>
          <ExportDialog
            onClose={closeOverlay}
            first={open === 'print' ? 'pdf' : 'png'}
            {...(view ? { visible: view.store.getState().visible } : {})}
          />
        </Suspense>
      )}
    </>
  )
}
