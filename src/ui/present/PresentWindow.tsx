import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { useBoardDigits } from '../editor/useBoardDigits'
import { useChannel } from './channel'
import type { RemoteAct, Shown } from './messages'
import { PresentScreen } from './PresentScreen'

/** The window for the audience: only the presentation, led from another window, and by its own keys too. */
export function PresentWindow() {
  const { t } = useTranslation()
  const title = useEditorState((state) => textIn(state.board.title, state.language)) || t('app.untitled')
  const region = t('present.region')
  useBoardDigits()
  useEffect(() => {
    document.title = `${title} · ${region}`
  }, [title, region])
  return <PresentScreen useRemote={useLed} />
}

function useLed(shown: Shown, act: (act: RemoteAct) => void): void {
  const editor = useEditor()
  const { id } = editor.get().board
  const send = useChannel(
    id,
    (message, answer) => {
      if (message.kind === 'hello' && message.from === 'remote') answer({ kind: 'shown', shown })
      if (message.kind === 'act') act(message.act)
      if (message.kind === 'look') {
        editor.setFilter(message.look.filter)
        editor.setLenses(message.look.lenses)
        editor.setLanguage(message.look.language)
        editor.setMeasured(message.look.measured)
      }
    },
    { kind: 'hello', from: 'led' },
  )
  const key = JSON.stringify(shown)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown is told when it is another
  useEffect(() => send({ kind: 'shown', shown }), [send, key])
  useEffect(() => {
    const leave = () => send({ kind: 'bye' })
    window.addEventListener('pagehide', leave)
    return () => window.removeEventListener('pagehide', leave)
  }, [send])
}
