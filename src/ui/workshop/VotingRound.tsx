import { ChevronLeft, ChevronRight, Vote } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import type { MapView } from '../../canvas'
import { keysText } from '../../canvas/shortcuts/names'
import { closeRound, removeRound, reopenRound } from '../../commands'
import type { Round } from '../../model/records/round'
import { votesOf } from '../../model/votes'
import { Button } from '../controls/Button'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { runAndTell } from '../editor/notices'
import { doneWords } from '../editor/words'
import { useFormats } from '../i18n/useFormats'
import { useServices } from '../services'
import { toastWithAction } from '../toasts/toasts'
import { useLive, useLiveHand } from './useLive'
import { giveDots, personName, takeDots, votingNow } from './useVoting'
import styles from './workshop.module.css'

interface VotingRoundProps {
  readonly round: Round
  readonly view: MapView
  readonly onClosed: () => void
}

/** One person at a time at one laptop: nobody sees what the others gave until the round is closed. */
export function VotingRound({ round, view, onClosed }: VotingRoundProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const editor = useEditor()
  const services = useServices()
  const hand = useLiveHand()
  const turn = useLive((live) => live.turn)
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const now = votingNow(editor, turn)
  const given = votesOf(board, round).length
  const people = Object.keys(board.participants).length
  const close = () => {
    if (!editor.dispatch(closeRound, { id: round.id, at: services.now() }).ok) return
    const edit = editor.get().history.undo.at(-1)
    if (edit)
      toastWithAction(doneWords(t, edit), t('workshop.votes.reopen'), () =>
        editor.dispatch(reopenRound, { id: round.id }),
      )
    editor.setLens('votes', true)
    onClosed()
  }
  const go = (by: 1 | -1) => now && hand.set({ turn: now.at + by })
  return (
    <section className={styles.voting} aria-label={t('workshop.tabs.votes')}>
      {textIn(round.question, language) ? <h3 dir="auto">{textIn(round.question, language)}</h3> : null}
      {now ? (
        <div className={styles.voter}>
          <p role="status" className={styles.turn}>
            <b>{t('workshop.votes.turn', { n: number(now.at + 1), count: number(now.count) })}</b>
            {now.voter.name ? <span dir="auto">{personName(t, now.voter, now.at, language)}</span> : null}
            <span className={styles.left}>{t('workshop.votes.left', { count: now.left })}</span>
          </p>
          <Dots dots={round.dots} left={now.left} />
          <GiveButtons round={round} left={now.left} own={now.own} />
          <OwnDots own={now.own} view={view} />
          <div className={styles.row}>
            <Button disabled={now.at === 0} onClick={() => go(-1)}>
              <ChevronLeft size={15} aria-hidden className="flip" />
              {t('workshop.votes.previous')}
            </Button>
            <span className={styles.spring} />
            <Button disabled={now.at >= now.count - 1} onClick={() => go(1)}>
              {t('workshop.votes.next')}
              <ChevronRight size={15} aria-hidden className="flip" />
            </Button>
          </div>
        </div>
      ) : (
        <p>{t('workshop.votes.needPeople')}</p>
      )}
      <p className={styles.quiet}>
        {t('workshop.votes.given', { given: number(given), all: number(people * round.dots) })}
      </p>
      <CloseRow missing={people * round.dots - given} onClose={close}>
        <Button look="quiet" onClick={() => runAndTell(editor, removeRound, { id: round.id })}>
          {t('workshop.votes.cancel')}
        </Button>
      </CloseRow>
    </section>
  )
}

interface CloseRowProps {
  /** Dots that nobody has given yet. */
  readonly missing: number
  readonly onClose: () => void
  readonly children: ReactNode
}

/** What everybody has seen cannot be hidden again: with dots left, closing asks first. */
function CloseRow({ missing, onClose, children }: CloseRowProps) {
  const { t } = useTranslation()
  const [asks, setAsks] = useState(false)
  const go = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (asks) go.current?.focus()
  }, [asks])
  if (asks && missing > 0)
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs; this is a question with two answers
      <div role="group" aria-labelledby="closeVote" className={styles.ask}>
        <p id="closeVote">{t('workshop.votes.missing', { count: missing })}</p>
        <div className={styles.row}>
          <Button ref={go} look="primary" onClick={() => setAsks(false)}>
            {t('workshop.votes.goOn')}
          </Button>
          <Button onClick={onClose}>{t('workshop.votes.closeAnyway')}</Button>
        </div>
      </div>
    )
  return (
    <div className={styles.row}>
      <Button look="primary" onClick={missing > 0 ? () => setAsks(true) : onClose}>
        {t('workshop.votes.close')}
      </Button>
      <span className={styles.spring} />
      {children}
    </div>
  )
}

/** Full ones are still to be given. */
function Dots({ dots, left }: { readonly dots: number; readonly left: number }) {
  return (
    <span aria-hidden className={styles.dots}>
      {Array.from({ length: dots }, (_, at) => `dot ${at}`).map((key, at) => (
        <i key={key} data-left={at < left || undefined} />
      ))}
    </span>
  )
}

function GiveButtons({
  round,
  left,
  own,
}: {
  readonly round: Round
  readonly left: number
  readonly own: readonly string[]
}) {
  const { t } = useTranslation()
  const editor = useEditor()
  const hand = useLiveHand()
  const selection = useEditorState((state) => state.selection)
  const cards = useEditorState((state) => state.board.cards)
  const language = useEditorState((state) => state.language)
  const id = selection.kind === 'cards' ? selection.ids[0] : undefined
  const card = id && cards[id]
  const fits = card && (round.lane === undefined || card.lane === round.lane)
  return (
    <>
      <p className={styles.target} dir="auto">
        {card ? textIn(card.text, language) || t('canvas.unnamed') : t('workshop.votes.choose')}
      </p>
      {card && !fits ? <p className={styles.quiet}>{t('workshop.refusal.notInRound')}</p> : null}
      <div className={styles.row}>
        <Button look="primary" disabled={!fits || left === 0} onClick={() => id && giveDots(editor, hand, [id])}>
          <Vote size={15} aria-hidden />
          {t('workshop.votes.give')}
          <kbd>{keysText('vote')}</kbd>
        </Button>
        <Button
          disabled={!id || !own.includes(id)}
          title={keysText('unvote')}
          onClick={() => id && takeDots(editor, hand, [id])}
        >
          {t('workshop.votes.take')}
        </Button>
      </div>
    </>
  )
}

/** What this person gave so far; gone from the screen with the next one's turn. */
function OwnDots({
  own,
  view,
}: {
  readonly own: readonly (keyof ReturnType<typeof useCards>)[]
  readonly view: MapView
}) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const cards = useCards()
  const language = useEditorState((state) => state.language)
  if (own.length === 0) return null
  return (
    <ul className={styles.own} aria-label={t('workshop.votes.own')}>
      {[...new Set(own)].map((id) => (
        <li key={id}>
          <button type="button" onClick={() => view.reveal(id)}>
            <b>{number(own.filter((each) => each === id).length)}</b>
            <span dir="auto">{textIn(cards[id]?.text, language) || t('canvas.unnamed')}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function useCards() {
  return useEditorState((state) => state.board.cards)
}
