import { Spline } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CardId } from '../../base/ids'
import { textIn } from '../../base/text'
import { linksAround } from '../linkActions'
import { useEditor, useTools } from '../tools'
import { Item, Submenu } from './Item'

/** A new link from a card, and the links it has: each can be chosen here, without pointing at it. */
export function CardLinkItems({ id }: { readonly id: CardId }) {
  const { t } = useTranslation()
  const { editor, canvas } = useTools()
  const board = useEditor((state) => state.board)
  const language = useEditor((state) => state.language)
  const links = linksAround(board, id)
  return (
    <>
      <Item icon={<Spline size={16} />} onClick={() => canvas.setState({ question: { kind: 'linkTo', from: id } })}>
        {t('canvas.linkTo')}
      </Item>
      {links.length > 0 ? (
        <Submenu label={t('hands.links', { count: links.length })}>
          {links.map((link) => {
            const isOut = link.from === id
            const name = textIn(board.cards[isOut ? link.to : link.from]?.text, language) || t('canvas.emptyCard')
            return (
              <Item key={link.id} onClick={() => editor.select({ kind: 'link', id: link.id })}>
                <bdi>{isOut ? t('hands.linkOut', { name }) : t('hands.linkIn', { name })}</bdi>
                <small>{textIn(link.label, language) || t(`canvas.linkKind.${link.kind}`)}</small>
              </Item>
            )
          })}
        </Submenu>
      ) : null}
    </>
  )
}
