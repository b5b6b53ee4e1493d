import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardId, VisitId } from '../../../base/ids'
import { putVisit, removeVisit } from '../../../commands'
import { visitScore } from '../../../measures/mysteryVisit'
import { roundHalfAway } from '../../../measures/sample'
import type { Visit } from '../../../model/records/visit'
import { Button } from '../../controls/Button'
import { useEditor, useEditorState } from '../../editor/EditorContext'
import { runAndTell } from '../../editor/notices'
import fields from '../../fields/fields.module.css'
import { Labelled, Two } from '../../fields/Labelled'
import { NumberField } from '../../fields/NumberField'
import { useFormats } from '../../i18n/useFormats'
import { WhereFold } from '../../measured/WhereFold'
import { useServices } from '../../services'
import csat from '../csat/csat.module.css'
import { RecordDialog } from '../RecordDialog'
import { SectionForm } from './SectionForm'
import styles from './visits.module.css'

type Draft = Omit<Visit, 'id'>

interface VisitDialogProps {
  /** The visit to change; a new one when absent. */
  readonly visit?: Visit
  readonly card?: CardId
  readonly onClose: () => void
}

/** The form of one visit: sections with weights, items with points, what did not apply, and what must not fail. */
export function VisitDialog({ visit, card, onClose }: VisitDialogProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const { now } = useServices()
  const latest = useEditorState((state) => Object.values(state.board.visits).find((each) => each.card === card))
  const [draft, setDraft] = useState<Draft>(() => visit ?? blank(now().slice(0, 10), latest, card))
  const [removals, setRemovals] = useState(0)
  const save = () => {
    editor.dispatch(putVisit, { visit: visit ? { ...draft, id: visit.id } : draft })
    onClose()
  }
  const remove = (id: VisitId) => {
    runAndTell(editor, removeVisit, { id })
    onClose()
  }
  return (
    <RecordDialog
      title={visit ? t('measured.changeVisit') : t('measured.newVisit')}
      canSave
      onSave={save}
      {...(visit ? { onRemove: () => remove(visit.id) } : {})}
      onClose={onClose}
    >
      <div className={styles.form}>
        <Head draft={draft} onDraft={setDraft} />
        {draft.sections.map((section, at) => (
          <SectionForm
            // Sections have no ids; they are only added at the end and removed by hand.
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what tells sections apart
            key={at}
            number={at + 1}
            section={section}
            removals={removals}
            onSection={(next) => {
              if (!next) setRemovals(removals + 1)
              setDraft({
                ...draft,
                sections: next
                  ? draft.sections.map((each, place) => (place === at ? next : each))
                  : draft.sections.filter((_, place) => place !== at),
              })
            }}
          />
        ))}
        <Button
          onClick={() => setDraft({ ...draft, sections: [...draft.sections, { name: {}, weight: 1, items: [] }] })}
        >
          {t('measured.addSection')}
        </Button>
        <Score draft={draft} />
      </div>
    </RecordDialog>
  )
}

/** A new visit asks what the last one to the same place asked. */
function blank(date: string, like: Visit | undefined, card: CardId | undefined): Draft {
  const sections = like?.sections.map((section) => ({
    ...section,
    items: section.items.map(({ note: _note, ...item }) => ({ ...item, got: null })),
  }))
  return {
    ...{ date, dims: {}, sections: sections ?? [{ name: {}, weight: 1, items: [{ question: {}, got: null, of: 1 }] }] },
    ...(card ? { card } : {}),
    ...(like?.cap === undefined ? {} : { cap: like.cap }),
  }
}

interface HeadProps {
  readonly draft: Draft
  readonly onDraft: (draft: Draft) => void
}

function Head({ draft, onDraft }: HeadProps) {
  const { t } = useTranslation()
  return (
    <>
      <Two>
        <Labelled label={t('measured.date')}>
          {(id) => (
            <input
              id={id}
              type="date"
              className={fields.input}
              value={draft.date}
              onChange={(event) => onDraft({ ...draft, date: event.target.value })}
            />
          )}
        </Labelled>
        <Labelled label={t('measured.visitor')}>
          {(id) => (
            <input
              id={id}
              className={fields.input}
              dir="auto"
              maxLength={80}
              value={draft.visitor ?? ''}
              onChange={(event) => {
                const { visitor: _before, ...rest } = draft
                onDraft(event.target.value === '' ? rest : { ...rest, visitor: event.target.value })
              }}
            />
          )}
        </Labelled>
      </Two>
      <WhereFold dims={draft.dims} onDims={(dims) => onDraft({ ...draft, dims })} />
      <NumberField
        label={t('measured.cap')}
        value={draft.cap}
        min={0}
        max={100}
        write={(cap) => {
          const { cap: _before, ...rest } = draft
          onDraft(cap === undefined ? rest : { ...rest, cap })
        }}
      />
    </>
  )
}

function Score({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { score, points, failed } = visitScore(draft.sections, draft.cap)
  const percent = (value: number | null) => (value === null ? '—' : formats.percent(roundHalfAway(value, 1) / 100, 1))
  return (
    <p className={csat.sentence} role="status">
      <b>{t('measured.score', { percent: percent(score) })}</b> {t('measured.points', { percent: percent(points) })}
      {failed.length > 0 && ` ${t('measured.criticalFailed', { count: failed.length })}`}
    </p>
  )
}
