import { useTranslation } from 'react-i18next'
import { DELIMITERS, ENCODINGS, type SurveyLook } from '../../formats/survey'
import { Button } from '../controls/Button'
import { Choice } from '../fields/Choice'
import { Labelled } from '../fields/Labelled'
import { useFormats } from '../i18n/useFormats'
import styles from './survey.module.css'
import type { Survey } from './useSurvey'

/** How the file is read: guessed, and everything can be changed. The rows below show at once what it does. */
export function FileSettingsForm({ state, look }: { readonly state: Survey; readonly look: SurveyLook }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { reading, settings } = state
  const { number } = formats
  const change = (next: Survey['settings']) => void state.change({ ...settings, ...next })
  return (
    <>
      <div className={styles.fileHead}>
        <b>
          <bdi>{reading.reader?.name}</bdi>
        </b>
        <span>{formats.bytes(reading.reader?.size ?? 0)}</span>
        {look.tool !== 'unknown' && <span className={styles.tag}>{t('survey.looksLike', { tool: toolName() })}</span>}
        <Button look="quiet" onClick={state.another}>
          {t('survey.another')}
        </Button>
      </div>
      <div className={styles.settings}>
        {look.encoding && (
          <Labelled label={t('survey.encoding')} {...(look.encoding.isSure ? {} : { hint: t('survey.encodingGuess') })}>
            {(id) => (
              <Choice
                id={id}
                value={look.encoding?.encoding}
                options={ENCODINGS.map((value) => ({ value, label: t(`survey.encodings.${value}`) }))}
                onChange={(encoding) => encoding && change({ encoding })}
              />
            )}
          </Labelled>
        )}
        {look.delimiter && (
          <Labelled label={t('survey.delimiter')}>
            {(id) => (
              <Choice
                id={id}
                value={look.delimiter}
                options={DELIMITERS.map((value) => ({
                  value,
                  label: t(`survey.delimiters.${DELIMITER_NAMES[value]}`),
                }))}
                onChange={(delimiter) => delimiter && change({ delimiter })}
              />
            )}
          </Labelled>
        )}
        {look.sheets && (
          <Labelled label={t('survey.sheet')}>
            {(id) => (
              <Choice
                id={id}
                value={look.sheet}
                options={(look.sheets ?? []).map(({ name, rows, isHidden }) => ({
                  value: name,
                  label: isHidden
                    ? t('survey.hiddenSheet', { name })
                    : t('survey.sheetRows', { name, rows: number(rows) }),
                }))}
                onChange={(sheet) => sheet !== undefined && change({ sheet })}
              />
            )}
          </Labelled>
        )}
        <Labelled label={t('survey.headingRows')}>
          {(id) => (
            <Choice
              id={id}
              value={String(look.headings.rows)}
              options={[0, 1, 2, 3].map((rows) => ({
                value: String(rows),
                label: t('survey.headings', { count: rows }),
              }))}
              onChange={(rows) => rows && change({ headings: { ...look.headings, rows: Number(rows) } })}
            />
          )}
        </Labelled>
        <Labelled label={t('survey.skipRows')}>
          {(id) => (
            <Choice
              id={id}
              value={String(look.headings.skip)}
              options={Array.from({ length: 11 }, (_, skip) => ({ value: String(skip), label: number(skip) }))}
              onChange={(skip) => skip && change({ headings: { ...look.headings, skip: Number(skip) } })}
            />
          )}
        </Labelled>
      </div>
    </>
  )

  function toolName(): string {
    return t(`survey.tools.${look.tool}`)
  }
}

const DELIMITER_NAMES = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const
