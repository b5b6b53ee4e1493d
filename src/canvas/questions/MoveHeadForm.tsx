import { Dialog } from '@base-ui/react/dialog'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import { moveRow, moveStage, moveStep } from '../../commands'
import type { Editor } from '../../editor'
import { type LaneRegistry, LINE_LOOKS } from '../../lanes'
import { rowsInOrder, stagesInOrder, stepsOfStage, visibleRows } from '../../model/reads'
import type { HeadPlace } from '../canvasState'
import { useEditor, useTools } from '../tools'
import styles from './questions.module.css'
import { Select } from './Select'

/** A place between others: what stands before it there, and how to go there. */
interface Gap {
  readonly group: string
  /** The one that stands before; '' at the beginning. */
  readonly after: string
  readonly go: () => void
}

/** The way to move a stage, a step, a lane or a line anywhere without dragging. */
export function MoveHeadForm({ place, onDone }: { readonly place: HeadPlace; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const { editor, lanes } = useTools()
  useEditor((state) => state.board)
  const gaps = gapsFor(editor, lanes, place, t('canvas.unnamed'))
  const [at, setAt] = useState(0)
  const words = ({ after }: Gap) => (after === '' ? t('hands.atStart') : t('hands.after', { name: after }))
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        gaps[at]?.go()
        onDone()
      }}
    >
      <Dialog.Title className={styles.title}>
        {t('hands.moveName', { name: nameOf(editor, lanes, place, t('canvas.unnamed')) })}
      </Dialog.Title>
      <div className={styles.field}>
        <span aria-hidden="true">{t('hands.where')}</span>
        <Select
          label={t('hands.where')}
          value={at}
          onChange={setAt}
          options={gaps.map((gap, index) => ({
            value: index,
            label: gap.group === '' ? words(gap) : `${gap.group} · ${words(gap)}`,
            group: gap.group,
          }))}
        />
      </div>
      <div className={styles.buttons}>
        <Dialog.Close className={styles.quiet}>{t('canvas.cancel')}</Dialog.Close>
        <button type="submit" className={styles.primary} disabled={gaps.length === 0}>
          {t('canvas.move.do')}
        </button>
      </div>
    </form>
  )
}

function nameOf(editor: Editor, lanes: LaneRegistry, place: HeadPlace, unnamed: string): string {
  const { board, language } = editor.get()
  switch (place.kind) {
    case 'stage':
      return textIn(board.stages[place.id]?.name, language) || unnamed
    case 'step':
      return textIn(board.steps[place.id]?.name, language) || unnamed
    case 'lane': {
      const lane = board.lanes[place.id]
      return lane ? textIn(lane.name, language) || lanes.typeOf(lane.type).label[language] : unnamed
    }
    case 'line': {
      const line = board.lines[place.id]
      return line ? textIn(line.name, language) || LINE_LOOKS[line.kind].label[language] : unnamed
    }
  }
}

/** Every place it could stand in, but for the one where it stands. */
function gapsFor(editor: Editor, lanes: LaneRegistry, place: HeadPlace, unnamed: string): Gap[] {
  const { board } = editor.get()
  const named = (other: HeadPlace) => nameOf(editor, lanes, other, unnamed)
  if (place.kind === 'step') {
    return stagesInOrder(board).flatMap((stage) => {
      const own = stepsOfStage(board, stage.id)
      const now = own.findIndex((step) => step.id === place.id)
      const others = own.filter((step) => step.id !== place.id)
      return gapsAmong(
        others.map(({ id }) => named({ kind: 'step', id })),
        now,
        named({ kind: 'stage', id: stage.id }),
        (index) => editor.dispatch(moveStep, { id: place.id, stage: stage.id, index }),
      )
    })
  }
  if (place.kind === 'stage') {
    const all = stagesInOrder(board)
    const others = all.filter((stage) => stage.id !== place.id)
    const now = all.findIndex((stage) => stage.id === place.id)
    return gapsAmong(
      others.map(({ id }) => named({ kind: 'stage', id })),
      now,
      '',
      (index) => editor.dispatch(moveStage, { id: place.id, index }),
    )
  }
  const shown = visibleRows(board)
  const now = shown.findIndex((row) => row.record.id === place.id)
  const others = shown.filter((row) => row.record.id !== place.id)
  const all = rowsInOrder(board).filter((row) => row.record.id !== place.id)
  const names = others.map((row) =>
    row.kind === 'lane' ? named({ kind: 'lane', id: row.record.id }) : named({ kind: 'line', id: row.record.id }),
  )
  return gapsAmong(names, now, '', (index) => {
    // Hidden rows between two that are shown stay with the upper one.
    const before = others[index - 1]
    const at = before ? all.findIndex((row) => row.record.id === before.record.id) + 1 : 0
    editor.dispatch(moveRow, { id: place.id, index: at })
  })
}

function gapsAmong(others: readonly string[], now: number, group: string, go: (index: number) => void): Gap[] {
  return ['', ...others].flatMap((after, index) => (index === now ? [] : [{ group, after, go: () => go(index) }]))
}
