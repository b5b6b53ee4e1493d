import { Menu } from '@base-ui/react/menu'
import { ArrowLeftRight, CornerDownLeft, CornerDownRight, Tag, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { LinkId } from '../../base/ids'
import { updateLink } from '../../commands'
import { LINK_KINDS } from '../../model/records/link'
import { deleteSelection } from '../actions'
import { KindSample } from '../KindSample'
import { reverseLink } from '../linkActions'
import { keysText } from '../shortcuts/names'
import { useEditor, useMayEdit, useTools } from '../tools'
import { Choice, Divider, Group, Item } from './Item'

export function LinkItems({ id }: { readonly id: LinkId }) {
  const { t } = useTranslation()
  const tools = useTools()
  const { editor, canvas } = tools
  const link = useEditor((state) => state.board.links[id])
  if (!useMayEdit() || !link)
    return (
      <Item disabled onClick={() => {}}>
        {t('canvas.readOnly')}
      </Item>
    )
  const isTaken = (change: Partial<typeof link>) => editor.may(updateLink, { id, change }) === 'alreadyLinked'
  const twin = t('refusal.alreadyLinked')
  return (
    <>
      <Group label={t('canvas.linkKindTitle')}>
        <Menu.RadioGroup
          value={link.kind}
          onValueChange={(value: unknown) => {
            const kind = LINK_KINDS.find((each) => each === value)
            if (kind) editor.dispatch(updateLink, { id, change: { kind } })
          }}
        >
          {LINK_KINDS.map((kind) => {
            const reason = kind !== link.kind && isTaken({ kind }) ? twin : undefined
            return (
              <Choice key={kind} value={kind} icon={<KindSample kind={kind} />} disabled={reason !== undefined}>
                {t(`canvas.linkKind.${kind}`)}
                <small>{reason ?? t(`canvas.linkKindHint.${kind}`)}</small>
              </Choice>
            )
          })}
        </Menu.RadioGroup>
      </Group>
      <Divider />
      <Item
        icon={<Tag size={16} />}
        keys={keysText('open')}
        onClick={() => canvas.setState({ labelWish: canvas.getState().labelWish + 1 })}
      >
        {t('hands.writeLabel')}
      </Item>
      <Item
        icon={<CornerDownLeft size={16} />}
        onClick={() => canvas.setState({ question: { kind: 'linkEnd', id, end: 'from' } })}
      >
        {t('hands.changeStart')}
      </Item>
      <Item
        icon={<CornerDownRight size={16} />}
        onClick={() => canvas.setState({ question: { kind: 'linkEnd', id, end: 'to' } })}
      >
        {t('hands.changeEnd')}
      </Item>
      <Item
        icon={<ArrowLeftRight size={16} />}
        reason={isTaken({ from: link.to, to: link.from }) ? twin : undefined}
        onClick={() => reverseLink(tools, link)}
      >
        {t('canvas.reverse')}
      </Item>
      <Item icon={<Trash2 size={16} />} keys={keysText('remove')} danger onClick={() => deleteSelection(tools)}>
        {t('canvas.deleteLink')}
      </Item>
    </>
  )
}
