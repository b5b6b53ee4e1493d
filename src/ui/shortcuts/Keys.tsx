import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { arabicSignOf, type Cap, capsOf } from '../../canvas/shortcuts/names'
import type { Gesture } from '../../canvas/shortcuts/table'
import { usePreference } from '../preferences'
import styles from './keys.module.css'

/** A chord as the keys that are pressed together. Keys stand in the order of the keyboard in both directions. */
export function Keys({ chord }: { readonly chord: string }) {
  return <Caps caps={capsOf(chord)} />
}

/** What a hand does, with the key it holds meanwhile. */
export function GestureKeys({ held, gesture }: { readonly held: string | undefined; readonly gesture: Gesture }) {
  const { t } = useTranslation()
  return (
    <span className={styles.chord}>
      {held && (
        <>
          <Keys chord={held} />
          <span className={styles.plus}>+</span>
        </>
      )}
      <span className={styles.gesture}>{t(`shortcuts.gesture.${gesture}`)}</span>
    </span>
  )
}

/** Several keys that each do it, such as the four arrows, with what is held for all of them. */
export function Caps({ caps, last }: { readonly caps: readonly Cap[]; readonly last?: readonly Cap[] }) {
  return (
    <span className={styles.chord} dir="ltr">
      {caps.map((cap, index) => (
        <Fragment key={cap.sign}>
          {index > 0 && <span className={styles.plus}>+</span>}
          <KeyCap cap={cap} />
        </Fragment>
      ))}
      {last && caps.length > 0 && <span className={styles.plus}>+</span>}
      {last?.map((cap) => (
        <KeyCap key={cap.sign} cap={cap} />
      ))}
    </span>
  )
}

function KeyCap({ cap }: { readonly cap: Cap }) {
  const { t } = useTranslation()
  const second = usePreference('language') === 'ar' ? arabicSignOf(cap) : undefined
  if (cap.name === 'space' || cap.name === 'contextMenu')
    return <kbd className={styles.cap}>{t(`shortcuts.key.${cap.name}`)}</kbd>
  return (
    <kbd className={styles.cap}>
      {cap.name ? (
        <>
          <span aria-hidden>{cap.sign}</span>
          <span className="visuallyHidden">{t(`shortcuts.key.${cap.name}`)}</span>
        </>
      ) : (
        cap.sign
      )}
      {second && (
        <span lang="ar" className={styles.second}>
          {second}
        </span>
      )}
    </kbd>
  )
}
