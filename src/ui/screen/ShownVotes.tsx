import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import { lastResultOf, openRoundOf, rankingOf, votesOf } from '../../model/votes'
import { useEditorState } from '../editor/EditorContext'
import { useFormats } from '../i18n/useFormats'
import styles from './screen.module.css'

/** While people vote, how far they are; then the ranking. */
export function ShownVotes() {
  const { t } = useTranslation()
  const { number } = useFormats()
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const open = openRoundOf(board)
  const last = lastResultOf(board)
  if (open) {
    const all = Object.keys(board.participants).length * open.dots
    return (
      <div className={styles.large}>
        <h2 dir="auto">{textIn(open.question, language)}</h2>
        <b className={styles.digits}>{number(votesOf(board, open).length)}</b>
        <p>{t('workshop.screen.voting', { all: number(all) })}</p>
      </div>
    )
  }
  if (!last)
    return (
      <div className={styles.large}>
        <p>{t('workshop.screen.noVotes')}</p>
      </div>
    )
  const ranking = rankingOf(board, last)
  const most = Math.max(1, ...ranking.map(({ dots }) => dots))
  const choice = last.choice && board.cards[last.choice]
  return (
    <div className={styles.votes}>
      <h2 dir="auto">{textIn(last.question, language) || t('workshop.votes.result')}</h2>
      <ol>
        {ranking.slice(0, 8).map(({ card, dots, place }) => (
          <li key={card.id} data-first={place === 1 || undefined}>
            <i>{number(place)}</i>
            <span dir="auto">{textIn(card.text, language) || t('canvas.unnamed')}</span>
            <span aria-hidden className={styles.bar} style={{ inlineSize: `${(dots / most) * 100}%` }} />
            <b>{number(dots)}</b>
          </li>
        ))}
      </ol>
      {choice ? (
        <p className={styles.decision} dir="auto">
          <b>{t('workshop.votes.decision')}</b> {textIn(choice.text, language)}
          {last.reason ? ` – ${textIn(last.reason, language)}` : ''}
        </p>
      ) : null}
    </div>
  )
}
