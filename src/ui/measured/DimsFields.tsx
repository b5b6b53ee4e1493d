import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import { sayDimension } from '../../lanes/measuredWords'
import { dimensionsOf } from '../../measures/heaps'
import { DIMENSIONS, type Dims } from '../../model/records/asked'
import { useEditorState } from '../editor/EditorContext'
import { Choice } from '../fields/Choice'
import fields from '../fields/fields.module.css'
import { Labelled } from '../fields/Labelled'
import { useSpeech } from '../table/useSpeech'

interface DimsFieldsProps {
  readonly dims: Dims
  readonly onDims: (dims: Dims) => void
}

/** One input a dimension: personas and channels of the board to choose from, all others as words, with those already used. */
export function DimsFields({ dims, onDims }: DimsFieldsProps) {
  const { t } = useTranslation()
  const board = useEditorState((state) => state.board)
  const speech = useSpeech()
  const used = dimensionsOf(board)
  const names = [...new Set<string>([...DIMENSIONS, ...used.keys(), ...Object.keys(dims)])]
  const write = (name: string, value: string | undefined) => {
    const { [name]: _before, ...rest } = dims
    onDims(value ? { ...rest, [name]: value } : rest)
  }
  return names.map((name) => {
    const label = sayDimension(name, speech)
    const records = name === 'persona' ? board.personas : name === 'channel' ? board.channels : undefined
    const own = records ? Object.values(records) : []
    if (own.length === 0)
      return (
        <WordField
          key={name}
          label={label}
          value={dims[name] ?? ''}
          used={used.get(name) ?? []}
          onValue={(value) => write(name, value)}
        />
      )
    const other = (used.get(name) ?? []).filter((value) => !own.some(({ id }) => id === value))
    return (
      <Labelled key={name} label={label}>
        {(id) => (
          <Choice
            id={id}
            value={dims[name]}
            none={t('inspector.noGroup')}
            options={[
              ...own.map((record) => ({
                value: String(record.id),
                label: textIn(record.name, speech.language) || t('inspector.unnamed'),
              })),
              ...other.map((value) => ({ value, label: value })),
            ]}
            onChange={(value) => write(name, value)}
          />
        )}
      </Labelled>
    )
  })
}

interface WordFieldProps {
  readonly label: string
  readonly value: string
  readonly used: readonly string[]
  readonly onValue: (value: string) => void
}

function WordField({ label, value, used, onValue }: WordFieldProps) {
  const list = useId()
  return (
    <Labelled label={label}>
      {(id) => (
        <>
          <input
            id={id}
            className={fields.input}
            dir="auto"
            maxLength={200}
            list={list}
            value={value}
            onChange={(event) => onValue(event.target.value)}
            onBlur={() => value !== value.trim() && onValue(value.trim())}
          />
          <datalist id={list}>
            {used.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
        </>
      )}
    </Labelled>
  )
}
