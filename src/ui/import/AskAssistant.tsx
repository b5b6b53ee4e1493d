import { Copy, ShieldCheck } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../controls/Button'
import { TextField } from '../controls/TextField'
import { usePreference } from '../preferences'
import { useServices } from '../services'
import styles from './importDialog.module.css'

/** What to give an assistant so that its answer can be read here, copied by hand: nothing is sent. */
export function AskAssistant() {
  const { t } = useTranslation()
  const [subject, setSubject] = useState('')
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no')
  const prompt = usePrompt(subject)
  const heading = useId()
  const copy = async () => {
    await navigator.clipboard.writeText(prompt).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    )
  }
  return (
    <div className={styles.ask}>
      <p className={styles.privacy}>
        <ShieldCheck size={18} aria-hidden />
        <span>{t('doors.privacy')}</span>
      </p>
      <form onSubmit={(event) => event.preventDefault()}>
        <TextField
          label={t('doors.subject')}
          placeholder={t('doors.subjectHint')}
          value={subject}
          dir={subject === '' ? undefined : 'auto'}
          onChange={(event) => {
            setSubject(event.target.value)
            setCopied('no')
          }}
        />
      </form>
      <p className={styles.label} id={heading}>
        {t('doors.askIt')}
      </p>
      <div className={styles.files}>
        <Button onClick={() => void copy()} disabled={prompt === ''} aria-describedby={heading}>
          <Copy size={16} aria-hidden />
          {t('doors.copy')}
        </Button>
        <p role="status" className={styles.help}>
          {copied !== 'no' && t(copied === 'yes' ? 'doors.copied' : 'doors.copyFailed')}
        </p>
      </div>
      <details className={styles.prompt} open={copied === 'failed'}>
        <summary>{t('doors.show')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
        <pre dir="auto" tabIndex={0}>
          {prompt}
        </pre>
      </details>
    </div>
  )
}

function usePrompt(subject: string): string {
  const language = usePreference('language')
  const { lanes } = useServices()
  const [print, setPrint] = useState<typeof import('../../formats/assistant')['printPrompt']>()
  useEffect(() => {
    let isHere = true
    void import('../../formats/assistant').then(({ printPrompt }) => isHere && setPrint(() => printPrompt))
    return () => {
      isHere = false
    }
  }, [])
  return print ? print(subject, language, lanes) : ''
}
