import { ArrowDown, ArrowUp, Play, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { textIn, withText } from '../../base/text'
import { addParts, movePart, removePart, startPart, updatePart } from '../../commands'
import { agendaInOrder } from '../../model/reads'
import { type AgendaPart, PART_MINUTES } from '../../model/records/agendaPart'
import { Button } from '../controls/Button'
import { ToolButton } from '../editor/controls/ToolButton'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { runAndTell } from '../editor/notices'
import { useFormats } from '../i18n/useFormats'
import { useServices } from '../services'
import { readySound } from './chime'
import { READY_AGENDA } from './readyAgenda'
import { latinNumber } from './TimerPanel'
import { ofMinutes, started } from './timer'
import { useLiveHand } from './useLive'
import styles from './workshop.module.css'

/** What the workshop goes through, and how far it is. */
export function AgendaTab() {
  const { t } = useTranslation()
  const editor = useEditor()
  const board = useEditorState((state) => state.board)
  const readOnly = useEditorState((state) => state.readOnly !== undefined)
  const parts = agendaInOrder(board)
  const current = currentPart(parts)
  const start = useStartPart()
  const minutes = parts.reduce((sum, part) => sum + part.minutes, 0)
  const next = parts[current ? parts.indexOf(current) + 1 : 0]
  if (parts.length === 0)
    return (
      <div className={styles.empty}>
        <p>{t('workshop.agenda.none')}</p>
        <Button look="primary" disabled={readOnly} onClick={() => editor.dispatch(addParts, { parts: READY_AGENDA })}>
          {t('workshop.agenda.useReady')}
        </Button>
        <Button disabled={readOnly} onClick={() => editor.dispatch(addParts, { parts: [{ title: {}, minutes: 10 }] })}>
          {t('workshop.agenda.addFirst')}
        </Button>
      </div>
    )
  return (
    <>
      <div className={styles.row}>
        <Button look="primary" disabled={!next || readOnly} onClick={() => next && start(next)}>
          <Play size={15} aria-hidden />
          {current ? t('workshop.agenda.next') : t('workshop.agenda.start')}
        </Button>
        <span className={styles.quiet}>{t('workshop.agenda.total', { count: minutes })}</span>
      </div>
      <ol className={styles.parts}>
        {parts.map((part, at) => (
          <PartRow key={part.id} part={part} at={at} count={parts.length} isCurrent={part === current} />
        ))}
      </ol>
      <Button
        look="quiet"
        disabled={readOnly}
        onClick={() => editor.dispatch(addParts, { parts: [{ title: {}, minutes: 10 }] })}
      >
        <Plus size={15} aria-hidden />
        {t('workshop.agenda.add')}
      </Button>
    </>
  )
}

/** The one that was started last. */
export function currentPart(parts: readonly AgendaPart[]): AgendaPart | undefined {
  return parts.reduce<AgendaPart | undefined>(
    (last, part) => (part.startedAt && part.startedAt >= (last?.startedAt ?? '') ? part : last),
    undefined,
  )
}

function useStartPart(): (part: AgendaPart) => void {
  const editor = useEditor()
  const services = useServices()
  const { set } = useLiveHand()
  return (part) => {
    readySound()
    if (editor.dispatch(startPart, { id: part.id, at: services.now() }).ok)
      set({ timer: started(ofMinutes(part.minutes), Date.now()) })
  }
}

interface PartRowProps {
  readonly part: AgendaPart
  readonly at: number
  readonly count: number
  readonly isCurrent: boolean
}

function PartRow({ part, at, count, isCurrent }: PartRowProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const editor = useEditor()
  const language = useEditorState((state) => state.language)
  const start = useStartPart()
  const title = textIn(part.title, language)
  const name = title || t('workshop.agenda.unnamed', { n: at + 1 })
  const [isOpen, setOpen] = useState(title === '')
  return (
    <li className={styles.part} data-current={isCurrent || undefined} aria-current={isCurrent ? 'step' : undefined}>
      <div className={styles.partHead}>
        <button type="button" className={styles.partName} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <span dir="auto">{name}</span>
          <small>{t('workshop.agenda.minutes', { count: part.minutes, n: number(part.minutes) })}</small>
        </button>
        <ToolButton label={t('workshop.agenda.startPart', { name })} onClick={() => start(part)}>
          <Play size={15} aria-hidden />
        </ToolButton>
      </div>
      {isCurrent && textIn(part.prompt, language) ? (
        <p dir="auto" className={styles.prompt}>
          {textIn(part.prompt, language)}
        </p>
      ) : null}
      {isOpen ? (
        <div className={styles.partForm}>
          <WrittenField
            label={t('workshop.agenda.title')}
            value={title}
            onWrite={(value) =>
              editor.dispatch(updatePart, { id: part.id, change: { title: withText(part.title, language, value) } })
            }
          />
          <WrittenField
            label={t('workshop.agenda.prompt')}
            value={textIn(part.prompt, language)}
            onWrite={(value) =>
              editor.dispatch(updatePart, { id: part.id, change: { prompt: withText(part.prompt, language, value) } })
            }
          />
          <div className={styles.row}>
            <WrittenField
              label={t('workshop.agenda.minutesField')}
              value={String(part.minutes)}
              isNumber
              onWrite={(value) => {
                const minutes = Math.min(Math.max(Number(value), PART_MINUTES.least), PART_MINUTES.most)
                if (Number.isFinite(minutes)) editor.dispatch(updatePart, { id: part.id, change: { minutes } })
              }}
            />
            <span className={styles.spring} />
            <ToolButton
              label={t('workshop.agenda.up', { name })}
              disabled={at === 0}
              onClick={() => editor.dispatch(movePart, { id: part.id, index: at - 1 })}
            >
              <ArrowUp size={16} aria-hidden />
            </ToolButton>
            <ToolButton
              label={t('workshop.agenda.down', { name })}
              disabled={at === count - 1}
              onClick={() => editor.dispatch(movePart, { id: part.id, index: at + 1 })}
            >
              <ArrowDown size={16} aria-hidden />
            </ToolButton>
            <ToolButton
              label={t('workshop.agenda.remove', { name })}
              onClick={() => runAndTell(editor, removePart, { id: part.id })}
            >
              <Trash2 size={16} aria-hidden />
            </ToolButton>
          </div>
        </div>
      ) : null}
    </li>
  )
}

interface WrittenFieldProps {
  readonly label: string
  readonly value: string
  readonly isNumber?: boolean
  readonly onWrite: (value: string) => void
}

/** Written when it is left, or with Enter: one step of the history for what was typed. */
export function WrittenField({ label, value, isNumber, onWrite }: WrittenFieldProps) {
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const write = () => {
    if (typed !== undefined && typed.trim() !== value) onWrite(typed.trim())
    setTyped(undefined)
  }
  return (
    <label className={styles.field} data-number={isNumber || undefined}>
      <span>{label}</span>
      <input
        type="text"
        dir={isNumber ? 'ltr' : 'auto'}
        inputMode={isNumber ? 'numeric' : 'text'}
        autoComplete="off"
        value={typed ?? value}
        onChange={(event) => setTyped(isNumber ? latinNumber(event.target.value) : event.target.value)}
        onBlur={write}
        onKeyDown={(event) => event.key === 'Enter' && write()}
      />
    </label>
  )
}
