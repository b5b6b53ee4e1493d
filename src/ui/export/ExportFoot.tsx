import { Progress } from '@base-ui/react/progress'
import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Completeness } from '../../formats/completeness'
import { Button } from '../controls/Button'
import { useFormats } from '../i18n/useFormats'
import styles from './export.module.css'
import type { ExportFile, ExportProblem } from './exportFile'
import type { Preparation } from './usePreparedFile'

interface ExportFootProps {
  readonly preparation: Preparation
  readonly onAgain: () => void
}

/** How much of the board is in the finished file, counted by reading it back; or how far the work is; or what is wrong. */
export function ExportFoot({ preparation, onAgain }: ExportFootProps) {
  const { t } = useTranslation()
  if (preparation.kind === 'working') {
    return (
      <Progress.Root className={styles.progress} value={Math.round(preparation.done * 100)}>
        <Progress.Label className={styles.progressLabel}>{t('export.working')}</Progress.Label>
        <Progress.Track className={styles.track}>
          <Progress.Indicator className={styles.done} />
        </Progress.Track>
      </Progress.Root>
    )
  }
  const again = (
    <Button look="quiet" onClick={onAgain}>
      {t('export.again')}
    </Button>
  )
  if (preparation.kind === 'stopped') {
    return (
      <div className={styles.complete}>
        <p>{t('export.stopped')}</p>
        {again}
      </div>
    )
  }
  const { answer } = preparation
  if (answer.ok) return <Complete file={answer.value} />
  return (
    <div className={styles.complete} data-problem role="alert">
      <TriangleAlert size={18} aria-hidden />
      <Problem problem={answer.error} />
      {again}
    </div>
  )
}

function Complete({ file }: { readonly file: ExportFile }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const { cards, links, pictures, actions } = file.completeness
  const { outside = 0 } = file
  const lost = pictures ? pictures.wanted - pictures.inFile : 0
  const listed = actions && (
    <small>{t('export.actions', { actions: number(actions.inFile), of: number(actions.wanted) })}</small>
  )
  const Sign = lost > 0 ? TriangleAlert : CircleCheck
  if (file.text) {
    return (
      <div className={styles.complete} role="status">
        <Sign size={18} aria-hidden />
        <p>
          <b>{t(`texts.contents.${file.text}`, { cards: number(cards.inFile), links: number(links.inFile) })}</b>
          {listed}
          <small>{t(`texts.leaves.${file.text}`)}</small>
        </p>
      </div>
    )
  }
  return (
    <div className={styles.complete} data-problem={lost > 0 || undefined} role="status">
      <Sign size={18} aria-hidden />
      <p>
        <b>
          {t('export.complete', {
            cards: number(cards.inFile),
            ofCards: number(cards.wanted),
            links: number(links.inFile),
            ofLinks: number(links.wanted),
          })}
        </b>
        {listed}
        {lost > 0 && <small>{t('export.picturesLost', { count: lost })}</small>}
        {outside > 0 && <small>{t('export.outside', { count: outside })}</small>}
        {file.notShown > 0 && <small>{t('export.notShown', { count: file.notShown })}</small>}
        {file.filteredOut > 0 && <small>{t('export.filteredOut', { count: file.filteredOut })}</small>}
        {lost === 0 && outside === 0 && file.notShown === 0 && file.filteredOut === 0 && (
          <small>{t('export.completeHow')}</small>
        )}
      </p>
    </div>
  )
}

/** Characters that are told; more would fill the dialog. */
const LISTED = 12

function missingIn({ cards, links }: Completeness): number {
  return cards.wanted - cards.inFile + links.wanted - links.inFile
}

function Problem({ problem }: { readonly problem: ExportProblem }) {
  const { t } = useTranslation()
  const { number, language } = useFormats()
  const list = (names: readonly string[]) => names.slice(0, LISTED).join(language === 'ar' ? '، ' : ', ')
  switch (problem.kind) {
    case 'cancelled':
      return <p>{t('export.stopped')}</p>
    case 'tooLarge':
      return <p>{t('export.tooLarge', { width: number(problem.width), height: number(problem.height) })}</p>
    case 'noCanvas':
      return <p>{t('export.noCanvas')}</p>
    case 'incomplete':
      if (problem.missing.length > 0) return <Missing names={problem.missing} />
      return <p>{t('export.incomplete', { missing: number(missingIn(problem.completeness)) })}</p>
    case 'unknownCharacters':
      return <p>{t('pdf.unknownCharacters', { characters: list(problem.characters) })}</p>
    case 'damaged':
    case 'unreadable':
      return <p>{t('export.damaged')}</p>
    case 'failed':
      return <p>{t('export.failed', { reason: problem.reason })}</p>
  }
}

const NAMED = 5

/** By its words what is not in the file. */
function Missing({ names }: { readonly names: readonly string[] }) {
  const { t } = useTranslation()
  const { language } = useFormats()
  const more = names.length > NAMED ? [t('office.more', { count: names.length - NAMED })] : []
  const list = [...names.slice(0, NAMED), ...more].join(language === 'ar' ? '، ' : ', ')
  return <p>{t('office.missing', { names: list })}</p>
}
