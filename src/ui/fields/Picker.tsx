import { Combobox } from '@base-ui/react/combobox'
import { Check, ChevronDown, Plus, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { matchesSearch } from '../../base/fold'
import menu from '../controls/menu.module.css'
import { usePopupHome } from '../editor/controls/usePopupHome'
import styles from './fields.module.css'
import { Labelled } from './Labelled'
import { useReadOnly } from './locked'

export interface PickItem<I extends string> {
  readonly id: I
  readonly label: string
  readonly icon?: ReactNode
  /** Quieter words after the label. */
  readonly note?: string
}

/** An item of the list; `fresh` is the one that would be made of what was typed. */
type Entry<I extends string> =
  | { readonly kind: 'item'; readonly item: PickItem<I> }
  | { readonly kind: 'fresh'; readonly name: string }

/** The list of Base UI empties the field on Escape; here Escape closes things and never takes anything away. */
const LEAVING = 'escape-key'

interface PickerProps<I extends string> {
  readonly label: string
  readonly items: readonly PickItem<I>[]
  readonly value: I | undefined
  readonly placeholder?: string
  /** Several cards differ: then taking the value away is a choice too. */
  readonly mixed?: boolean
  readonly onChange: (id: I | undefined) => void
  /** Makes a record of this name and gives its id; absent where none can be made. */
  readonly create?: (name: string) => I
}

/** One record found by typing, or made on the spot. */
export function Picker<I extends string>({
  label,
  items,
  value,
  placeholder,
  mixed,
  onChange,
  create,
}: PickerProps<I>) {
  const { t } = useTranslation()
  const readOnly = useReadOnly()
  const [query, setQuery] = useState<string | undefined>(undefined)
  const [ref, home] = usePopupHome()
  const chosen = items.find((item) => item.id === value)
  const entries = entriesOf(items, query, create !== undefined)
  return (
    <Labelled label={label}>
      {(id) => (
        <Combobox.Root<Entry<I>>
          items={entries}
          value={chosen ? entryOf(chosen) : null}
          inputValue={query ?? chosen?.label ?? ''}
          onInputValueChange={(text, { reason }) => setQuery(reason === 'input-change' ? text : undefined)}
          onValueChange={(entry, { reason }) => {
            if (reason === LEAVING) return
            setQuery(undefined)
            if (entry?.kind === 'item') onChange(entry.item.id)
            else onChange(entry && create ? create(entry.name) : undefined)
          }}
          onOpenChange={(open) => !open && setQuery(undefined)}
          itemToStringLabel={(entry) => labelOf(entry)}
          isItemEqualToValue={sameEntry}
          filter={(entry, text) => query === undefined || keeps(entry, text)}
          autoHighlight
          disabled={readOnly}
        >
          <Combobox.InputGroup ref={ref} className={styles.combo}>
            {chosen?.icon}
            <Combobox.Input id={id} className={styles.comboInput} dir="auto" placeholder={placeholder ?? ''} />
            {chosen && (
              <Combobox.Clear className={styles.comboButton} aria-label={`${label}: ${t('fields.clear')}`}>
                <X size={13} />
              </Combobox.Clear>
            )}
            {mixed && (
              <button
                type="button"
                className={styles.comboButton}
                disabled={readOnly}
                aria-label={`${label}: ${t('fields.clear')}`}
                onClick={() => onChange(undefined)}
              >
                <X size={13} />
              </button>
            )}
            <Combobox.Trigger className={styles.comboButton} aria-label={`${label}: ${t('fields.choose')}`}>
              <ChevronDown size={14} />
            </Combobox.Trigger>
          </Combobox.InputGroup>
          <EntryList home={home} canCreate={create !== undefined} />
        </Combobox.Root>
      )}
    </Labelled>
  )
}

interface ManyPickerProps<I extends string> extends Omit<PickerProps<I>, 'value' | 'mixed' | 'onChange'> {
  readonly value: readonly I[]
  readonly onChange: (ids: readonly I[]) => void
}

/** Any number of records, each a chip that can be taken away. */
export function ManyPicker<I extends string>({
  label,
  items,
  value,
  placeholder,
  onChange,
  create,
}: ManyPickerProps<I>) {
  const { t } = useTranslation()
  const readOnly = useReadOnly()
  const [query, setQuery] = useState('')
  const [ref, home] = usePopupHome()
  const chosen = value.flatMap((id) => items.find((item) => item.id === id) ?? [])
  return (
    <Labelled label={label}>
      {(id) => (
        <Combobox.Root<Entry<I>, true>
          multiple
          items={entriesOf(items, query, create !== undefined)}
          value={chosen.map(entryOf)}
          inputValue={query}
          onInputValueChange={setQuery}
          onValueChange={(entries, { reason }) => {
            if (reason === LEAVING) return
            setQuery('')
            onChange(entries.flatMap((entry) => (entry.kind === 'item' ? entry.item.id : (create?.(entry.name) ?? []))))
          }}
          itemToStringLabel={(entry) => labelOf(entry)}
          isItemEqualToValue={sameEntry}
          filter={keeps}
          autoHighlight
          disabled={readOnly}
        >
          <Combobox.Chips ref={ref} className={styles.combo}>
            {chosen.map((item) => (
              <Combobox.Chip key={item.id} className={`${styles.chip} ${styles.tagChip}`} aria-label={item.label}>
                {item.icon}
                <span dir="auto">{item.label}</span>
                <Combobox.ChipRemove
                  className={styles.remove}
                  aria-label={t('fields.removeItem', { item: item.label })}
                >
                  <X size={12} />
                </Combobox.ChipRemove>
              </Combobox.Chip>
            ))}
            <Combobox.Input
              id={id}
              className={styles.comboInput}
              dir="auto"
              placeholder={chosen.length === 0 ? (placeholder ?? '') : ''}
            />
          </Combobox.Chips>
          <EntryList home={home} canCreate={create !== undefined} />
        </Combobox.Root>
      )}
    </Labelled>
  )
}

function EntryList({ home, canCreate }: { readonly home: HTMLElement | undefined; readonly canCreate: boolean }) {
  const { t } = useTranslation()
  return (
    <Combobox.Portal container={home}>
      <Combobox.Positioner sideOffset={4} className={menu.positioner}>
        <Combobox.Popup className={`${menu.popup} ${styles.comboPopup}`}>
          <Combobox.Empty className={styles.comboEmpty}>
            {canCreate ? t('editing.picker.typeToAdd') : t('fields.nothingFound')}
          </Combobox.Empty>
          <Combobox.List>
            {(entry: Entry<string>) => (
              <Combobox.Item key={keyOf(entry)} value={entry} className={menu.item}>
                {entry.kind === 'fresh' ? <Plus size={15} aria-hidden /> : entry.item.icon}
                <span className={styles.optionText} dir="auto">
                  {entry.kind === 'fresh' ? t('fields.add', { name: entry.name }) : entry.item.label}
                </span>
                {entry.kind === 'item' && entry.item.note && <span className={menu.end}>{entry.item.note}</span>}
                <Combobox.ItemIndicator className={styles.check}>
                  <Check size={15} aria-hidden />
                </Combobox.ItemIndicator>
              </Combobox.Item>
            )}
          </Combobox.List>
        </Combobox.Popup>
      </Combobox.Positioner>
    </Combobox.Portal>
  )
}

function entriesOf<I extends string>(
  items: readonly PickItem<I>[],
  query: string | undefined,
  canCreate: boolean,
): Entry<I>[] {
  const entries: Entry<I>[] = items.map(entryOf)
  const name = (query ?? '').trim()
  const known = items.some((item) => item.label.trim().toLowerCase() === name.toLowerCase())
  return canCreate && name !== '' && !known ? [...entries, { kind: 'fresh', name }] : entries
}

function entryOf<I extends string>(item: PickItem<I>): Entry<I> {
  return { kind: 'item', item }
}

function labelOf(entry: Entry<string>): string {
  return entry.kind === 'item' ? entry.item.label : entry.name
}

function keyOf(entry: Entry<string>): string {
  return entry.kind === 'item' ? entry.item.id : 'fresh'
}

function sameEntry(a: Entry<string>, b: Entry<string>): boolean {
  return keyOf(a) === keyOf(b)
}

function keeps(entry: Entry<string>, query: string): boolean {
  return entry.kind === 'fresh' || matchesSearch(`${entry.item.label} ${entry.item.note ?? ''}`, query)
}
