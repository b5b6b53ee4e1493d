import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MapView } from '../../canvas'
import { roundsInOrder } from '../../model/reads'
import { isOpen, lastResultOf, openRoundOf } from '../../model/votes'
import { Button } from '../controls/Button'
import { useEditorState } from '../editor/EditorContext'
import { RoundResult } from './RoundResult'
import { RoundSetup } from './RoundSetup'
import { VotingRound } from './VotingRound'
import styles from './workshop.module.css'

/** Dot votes: set up a round, let one after the other vote, close it and see the ranking. */
export function VotesTab({ view }: { readonly view: MapView }) {
  const { t } = useTranslation()
  const board = useEditorState((state) => state.board)
  const [isNew, setNew] = useState(false)
  const open = openRoundOf(board)
  const last = lastResultOf(board)
  const older = roundsInOrder(board)
    .filter((round) => !isOpen(round) && round !== last)
    .toReversed()
  if (open) return <VotingRound round={open} view={view} onClosed={() => setNew(false)} />
  if (!last || isNew) return <RoundSetup {...(last ? { onCancel: () => setNew(false) } : {})} />
  return (
    <>
      <RoundResult round={last} view={view} />
      <Button look="quiet" onClick={() => setNew(true)}>
        <Plus size={15} aria-hidden />
        {t('workshop.votes.another')}
      </Button>
      {older.map((round) => (
        <details key={round.id} className={styles.older}>
          <summary>{t('workshop.votes.earlier')}</summary>
          <RoundResult round={round} view={view} />
        </details>
      ))}
    </>
  )
}
