import { FileSpreadsheet } from 'lucide-react'
import { type ClipboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../controls/Button'
import fields from '../fields/fields.module.css'
import { Labelled } from '../fields/Labelled'
import { FileSettingsForm } from './FileSettingsForm'
import { PreviewTable } from './PreviewTable'
import styles from './survey.module.css'
import type { Survey } from './useSurvey'

/** The file: chosen, dropped or pasted; then how it is read, with its first rows to judge by. */
export function FileStep({ state }: { readonly state: Survey }) {
  const { look, reading } = state
  if (!look) return reading.done === undefined ? <Choose state={state} /> : null
  return (
    <>
      <FileSettingsForm state={state} look={look} />
      <PreviewTable look={look} />
    </>
  )
}

function Choose({ state }: { readonly state: Survey }) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const [text, setText] = useState('')
  const take = (file: File | undefined) => file && void state.take(file, file.name)
  const paste = (pasted: string) => void state.take(new Blob([pasted]), t('survey.pasted'))
  const onPaste = (event: ClipboardEvent) => {
    const file = event.clipboardData.files[0]
    const pasted = event.clipboardData.getData('text/plain')
    if (!file && !pasted.includes('\n')) return
    event.preventDefault()
    if (pasted.includes('\n')) paste(pasted)
    else take(file)
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same for every hand */}
      <div
        className={styles.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          take(event.dataTransfer.files[0])
        }}
      >
        <FileSpreadsheet size={30} aria-hidden />
        <p>{t('survey.dropHere')}</p>
        <Button look="primary" onClick={() => input.current?.click()}>
          {t('survey.choose')}
        </Button>
        <p className={fields.hint}>{t('survey.formats')}</p>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.tsv,.tab,.txt,.xlsx,.xlsm,text/csv"
          aria-label={t('survey.choose')}
          onChange={(event) => {
            const file = event.target.files?.[0]
            event.target.value = ''
            take(file)
          }}
        />
      </div>
      <Labelled label={t('survey.orPaste')} hint={t('survey.pasteHint')}>
        {(id) => (
          <textarea
            id={id}
            className={fields.area}
            rows={3}
            dir="auto"
            value={text}
            onChange={(event) => setText(event.target.value)}
            onPaste={onPaste}
          />
        )}
      </Labelled>
      {text.trim() !== '' && <Button onClick={() => paste(text)}>{t('survey.usePasted')}</Button>}
      <p className={styles.privacy}>{t('survey.privacy')}</p>
    </>
  )
}
