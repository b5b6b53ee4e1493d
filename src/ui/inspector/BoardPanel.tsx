import { useTranslation } from 'react-i18next'
import { isEmptyText, type Text } from '../../base/text'
import type { MapView } from '../../canvas'
import { updateBoard } from '../../commands'
import { type BoardDetails, versionOf } from '../../model/board'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { Choice, type ChoiceOption } from '../fields/Choice'
import { DateField } from '../fields/DateField'
import { Labelled, Two } from '../fields/Labelled'
import { LineField } from '../fields/LineField'
import { useReadOnly } from '../fields/locked'
import { TextField } from '../fields/TextField'
import { BoardFacts } from './BoardFacts'
import { BoardNotes } from './BoardNotes'
import { BoardPersonas } from './BoardPersonas'
import styles from './inspector.module.css'
import { MeasuredSection } from './MeasuredSection'
import { OlderTexts } from './OlderTexts'
import { PanelHead } from './PanelHead'

/** Nothing selected: the board itself. */
export function BoardPanel({ view, onClose }: { readonly view: MapView; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const board = useEditorState((state) => state.board)
  const write = useBoardWriter()
  const text = (name: 'scenario' | 'summary' | 'scope' | 'owner', label: string, hint?: string) => (
    <TextField
      label={label}
      value={board[name]}
      place={`board.${name}`}
      quiet
      {...(hint === undefined ? {} : { placeholder: hint })}
      write={(value, group) => write({ [name]: emptyIsNone(value) }, group)}
    />
  )
  return (
    <>
      <PanelHead icon="route" kind={t('inspector.board')} onClose={onClose} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard */}
      <div className={`${styles.body} ${styles.lead}`} tabIndex={0}>
        <TextField
          label={t('inspector.title')}
          value={board.title}
          place="board.title"
          write={(title, group) => !isEmptyText(title) && write({ title }, group)}
        />
        {text('scenario', t('inspector.scenario'), t('inspector.scenarioPlaceholder'))}
        {text('summary', t('inspector.summary'))}
        {text('scope', t('inspector.scope'), t('inspector.scopePlaceholder'))}
        <BoardPersonas />
        <States />
        {text('owner', t('inspector.boardOwner'))}
        <Version />
        <Two>
          <DateField
            label={t('inspector.startDate')}
            value={board.startDate}
            write={(startDate) => write({ startDate })}
          />
          <DateField
            label={t('inspector.reviewDate')}
            value={board.reviewDate}
            write={(reviewDate) => write({ reviewDate })}
          />
        </Two>
        <Languages />
        <OlderTexts view={view} />
        <BoardFacts />
        <MeasuredSection about={{}} />
        <BoardNotes />
      </div>
    </>
  )
}

/** As people write it; printed beside the date. */
function Version() {
  const { t } = useTranslation()
  const version = useEditorState(({ board }) => board.version)
  const write = useBoardWriter()
  return (
    <LineField
      label={t('inspector.version')}
      value={version ?? ''}
      place="board.version"
      placeholder={t('inspector.versionPlaceholder')}
      write={(text, group) => write({ version: versionOf(text) }, group)}
    />
  )
}

function States() {
  const { t } = useTranslation()
  return (
    <Two>
      <BoardChoice
        name="state"
        label={t('inspector.state')}
        options={[
          { value: 'current', label: t('editor.asIs') },
          { value: 'future', label: t('editor.toBe') },
          { value: 'ideal', label: t('editor.ideal') },
        ]}
      />
      <BoardChoice
        name="status"
        label={t('inspector.status')}
        options={[
          { value: 'draft', label: t('inspector.draft') },
          { value: 'reviewed', label: t('inspector.reviewed') },
          { value: 'agreed', label: t('inspector.agreed') },
        ]}
      />
    </Two>
  )
}

function Languages() {
  const { t } = useTranslation()
  return (
    <>
      <Two>
        <BoardChoice
          name="baseLanguage"
          label={t('inspector.baseLanguage')}
          options={[
            { value: 'en', label: t('fields.inEnglish') },
            { value: 'ar', label: t('fields.inArabic') },
          ]}
        />
        <BoardChoice
          name="digits"
          label={t('inspector.digits')}
          options={[
            { value: 'latn', label: '123' },
            { value: 'arab', label: '١٢٣' },
          ]}
        />
      </Two>
      <BoardChoice
        name="direction"
        label={t('inspector.boardDirection')}
        options={[
          { value: 'auto', label: t('inspector.followsLanguage') },
          { value: 'ltr', label: t('inspector.leftToRight') },
          { value: 'rtl', label: t('inspector.rightToLeft') },
        ]}
      />
    </>
  )
}

interface BoardChoiceProps<K extends ChoiceName> {
  readonly name: K
  readonly label: string
  readonly options: readonly ChoiceOption<BoardDetails[K]>[]
}

type ChoiceName = 'state' | 'status' | 'baseLanguage' | 'digits' | 'direction'

function BoardChoice<K extends ChoiceName>({ name, label, options }: BoardChoiceProps<K>) {
  const board = useEditorState((state) => state.board)
  const readOnly = useReadOnly()
  const write = useBoardWriter()
  const value: BoardDetails[K] = board[name]
  return (
    <Labelled label={label}>
      {(id) => (
        <Choice
          id={id}
          value={value}
          disabled={readOnly}
          options={options}
          onChange={(next) => next !== undefined && write({ [name]: next })}
        />
      )}
    </Labelled>
  )
}

type BoardChange = Parameters<typeof updateBoard.check>[1]['change']

function useBoardWriter() {
  const editor = useEditor()
  return (change: BoardChange, group?: string) => {
    editor.dispatch(updateBoard, { change }, group === undefined ? {} : { group })
  }
}

function emptyIsNone(text: Text): Text | undefined {
  return isEmptyText(text) ? undefined : text
}
