import { type RefObject, useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import type { Backup } from '../../formats/backup'
import type { Board } from '../../model/board'
import { usePreference } from '../preferences'
import { goTo } from '../route'
import { useServices } from '../services'
import { toastWithAction } from '../toasts/toasts'
import type { FoundWorkbook } from './findWorkbook'
import { type ImportOutcome, type ImportPorts, importBoard, keepBoard } from './importBoard'
import { createImportRegister } from './importRegister'
import type { FoundText } from './textBoard'

/** How a map comes in: from a file or a text, or from an assistant that is asked for it. */
export type ImportWay = 'files' | 'assistant'

export interface Importing {
  readonly input: RefObject<HTMLInputElement | null>
  /** Opens the browser's file dialog. */
  readonly choose: () => void
  readonly take: (files: readonly File[]) => Promise<void>
  readonly busy: boolean
  /** Shown until dismissed: whenever there is more to say than "done". */
  readonly outcomes: readonly ImportOutcome[]
  readonly dismiss: () => void
  /** A backup that was found among the files, until it is restored or put aside. */
  readonly backup: Backup | undefined
  readonly putAside: () => void
  /** Texts whose boards are to be looked at before they are imported; the first is shown. */
  readonly texts: readonly FoundText[]
  /** Workbooks of ours, to be compared with their boards; the first is shown. */
  readonly workbooks: readonly FoundWorkbook[]
  readonly importWorkbook: (board: Board) => Promise<void>
  readonly putWorkbookAside: () => void
  readonly takeText: (text: string) => Promise<void>
  /** The same for a text that somebody still works on: a refusal is theirs to read, and nothing is shown besides. */
  readonly tryText: (text: string) => Promise<ImportOutcome | undefined>
  /** The dialog that asks where a map is to come from. */
  readonly way: ImportWay | undefined
  readonly ask: (way: ImportWay | undefined) => void
  /** What was pasted there, until it is imported. */
  readonly pasted: string
  readonly setPasted: (text: string) => void
  readonly importText: () => Promise<void>
  readonly putTextAside: () => void
  /** Takes what could be read of a broken file, or a file that is here already, into a board of its own. */
  readonly takeAnyway: (outcome: ImportOutcome) => Promise<void>
}

export function useImport(): Importing {
  const { t } = useTranslation()
  const language = usePreference('language')
  const { library, newId, now, lanes } = useServices()
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [outcomes, setOutcomes] = useState<readonly ImportOutcome[]>([])
  const [backup, setBackup] = useState<Backup>()
  const [workbooks, setWorkbooks] = useState<readonly FoundWorkbook[]>([])
  const [texts, setTexts] = useState<readonly FoundText[]>([])
  const [way, ask] = useState<ImportWay>()
  const [pasted, setPasted] = useState('')
  const ports = useMemo<ImportPorts>(
    () => ({ library, newId, now, lanes, register: createImportRegister(window.localStorage) }),
    [library, newId, now, lanes],
  )

  const say = useCallback(
    (outcome: ImportOutcome) => {
      if (outcome.kind !== 'imported') return
      const title = textIn(outcome.title, language) || t('app.untitled')
      toastWithAction(t('import.done', { title }), t('library.open'), () => goTo({ kind: 'board', id: outcome.board }))
    },
    [t, language],
  )

  const take = useCallback(
    async (files: readonly File[]) => {
      if (files.length === 0) return
      ask(undefined)
      setBusy(true)
      const done: ImportOutcome[] = []
      try {
        for (const file of files) {
          const outcome = await importBoard(file, ports)
          if (outcome.kind === 'backup') setBackup(outcome.content)
          else if (outcome.kind === 'workbook') setWorkbooks((before) => [...before, outcome])
          else if (outcome.kind === 'text') setTexts((before) => [...before, outcome])
          else done.push(outcome)
        }
      } finally {
        setBusy(false)
      }
      const [only] = done
      if (done.length === 1 && only?.kind === 'imported' && only.notes.length === 0) say(only)
      else setOutcomes(done)
    },
    [ports, say],
  )

  const takeAnyway = useCallback(
    async (outcome: ImportOutcome) => {
      const content = contentOf(outcome)
      if (!content) return
      const hash = outcome.kind === 'known' ? outcome.hash : undefined
      const done = await keepBoard(outcome.file, content, hash, ports)
      setOutcomes((before) => before.map((each) => (each === outcome ? done : each)))
    },
    [ports],
  )

  const tryText = useCallback(
    async (text: string) => {
      const outcome = await importBoard(new File([text], t('texts.pasted')), ports)
      if (outcome.kind === 'refused') return outcome
      ask(undefined)
      if (outcome.kind === 'text') setTexts((before) => [...before, outcome])
      else if (outcome.kind === 'backup') setBackup(outcome.content)
      else if (outcome.kind === 'workbook') setWorkbooks((before) => [...before, outcome])
      else if (outcome.kind === 'imported' && outcome.notes.length === 0) say(outcome)
      else setOutcomes([outcome])
      return undefined
    },
    [ports, t, say],
  )

  const takeText = useCallback(
    async (text: string) => {
      const refused = await tryText(text)
      if (refused) setOutcomes([refused])
    },
    [tryText],
  )

  const putTextAside = useCallback(() => setTexts(([, ...rest]) => rest), [])

  const importText = async () => {
    const [found] = texts
    if (!found) return
    const done = await keepBoard(found.file, found.content, undefined, ports)
    putTextAside()
    setPasted('')
    if (done.kind === 'imported') say(done)
    else setOutcomes((before) => [...before, done])
  }

  const importWorkbook = async (board: Board) => {
    const file = workbooks[0]?.file ?? ''
    const done = await keepBoard(file, { board, media: new Map(), notes: [] }, undefined, ports)
    if (done.kind === 'imported') say(done)
    else setOutcomes((before) => [...before, done])
  }

  return {
    input,
    choose: useCallback(() => input.current?.click(), []),
    take,
    busy,
    outcomes,
    dismiss: useCallback(() => setOutcomes([]), []),
    backup,
    putAside: useCallback(() => setBackup(undefined), []),
    takeAnyway,
    workbooks,
    importWorkbook,
    putWorkbookAside: useCallback(() => setWorkbooks(([, ...rest]) => rest), []),
    texts,
    takeText,
    tryText,
    way,
    ask,
    pasted,
    setPasted,
    importText,
    putTextAside,
  }
}

/** What can still be had of a file that was not imported. */
function contentOf(outcome: ImportOutcome) {
  if (outcome.kind === 'known') return outcome.content
  if (outcome.kind === 'refused' && 'salvage' in outcome.problem) return outcome.problem.salvage?.file
  return undefined
}
