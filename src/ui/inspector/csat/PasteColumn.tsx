import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnswerCounts, Scale } from '../../../measures/counts'
import { Button } from '../../controls/Button'
import { DialogFrame } from '../../controls/DialogFrame'
import { Segmented } from '../../editor/controls/Segmented'
import { PastedText } from '../../fields/PastedText'
import { useFormats } from '../../i18n/useFormats'
import { parseColumn } from './parseColumn'

interface PasteColumnProps {
  readonly scale: Scale
  readonly onCounts: (counts: AnswerCounts) => void
  readonly onClose: () => void
}

/** Counts or single answers out of a spreadsheet, shown as they were understood before they are taken. */
export function PasteColumn({ scale, onCounts, onClose }: PasteColumnProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<'counts' | 'answers'>('counts')
  const { counts, answers } = parseColumn(text, scale)
  const asCounts = counts !== undefined && (chosen === 'counts' || answers === undefined)
  const taken = asCounts ? counts : answers?.counts
  return (
    <DialogFrame
      open
      onClose={onClose}
      title={t('inspector.pasteColumn')}
      description={t('inspector.pasteWhat', { low: number(scale[0]), high: number(scale[1]) })}
      footer={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button
            look="primary"
            disabled={!taken}
            onClick={() => {
              if (taken) onCounts(taken)
              onClose()
            }}
          >
            {t('inspector.pasteUse')}
          </Button>
        </>
      }
    >
      <PastedText
        label={t('inspector.pasteLabel')}
        hint={understood()}
        rows={8}
        dir="ltr"
        text={text}
        onText={setText}
      />
      {counts && answers && (
        <Segmented
          label={t('inspector.pasteAs')}
          value={chosen}
          options={[
            { value: 'counts', label: t('inspector.pasteAsCounts') },
            { value: 'answers', label: t('inspector.pasteAsAnswers') },
          ]}
          onChange={setChosen}
        />
      )}
    </DialogFrame>
  )

  function understood(): string {
    if (text.trim() === '') return ''
    if (!taken) return t('inspector.pasteUnreadable')
    const people = Object.values(taken).reduce((sum, count) => sum + count, 0)
    if (asCounts) return t('inspector.pasteCounts', { count: people })
    const single = t('inspector.pasteAnswers', { count: people })
    const left = answers?.outOfScale ?? 0
    return left === 0 ? single : `${single} ${t('inspector.pasteOutOfScale', { count: left })}`
  }
}
