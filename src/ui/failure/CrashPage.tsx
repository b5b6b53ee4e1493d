import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardId } from '../../base/ids'
import { Button } from '../controls/Button'
import { saveBoardFile } from '../library/saveBoardFile'
import { usePreference } from '../preferences'
import { goTo, parseRoute } from '../route'
import type { Services } from '../services'
import { FailureActions, FailureDetails, FailurePage } from './FailurePage'

export interface CrashPageProps {
  readonly crash: string
  readonly services: Pick<Services, 'library' | 'now'>
}

type Saved = 'no' | 'copySaved' | 'copyFailed' | 'copyImpossible'

export function CrashPage({ crash, services }: CrashPageProps) {
  const { t } = useTranslation()
  const language = usePreference('language')
  const [saved, setSaved] = useState<Saved>('no')
  const route = parseRoute(window.location.hash)

  async function save(id: BoardId): Promise<void> {
    try {
      await saveBoardFile(services, id, language)
      setSaved('copySaved')
    } catch {
      setSaved(await saveWhatIsThere(services, id))
    }
  }

  return (
    <FailurePage title={t('failure.crashTitle')}>
      <p>{route.kind === 'board' ? t('failure.crashWords') : t('failure.crashWordsNoBoard')}</p>
      <FailureActions>
        {route.kind === 'board' && <Button onClick={() => void save(route.id)}>{t('failure.saveCopy')}</Button>}
        <Button look="primary" onClick={() => window.location.reload()}>
          {t('failure.reload')}
        </Button>
        {route.kind === 'board' && (
          <Button look="quiet" onClick={() => goTo({ kind: 'library' })}>
            {t('failure.toLibrary')}
          </Button>
        )}
      </FailureActions>
      {saved !== 'no' && <p role="status">{t(`failure.${saved}`)}</p>}
      <FailureDetails label={t('failure.details')}>{crash}</FailureDetails>
    </FailurePage>
  )
}

/** The lines of the log as they are, when no whole board can be made of them. */
async function saveWhatIsThere({ library, now }: CrashPageProps['services'], id: BoardId): Promise<Saved> {
  try {
    const [rescue, { download }] = await Promise.all([library.rescueFile(id), import('../../formats/download')])
    download(rescue, `Rihla rescue - ${now().slice(0, 10)}.jsonl`)
    return 'copyFailed'
  } catch {
    return 'copyImpossible'
  }
}
