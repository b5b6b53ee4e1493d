import { Copy } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShapeFault } from '../../formats/draft'
import { Button } from '../controls/Button'
import { usePreference } from '../preferences'
import styles from './texts.module.css'

/** Every place that is wrong, by its path; copied, it tells an assistant what to put right. */
export function Faults({ faults }: { readonly faults: readonly ShapeFault[] }) {
  const { t } = useTranslation()
  const language = usePreference('language')
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    const { printFaults } = await import('../../formats/assistant')
    await navigator.clipboard.writeText(printFaults(faults, language)).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <ul className={styles.faults} tabIndex={0} aria-label={t('doors.faults')}>
        {faults.map(({ path, expected, found }) => (
          <li key={`${path} ${expected}`}>
            <bdi dir="ltr">{path || '…'}</bdi>
            <span>{t('doors.fault', { expected: isolated(expected), found: isolated(found) })}</span>
          </li>
        ))}
      </ul>
      <Button onClick={() => void copy()}>
        <Copy size={15} aria-hidden />
        {t('doors.copyFaults')}
      </Button>
      <span role="status"> {copied && t('doors.faultsCopied')}</span>
    </>
  )
}

/** Left to right in any sentence: it is code. */
function isolated(code: string): string {
  return `\u2066${code}\u2069`
}
