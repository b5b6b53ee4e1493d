import { Tabs } from '@base-ui/react/tabs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MapView } from '../../canvas'
import { openRoundOf } from '../../model/votes'
import { useEditorState } from '../editor/EditorContext'
import { useFormats } from '../i18n/useFormats'
import { AgendaTab } from './AgendaTab'
import { ParkedTab } from './ParkedTab'
import { ProjectorBar } from './ProjectorBar'
import { TimerPanel } from './TimerPanel'
import { TrayTab } from './TrayTab'
import { VotesTab } from './VotesTab'
import styles from './workshop.module.css'

const TABS = ['agenda', 'tray', 'votes', 'parked'] as const
type TabName = (typeof TABS)[number]

/** All a facilitator needs beside the map: time, agenda, captured ideas, votes, the parking lot and the projector. */
export function WorkshopDrawer({ view }: { readonly view: MapView }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const [tab, setTab] = useState<TabName>(() => rememberedTab)
  const asides = useEditorState((state) => state.board.asides)
  const votes = useEditorState((state) => openRoundOf(state.board) !== undefined)
  const counts: Readonly<Record<TabName, number>> = {
    agenda: 0,
    tray: Object.values(asides).filter(({ place }) => place === 'tray').length,
    votes: votes ? 1 : 0,
    parked: Object.values(asides).filter(({ place }) => place === 'parked').length,
  }
  return (
    <div className={styles.workshop}>
      <TimerPanel />
      <Tabs.Root
        value={tab}
        onValueChange={(next: TabName) => {
          rememberedTab = next
          setTab(next)
        }}
        className={styles.tabs}
      >
        <Tabs.List className={styles.tabList} aria-label={t('workshop.title')}>
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name} className={styles.tab}>
              {t(`workshop.tabs.${name}`)}
              {counts[name] > 0 ? <i>{name === 'votes' ? '•' : number(counts[name])}</i> : null}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="agenda" className={styles.panel}>
          <AgendaTab />
        </Tabs.Panel>
        <Tabs.Panel value="tray" className={styles.panel}>
          <TrayTab view={view} />
        </Tabs.Panel>
        <Tabs.Panel value="votes" className={styles.panel}>
          <VotesTab view={view} />
        </Tabs.Panel>
        <Tabs.Panel value="parked" className={styles.panel}>
          <ParkedTab view={view} />
        </Tabs.Panel>
      </Tabs.Root>
      <ProjectorBar />
    </div>
  )
}

/** The drawer is closed and opened many times in a workshop. */
let rememberedTab: TabName = 'agenda'
