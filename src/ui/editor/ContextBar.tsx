import { Gauge, PanelRightOpen, Quote, Timer, TriangleAlert, Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import { readBoardAs, updateBoard } from '../../commands'
import type { LensName } from '../../lanes'
import type { BoardState } from '../../model/board'
import { Choice } from '../fields/Choice'
import { FilterButton } from '../filter/FilterButton'
import { MeasuredButton } from '../measured/MeasuredButton'
import { ViewsMenu } from '../views/ViewsMenu'
import { Segmented } from './controls/Segmented'
import { ToolButton } from './controls/ToolButton'
import { useEditor, useEditorState } from './EditorContext'
import styles from './editor.module.css'
import { PersonaStrip } from './PersonaStrip'

interface ContextBarProps {
  readonly inspecting: boolean
  readonly onInspect: () => void
}

/** Whose journey this is, in which reading and state, and what extra the cards show. */
export function ContextBar({ inspecting, onInspect }: ContextBarProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const board = useEditorState((state) => state.board)
  const readOnly = useEditorState((state) => state.readOnly !== undefined)
  const language = useEditorState((state) => state.language)
  const states: Readonly<Record<BoardState, string>> = {
    current: t('editor.asIs'),
    future: t('editor.toBe'),
    ideal: t('editor.ideal'),
  }
  return (
    <div className={styles.context}>
      <PersonaStrip />
      <span className={styles.scenario} dir="auto">
        {textIn(board.scenario, language)}
      </span>
      <Segmented
        label={t('editor.reading')}
        value={board.kind}
        disabled={readOnly}
        options={[
          { value: 'journey', label: t('editor.journey') },
          { value: 'blueprint', label: t('editor.blueprint') },
        ]}
        onChange={(reading) => editor.dispatch(readBoardAs, { reading })}
      />
      <Choice
        compact
        label={t('editor.state')}
        value={board.state}
        disabled={readOnly}
        options={(['current', 'future', 'ideal'] as const).map((value) => ({ value, label: states[value] }))}
        onChange={(state) => state && editor.dispatch(updateBoard, { change: { state } })}
      />
      <FilterButton />
      <MeasuredButton />
      <ViewsMenu />
      <LensChips />
      <BoardLanguage />
      {!inspecting && (
        <ToolButton label={t('editor.showInspector')} onClick={onInspect}>
          <PanelRightOpen size={16} className="flip" aria-hidden />
        </ToolButton>
      )}
    </div>
  )
}

function LensChips() {
  const { t } = useTranslation()
  const editor = useEditor()
  const lenses = useEditorState((state) => state.lenses)
  const chips: readonly (readonly [LensName, string, typeof Gauge])[] = [
    ['csat', t('editor.lensCsat'), Gauge],
    ['pain', t('editor.lensPain'), TriangleAlert],
    ['time', t('editor.lensTime'), Timer],
    ['evidence', t('editor.lensEvidence'), Quote],
    ['owner', t('editor.lensOwner'), Users],
  ]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row with its legend hidden in every browser
    <div role="group" aria-label={t('editor.lenses')} className={styles.lenses}>
      {chips.map(([lens, label, LensIcon]) => (
        <button
          key={lens}
          type="button"
          className={styles.lens}
          title={label}
          aria-pressed={lenses[lens]}
          onClick={() => editor.setLens(lens, !lenses[lens])}
        >
          <LensIcon size={13} aria-hidden />
          <span className={styles.lensName}>{label}</span>
        </button>
      ))}
    </div>
  )
}

/** The language the board is shown in, which may differ from that of the interface. */
function BoardLanguage() {
  const { t } = useTranslation()
  const editor = useEditor()
  const language = useEditorState((state) => state.language)
  return (
    <Segmented
      label={t('editor.boardLanguage')}
      value={language}
      options={[
        { value: 'en', label: 'EN', lang: 'en' },
        { value: 'ar', label: 'ع', lang: 'ar' },
      ]}
      onChange={editor.setLanguage}
    />
  )
}
