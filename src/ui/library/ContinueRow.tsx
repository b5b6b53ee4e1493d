import { Gauge } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import { percentDecimals, sampleSize } from '../../measures/sample'
import type { BoardSummary } from '../../storage'
import { useFormats } from '../i18n'
import { goTo } from '../route'
import { Thumbnail } from '../thumbnail/Thumbnail'
import { BoardContextMenu, type BoardMenuProps } from './BoardMenu'
import type { BoardFacts, BoardSatisfaction } from './boardFacts'
import styles from './ContinueRow.module.css'
import { useBoardFacts, useBoardMarks } from './LibraryContext'

const SIZE = { width: 374, height: 156 }

/** The boards worked on last, large. Buttons, because the one link to a board stands in the table. */
export function ContinueRow({
  boards,
  now,
  ...menu
}: Omit<BoardMenuProps, 'board'> & { readonly boards: readonly BoardSummary[]; readonly now: Date }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="continue">
      <h2 id="continue" className={styles.heading}>
        {t('library.continue')}
      </h2>
      <ul className={styles.cards}>
        {boards.map((board) => (
          <BoardContextMenu key={board.id} board={board} {...menu} render={<li />}>
            <ContinueCard board={board} now={now} />
          </BoardContextMenu>
        ))}
      </ul>
    </section>
  )
}

function ContinueCard({ board, now }: { readonly board: BoardSummary; readonly now: Date }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const facts = useBoardFacts(board)
  const marks = useBoardMarks(facts?.board, SIZE)
  const title = textIn(board.title, formats.language) || t('app.untitled')
  return (
    <button
      type="button"
      className={styles.card}
      aria-label={t('library.continueWith', { title })}
      onClick={() => goTo({ kind: 'board', id: board.id })}
    >
      <Thumbnail size={SIZE} marks={marks} className={styles.picture} />
      <span className={styles.words}>
        <span className={styles.title}>
          <bdi>{title}</bdi>
        </span>
        <span className={styles.meta}>
          <Persona facts={facts} />
          <span>{t('library.editedAgo', { ago: formats.ago(board.updatedAt, now) })}</span>
        </span>
        <span className={styles.lowest}>{facts?.satisfaction && <Lowest weakest={facts.satisfaction.weakest} />}</span>
      </span>
    </button>
  )
}

function Persona({ facts }: { readonly facts: BoardFacts | undefined }) {
  const { language } = useFormats()
  const name = textIn(facts?.persona, language)
  if (name === '') return null
  return (
    <>
      <span className={styles.avatar} data-tone={name.charCodeAt(0) % 3} aria-hidden>
        {[...name][0]}
      </span>
      <span dir="auto">{name}</span>
      <span aria-hidden>·</span>
    </>
  )
}

function Lowest({ weakest }: { readonly weakest: BoardSatisfaction['weakest'] }) {
  const { t } = useTranslation()
  const { language, percent, number } = useFormats()
  const name = textIn(weakest.text, language)
  const tiny = sampleSize(weakest.n) === 'tiny'
  return (
    <>
      <span className={styles.chip}>
        <Gauge size={13} strokeWidth={2} aria-hidden />
        <span>
          {tiny
            ? t('library.lowestCount', { name })
            : t('library.lowest', { name, share: percent(weakest.share, percentDecimals(weakest.n)) })}
        </span>
      </span>
      <small>{t('library.countOf', { k: number(weakest.k), n: number(weakest.n) })}</small>
    </>
  )
}
