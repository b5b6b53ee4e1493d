import { Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LaneId } from '../../base/ids'
import { textIn, withText } from '../../base/text'
import { addParticipants, nameParticipant, openRound, removeParticipants } from '../../commands'
import { lanesInOrder, participantsInOrder } from '../../model/reads'
import { DOTS } from '../../model/records/round'
import { usualDots } from '../../model/votes'
import { Button } from '../controls/Button'
import { ToolButton } from '../editor/controls/ToolButton'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { Choice } from '../fields/Choice'
import { useFormats } from '../i18n/useFormats'
import { useServices } from '../services'
import { WrittenField } from './AgendaTab'
import { useLiveHand } from './useLive'
import { personName } from './useVoting'
import styles from './workshop.module.css'

/** Who votes, on what, and with how many dots. */
export function RoundSetup({ onCancel }: { readonly onCancel?: () => void }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const services = useServices()
  const { set } = useLiveHand()
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const readOnly = useEditorState((state) => state.readOnly !== undefined)
  const [question, setQuestion] = useState('')
  const [lane, setLane] = useState<LaneId | undefined>(undefined)
  const [asked, setAsked] = useState<number | undefined>(undefined)
  const cards = Object.values(board.cards).filter((card) => lane === undefined || card.lane === lane)
  const dots = asked ?? usualDots(cards.length)
  const people = Object.keys(board.participants).length
  const used = lanesInOrder(board).filter((each) => services.lanes.typeOf(each.type).holdsCards)
  const begin = () => {
    const args = { dots, at: services.now(), question: withText(undefined, language, question.trim()) }
    if (editor.dispatch(openRound, lane === undefined ? args : { ...args, lane }).ok) set({ turn: 0 })
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        begin()
      }}
    >
      <label className={styles.field}>
        <span>{t('workshop.votes.question')}</span>
        <input
          type="text"
          dir="auto"
          autoComplete="off"
          placeholder={t('workshop.votes.questionHint')}
          value={question}
          onChange={(event) => setQuestion(event.target.value)}
        />
      </label>
      <div className={styles.field}>
        <span aria-hidden>{t('workshop.votes.among')}</span>
        <Choice
          label={t('workshop.votes.among')}
          value={lane}
          none={t('workshop.votes.allCards')}
          options={used.map((each) => ({
            value: each.id,
            label: textIn(each.name, language) || services.lanes.typeOf(each.type).label[language],
          }))}
          onChange={setLane}
        />
      </div>
      <Stepper label={t('workshop.votes.dots')} value={dots} least={DOTS.least} most={DOTS.most} onChange={setAsked} />
      <Stepper
        label={t('workshop.votes.people')}
        value={people}
        least={0}
        most={60}
        onChange={(count) => setPeople(editor, count)}
      />
      {people > 0 ? <Names /> : null}
      <div className={styles.row}>
        <Button type="submit" look="primary" disabled={people === 0 || cards.length === 0 || readOnly}>
          {t('workshop.votes.open')}
        </Button>
        {onCancel ? <Button onClick={onCancel}>{t('canvas.cancel')}</Button> : null}
      </div>
      {people === 0 ? <p className={styles.quiet}>{t('workshop.votes.needPeople')}</p> : null}
    </form>
  )
}

function setPeople(editor: ReturnType<typeof useEditor>, count: number): void {
  const all = participantsInOrder(editor.get().board)
  const more = count - all.length
  // Stepping up to eight is one step of the history.
  const group = 'people of the workshop'
  if (more > 0) editor.dispatch(addParticipants, { people: Array.from({ length: more }, () => ({})) }, { group })
  else if (more < 0) editor.dispatch(removeParticipants, { ids: all.slice(count).map(({ id }) => id) }, { group })
}

/** Names may be given; nobody has to. */
function Names() {
  const { t } = useTranslation()
  const editor = useEditor()
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  return (
    <details className={styles.older}>
      <summary>{t('workshop.votes.names')}</summary>
      {participantsInOrder(board).map((person, at) => (
        <WrittenField
          key={person.id}
          label={t('workshop.votes.voter', { n: at + 1 })}
          value={person.name ? personName(t, person, at, language) : ''}
          onWrite={(name) =>
            editor.dispatch(nameParticipant, { id: person.id, name: withText(person.name, language, name) })
          }
        />
      ))}
    </details>
  )
}

interface StepperProps {
  readonly label: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly onChange: (value: number) => void
}

function Stepper({ label, value, least, most, onChange }: StepperProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  return (
    <div className={styles.stepper}>
      <span>{label}</span>
      <ToolButton
        label={t('workshop.less', { what: label })}
        disabled={value <= least}
        onClick={() => onChange(value - 1)}
      >
        <Minus size={15} aria-hidden />
      </ToolButton>
      <output aria-label={label}>{number(value)}</output>
      <ToolButton
        label={t('workshop.more', { what: label })}
        disabled={value >= most}
        onClick={() => onChange(value + 1)}
      >
        <Plus size={15} aria-hidden />
      </ToolButton>
    </div>
  )
}
