import {
  AppWindow,
  CircleHelp,
  Footprints,
  LayoutGrid,
  ListPlus,
  Maximize,
  Minimize,
  MonitorOff,
  Moon,
  Signpost,
  Sun,
  X,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { keysText } from '../../canvas/shortcuts/names'
import type { ShortcutId } from '../../canvas/shortcuts/table'
import { useTheme } from '../theme/theme'
import type { Pace } from './deck'
import { useFullScreen } from './fullScreen'
import type { PresentAct } from './keys'
import { setPresentSettings, usePresentSettings } from './settings'
import styles from './tools.module.css'

interface ToolsProps {
  readonly act: (act: PresentAct) => void
  readonly isOverview: boolean
  readonly onPace: (pace: Pace) => void
  /** Absent in the window that is led. */
  readonly onOtherWindow?: (() => void) | undefined
  readonly onLeave?: (() => void) | undefined
}

/** What the speaker may want at hand. Fades while the pointer is still; the keyboard always reaches it. */
export function Tools({ act, isOverview, onPace, onOtherWindow, onLeave }: ToolsProps) {
  const { t } = useTranslation()
  const { pace, reveals } = usePresentSettings()
  const theme = useTheme()
  const isFull = useFullScreen()
  const isDark = theme === 'dark'
  return (
    <div role="toolbar" aria-label={t('present.tools')} className={styles.tools} data-tools>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row with its legend hidden in every browser */}
      <div role="group" aria-label={t('present.pace')} className={styles.paces}>
        <PaceButton pace="stage" isOn={pace === 'stage'} onPace={onPace}>
          <Signpost size={16} aria-hidden />
          {t('present.byStage')}
        </PaceButton>
        <PaceButton pace="step" isOn={pace === 'step'} onPace={onPace}>
          <Footprints size={16} aria-hidden />
          {t('present.byStep')}
        </PaceButton>
      </div>
      <Tool label={t('present.reveals')} isOn={reveals} onClick={() => setPresentSettings({ reveals: !reveals })}>
        <ListPlus size={18} className="flip" aria-hidden />
      </Tool>
      <Tool
        label={t('present.overview')}
        keys="presentOverview"
        isOn={isOverview}
        onClick={() => act({ kind: 'overview' })}
      >
        <LayoutGrid size={18} aria-hidden />
      </Tool>
      <Tool label={t('present.blank')} keys="presentBlank" onClick={() => act({ kind: 'blank' })}>
        <MonitorOff size={18} aria-hidden />
      </Tool>
      <Tool
        label={isDark ? t('present.light') : t('present.dark')}
        onClick={() => setPresentSettings({ theme: isDark ? 'light' : 'dark' })}
      >
        {isDark ? <Sun size={18} aria-hidden /> : <Moon size={18} aria-hidden />}
      </Tool>
      {onOtherWindow && (
        <Tool label={t('present.otherWindow')} onClick={onOtherWindow}>
          <AppWindow size={18} aria-hidden />
        </Tool>
      )}
      <Tool
        label={isFull ? t('present.leaveFullScreen') : t('present.fullScreen')}
        keys="presentFullScreen"
        onClick={() => act({ kind: 'fullScreen' })}
      >
        {isFull ? <Minimize size={18} aria-hidden /> : <Maximize size={18} aria-hidden />}
      </Tool>
      <Tool label={t('present.help')} keys="presentHelp" onClick={() => act({ kind: 'help' })}>
        <CircleHelp size={18} aria-hidden />
      </Tool>
      {onLeave && (
        <Tool label={t('present.leave')} keys="presentLeave" onClick={onLeave}>
          <X size={20} aria-hidden />
        </Tool>
      )}
    </div>
  )
}

function PaceButton({
  pace,
  isOn,
  onPace,
  children,
}: {
  readonly pace: Pace
  readonly isOn: boolean
  readonly onPace: (pace: Pace) => void
  readonly children: ReactNode
}) {
  return (
    <button type="button" className={styles.pace} aria-pressed={isOn} onClick={() => onPace(pace)}>
      {children}
    </button>
  )
}

interface ToolProps {
  readonly label: string
  readonly keys?: ShortcutId
  /** Given for what is either on or off. */
  readonly isOn?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

function Tool({ label, keys, isOn, onClick, children }: ToolProps) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={label}
      aria-pressed={isOn}
      title={keys ? `${label} (${keysText(keys)})` : label}
      onClick={onClick}
    >
      {children}
    </button>
  )
}
