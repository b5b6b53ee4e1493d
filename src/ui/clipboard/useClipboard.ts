import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { MapView } from '../../canvas'
import { tellLast } from '../../canvas/actions'
import type { Editor } from '../../editor'
import { type Arrangement, CLIP_ATTRIBUTE } from '../../formats/clipboard'
import { useFormats } from '../i18n/useFormats'
import type { BoardView } from '../preferences'
import { useServices } from '../services'
import { isBehindDialog, isWritable } from '../shortcuts/useShortcuts'
import { isSurveyFile, openSurveyImport } from '../survey/surveyStore'
import { toasts } from '../toasts/toasts'
import { copyChosen, cutChosen } from './copyChosen'
import { TOAST } from './report'
import { readClipboard, writeClipboard } from './systemClipboard'

/**
 * Cards go to and from the clipboard of the system, on the map and in the table. The browser's own events tell of the keys, so
 * that they are those of any keyboard, and let the clipboard be used without asking; menus use the clipboard that has to ask.
 */
export function useClipboard(editor: Editor, view: MapView, shown: BoardView): void {
  const hands = useLatest(useHands(editor, view, shown))
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => hands.current.onCopy(event)
    const onCut = (event: ClipboardEvent) => hands.current.onCut(event)
    const onPaste = (event: ClipboardEvent) => hands.current.onPaste(event)
    window.addEventListener('copy', onCopy)
    window.addEventListener('cut', onCut)
    // Before the picture that spreadsheets put beside their words is taken for what was copied.
    window.addEventListener('paste', onPaste, { capture: true })
    const disconnect = view.connectClipboard({
      copy: () => void hands.current.copy(),
      cut: () => void hands.current.cut(),
      paste: () => void hands.current.paste(),
    })
    return () => {
      window.removeEventListener('copy', onCopy)
      window.removeEventListener('cut', onCut)
      window.removeEventListener('paste', onPaste, { capture: true })
      disconnect()
    }
  }, [view, hands])
}

function useHands(editor: Editor, view: MapView, shown: BoardView) {
  const { t } = useTranslation()
  const { language, bytes } = useFormats()
  const { lanes, library } = useServices()
  const say = (title: string) =>
    toasts.add({ id: TOAST, title, description: '', timeout: 4000, actionProps: undefined })
  const chosen = () => copyChosen(editor, lanes, arrangementOf(shown))

  /** Fills the clipboard within the browser's event; how many cards, or undefined when the event is not about cards. */
  function fill(event: ClipboardEvent): number | undefined {
    if (!isForBoard(event) || holdsText(event)) return undefined
    const copied = chosen()
    if (!copied || !event.clipboardData) return undefined
    event.preventDefault()
    event.clipboardData.setData('text/html', copied.html)
    event.clipboardData.setData('text/plain', copied.text)
    return copied.count
  }

  function cutNow(): void {
    if (cutChosen(editor)) tellLast(editor)
    // What had the keyboard goes with the cut: only after the board is drawn anew is there a next one to take it.
    requestAnimationFrame(() => view.focus())
  }

  async function write(): Promise<number | undefined> {
    const copied = chosen()
    if (!copied) return undefined
    if (await writeClipboard(copied)) return copied.count
    say(t('clipboard.useKeys'))
    return undefined
  }

  return {
    onCopy: (event: ClipboardEvent) => {
      const count = fill(event)
      if (count !== undefined) say(t('clipboard.copied', { count }))
    },
    onCut: (event: ClipboardEvent) => {
      if (fill(event) === undefined) return
      if (editor.get().readOnly) say(t('refusal.readOnly'))
      else cutNow()
    },
    onPaste: (event: ClipboardEvent) => {
      const { clipboardData: data } = event
      if (!data || !isForBoard(event)) return
      const [html, text] = [data.getData('text/html'), data.getData('text/plain')]
      const survey = [...data.files].find(isSurveyFile)
      if (survey && !editor.get().readOnly) {
        event.preventDefault()
        return openSurveyImport({ file: survey })
      }
      const isWords = html.includes(CLIP_ATTRIBUTE) || text.trim() !== ''
      // A picture comes with HTML too, but without words.
      if (!isWords && (html === '' || data.files.length > 0)) return
      event.preventDefault()
      const arrangement = arrangementOf(shown)
      void import('./pasteInto').then(({ pasteInto }) =>
        pasteInto({ editor, lanes, media: library.media, view, t, language, bytes }, { html, text, arrangement }),
      )
    },
    copy: async () => {
      const count = await write()
      if (count !== undefined) say(t('clipboard.copied', { count }))
    },
    cut: async () => {
      if ((await write()) !== undefined) cutNow()
    },
    paste: async () => {
      const clipboardData = await readClipboard()
      // The same way as by keys, for cards, words and pictures alike.
      if (clipboardData) window.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }))
      else say(t('clipboard.useKeys'))
    },
  }
}

function useLatest<T>(value: T) {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  return latest
}

/** How the cards lie on the screen: what is copied is laid out as it was seen. */
function arrangementOf(shown: BoardView): Arrangement {
  if (shown === 'map') return 'stepsAcross'
  return document.querySelector('[data-at]') ? 'list' : 'stepsDown'
}

/** A text field keeps its clipboard, and behind a dialog nothing happens. */
function isForBoard(event: ClipboardEvent): boolean {
  return (
    !event.defaultPrevented && !isWritable(event.target) && !isWritable(document.activeElement) && !isBehindDialog()
  )
}

/** True when words of the page are selected beside the board: they are what is meant. */
function holdsText(event: ClipboardEvent): boolean {
  const isOnBoard = [event.target, document.activeElement].some(
    (each) => each instanceof Element && each.closest('[data-place], [data-at]') !== null,
  )
  return !isOnBoard && (document.getSelection()?.toString() ?? '') !== ''
}
