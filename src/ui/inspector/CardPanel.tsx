import { Tabs } from '@base-ui/react/tabs'
import { Copy, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import type { MapView } from '../../canvas'
import { duplicateCards, removeCards } from '../../commands'
import type { Card } from '../../model/records/card'
import { MenuItem, MenuSeparator } from '../editor/controls/Menu'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { runAndTell } from '../editor/notices'
import { usePreference } from '../preferences'
import { useServices } from '../services'
import { CardDetails } from './CardDetails'
import { CardEvidence } from './CardEvidence'
import { CsatTab } from './csat/CsatTab'
import styles from './inspector.module.css'
import { PanelHead } from './PanelHead'
import { usePosition } from './usePosition'

export type CardTab = 'details' | 'csat' | 'evidence'

interface CardPanelProps {
  readonly card: Card
  readonly tab: CardTab
  readonly onTab: (tab: CardTab) => void
  readonly view: MapView
  readonly onClose: () => void
}

/** One card. */
export function CardPanel({ card, tab, onTab, view, onClose }: CardPanelProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const { lanes } = useServices()
  const language = usePreference('language')
  const boardLanguage = useEditorState((state) => state.language)
  const lane = useEditorState((state) => state.board.lanes[card.lane])
  const type = lanes.typeOf(lane?.type ?? '')
  const position = usePosition(card.step)
  const shown = tab === 'csat' && !type.measured ? 'details' : tab
  const duplicate = () => {
    const id = editor.newId('card')
    if (editor.dispatch(duplicateCards, { ids: [card.id], newIds: [id] }).ok)
      editor.select({ kind: 'cards', ids: [id] })
  }
  return (
    <>
      <PanelHead
        icon={type.icon}
        family={type.family}
        kind={type.cardName[language]}
        position={position}
        onClose={onClose}
        menu={
          <>
            <MenuItem icon={<Copy size={15} />} onClick={duplicate}>
              {t('inspector.duplicate')}
            </MenuItem>
            <MenuSeparator />
            <MenuItem
              icon={<Trash2 size={15} />}
              danger
              onClick={() => runAndTell(editor, removeCards, { ids: [card.id] })}
            >
              {t('inspector.delete')}
            </MenuItem>
          </>
        }
      />
      {shown !== 'details' && (
        <p className={styles.title} dir="auto">
          {textIn(card.text, boardLanguage)}
        </p>
      )}
      <Tabs.Root className={styles.tabs} value={shown} onValueChange={(next: CardTab) => onTab(next)}>
        <Tabs.List className={styles.tabList} aria-label={t('inspector.inspector')}>
          <Tabs.Tab value="details" className={styles.tab}>
            {t('inspector.details')}
          </Tabs.Tab>
          {type.measured && (
            <Tabs.Tab value="csat" className={styles.tab}>
              {t('inspector.csat')}
            </Tabs.Tab>
          )}
          <Tabs.Tab value="evidence" className={styles.tab}>
            {t('inspector.evidence')}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="details" className={styles.body}>
          <CardDetails card={card} type={type} view={view} />
        </Tabs.Panel>
        {type.measured && (
          <Tabs.Panel value="csat" className={styles.body}>
            <CsatTab card={card.id} />
          </Tabs.Panel>
        )}
        <Tabs.Panel value="evidence" className={styles.body}>
          <CardEvidence card={card} claims={type.claims} />
        </Tabs.Panel>
      </Tabs.Root>
    </>
  )
}
