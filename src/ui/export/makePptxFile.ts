import type { CardId, MediaHash } from '../../base/ids'
import { localeOf } from '../../base/numbers'
import { ok, type Result } from '../../base/result'
import { isEmptyText, textIn } from '../../base/text'
import type { EditorState } from '../../editor'
import type { PptxFile, PptxProblem, PptxRun } from '../../formats/pptx'
import { sayVersion } from '../../layout'
import { formatNumber, sayIn } from '../../layout/words'
import { personasInOrder } from '../../model/reads'
import { cardsOfScene } from '../../scene'
import type { Services } from '../services'
import { actionsOf } from './actions'
import { drawBoard } from './drawing'
import type { ExportOptions } from './exportOptions'

interface Rest<Facts> {
  readonly images: ReadonlyMap<MediaHash, Blob>
  /** What is known of the file before it is made. */
  readonly facts: Facts
  readonly run: PptxRun
}

type Ports = Pick<Services, 'newLayout' | 'layoutPage' | 'now' | 'lanes'>

/** The board as slides. Their titles take the place of the title block that pictures have. */
export async function makePptxFile<Facts>(
  state: EditorState,
  options: ExportOptions,
  ports: Ports,
  { images, facts, run }: Rest<Facts>,
): Promise<Result<Pick<PptxFile, 'file' | 'completeness'> & Facts, PptxProblem>> {
  const { printPptx, speakerNotes } = await import('../../formats/pptx')
  const { language, digits } = options
  const { scene, page, palette, title } = drawBoard(state, { ...options, titleBlock: false }, ports)
  const speech = {
    language,
    digits,
    say: (words: { readonly en: string; readonly ar: string }, parameters?: Readonly<Record<string, string>>) =>
      sayIn(language, words, parameters),
    number: (value: number, format?: Intl.NumberFormatOptions) => formatNumber(value, language, digits, format),
  }
  const drawn = new Set(cardsOfScene(scene).map(({ id }) => id))
  const choice = { today: ports.now().slice(0, 10), keeps: (id: CardId) => drawn.has(id) }
  const actions = actionsOf(state.board, options, ports.lanes, choice)
  const made = await printPptx(
    {
      ...{ scene, page, palette, title },
      facts: options.titleBlock ? factsOf(state, options, ports.now()) : '',
      images: Object.fromEntries(images),
      ...speakerNotes(state.board, speech),
      ...(actions ? { actions } : {}),
    },
    run,
  )
  return made.ok ? ok({ file: made.value.file, completeness: made.value.completeness, ...facts }) : made
}

/** Persona, date and version. */
function factsOf({ board }: EditorState, { language, digits }: ExportOptions, now: string): string {
  const names = personasInOrder(board).flatMap(({ name }) => (isEmptyText(name) ? [] : [textIn(name, language)]))
  const format = new Intl.DateTimeFormat(localeOf(language, digits), {
    dateStyle: 'long',
  })
  const say = (words: { readonly en: string; readonly ar: string }, parameters?: Readonly<Record<string, string>>) =>
    sayIn(language, words, parameters)
  const version = sayVersion(board, { say })
  return [...names, format.format(new Date(now)), ...(version === '' ? [] : [version])].join(' · ')
}
