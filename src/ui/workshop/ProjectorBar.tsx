import { ExternalLink } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Button } from '../controls/Button'
import { Segmented } from '../editor/controls/Segmented'
import { useEditorState } from '../editor/EditorContext'
import { CheckBox } from '../inspector/CheckBox'
import { SCREEN_PARTS } from './live'
import { openScreen } from './openScreen'
import { useLive, useLiveHand } from './useLive'
import styles from './workshop.module.css'

/** The second window: what it shows is chosen here. */
export function ProjectorBar() {
  const { t } = useTranslation()
  const id = useEditorState((state) => state.board.id)
  const hand = useLiveHand()
  const screens = useStore(hand.screens, (state) => state.count)
  const show = useLive((live) => live.show)
  const follows = useLive((live) => live.follows)
  return (
    <section className={styles.projector} aria-label={t('workshop.screen.title')}>
      <div className={styles.row}>
        <h3>{t('workshop.screen.title')}</h3>
        <span className={styles.connected} data-on={screens > 0 || undefined}>
          {screens > 0 ? t('workshop.screen.connected') : t('workshop.screen.none')}
        </span>
        <span className={styles.spring} />
        <Button onClick={() => openScreen(id)}>
          <ExternalLink size={14} aria-hidden className="flip" />
          {t('workshop.screen.open')}
        </Button>
      </div>
      <Segmented
        label={t('workshop.screen.shows')}
        value={show}
        options={SCREEN_PARTS.map((part) => ({ value: part, label: t(`workshop.screen.parts.${part}`) }))}
        onChange={(next) => hand.set({ show: next })}
      />
      <CheckBox label={t('workshop.screen.follow')} checked={follows} onChange={(on) => hand.set({ follows: on })} />
    </section>
  )
}
