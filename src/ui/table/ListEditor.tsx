import { type KeyboardEvent, useEffect, useRef } from 'react'
import { isEmptyText, textIn } from '../../base/text'
import { moveCards } from '../../commands'
import { dataOf } from '../../lanes'
import { EVIDENCE_WORDS } from '../../lanes/words'
import { stepsInOrder, visibleRows } from '../../model/reads'
import { type Card, EVIDENCE_LEVELS } from '../../model/records/card'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { Choice } from '../fields/Choice'
import { DataField } from '../fields/DataField'
import { TagsField } from '../fields/TagsField'
import { TextField } from '../fields/TextField'
import { AutomationField, ChannelsField, FlagsField, OwnerField, useKnownTags } from '../inspector/cardFields'
import { useCardWriter } from '../inspector/useCardWriter'
import { usePreference } from '../preferences'
import { useServices } from '../services'
import styles from './list.module.css'
import type { ListColumn } from './listColumns'

interface ListEditorProps {
  readonly card: Card
  readonly column: ListColumn
  readonly label: string
  readonly onClose: () => void
}

/** The field of a card, edited in its cell with the input the inspector has for it. Escape and F2 go back to the cell. */
export function ListEditor({ card, column, label, onClose }: ListEditorProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const first = box.current?.querySelector<HTMLElement>('input, textarea, [role="combobox"], [tabindex="0"], button')
    first?.focus()
    // What is typed takes the place of the name that is there.
    if (first instanceof HTMLInputElement && first.type === 'text') first.select()
    // A list of few values opens at once; a field one types into waits for the typing.
    if (first?.getAttribute('role') === 'combobox' && first.tagName === 'BUTTON') first.click()
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const isListOpen = box.current?.querySelector('[aria-expanded="true"]') !== null
    event.stopPropagation()
    if ((event.key !== 'Escape' && event.key !== 'F2') || isListOpen) return
    event.preventDefault()
    onClose()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the field inside bubble up to here
    <div ref={box} data-editor className={styles.editor} onKeyDown={onKeyDown}>
      <Editor card={card} column={column} label={label} onClose={onClose} />
    </div>
  )
}

function Editor({ card, column, label, onClose }: ListEditorProps) {
  const write = useCardWriter([card.id])
  const known = useKnownTags()
  const language = usePreference('language')
  switch (column.kind) {
    case 'lane':
    case 'step':
      return <PlaceField card={card} what={column.kind} label={label} onClose={onClose} />
    case 'owner':
      return (
        <OwnerField
          cards={[card]}
          write={(change, options) => {
            write(change, options)
            onClose()
          }}
        />
      )
    case 'evidence':
      return (
        <Choice
          label={label}
          value={card.evidence}
          options={EVIDENCE_LEVELS.map((value) => ({ value, label: EVIDENCE_WORDS[value][language] }))}
          onChange={(evidence) => {
            if (evidence) write({ evidence })
            onClose()
          }}
        />
      )
    case 'tags':
      return <TagsField label={label} tags={card.tags} known={known} write={(tags) => write({ tags })} />
    case 'channels':
      return <ChannelsField cards={[card]} write={write} />
    case 'flags':
      return <FlagsField cards={[card]} />
    case 'automation':
      return <AutomationField cards={[card]} write={write} />
    case 'note':
      return (
        <TextField
          label={label}
          value={card.note}
          place={`cards.${card.id}.note`}
          quiet
          write={(note, group) => write({ note: isEmptyText(note) ? undefined : note }, { group })}
        />
      )
    case 'data':
      return <OwnField card={card} column={column} />
    default:
      return null
  }
}

function OwnField({ card, column }: { readonly card: Card; readonly column: ListColumn }) {
  const { lanes } = useServices()
  const write = useCardWriter([card.id])
  const lane = useEditorState((state) => state.board.lanes[card.lane])
  const field = column.fieldOf?.(card)
  if (!field) return null
  return (
    <DataField
      field={field}
      data={dataOf(lanes.typeOf(lane?.type ?? ''), card)}
      place={`cards.${card.id}`}
      write={(value, group) => write({}, { data: { [field.name]: value }, group })}
    />
  )
}

/** Where the card stands: another lane or step, at the end of the cell there. */
function PlaceField({
  card,
  what,
  label,
  onClose,
}: Omit<ListEditorProps, 'column'> & { readonly what: 'lane' | 'step' }) {
  const editor = useEditor()
  const { lanes } = useServices()
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const move = (to: Partial<Pick<Card, 'lane' | 'step'>>) => {
    const place = { lane: card.lane, step: card.step, ...to }
    if (place.lane !== card.lane || place.step !== card.step) editor.dispatch(moveCards, { ids: [card.id], ...place })
    onClose()
  }
  if (what === 'step') {
    const options = stepsInOrder(board).map((step, at) => ({
      value: step.id,
      label: `${at + 1} ${textIn(step.name, language)}`,
    }))
    return <Choice label={label} value={card.step} options={options} onChange={(step) => step && move({ step })} />
  }
  const options = visibleRows(board).flatMap((row) => {
    if (row.kind === 'line') return []
    const type = lanes.typeOf(row.record.type)
    const name = textIn(row.record.name, language) || type.label[language]
    return type.holdsCards ? [{ value: row.record.id, label: name, icon: type.icon }] : []
  })
  return <Choice label={label} value={card.lane} options={options} onChange={(lane) => lane && move({ lane })} />
}
