import { Component, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FirstPicture, MapCanvas, type MapView, usePaintedSince } from '../../canvas'
import { Button } from '../controls/Button'
import { useMediaUrls } from '../mediaUrls'
import { useServices } from '../services'
import { useEditor } from './EditorContext'
import styles from './editor.module.css'
import { useSaveCopy } from './useSaveCopy'

/**
 * The map; until `isDue`, and until what comes then is painted, a picture of it. Should it break, everything around it
 * stays, and the board can still be saved.
 */
export function MapPane({ view, isDue = true }: { readonly view: MapView; readonly isDue?: boolean }) {
  const editor = useEditor()
  const { layout, lanes, media } = useServices()
  const mediaUrl = useMediaUrls(media)
  const [isAhead] = useState(!isDue)
  const isBuilt = usePaintedSince(isDue)
  return (
    <CanvasBoundary>
      {isDue && <MapCanvas editor={editor} layout={layout} lanes={lanes} mediaUrl={mediaUrl} view={view} />}
      {isAhead && !isBuilt && <FirstPicture editor={editor} layout={layout} />}
    </CanvasBoundary>
  )
}

interface BoundaryState {
  readonly failed: boolean
}

/** Around the map and the table. */
export class CanvasBoundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { failed: false }

  static getDerivedStateFromError(): BoundaryState {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return <BrokenMap onRetry={() => this.setState({ failed: false })} />
  }
}

function BrokenMap({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation()
  const saveCopy = useSaveCopy()
  return (
    <div role="alert" className={styles.broken}>
      <h2>{t('editor.mapBroke')}</h2>
      <p>{t('editor.mapBrokeWhat')}</p>
      <div className={styles.problemActions}>
        <Button look="primary" onClick={onRetry}>
          {t('editor.drawAgain')}
        </Button>
        <Button onClick={saveCopy}>{t('editor.downloadCopy')}</Button>
      </div>
    </div>
  )
}
