import { BoxSelect, CopyCheck } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import bars from '../bars.module.css'
import { boundTo } from '../shortcuts/pressed'
import { useCanvas, useEditor, useTools } from '../tools'
import { chooseAll, setFrame, stopChoosing } from './choosing'
import styles from './choosing.module.css'

/** While taps choose cards: how many there are, a frame to draw around more, and the way out. */
export function ChoosingBar({ hasFrame = true }: { readonly hasFrame?: boolean }) {
  const choosing = useCanvas((state) => state.choosing)
  return choosing ? <Bar frame={choosing.frame} hasFrame={hasFrame} /> : null
}

function Bar({ frame, hasFrame }: { readonly frame: boolean; readonly hasFrame: boolean }) {
  const { t, i18n } = useTranslation()
  const tools = useTools()
  const count = useEditor(({ selection }) => (selection.kind === 'cards' ? selection.ids.length : 0))
  useEscape()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a toolbar has no element of its own
    <div className={styles.bar} role="group" aria-label={t('editing.choosing.title')} dir={i18n.dir()} data-choosing>
      <span role="status" className={styles.count}>
        {t('editing.choosing.count', { count })}
      </span>
      <span className={styles.hint}>{frame ? t('editing.choosing.frameHint') : t('editing.choosing.tapHint')}</span>
      {hasFrame && (
        <button type="button" className={bars.button} aria-pressed={frame} onClick={() => setFrame(tools, !frame)}>
          <BoxSelect aria-hidden="true" />
          {t('editing.choosing.frame')}
        </button>
      )}
      <button type="button" className={bars.button} onClick={() => chooseAll(tools)}>
        <CopyCheck aria-hidden="true" />
        {t('editing.choosing.all')}
      </button>
      <button type="button" className={styles.done} onClick={() => stopChoosing(tools)}>
        {t('editing.choosing.done')}
      </button>
    </div>
  )
}

/** The key ends it wherever the keyboard is, unless a menu, a dialog or a drag has it first. */
function useEscape(): void {
  const { canvas } = useTools()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { menu, question, drag } = canvas.getState()
      if (event.defaultPrevented || menu || question || drag || !boundTo(event, { clear: true })) return
      event.preventDefault()
      stopChoosing({ canvas })
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [canvas])
}
