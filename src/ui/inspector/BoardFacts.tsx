import { useTranslation } from 'react-i18next'
import { safeUrl } from '../../base/safeUrl'
import { textIn } from '../../base/text'
import { flowOf, sayDuration, timeOf } from '../../lanes'
import { useEditorState } from '../editor/EditorContext'
import { LabelledGroup } from '../fields/Labelled'
import { useFormats } from '../i18n/useFormats'
import { provenanceOf } from '../library/templateWords'
import { useServices } from '../services'
import styles from './inspector.module.css'

/** What the board adds up to, and where its content comes from. */
export function BoardFacts() {
  const { t } = useTranslation()
  const formats = useFormats()
  const { lanes } = useServices()
  const board = useEditorState((state) => state.board)
  const time = timeOf(board)
  const flow = flowOf(board, lanes)
  const origin = provenanceOf({ provenance: board.provenance ?? '' })
  // A file may say in words of its own where it comes from.
  const provenance = origin === 'unknown' ? board.provenance : t(`library.provenance.${origin}`)
  const sources = (board.sources ?? []).map((source) =>
    typeof source === 'string' ? source : textIn(source, formats.language),
  )
  const facts: readonly (readonly [string, string])[] = [
    [t('inspector.lead'), time.lead === 0 ? '—' : sayDuration(time.lead, formats)],
    [t('inspector.waitShare'), time.waitShare === null ? '—' : formats.percent(time.waitShare, 1)],
    [t('inspector.handOffs'), formats.number(flow.handOffs)],
    [t('inspector.automationShare'), flow.automationShare === null ? '—' : formats.percent(flow.automationShare, 1)],
  ]
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {board.provenance && <p className={styles.note}>{t('inspector.provenance', { provenance })}</p>}
      {sources.length > 0 && (
        <LabelledGroup label={t('inspector.sources')}>
          {(id) => (
            <ul aria-labelledby={id} className={styles.sources}>
              {sources.map((source) => (
                <li key={source} dir="auto">
                  <Source text={source} />
                </li>
              ))}
            </ul>
          )}
        </LabelledGroup>
      )}
    </>
  )
}

function Source({ text }: { readonly text: string }) {
  const href = safeUrl(text)
  if (href === undefined) return text
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" dir="ltr">
      {new URL(href).host}
    </a>
  )
}
