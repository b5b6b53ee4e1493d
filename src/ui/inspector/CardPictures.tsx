import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { MediaHash } from '../../base/ids'
import { textIn, withText } from '../../base/text'
import { addPicture, describePicture, removePicture } from '../../commands'
import type { Card } from '../../model/records/card'
import { ToolButton } from '../editor/controls/ToolButton'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { runAndTell } from '../editor/notices'
import { AreaInput } from '../fields/AreaInput'
import { LabelledGroup } from '../fields/Labelled'
import { useReadOnly } from '../fields/locked'
import { PictureDrop } from '../fields/PictureDrop'
import styles from '../fields/pictures.module.css'
import { useMediaUrls } from '../mediaUrls'
import { useServices } from '../services'

/** The pictures of a card, each with words for those who cannot see it. */
export function CardPictures({ card }: { readonly card: Card }) {
  const { t } = useTranslation()
  const editor = useEditor()
  return (
    <LabelledGroup label={t('inspector.pictures')}>
      {() => (
        <div className={styles.pictures}>
          {card.pictures.map((hash) => (
            <Picture key={hash} card={card} hash={hash} />
          ))}
          <PictureDrop
            many
            label={t('inspector.addPictures')}
            onPicture={(media) => editor.dispatch(addPicture, { id: card.id, media })}
          />
        </div>
      )}
    </LabelledGroup>
  )
}

function Picture({ card, hash }: { readonly card: Card; readonly hash: MediaHash }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const { media } = useServices()
  const url = useMediaUrls(media)(hash)
  const record = useEditorState((state) => state.board.media[hash])
  const language = useEditorState((state) => state.language)
  const readOnly = useReadOnly()
  const alt = textIn(record?.alt, language)
  return (
    <div className={styles.picture}>
      {url ? <img src={url} alt={alt} /> : <span className={styles.pictureBlank} />}
      <AreaInput
        label={t('inspector.alt')}
        value={record?.alt?.[language] ?? ''}
        place={`media.${hash}.alt.${language}`}
        language={language}
        placeholder={t('inspector.alt')}
        quiet
        write={(text, group) =>
          editor.dispatch(describePicture, { hash, alt: withText(record?.alt, language, text) }, { group })
        }
      />
      <ToolButton
        size="tiny"
        label={t('inspector.removePicture')}
        disabled={readOnly}
        onClick={() => runAndTell(editor, removePicture, { id: card.id, hash })}
      >
        <X size={14} aria-hidden />
      </ToolButton>
    </div>
  )
}
