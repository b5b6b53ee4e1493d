import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { Sparkles } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type TemplateId, type TemplateSummary, templateIndex } from '../../formats/templates'
import { Button } from '../controls/Button'
import { DialogFrame } from '../controls/DialogFrame'
import { TextField } from '../controls/TextField'
import { useFormats } from '../i18n'
import { goTo } from '../route'
import { useServices } from '../services'
import { Thumbnail } from '../thumbnail/Thumbnail'
import { createBoard } from './createBoard'
import { KindLabel } from './KindLabel'
import { useTemplateMarks } from './LibraryContext'
import styles from './NewBoardDialog.module.css'
import { Provenance } from './Provenance'
import { useSeen } from './useSeen'

const SMALL = { width: 96, height: 52 }
const LARGE = { width: 374, height: 156 }

export interface NewBoardDialogProps {
  /** The template chosen at first. */
  readonly template: TemplateId
  readonly onClose: () => void
  /** Neither a template nor a blank board: an assistant is asked for one. */
  readonly onAssistant: () => void
}

export function NewBoardDialog({ template, onClose, onAssistant }: NewBoardDialogProps) {
  const { t } = useTranslation()
  const { language } = useFormats()
  const services = useServices()
  const [chosen, setChosen] = useState<TemplateId>(template)
  // The title follows the template until the person writes another one.
  const [written, setWritten] = useState<string>()
  const [state, setState] = useState<'asking' | 'creating' | 'failed'>('asking')
  const summary = templateIndex.find(({ id }) => id === chosen)
  const title = written ?? summary?.title[language] ?? ''

  async function create(): Promise<void> {
    if (state === 'creating') return
    setState('creating')
    try {
      const id = await createBoard(services, chosen, title, language)
      onClose()
      goTo({ kind: 'board', id })
    } catch {
      setState('failed')
    }
  }

  return (
    <DialogFrame
      open
      onClose={onClose}
      width={900}
      title={t('library.new.title')}
      footer={
        <>
          {state === 'failed' && (
            <p role="alert" className={styles.problem}>
              {t('library.new.failed')}
            </p>
          )}
          <Button look="quiet" className={styles.assistant ?? ''} onClick={onAssistant}>
            <Sparkles size={16} aria-hidden />
            {t('library.fromAssistant')}
          </Button>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" disabled={state === 'creating'} onClick={() => void create()}>
            {state === 'creating' ? t('library.new.creating') : t('library.new.create')}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <TemplateChoice chosen={chosen} onChoose={setChosen} />
        <div className={styles.about}>
          {summary && <TemplateAbout template={summary} />}
          <form
            onSubmit={(event) => {
              event.preventDefault()
              void create()
            }}
          >
            <TextField
              label={t('library.new.name')}
              value={title}
              onChange={(event) => setWritten(event.target.value)}
            />
          </form>
        </div>
      </div>
    </DialogFrame>
  )
}

interface TemplateChoiceProps {
  readonly chosen: TemplateId
  readonly onChoose: (id: TemplateId) => void
}

function TemplateChoice({ chosen, onChoose }: TemplateChoiceProps) {
  const { t } = useTranslation()
  return (
    <RadioGroup
      className={styles.choices}
      aria-label={t('library.new.template')}
      value={chosen}
      onValueChange={onChoose}
    >
      {templateIndex.map((template) => (
        <TemplateRadio key={template.id} template={template} />
      ))}
    </RadioGroup>
  )
}

function TemplateRadio({ template }: { readonly template: TemplateSummary }) {
  const { language } = useFormats()
  const label = useRef<HTMLLabelElement>(null)
  const marks = useTemplateMarks(template.id, SMALL, useSeen(label))
  const name = useId()
  const control = useId()
  return (
    <label ref={label} className={styles.choice} htmlFor={control}>
      <span className={styles.small}>
        <Thumbnail size={SMALL} marks={marks} />
      </span>
      <span className={styles.choiceWords}>
        <span id={name}>{template.title[language]}</span>
        <KindLabel kind={template.kind} />
      </span>
      <Radio.Root id={control} value={template.id} aria-labelledby={name} className={styles.radio}>
        <Radio.Indicator className={styles.dot} />
      </Radio.Root>
    </label>
  )
}

function TemplateAbout({ template }: { readonly template: TemplateSummary }) {
  const { t } = useTranslation()
  const { language, number } = useFormats()
  const marks = useTemplateMarks(template.id, LARGE)
  const { stages, steps, cards } = template.counts
  return (
    <div className={styles.template}>
      <div className={styles.large}>
        <Thumbnail size={LARGE} marks={marks} />
      </div>
      <p>{template.summary[language]}</p>
      <p className={styles.facts}>
        {t('library.counts', { stages: number(stages), steps: number(steps), cards: number(cards) })}
      </p>
      <Provenance template={template} />
    </div>
  )
}
