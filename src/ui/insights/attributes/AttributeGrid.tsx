import { Trash2 } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attribute } from '../../../model/records/attribute'
import { IconButton } from '../../controls/Button'
import { useEditorState } from '../../editor/EditorContext'
import fields from '../../fields/fields.module.css'
import { useFormats } from '../../i18n/useFormats'
import styles from './attributes.module.css'
import { type AttributeRow, isBlank, type NumberName, nameIn, readNumberOf, renamed } from './rows'

interface AttributeGridProps {
  readonly rows: readonly AttributeRow[]
  readonly scale: Attribute['scale']
  readonly onChange: (rows: readonly AttributeRow[]) => void
}

const NUMBERS = ['importance', 'performance', 'n'] as const

/** A line an attribute. What is wrong with a number stands under its line. */
export function AttributeGrid({ rows, scale, onChange }: AttributeGridProps) {
  const { t } = useTranslation()
  const put = (row: AttributeRow) => onChange(rows.map((each) => (each.key === row.key ? row : each)))
  return (
    <table className={styles.grid}>
      <caption className={styles.caption}>{t('insights.attributes.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('insights.attributes.name')}</th>
          <th scope="col">{t('insights.attributes.statedShort')}</th>
          <th scope="col">{t('insights.attributes.performance')}</th>
          <th scope="col">{t('insights.attributes.people')}</th>
          <th scope="col">{t('insights.attributes.derivedShort')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <GridRow
            key={row.key}
            row={row}
            at={index + 1}
            scale={scale}
            onChange={put}
            onRemove={() => onChange(rows.filter(({ key }) => key !== row.key))}
          />
        ))}
      </tbody>
    </table>
  )
}

interface GridRowProps {
  readonly row: AttributeRow
  readonly at: number
  readonly scale: Attribute['scale']
  readonly onChange: (row: AttributeRow) => void
  readonly onRemove: () => void
}

function GridRow({ row, at, scale, onChange, onRemove }: GridRowProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const language = useEditorState((state) => state.language)
  const id = useId()
  const name = nameIn(row, language)
  const line = number(at)
  const isNameless = name === '' && !isBlank(row)
  const problems = NUMBERS.flatMap((which) => {
    const read = readNumberOf(row[which], which, scale)
    return read.ok ? [] : [{ which, words: t(`insights.attributes.problem.${read.error}`, wordsFor(row[which])) }]
  })
  const wrong = [
    ...problems.map(({ words }) => words),
    ...(isNameless ? [t('insights.attributes.problem.noName')] : []),
  ]
  const isWrong = (which: NumberName) => problems.some((each) => each.which === which)
  return (
    <>
      <tr>
        <td>
          <input
            className={fields.input}
            dir="auto"
            maxLength={300}
            aria-label={t('insights.attributes.nameOf', { line })}
            aria-invalid={isNameless}
            aria-describedby={isNameless ? id : undefined}
            value={name}
            onChange={(event) => onChange(renamed(row, language, event.target.value))}
          />
        </td>
        {NUMBERS.map((which) => (
          <td key={which}>
            <input
              className={`${fields.input} ${fields.number}`}
              inputMode="decimal"
              autoComplete="off"
              aria-label={t(`insights.attributes.${which}Of`, { line })}
              aria-invalid={isWrong(which)}
              aria-describedby={isWrong(which) ? id : undefined}
              value={row[which]}
              onChange={(event) => onChange({ ...row, [which]: event.target.value })}
            />
          </td>
        ))}
        <td>
          <bdi dir="ltr">{row.derived ? number(row.derived.r, { maximumFractionDigits: 2 }) : '—'}</bdi>
        </td>
        <td>
          <IconButton label={t('insights.attributes.remove', { name: name || line })} onClick={onRemove}>
            <Trash2 size={15} aria-hidden />
          </IconButton>
        </td>
      </tr>
      {wrong.length > 0 && (
        <tr>
          <td colSpan={6}>
            <p id={id} className={styles.problem}>
              {wrong.join(' ')}
            </p>
          </td>
        </tr>
      )}
    </>
  )

  function wordsFor(typed: string) {
    return { typed: typed.trim().slice(0, 20), low: number(scale[0]), high: number(scale[1]) }
  }
}
