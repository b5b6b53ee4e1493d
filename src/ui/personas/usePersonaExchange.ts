import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import { takePersona } from '../../commands'
import type { Persona } from '../../model/records/persona'
import type { KeptPersona } from '../../storage'
import { useEditor } from '../editor/EditorContext'
import { useServices } from '../services'
import { toastProblem, toasts } from '../toasts/toasts'

/** Between a board and the library: copies under one id, each brought up to date when somebody asks for it. */
export function usePersonaExchange() {
  const { t } = useTranslation()
  const editor = useEditor()
  const { library } = useServices()
  const failed = (reason: unknown) => toastProblem(t('personas.failed'), String(reason))

  async function keep(persona: Persona): Promise<void> {
    const { media } = editor.get().board
    const known = persona.picture === undefined ? undefined : media[persona.picture]
    await library.personas.keep(persona, known)
    const name = textIn(persona.name, editor.get().language)
    toasts.add({ title: t('personas.kept', { name }), timeout: 3000 })
  }

  async function take({ persona, media }: KeptPersona): Promise<void> {
    // On disk under the board's name before anything on the board points to it.
    const picture = media && (await library.media.get(media.id))
    if (media && picture) await library.media.put(editor.get().board.id, media.id, picture)
    editor.dispatch(takePersona, { persona, media })
  }

  return {
    keep: (persona: Persona) => void keep(persona).catch(failed),
    take: (kept: KeptPersona) => void take(kept).catch(failed),
  }
}
