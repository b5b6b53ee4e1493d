import { Tabs } from '@base-ui/react/tabs'
import { ChartNoAxesCombined, Map as MapIcon, Table2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { BoardView } from '../../preferences'
import controls from '../controls/controls.module.css'
import { useBoardView } from '../useBoardView'

/** The same board as a map, as a table, or by what its numbers say. */
export function ViewTabs() {
  const { t } = useTranslation()
  const [view, choose] = useBoardView()
  const tabs: readonly (readonly [BoardView, string, typeof MapIcon])[] = [
    ['map', t('editor.map'), MapIcon],
    ['table', t('editor.table'), Table2],
    ['insights', t('insights.tab'), ChartNoAxesCombined],
  ]
  return (
    <Tabs.Root value={view} onValueChange={(next: BoardView) => choose(next)}>
      <Tabs.List className={controls.segmented} aria-label={t('editor.views')}>
        {tabs.map(([value, words, Icon]) => (
          <Tabs.Tab
            key={value}
            value={value}
            id={`tab-${value}`}
            aria-controls={view === value ? `view-${value}` : undefined}
            className={controls.segment}
            title={words}
          >
            <Icon size={15} aria-hidden />
            <span data-word>{words}</span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs.Root>
  )
}
