import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import type { MapView } from '../../canvas'
import { linksOfCard } from '../../model/reads'
import type { Card } from '../../model/records/card'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { LabelledGroup } from '../fields/Labelled'
import styles from './inspector.module.css'
import { useLinkWords } from './useLinkWords'

/** What leads to this card and where it leads. */
export function CardLinks({ card, view }: { readonly card: Card; readonly view: MapView }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const words = useLinkWords()
  const links = linksOfCard(board, card.id)
  if (links.length === 0) return null
  return (
    <LabelledGroup label={t('inspector.links')}>
      {() =>
        links.map((link) => {
          const out = link.from === card.id
          const other = board.cards[out ? link.to : link.from]
          const Arrow = out ? ArrowRight : ArrowLeft
          return (
            <button
              key={link.id}
              type="button"
              className={styles.jump}
              onClick={() => {
                if (!other) return
                editor.select({ kind: 'cards', ids: [other.id] })
                view.reveal(other.id)
              }}
            >
              <Arrow size={15} className="flip" aria-hidden />
              <span>
                <small>
                  {out
                    ? t('inspector.leadsTo', { kind: words[link.kind] })
                    : t('inspector.comesFrom', { kind: words[link.kind] })}
                </small>
                <span dir="auto">{textIn(other?.text, language) || t('inspector.unnamed')}</span>
              </span>
            </button>
          )
        })
      }
    </LabelledGroup>
  )
}
