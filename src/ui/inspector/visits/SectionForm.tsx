import { Trash2 } from 'lucide-react'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { textIn, withText } from '../../../base/text'
import { visitScore } from '../../../measures/mysteryVisit'
import { roundHalfAway } from '../../../measures/sample'
import type { VisitItem, VisitSection } from '../../../model/records/visit'
import { Button } from '../../controls/Button'
import { useEditorState } from '../../editor/EditorContext'
import fields from '../../fields/fields.module.css'
import { Labelled } from '../../fields/Labelled'
import { NumberField } from '../../fields/NumberField'
import { useFormats } from '../../i18n/useFormats'
import { CheckBox } from '../CheckBox'
import styles from './visits.module.css'

interface SectionFormProps {
  readonly number: number
  readonly section: VisitSection
  /** Sections taken away so far. */
  readonly removals: number
  /** `undefined` takes the section away. */
  readonly onSection: (section: VisitSection | undefined) => void
}

/** One section of a visit, with its weight and its items. */
export function SectionForm({ number, section, removals, onSection }: SectionFormProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const language = useEditorState((state) => state.language)
  const [gone, setGone] = useState(0)
  // The places of sections and items tell them apart: what was typed and not taken must not stay for what moves up.
  const numbers = removals + gone
  const [percent = null] = visitScore([section]).sections
  const setItem = (at: number, next: VisitItem | undefined) => {
    if (!next) setGone(gone + 1)
    onSection({
      ...section,
      items: next
        ? section.items.map((each, place) => (place === at ? next : each))
        : section.items.filter((_, place) => place !== at),
    })
  }
  return (
    <fieldset className={styles.section}>
      <legend>
        {t('measured.section', { number })}{' '}
        <bdi dir="ltr">{percent === null ? '—' : formats.percent(roundHalfAway(percent, 0) / 100, 0)}</bdi>
      </legend>
      <div className={styles.sectionHead}>
        <Labelled label={t('inspector.name')}>
          {(id) => (
            <input
              id={id}
              className={fields.input}
              dir="auto"
              value={textIn(section.name, language)}
              onChange={(event) =>
                onSection({ ...section, name: withText(section.name, language, event.target.value) })
              }
            />
          )}
        </Labelled>
        <NumberField
          key={numbers}
          label={t('measured.weight')}
          value={section.weight}
          min={0}
          max={1000}
          write={(weight) => onSection({ ...section, weight: weight ?? 0 })}
        />
      </div>
      {section.items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items have no ids; the place tells them apart
        <ItemForm key={at} number={at + 1} item={item} numbers={numbers} onItem={(next) => setItem(at, next)} />
      ))}
      <div className={styles.sectionFoot}>
        <Button
          look="quiet"
          onClick={() => onSection({ ...section, items: [...section.items, { question: {}, got: null, of: 1 }] })}
        >
          {t('measured.addItem')}
        </Button>
        <Button look="quiet" onClick={() => onSection(undefined)}>
          <Trash2 size={14} aria-hidden />
          {t('measured.removeSection')}
        </Button>
      </div>
    </fieldset>
  )
}

interface ItemFormProps {
  readonly number: number
  readonly item: VisitItem
  /** Another one when another item stands here. */
  readonly numbers: number
  readonly onItem: (item: VisitItem | undefined) => void
}

function ItemForm({ number, item, numbers, onItem }: ItemFormProps) {
  const { t } = useTranslation()
  const language = useEditorState((state) => state.language)
  return (
    <div className={styles.item}>
      <Labelled label={t('measured.item', { number })}>
        {(id) => (
          <input
            id={id}
            className={fields.input}
            dir="auto"
            value={textIn(item.question, language)}
            onChange={(event) => onItem({ ...item, question: withText(item.question, language, event.target.value) })}
          />
        )}
      </Labelled>
      <div className={styles.points}>
        {/* Empty means that the item did not apply. */}
        <Fragment key={numbers}>
          <NumberField
            label={t('measured.got')}
            value={item.got ?? undefined}
            min={0}
            max={item.of}
            placeholder={t('measured.na')}
            write={(got) => onItem({ ...item, got: got ?? null })}
          />
          <NumberField
            label={t('measured.of')}
            value={item.of}
            min={0}
            max={1000}
            write={(of = 0) => onItem({ ...item, of, got: item.got === null ? null : Math.min(item.got, of) })}
          />
        </Fragment>
        <CheckBox
          label={t('measured.critical')}
          checked={item.critical ?? false}
          disabled={false}
          onChange={(on) => {
            const { critical: _before, ...rest } = item
            onItem(on ? { ...rest, critical: true } : rest)
          }}
        />
        <button
          type="button"
          className={styles.remove}
          aria-label={t('measured.removeItem', { number })}
          onClick={() => onItem(undefined)}
        >
          <Trash2 size={15} aria-hidden />
        </button>
      </div>
    </div>
  )
}
