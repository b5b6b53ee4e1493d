import { Popover } from '@base-ui/react/popover'
import { Sigma, X } from 'lucide-react'
import { lazy, Suspense, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { sayMeasured } from '../../lanes/measuredWords'
import { allMeasured, isMeasuredFiltered } from '../../measures/measuredFilter'
import menu from '../controls/menu.module.css'
import { usePopupHome } from '../editor/controls/usePopupHome'
import { useEditor, useEditorState } from '../editor/EditorContext'
import filterStyles from '../filter/filter.module.css'
import { useSpeech } from '../table/useSpeech'
import { choicesOf } from './choices'

const MeasuredPanel = lazy(() => import('./MeasuredPanel').then((module) => ({ default: module.MeasuredPanel })))

/** Whose numbers the board shows: of which branches, channels, personas, and up to which period. Absent with nothing to choose. */
export function MeasuredButton() {
  const { t } = useTranslation()
  const editor = useEditor()
  const [ref, home] = usePopupHome()
  const button = useRef<HTMLButtonElement | null>(null)
  const board = useEditorState((state) => state.board)
  const measured = useEditorState((state) => state.measured)
  const speech = useSpeech()
  const { answers, tickets, times, visits, selfScores } = board
  const choices = useMemo(
    () => choicesOf({ answers, tickets, times, visits, selfScores }),
    [answers, tickets, times, visits, selfScores],
  )
  const on = isMeasuredFiltered(measured)
  if (!on && choices.dims.length === 0 && choices.periods.length < 2) return null
  const what = on ? sayMeasured(measured, speech) : undefined
  return (
    <div className={filterStyles.filter} data-on={on || undefined}>
      <Popover.Root>
        <Popover.Trigger
          ref={(element: HTMLButtonElement | null) => {
            button.current = element
            ref(element)
          }}
          className={filterStyles.open}
          data-open="numbers"
          title={what}
        >
          <Sigma size={14} aria-hidden />
          {on ? t('measured.some') : t('measured.all')}
        </Popover.Trigger>
        <Popover.Portal container={home}>
          <Popover.Positioner sideOffset={8} align="end" className={menu.positioner}>
            <Popover.Popup className={`${menu.popup} ${filterStyles.panel}`}>
              <Popover.Title className={filterStyles.title}>{t('measured.title')}</Popover.Title>
              <Suspense fallback={null}>
                <MeasuredPanel choices={choices} measured={measured} onMeasured={editor.setMeasured} />
              </Suspense>
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
      {on && (
        <button
          type="button"
          className={filterStyles.clear}
          onClick={() => {
            editor.setMeasured(allMeasured)
            // The button pressed goes with the choice.
            button.current?.focus()
          }}
        >
          <X size={13} aria-hidden />
          {t('measured.clear')}
        </button>
      )}
      <span role="status" className="visuallyHidden">
        {what ?? ''}
      </span>
    </div>
  )
}
