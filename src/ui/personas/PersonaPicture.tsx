import { ImagePlus, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../base/text'
import type { Persona } from '../../model/records/persona'
import { Button } from '../controls/Button'
import { pictureFiles } from '../fields/PictureDrop'
import { usePictureReader } from '../fields/useTakePicture'
import type { ChosenPicture } from './chosenPicture'
import { Face } from './Face'
import styles from './personas.module.css'

interface PersonaPictureProps {
  readonly persona: Persona
  readonly language: Language
  readonly picture: ChosenPicture | undefined
  readonly onPicture: (picture: ChosenPicture | undefined) => void
}

/** The face of a persona, with a picture to choose or to drop. */
export function PersonaPicture({ persona, language, picture, onPicture }: PersonaPictureProps) {
  const { t } = useTranslation()
  const read = usePictureReader()
  const input = useRef<HTMLInputElement>(null)
  const src = useObjectUrl(picture?.file)
  const take = async (files: FileList | null) => {
    const [file] = pictureFiles(files, false)
    const taken = file && (await read(file))
    if (taken) onPicture(taken)
  }
  const shown = { name: persona.name, ...(picture ? { picture: picture.media.id } : {}) }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset takes no drops in every browser
    <div
      role="group"
      aria-label={t('editor.personaPicture')}
      className={styles.picture}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        event.stopPropagation()
        void take(event.dataTransfer.files)
      }}
    >
      <Face persona={shown} language={language} size={56} src={src} />
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        aria-label={t('editor.personaPicture')}
        onChange={(event) => {
          void take(event.target.files)
          event.target.value = ''
        }}
      />
      <Button onClick={() => input.current?.click()}>
        <ImagePlus size={14} aria-hidden />
        {t('fields.choosePicture')}
      </Button>
      {picture && (
        <Button look="quiet" onClick={() => onPicture(undefined)}>
          <Trash2 size={14} aria-hidden />
          {t('fields.removePicture')}
        </Button>
      )}
    </div>
  )
}

/** An address for a picture that is not stored yet, for as long as it is shown. */
function useObjectUrl(file: Blob | undefined): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!file) return setUrl(undefined)
    const made = URL.createObjectURL(file)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return url
}
