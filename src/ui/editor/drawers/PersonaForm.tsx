import { useTranslation } from 'react-i18next'
import type { Text } from '../../../base/text'
import { type FieldChange, setPersonaPicture, updatePersona } from '../../../commands'
import { EVIDENCE_WORDS } from '../../../lanes/words'
import { EVIDENCE_LEVELS } from '../../../model/records/card'
import type { Persona } from '../../../model/records/persona'
import { Choice } from '../../fields/Choice'
import { Labelled } from '../../fields/Labelled'
import { PictureDrop } from '../../fields/PictureDrop'
import { TextField } from '../../fields/TextField'
import { TextListField } from '../../fields/TextListField'
import { usePreference } from '../../preferences'
import { useEditor, useEditorState } from '../EditorContext'
import { PersonaFace } from '../PersonaFace'
import styles from './drawers.module.css'

/** Everything known about a persona. */
export function PersonaForm({ persona }: { readonly persona: Persona }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const language = usePreference('language')
  const readOnly = useEditorState((state) => state.readOnly !== undefined)
  const { id } = persona
  const place = (name: string) => `personas.${id}.${name}`
  const write = (change: FieldChange<Omit<Persona, 'id' | 'order'>>, group?: string) =>
    editor.dispatch(updatePersona, { id, change }, group === undefined ? {} : { group })
  const text = (name: 'role' | 'goal' | 'quote', label: string) => (
    <TextField
      label={label}
      value={persona[name]}
      place={place(name)}
      quiet
      write={(value, group) => write({ [name]: emptyIsNone(value) }, group)}
    />
  )
  const list = (name: 'needs' | 'expectations' | 'fears', label: string, itemName: string) => (
    <TextListField
      label={label}
      itemName={itemName}
      value={persona[name]}
      place={place(name)}
      write={(value, group) => write({ [name]: value }, group)}
    />
  )
  return (
    <div className={styles.form}>
      <div className={styles.pictureRow}>
        <PersonaFace persona={persona} size={56} />
        <PictureDrop
          label={t('editor.personaPicture')}
          onPicture={(media) => editor.dispatch(setPersonaPicture, { id, media })}
          {...(persona.picture ? { onRemove: () => editor.dispatch(setPersonaPicture, { id, media: undefined }) } : {})}
        />
      </div>
      <TextField
        label={t('editor.name')}
        value={persona.name}
        place={place('name')}
        quiet
        write={(name, group) => write({ name }, group)}
      />
      {text('role', t('editor.role'))}
      {text('goal', t('editor.goal'))}
      {text('quote', t('editor.quote'))}
      {list('needs', t('editor.needs'), t('editor.need'))}
      {list('expectations', t('editor.expectations'), t('editor.expectation'))}
      {list('fears', t('editor.fears'), t('editor.fear'))}
      <Labelled label={t('editor.evidence')}>
        {(field) => (
          <Choice
            id={field}
            value={persona.evidence}
            disabled={readOnly}
            options={EVIDENCE_LEVELS.map((level) => ({ value: level, label: EVIDENCE_WORDS[level][language] }))}
            onChange={(evidence) => evidence && write({ evidence })}
          />
        )}
      </Labelled>
    </div>
  )
}

function emptyIsNone(text: Text): Text | undefined {
  return text.en || text.ar ? text : undefined
}
