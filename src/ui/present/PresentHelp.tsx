import { useTranslation } from 'react-i18next'
import { SHORTCUTS } from '../../canvas/shortcuts/table'
import { DialogFrame } from '../controls/DialogFrame'
import { ShortcutRows } from '../shortcuts/ShortcutSheet'

/** The keys that work here, from the table that binds them. */
export function PresentHelp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <DialogFrame open onClose={onClose} title={t('present.help')} width={620}>
      <ShortcutRows ids={SHORTCUTS.filter((row) => row.where === 'present').map(({ id }) => id)} />
    </DialogFrame>
  )
}
