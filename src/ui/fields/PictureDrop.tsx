import { ImagePlus, Trash2 } from 'lucide-react'
import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Media } from '../../model/records/media'
import { Button } from '../controls/Button'
import controls from '../editor/controls/controls.module.css'
import { useReadOnly } from './locked'
import styles from './pictures.module.css'
import { useTakePicture } from './useTakePicture'

interface PictureDropProps {
  readonly label: string
  readonly many?: boolean
  readonly onPicture: (media: Media) => void
  readonly onRemove?: () => void
}

/** Takes pictures by choosing, dropping and pasting. */
export function PictureDrop({ label, many = false, onPicture, onRemove }: PictureDropProps) {
  const { t } = useTranslation()
  const readOnly = useReadOnly()
  const { take, busy } = useTakePicture()
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(pictureFiles(event.dataTransfer.files, many), onPicture)
  }
  const onPaste = (event: ClipboardEvent) => {
    const files = pictureFiles(event.clipboardData.files, many)
    if (files.length === 0) return
    event.preventDefault()
    take(files, onPicture)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset takes no drops in every browser
    <div
      role="group"
      aria-label={label}
      className={styles.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      onPaste={onPaste}
    >
      <input
        ref={input}
        type="file"
        accept="image/*"
        multiple={many}
        hidden
        aria-label={label}
        onChange={(event) => {
          take(pictureFiles(event.target.files, many), onPicture)
          event.target.value = ''
        }}
      />
      <Button className={controls.small ?? ''} disabled={readOnly || busy} onClick={() => input.current?.click()}>
        <ImagePlus size={14} aria-hidden />
        {busy ? t('fields.pictureBusy') : t('fields.choosePicture')}
      </Button>
      {onRemove && (
        <Button look="quiet" className={controls.small ?? ''} disabled={readOnly} onClick={onRemove}>
          <Trash2 size={14} aria-hidden />
          {t('fields.removePicture')}
        </Button>
      )}
      <span className={styles.dropHint}>{t('fields.dropOrPaste')}</span>
    </div>
  )
}

/** Those of the files that are pictures; the first one where only one is wanted. */
export function pictureFiles(files: FileList | null, many: boolean): File[] {
  const pictures = [...(files ?? [])].filter((file) => file.type.startsWith('image/'))
  return many ? pictures : pictures.slice(0, 1)
}
