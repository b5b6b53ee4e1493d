import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../controls/Button'
import { PastedText } from '../../fields/PastedText'
import { useFormats } from '../../i18n/useFormats'
import styles from './attributes.module.css'
import { type AttributeRow, rowOfRead } from './rows'

interface PasteAttributesProps {
  readonly say: (value: number) => string
  readonly onRead: (rows: readonly AttributeRow[]) => void
}

/** A table out of a sheet: means of attributes, or answers of single people, from which both are worked out here. */
export function PasteAttributes({ say, onRead }: PasteAttributesProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const [text, setText] = useState('')
  const [said, setSaid] = useState('')
  const take = async () => {
    const { readAttributes } = await import('../../../formats/survey/readAttributes')
    const read = readAttributes(text)
    if (!read.ok) return setSaid(t(`insights.attributes.paste.${read.error}`))
    const { attributes, kind, left } = read.value
    onRead(attributes.map((each, index) => rowOfRead(each, `pasted ${index} ${each.name}`, say)))
    const lost =
      left.length > 0
        ? ` ${t('insights.attributes.paste.left', { lines: left.map((at) => number(at)).join('، ') })}`
        : ''
    setSaid(`${t(`insights.attributes.paste.${kind}`, { count: attributes.length })}${lost}`)
    setText('')
  }
  return (
    <>
      <PastedText
        label={t('insights.attributes.paste.label')}
        hint={t('insights.attributes.paste.hint')}
        rows={3}
        dir="auto"
        text={text}
        onText={setText}
      />
      <div className={styles.paste}>
        <Button disabled={text.trim() === ''} onClick={() => void take()}>
          {t('insights.attributes.paste.use')}
        </Button>
        <p role="status">{said}</p>
      </div>
    </>
  )
}
