import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../controls/Button'
import { toastProblem } from '../toasts/toasts'
import { copyPicture } from './copyPicture'
import type { ExportFile } from './exportFile'

/** The finished picture on the clipboard, for a slide or a message. */
export function CopyButton({ file }: { readonly file: ExportFile | undefined }) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState<ExportFile>()
  const copy = async () => {
    if (!file) return
    if (await copyPicture(file.file)) setCopied(file)
    else toastProblem(t('export.copyPicture'), t('export.copyFailed'))
  }
  const isCopied = file !== undefined && copied === file
  return (
    <>
      <Button disabled={!file} onClick={() => void copy()}>
        {isCopied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
        {t('export.copyPicture')}
      </Button>
      <span role="status" className="visuallyHidden">
        {isCopied ? t('export.pictureCopied') : ''}
      </span>
    </>
  )
}
