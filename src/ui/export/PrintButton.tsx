import { Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditorState } from '../../editor'
import { Button } from '../controls/Button'
import type { Services } from '../services'
import type { ExportOptions } from './exportOptions'
import { printBoard } from './printBoard'

interface PrintButtonProps {
  readonly state: EditorState
  readonly options: ExportOptions
  readonly ports: Services
}

/** The second way to paper: the browser's own printing, of the same sheets. */
export function PrintButton({ state, options, ports }: PrintButtonProps) {
  const { t } = useTranslation()
  const [isBusy, setBusy] = useState(false)
  async function print() {
    setBusy(true)
    await printBoard(state, options, ports).finally(() => setBusy(false))
  }
  return (
    <Button disabled={isBusy} onClick={() => void print()}>
      <Printer size={16} aria-hidden />
      {t('pdf.print')}
    </Button>
  )
}
