import { List, Search, Table2, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import { EVIDENCE_WORDS } from '../../lanes/words'
import { isFiltering, noFilter } from '../../model/cardFilter'
import { EVIDENCE_LEVELS } from '../../model/records/card'
import { Button } from '../controls/Button'
import { Segmented } from '../editor/controls/Segmented'
import { ToolButton } from '../editor/controls/ToolButton'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { Choice } from '../fields/Choice'
import { useFormats } from '../i18n/useFormats'
import { useKnownTags } from '../inspector/cardFields'
import type { TableShape } from '../preferences'
import styles from './bars.module.css'
import { isNarrowed, noTableFilter, type TableFilter } from './cardFilter'
import type { GridModel } from './gridModel'

interface FilterBarProps {
  readonly filter: TableFilter
  readonly onFilter: (filter: TableFilter) => void
  readonly shape: TableShape
  readonly onShape: (shape: TableShape) => void
  /** Cards the filter lets through. */
  readonly shown: number
  readonly grid: GridModel
}

/** The shape of the table, and which cards are in it. */
export function FilterBar({ filter, onFilter, shape, onShape, shown, grid }: FilterBarProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const total = useEditorState((state) => Object.keys(state.board.cards).length)
  const editor = useEditor()
  const isShared = useEditorState((state) => isFiltering(state.filter))
  const filtering = isShared || isNarrowed(filter)
  const showAll = () => {
    onFilter(noTableFilter)
    editor.setFilter(noFilter)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is not yet known to every screen reader
    <div role="search" aria-label={t('table.filterCards')} className={styles.bar}>
      <Segmented
        label={t('table.shape')}
        value={shape}
        options={[
          { value: 'grid', label: <Shape icon={<Table2 size={14} aria-hidden />} words={t('table.asGrid')} /> },
          { value: 'list', label: <Shape icon={<List size={14} aria-hidden />} words={t('table.asList')} /> },
        ]}
        onChange={onShape}
      />
      <label className={styles.search}>
        <Search size={15} aria-hidden />
        <span className="visuallyHidden">{t('table.filterText')}</span>
        <input
          type="search"
          dir="auto"
          placeholder={t('table.filterText')}
          value={filter.text}
          onChange={(event) => onFilter({ ...filter, text: event.target.value })}
        />
        {filter.text !== '' && (
          <ToolButton size="tiny" label={t('fields.clear')} onClick={() => onFilter({ ...filter, text: '' })}>
            <X size={13} aria-hidden />
          </ToolButton>
        )}
      </label>
      <FilterChoices filter={filter} onFilter={onFilter} grid={grid} />
      {filtering && (
        <Button look="quiet" onClick={showAll}>
          {t('table.showAll')}
        </Button>
      )}
      <span role="status" className={styles.count}>
        {filtering ? t('table.shownOf', { count: shown, total: number(total) }) : t('editor.cards', { count: total })}
      </span>
    </div>
  )
}

function Shape({ icon, words }: { readonly icon: React.ReactNode; readonly words: string }) {
  return (
    <>
      {icon}
      {words}
    </>
  )
}

function onlyOne<V>(values: readonly V[]): V | undefined {
  return values.length === 1 ? values[0] : undefined
}

function listOf<V>(value: V | undefined): readonly V[] {
  return value === undefined ? [] : [value]
}

/** By lane, and the shortest way to what the filter of the whole board asks for most often. */
function FilterChoices({ filter, onFilter, grid }: Pick<FilterBarProps, 'filter' | 'onFilter' | 'grid'>) {
  const { t } = useTranslation()
  const editor = useEditor()
  const language = useEditorState((state) => state.language)
  const shared = useEditorState((state) => state.filter)
  const actors = useEditorState((state) => state.board.actors)
  const tags = useKnownTags()
  const { compare } = useFormats()
  const lanes = grid.columns.flatMap((column) =>
    column.kind === 'lane' && column.type.holdsCards
      ? [{ value: column.lane.id, label: textIn(column.lane.name, language) || column.type.label[language] }]
      : [],
  )
  const owners = Object.values(actors)
    .map((actor) => ({ value: actor.id, label: textIn(actor.name, language) }))
    .toSorted((a, b) => compare(a.label, b.label))
  /** Several were chosen in the filter of the board: here they are only counted. */
  const several = (label: string, values: readonly string[]) =>
    values.length > 1 ? t('filter.several', { label, count: values.length }) : label
  return (
    <>
      <Choice
        compact
        label={t('table.lane')}
        value={filter.lane}
        options={lanes}
        placeholder={t('table.lane')}
        none={t('table.everyLane')}
        onChange={(lane) => onFilter({ ...filter, lane })}
      />
      <Choice
        compact
        label={t('table.owner')}
        value={onlyOne(shared.owners)}
        options={owners}
        placeholder={several(t('table.owner'), shared.owners)}
        none={t('table.everyOwner')}
        onChange={(owner) => editor.setFilter({ ...shared, owners: listOf(owner), unowned: false })}
      />
      <Choice
        compact
        label={t('table.evidence')}
        value={onlyOne(shared.evidence)}
        options={EVIDENCE_LEVELS.map((value) => ({ value, label: EVIDENCE_WORDS[value][language] }))}
        placeholder={several(t('table.evidence'), shared.evidence)}
        none={t('table.everyEvidence')}
        onChange={(evidence) => editor.setFilter({ ...shared, evidence: listOf(evidence) })}
      />
      {tags.length > 0 && (
        <Choice
          compact
          label={t('table.tag')}
          value={onlyOne(shared.tags)}
          options={tags.map((value) => ({ value, label: value }))}
          placeholder={several(t('table.tag'), shared.tags)}
          none={t('table.everyTag')}
          onChange={(tag) => editor.setFilter({ ...shared, tags: listOf(tag) })}
        />
      )}
    </>
  )
}
