import { FileSpreadsheet } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import { takeWorkbook } from '../../commands'
import type { AppliedEdits, WorkbookFault, WorkbookReading } from '../../formats/xlsx'
import { differenceOf } from '../../model/difference'
import { Button } from '../controls/Button'
import { DialogFrame } from '../controls/DialogFrame'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { refusalWords } from '../editor/words'
import { useServices } from '../services'
import { toasts } from '../toasts/toasts'
import { patchesNow } from './takeInto'
import { WorkbookPreview } from './WorkbookPreview'
import styles from './workbook.module.css'
import { faultWords } from './workbookWords'

type State =
  | { readonly kind: 'choose' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly fault: WorkbookFault }
  | {
      readonly kind: 'read'
      readonly file: string
      readonly reading: WorkbookReading
      readonly apply: (board: AppliedEdits['board'], edits: WorkbookReading['edits']) => AppliedEdits
    }

/** An edited workbook beside the open board: what differs, and then one edit of the board. */
export function WorkbookDialog({ first, onClose }: { readonly first?: File; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { lanes, newId } = useServices()
  const [state, setState] = useState<State>(first ? { kind: 'reading' } : { kind: 'choose' })
  const read = async (file: File) => {
    setState({ kind: 'reading' })
    try {
      const { applyEdits, readXlsx } = await import('../../formats/xlsx')
      const answer = await readXlsx(new Uint8Array(await file.arrayBuffer()), lanes, newId)
      setState(
        answer.ok
          ? { kind: 'read', file: file.name, reading: answer.value, apply: applyEdits }
          : { kind: 'refused', fault: answer.error },
      )
    } catch {
      setState({ kind: 'refused', fault: { kind: 'unreadable', problem: 'unreadable' } })
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the file that was dropped is read once
  useEffect(() => {
    if (first) void read(first)
  }, [first])
  if (state.kind === 'read')
    return <Compared file={state.file} reading={state.reading} apply={state.apply} onClose={onClose} />
  return (
    <DialogFrame open onClose={onClose} width={560} title={t('workbook.title')}>
      <div className={`${styles.body} ${styles.choose}`}>
        {state.kind === 'refused' && <p role="alert">{faultWords(state.fault, t)}</p>}
        {state.kind === 'reading' ? <p role="status">{t('workbook.reading')}</p> : <ChooseFile onFile={read} />}
      </div>
    </DialogFrame>
  )
}

function ChooseFile({ onFile }: { readonly onFile: (file: File) => Promise<void> }) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <p>{t('workbook.chooseHelp')}</p>
      <Button look="primary" onClick={() => input.current?.click()}>
        <FileSpreadsheet size={16} aria-hidden />
        {t('workbook.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xlsm"
        aria-label={t('workbook.choose')}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          // The same file can be chosen again, corrected.
          event.target.value = ''
          if (file) void onFile(file)
        }}
      />
    </>
  )
}

interface ComparedProps extends Pick<Extract<State, { kind: 'read' }>, 'file' | 'apply'> {
  readonly reading: WorkbookReading
  readonly onClose: () => void
}

function Compared({ file, reading, apply, onClose }: ComparedProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const isOther = reading.base.id !== board.id
  const applied = useMemo(() => apply(board, reading.problems.length > 0 ? [] : reading.edits), [apply, board, reading])
  const patches = useMemo(() => differenceOf(board, applied.board).patches, [board, applied])
  const count = reading.edits.length
  const refusal = patches.length > 0 && !isOther ? editor.may(takeWorkbook, { patches, count }) : undefined
  const mayTake = patches.length > 0 && !isOther && !refusal && reading.problems.length === 0
  const title = textIn(reading.base.title, language) || t('app.untitled')
  const [again, setAgain] = useState(false)
  const take = () => {
    // Another window may have written since this was drawn.
    const found = patchesNow(editor.store.getState().board, reading.edits, applied.conflicts, apply)
    setAgain(found.kind === 'again')
    if (found.kind === 'again' || !editor.dispatch(takeWorkbook, { patches: found.patches, count }).ok) return
    toasts.add({ title: t('workbook.taken', { count }), description: t('workbook.takenUndo') })
    onClose()
  }
  return (
    <DialogFrame
      open
      onClose={onClose}
      width={760}
      title={t('workbook.title')}
      description={t('workbook.from', { file, title })}
      footer={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" disabled={!mayTake} onClick={take}>
            {t('workbook.take', { count })}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        {again && <p role="alert">{t('workbook.again')}</p>}
        {isOther ? (
          <p role="alert">{t('workbook.otherBoard', { title })}</p>
        ) : (
          <WorkbookPreview reading={reading} conflicts={applied.conflicts} />
        )}
        {refusal && <p role="alert">{refusalWords(t, refusal)}</p>}
      </div>
    </DialogFrame>
  )
}
