import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isEmptyText, type Language, type Text } from '../../base/text'
import type { Media } from '../../model/records/media'
import type { Persona } from '../../model/records/persona'
import { Button } from '../controls/Button'
import { DialogFrame } from '../controls/DialogFrame'
import { useFormats } from '../i18n'
import { useServices } from '../services'
import { toastProblem } from '../toasts/toasts'
import type { ChosenPicture } from './chosenPicture'
import { PersonaFields } from './PersonaFields'
import { withoutEmpty } from './textLines'

interface PersonaDialogProps {
  readonly persona: Persona
  readonly media?: Media | undefined
  readonly isNew: boolean
  readonly onClose: () => void
}

/** Writes a persona of the library, in one language after the other. */
export function PersonaDialog({ persona, media, isNew, onClose }: PersonaDialogProps) {
  const { t } = useTranslation()
  const { library } = useServices()
  const formats = useFormats()
  const [language, setLanguage] = useState<Language>(formats.language)
  const [draft, setDraft] = useState(persona)
  const [picture, setPicture] = useState<ChosenPicture | undefined>(media && { media })
  const save = async () => {
    try {
      await library.personas.keep(cleaned(draft, picture), picture?.media, picture?.file)
      onClose()
    } catch (reason) {
      toastProblem(t('personas.failed'), String(reason))
    }
  }
  const isNamed = !isEmptyText(draft.name)
  return (
    <DialogFrame
      open
      width={560}
      onClose={onClose}
      title={isNew ? t('editor.newPersona') : t('personas.editTitle')}
      footer={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" disabled={!isNamed} onClick={() => void save()}>
            {t('library.save')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isNamed) void save()
        }}
      >
        <PersonaFields
          persona={draft}
          onChange={setDraft}
          language={language}
          onLanguage={setLanguage}
          picture={picture}
          onPicture={setPicture}
        />
      </form>
    </DialogFrame>
  )
}

/** Without empty lines and empty texts. */
function cleaned(draft: Persona, picture: ChosenPicture | undefined): Persona {
  const { role, goal, quote, picture: _before, ...rest } = draft
  const said = (name: string, text: Text | undefined) => (isEmptyText(text) ? {} : { [name]: text })
  return {
    ...rest,
    ...said('role', role),
    ...said('goal', goal),
    ...said('quote', quote),
    needs: withoutEmpty(draft.needs),
    expectations: withoutEmpty(draft.expectations),
    fears: withoutEmpty(draft.fears),
    ...(picture ? { picture: picture.media.id } : {}),
  }
}
