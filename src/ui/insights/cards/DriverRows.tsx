import { useTranslation } from 'react-i18next'
import { removeReplies } from '../../../commands'
import { useEditor, useEditorState } from '../../editor/EditorContext'
import { runAndTell } from '../../editor/notices'
import { IntervalBar } from '../../inspector/csat/IntervalBar'
import { Figure } from '../chart/Badges'
import { JumpButton } from '../chart/JumpButton'
import { within } from '../chart/scatterRange'
import styles from '../insights.module.css'
import { axisOf, type PlacedDriver } from '../model/drivers'
import { useDriverWords } from '../useDriverWords'
import { useInsights } from '../useInsights'
import { useWords } from '../useWords'

const SHOWN = 10

/** The strongest first, each with its range; what cannot be told says why. */
export function DriverRows({
  drivers,
  nameOf,
}: {
  readonly drivers: readonly PlacedDriver[]
  readonly nameOf: (driver: PlacedDriver) => string
}) {
  const { t } = useTranslation()
  const words = useWords()
  const { r, range } = useDriverWords()
  const axis = axisOf(drivers)
  return (
    <>
      <ol className={`${styles.weakest} ${styles.drivers}`}>
        {drivers.slice(0, SHOWN).map((driver, index) => {
          const { key, correlation, pairs, state, spot } = driver
          return (
            <li key={key}>
              <i aria-hidden>{correlation ? words.number(index + 1) : '–'}</i>
              <span className={styles.rowName}>
                <b dir="auto">{nameOf(driver)}</b>
                <small>
                  {state === 'told'
                    ? t('insights.drivers.rangeOf', { range: range(correlation), count: pairs })
                    : t(`insights.drivers.${state}Of`, { count: pairs })}
                </small>
              </span>
              <span className={styles.weakestBar}>
                {correlation?.interval && (
                  <IntervalBar
                    value={within(correlation.r, axis)}
                    interval={{
                      low: within(correlation.interval.low, axis),
                      high: within(correlation.interval.high, axis),
                    }}
                    colour="var(--accent-700)"
                    hollow={correlation.interval.low <= 0 && correlation.interval.high >= 0}
                    small
                    {...(axis.low < 0 ? { target: within(0, axis) } : {})}
                  />
                )}
              </span>
              <span className={styles.rowFigure}>
                <Figure>{correlation ? r(correlation.r) : '—'}</Figure>
              </span>
              {spot ? <JumpButton name={nameOf(driver)} spot={spot} /> : <span />}
            </li>
          )
        })}
      </ol>
      {drivers.length > SHOWN && (
        <p className={styles.foot}>{t('insights.drivers.more', { count: drivers.length - SHOWN })}</p>
      )}
      {drivers.some(({ state }) => state === 'told') && (
        <p className={styles.foot}>
          {t('insights.drivers.bars', { low: r(axis.low), high: r(axis.high) })}{' '}
          {axis.low < 0 && t('insights.drivers.zero')}
        </p>
      )}
    </>
  )
}

/** Single answers were kept on purpose, and go on purpose: all of the board's, whatever is looked at. */
export function RemoveReplies() {
  const { t } = useTranslation()
  const editor = useEditor()
  const { facts } = useInsights()
  const readOnly = useEditorState((state) => state.readOnly !== undefined)
  const all = Object.values(facts.board.replies)
  const remove = () => {
    const group = `replies ${editor.newId('replies')}`
    for (const { id } of all) runAndTell(editor, removeReplies, { id }, { group })
  }
  return (
    <button type="button" className={styles.quietLink} data-not-in-picture disabled={readOnly} onClick={remove}>
      {t('insights.drivers.remove', { count: all.reduce((sum, { rows }) => sum + rows.length, 0) })}
    </button>
  )
}
