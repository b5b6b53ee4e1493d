import { Printer } from 'lucide-react'
import { Fragment, useLayoutEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { capsOf } from '../../canvas/shortcuts/names'
import { definitionOf, SHORTCUT_GROUPS, SHORTCUTS, type ShortcutId } from '../../canvas/shortcuts/table'
import { Button } from '../controls/Button'
import { DialogFrame } from '../controls/DialogFrame'
import { Caps, GestureKeys, Keys } from './Keys'
import styles from './sheet.module.css'

/** Every key of the product with what it does, from the table that binds them. Prints on one page. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  usePrintedAlone()
  return (
    <DialogFrame
      open
      onClose={onClose}
      title={t('shortcuts.title')}
      description={t('shortcuts.what')}
      width={1020}
      footer={
        <Button onClick={() => window.print()}>
          <Printer size={16} aria-hidden />
          {t('shortcuts.print')}
        </Button>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section className={styles.groups} tabIndex={0} aria-label={t('shortcuts.title')}>
        {SHORTCUT_GROUPS.map((group) => (
          <section key={group} className={styles.group} aria-labelledby={`shortcuts-${group}`}>
            <h3 id={`shortcuts-${group}`} className={styles.heading}>
              {t(`shortcuts.groups.${group}`)}
            </h3>
            <ShortcutRows ids={SHORTCUTS.filter((row) => row.group === group).map(({ id }) => id)} />
          </section>
        ))}
      </section>
    </DialogFrame>
  )
}

/** What can be done, and the keys that do it. */
export function ShortcutRows({ ids }: { readonly ids: readonly ShortcutId[] }) {
  const { t } = useTranslation()
  return (
    <dl className={styles.list}>
      {ids.map((id) => (
        <div key={id} className={styles.row}>
          <dt className={styles.words}>{t(`shortcuts.does.${id}`)}</dt>
          <dd className={styles.keys}>
            <Ways id={id} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The chords and gestures of one row, the next each after an "or". */
function Ways({ id }: { readonly id: ShortcutId }) {
  const { t } = useTranslation()
  const definition = definitionOf(id)
  if (!definition) return null
  const { chords, gestures = [], idle = [] } = definition
  const arrows = heldForArrows(chords)
  const ways = [
    ...(arrows === undefined
      ? chords.map((chord) => <Keys key={chord} chord={chord} />)
      : [<Caps key="arrows" caps={arrows === '' ? [] : capsOf(arrows)} last={ARROWS.flatMap(capsOf)} />]),
    ...idle.map((sign) => <Keys key={sign} chord={sign} />),
    ...gestures.map(({ held, does }) => <GestureKeys key={does} held={held} gesture={does} />),
  ]
  return ways.map((way, index) => (
    <Fragment key={way.key}>
      {index > 0 && <span className={styles.or}>{t('shortcuts.or')}</span>}
      {way}
    </Fragment>
  ))
}

const ARROWS = ['ArrowLeft', 'ArrowUp', 'ArrowDown', 'ArrowRight']

/** What is held with all four arrows; undefined when it is not about the arrows. */
function heldForArrows(chords: readonly string[]): string | undefined {
  if (chords.length !== 4 || !chords.every((chord) => chord.includes('Arrow'))) return undefined
  return chords[0]?.split('+').slice(0, -1).join('+')
}

/** Printing while the sheet is open prints the sheet and nothing else. */
function usePrintedAlone(): void {
  useLayoutEffect(() => {
    const root = document.documentElement
    root.dataset.printing = 'dialog'
    return () => {
      delete root.dataset.printing
    }
  }, [])
}
