import { useTranslation } from 'react-i18next'
import { Button } from '../controls/Button'
import { FailureActions, FailureDetails, FailurePage } from './FailurePage'

/** The browser's storage does not answer. Never shown as an empty library. */
export function StorageUnavailable({ name }: { readonly name: string }) {
  const { t } = useTranslation()
  return (
    <FailurePage title={t('failure.storageTitle')}>
      <p>{t('failure.storageWords')}</p>
      <ul>
        <li>{t('failure.storageHelp1')}</li>
        <li>{t('failure.storageHelp2')}</li>
        <li>{t('failure.storageHelp3')}</li>
      </ul>
      <FailureActions>
        <Button look="primary" onClick={() => window.location.reload()}>
          {t('failure.retry')}
        </Button>
      </FailureActions>
      <FailureDetails label={t('app.details')}>{name}</FailureDetails>
    </FailurePage>
  )
}
