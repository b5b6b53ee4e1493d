import { ArrowDown, ArrowUp, TriangleAlert } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import type { BoardSummary } from '../../storage'
import { useFormats } from '../i18n'
import { hrefOf } from '../route'
import { Thumbnail } from '../thumbnail/Thumbnail'
import { BoardContextMenu, BoardMenu, type BoardMenuProps } from './BoardMenu'
import { CsatFigure } from './CsatFigure'
import { KindLabel } from './KindLabel'
import { useBoardFacts, useBoardMarks } from './LibraryContext'
import styles from './library.module.css'
import type { SortBy } from './listing'
import { useSeen } from './useSeen'

const SIZE = { width: 56, height: 32 }

export interface BoardTableProps extends Omit<BoardMenuProps, 'board'> {
  readonly boards: readonly BoardSummary[]
  readonly sortBy: SortBy
  readonly now: Date
}

/** Every board, one a row, with the one link to it. */
export function BoardTable({ boards, sortBy, now, ...menu }: BoardTableProps) {
  const { t } = useTranslation()
  return (
    <table className={styles.table} aria-labelledby="boards">
      <thead>
        <tr>
          <Heading sorted={sortBy === 'name' ? 'ascending' : undefined}>{t('library.name')}</Heading>
          <th scope="col" className={styles.wide}>
            {t('library.kind')}
          </th>
          <th scope="col" className={styles.wider}>
            {t('library.stagesSteps')}
          </th>
          <th scope="col" className={styles.wider}>
            {t('library.csat')}
          </th>
          <Heading sorted={sortBy === 'edited' ? 'descending' : undefined}>{t('library.edited')}</Heading>
          <th scope="col" className={styles.end}>
            <span className="visuallyHidden">{t('library.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {boards.map((board) => (
          <BoardRow key={board.id} board={board} now={now} {...menu} />
        ))}
      </tbody>
    </table>
  )
}

function Heading({
  sorted,
  children,
}: {
  readonly sorted: 'ascending' | 'descending' | undefined
  readonly children: string
}) {
  const Arrow = sorted === 'ascending' ? ArrowUp : ArrowDown
  return (
    <th scope="col" {...(sorted ? { 'aria-sort': sorted } : {})}>
      {children}
      {sorted && <Arrow size={13} aria-hidden />}
    </th>
  )
}

interface BoardRowProps extends BoardMenuProps {
  readonly now: Date
}

function BoardRow({ board, now, ...menu }: BoardRowProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const row = useRef<HTMLTableRowElement>(null)
  const seen = useSeen(row)
  const facts = useBoardFacts(board, seen)
  const marks = useBoardMarks(facts?.board, SIZE)
  const { stages, steps } = board.counts
  return (
    <BoardContextMenu board={board} {...menu} render={<tr ref={row} className={styles.row} />}>
      <td className={styles.nameCell}>
        <span className={styles.name}>
          <span className={styles.small}>
            <Thumbnail size={SIZE} marks={marks} />
          </span>
          <a className={styles.link} href={hrefOf({ kind: 'board', id: board.id })} dir="auto">
            {textIn(board.title, formats.language) || t('app.untitled')}
          </a>
          {board.damaged && (
            <span className={styles.damaged} title={t('library.damaged')}>
              <TriangleAlert size={14} aria-hidden />
              <span className="visuallyHidden">{t('library.damaged')}</span>
            </span>
          )}
        </span>
      </td>
      <td className={styles.wide}>
        <KindLabel kind={board.kind} />
      </td>
      <td className={styles.wider}>
        {formats.number(stages)} · {formats.number(steps)}
      </td>
      <td className={styles.wider}>
        {facts?.satisfaction ? (
          <CsatFigure satisfaction={facts.satisfaction} />
        ) : (
          <span className={styles.muted}>{facts ? t('library.noCsat') : ''}</span>
        )}
      </td>
      <td className={styles.muted}>
        <time
          dateTime={board.updatedAt}
          title={formats.date(board.updatedAt, { dateStyle: 'long', timeStyle: 'short' })}
        >
          {formats.ago(board.updatedAt, now)}
        </time>
      </td>
      <td className={styles.end}>
        <BoardMenu board={board} {...menu} />
      </td>
    </BoardContextMenu>
  )
}
