import { RotateCcw, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { textIn, withText } from '../../base/text'
import type { MapView } from '../../canvas'
import { decideRound, removeRound, reopenRound } from '../../commands'
import type { Round } from '../../model/records/round'
import { rankingOf } from '../../model/votes'
import { Button } from '../controls/Button'
import { ToolButton } from '../editor/controls/ToolButton'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { runAndTell } from '../editor/notices'
import { Choice } from '../fields/Choice'
import { useFormats } from '../i18n/useFormats'
import { WrittenField } from './AgendaTab'
import styles from './workshop.module.css'

/** The ranking of a closed round, and what the decider took of it. */
export function RoundResult({ round, view }: { readonly round: Round; readonly view: MapView }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const editor = useEditor()
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const ranking = rankingOf(board, round)
  const most = Math.max(1, ...ranking.map(({ dots }) => dots))
  const mayReopen = editor.may(reopenRound, { id: round.id }) === undefined
  return (
    <section className={styles.result} aria-label={t('workshop.votes.result')}>
      <div className={styles.row}>
        <h3 dir="auto">{textIn(round.question, language) || t('workshop.votes.result')}</h3>
        <span className={styles.spring} />
        <ToolButton
          size="tiny"
          label={t('workshop.votes.remove')}
          onClick={() => runAndTell(editor, removeRound, { id: round.id })}
        >
          <Trash2 size={14} aria-hidden />
        </ToolButton>
      </div>
      {ranking.length === 0 ? <p className={styles.quiet}>{t('workshop.votes.nobody')}</p> : null}
      <ol className={styles.ranking}>
        {ranking.map(({ card, dots, place }) => (
          <li key={card.id} data-first={place === 1 || undefined}>
            <i>{number(place)}</i>
            <button type="button" onClick={() => view.reveal(card.id)}>
              <span dir="auto">{textIn(card.text, language) || t('canvas.unnamed')}</span>
              <span aria-hidden className={styles.bar} style={{ inlineSize: `${(dots / most) * 100}%` }} />
            </button>
            <b>{t('workshop.votes.dotCount', { count: dots })}</b>
          </li>
        ))}
      </ol>
      <Decision round={round} />
      {mayReopen ? (
        <Button look="quiet" onClick={() => runAndTell(editor, reopenRound, { id: round.id })}>
          <RotateCcw size={14} aria-hidden />
          {t('workshop.votes.reopen')}
        </Button>
      ) : null}
    </section>
  )
}

function Decision({ round }: { readonly round: Round }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const ranking = rankingOf(board, round)
  const chosen = round.choice && board.cards[round.choice]
  const options = [
    ...ranking.map(({ card }) => card),
    ...(chosen && !ranking.some(({ card }) => card === chosen) ? [chosen] : []),
  ]
  const selected = useEditorState(({ selection }) => (selection.kind === 'cards' ? selection.ids[0] : undefined))
  const other = selected && !options.some((card) => card.id === selected) ? board.cards[selected] : undefined
  if (options.length === 0 && !other) return null
  return (
    <div className={styles.form}>
      <div className={styles.field}>
        <span aria-hidden>{t('workshop.votes.decision')}</span>
        <Choice
          label={t('workshop.votes.decision')}
          value={chosen?.id}
          none={t('workshop.votes.undecided')}
          options={[...options, ...(other ? [other] : [])].map((card) => ({
            value: card.id,
            label: textIn(card.text, language) || t('canvas.unnamed'),
          }))}
          onChange={(choice) => editor.dispatch(decideRound, { id: round.id, choice, reason: round.reason })}
        />
      </div>
      <WrittenField
        label={t(chosen && chosen.id !== ranking[0]?.card.id ? 'workshop.votes.reasonOther' : 'workshop.votes.reason')}
        value={textIn(round.reason, language)}
        onWrite={(reason) =>
          editor.dispatch(decideRound, {
            id: round.id,
            choice: chosen?.id,
            reason: withText(round.reason, language, reason),
          })
        }
      />
    </div>
  )
}
