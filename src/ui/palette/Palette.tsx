import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { Search } from 'lucide-react'
import { useDeferredValue, useLayoutEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { definitionOf } from '../../canvas/shortcuts/table'
import { Keys } from '../shortcuts/Keys'
import { groupsFor, type PaletteGroup } from './groups'
import { KindIcon } from './KindIcon'
import type { PaletteHands } from './PaletteHost'
import styles from './palette.module.css'
import type { PaletteItem } from './paletteItem'
import { recentKeys } from './recent'

interface PaletteProps extends PaletteHands {
  readonly items: readonly PaletteItem[]
}

/** The dialog gives the keyboard a frame later, and a letter typed until then would go to the map behind. */
function focusAtOnce(input: HTMLInputElement | null): void {
  input?.focus()
}

/** Finds whatever the screen has and does it: a field, and below it what fits, the best first. */
export function Palette({ items, typed, onClose, onChoose, focusBack }: PaletteProps) {
  const { t } = useTranslation()
  const [query, setQuery] = useState(() => typed.current)
  // It may have been drawn a while before it is shown.
  useLayoutEffect(() => setQuery(typed.current), [typed])
  const asked = useDeferredValue(query)
  const [recent] = useState(recentKeys)
  const groups = useMemo(() => groupsFor(items, asked, recent), [items, asked, recent])
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Viewport className={styles.viewport}>
          <Dialog.Popup
            className={styles.popup}
            aria-label={t('palette.title')}
            finalFocus={focusBack}
            onKeyDownCapture={(event) => {
              if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
              // The field would empty itself first.
              event.stopPropagation()
              onClose()
            }}
          >
            <Autocomplete.Root
              open
              inline
              mode="none"
              items={groups}
              value={query}
              onValueChange={(text, { reason }) => {
                if (reason === 'input-change' || reason === 'input-clear') setQuery(text)
              }}
              itemToStringValue={labelOf}
              autoHighlight="always"
              keepHighlight
            >
              <Autocomplete.InputGroup className={styles.field}>
                <Search size={18} aria-hidden />
                <Autocomplete.Input
                  ref={focusAtOnce}
                  className={styles.input}
                  aria-label={t('palette.title')}
                  placeholder={t('palette.placeholder')}
                  dir="auto"
                  spellCheck={false}
                />
                <span aria-hidden>
                  <Keys chord="Escape" />
                </span>
              </Autocomplete.InputGroup>
              <Dialog.Close className="visuallyHidden">{t('app.close')}</Dialog.Close>
              <Found groups={groups} query={asked} onChoose={onChoose} />
            </Autocomplete.Root>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function labelOf(item: PaletteItem): string {
  return item.label
}

function Found({
  groups,
  query,
  onChoose,
}: {
  readonly groups: readonly PaletteGroup[]
  readonly query: string
  readonly onChoose: (item: PaletteItem) => void
}) {
  const { t } = useTranslation()
  const count = groups.reduce((sum, group) => sum + group.items.length, 0)
  return (
    <>
      <Autocomplete.Status className="visuallyHidden">
        {query.trim() === '' ? '' : t('palette.found', { count })}
      </Autocomplete.Status>
      <Autocomplete.Empty className={styles.empty}>
        {count === 0 ? t('palette.nothing', { words: query.trim() }) : null}
      </Autocomplete.Empty>
      <Autocomplete.List className={styles.list} aria-label={t('palette.results')}>
        {(group: PaletteGroup) => (
          <Autocomplete.Group key={group.kind} items={group.items} className={styles.group}>
            <Autocomplete.GroupLabel className={styles.heading}>
              {t(`palette.kind.${group.kind}`)}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(item: PaletteItem) => <Row key={item.key} item={item} onChoose={onChoose} />}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </>
  )
}

function Row({ item, onChoose }: { readonly item: PaletteItem; readonly onChoose: (item: PaletteItem) => void }) {
  const chord = item.shortcut && definitionOf(item.shortcut)?.chords[item.chord ?? 0]
  return (
    <Autocomplete.Item value={item} className={styles.item} onClick={() => onChoose(item)}>
      <span className={styles.icon}>{item.icon ?? <KindIcon kind={item.kind} />}</span>
      <span className={styles.label} dir="auto">
        {item.label}
      </span>
      {item.note && (
        <span className={styles.note} dir="auto">
          {item.note}
        </span>
      )}
      {chord && <Keys chord={chord} />}
    </Autocomplete.Item>
  )
}
