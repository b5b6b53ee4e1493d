import { Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type Text, withText } from '../../base/text'
import { Button } from '../controls/Button'
import controls from '../editor/controls/controls.module.css'
import { ToolButton } from '../editor/controls/ToolButton'
import { useEditorState } from '../editor/EditorContext'
import { AreaInput } from './AreaInput'
import { LabelledGroup } from './Labelled'
import { useReadOnly } from './locked'
import styles from './pictures.module.css'

interface TextListFieldProps {
  readonly label: string
  /** What one item is called. */
  readonly itemName: string
  readonly value: readonly Text[]
  readonly place: string
  readonly write: (value: readonly Text[], group?: string) => void
}

/** Several short texts in the language shown; the other language of each is kept. */
export function TextListField({ label, itemName, value, place, write }: TextListFieldProps) {
  const { t } = useTranslation()
  const language = useEditorState((state) => state.language)
  const readOnly = useReadOnly()
  const other = language === 'en' ? 'ar' : 'en'
  return (
    <LabelledGroup label={label}>
      {() => (
        <div className={styles.texts}>
          {value.map((item, index) => (
            // The position is the identity: items have no ids, and are only added at the end or removed.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <div key={index} className={styles.textRow}>
              <AreaInput
                label={`${itemName} ${index + 1}`}
                value={item[language] ?? ''}
                placeholder={item[other] ?? ''}
                place={`${place}.${index}.${language}`}
                language={language}
                quiet
                write={(text, group) =>
                  // Another window may have taken the item away meanwhile.
                  write(
                    value.map((each, at) => (at === index ? withText(each, language, text) : each)),
                    group,
                  )
                }
              />
              <ToolButton
                size="tiny"
                label={t('fields.removeItem', { item: `${itemName} ${index + 1}` })}
                disabled={readOnly}
                onClick={() => write(value.toSpliced(index, 1))}
              >
                <X size={13} aria-hidden />
              </ToolButton>
            </div>
          ))}
          <Button
            look="quiet"
            className={controls.small ?? ''}
            disabled={readOnly}
            onClick={() => write([...value, {}])}
          >
            <Plus size={14} aria-hidden />
            {itemName}
          </Button>
        </div>
      )}
    </LabelledGroup>
  )
}
