import { ChevronDown, ChevronUp, Search, X } from 'lucide-react'
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MapView } from '../../canvas'
import { keyOf, type Place } from '../../canvas/place'
import { keepsOf } from '../../editor'
import { ToolButton } from '../editor/controls/ToolButton'
import { useEditorState } from '../editor/EditorContext'
import { useServices } from '../services'
import { useSpeech } from '../table/useSpeech'
import styles from './find.module.css'
import { findables, findIn } from './findMatches'

interface FindBarProps {
  readonly view: MapView
  /** Grows each time it is asked for: the field takes the keyboard again. */
  readonly asked: number
  readonly onClose: () => void
}

/** Looks for words on the board and goes from match to match; what was found last stays chosen. */
export function FindBar({ view, asked, onClose }: FindBarProps) {
  const { t } = useTranslation()
  const [query, setQuery] = useState('')
  const { matches, at, go } = useMatches(query, view)
  const field = useRef<HTMLInputElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each asking brings the keyboard back
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [asked])
  const close = () => {
    onClose()
    view.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && event.target === field.current) go(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const isBlank = query.trim() === ''
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is not yet known to every screen reader
    <div role="search" aria-label={t('find.onBoard')} className={styles.bar} onKeyDown={onKeyDown}>
      <Search size={15} aria-hidden />
      <input
        ref={field}
        type="text"
        dir="auto"
        aria-label={t('find.words')}
        placeholder={t('find.words')}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <span role="status" className={styles.count} data-none={(!isBlank && matches === 0) || undefined}>
        {isBlank ? '' : matches === 0 ? t('find.none') : t('find.nOfM', { n: at + 1, count: matches })}
      </span>
      <ToolButton
        size="tiny"
        label={t('find.previous')}
        keys="Shift+Enter"
        disabled={matches === 0}
        onClick={() => go(-1)}
      >
        <ChevronUp size={16} aria-hidden />
      </ToolButton>
      <ToolButton size="tiny" label={t('find.next')} keys="Enter" disabled={matches === 0} onClick={() => go(1)}>
        <ChevronDown size={16} aria-hidden />
      </ToolButton>
      <ToolButton size="tiny" label={t('find.close')} keys="Esc" onClick={close}>
        <X size={15} aria-hidden />
      </ToolButton>
    </div>
  )
}

/** Goes to the first match of each new query; the map follows, the keyboard stays in the field. */
function useMatches(query: string, view: MapView) {
  const { lanes } = useServices()
  const speech = useSpeech()
  const keeps = useEditorState(keepsOf)
  const all = useMemo(() => findables(speech, lanes, keeps), [speech, lanes, keeps])
  const asked = useDeferredValue(query)
  const places = useMemo(() => findIn(all, asked), [all, asked])
  const [current, setCurrent] = useState<Place | undefined>(undefined)
  const found = places.findIndex((place) => current && keyOf(place) === keyOf(current))
  const at = Math.max(found, 0)
  const show = (place: Place | undefined) => {
    setCurrent(place)
    if (place) view.show(place)
  }
  const begun = useRef('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: only other words begin again, not every edit of the board
  useEffect(() => {
    if (begun.current === asked) return
    begun.current = asked
    // What is chosen stays for as long as more letters still find it.
    show(places[at])
  }, [asked, places])
  return {
    matches: places.length,
    at,
    go: (by: 1 | -1) => show(places[(at + by + places.length) % places.length]),
  }
}
