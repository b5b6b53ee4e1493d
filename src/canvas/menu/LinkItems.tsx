import { Menu } from '@base-ui/react/menu'
import { ArrowLeftRight, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { LinkId } from '../../base/ids'
import { updateLink } from '../../commands'
import { LINK_KINDS } from '../../model/records/link'
import { deleteSelection } from '../actions'
import { useEditor, useMayEdit, useTools } from '../tools'
import { Choice, Divider, Group, Item } from './Item'

export function LinkItems({ id }: { readonly id: LinkId }) {
  const { t } = useTranslation()
  const tools = useTools()
  const { editor } = tools
  const link = useEditor((state) => state.board.links[id])
  if (!useMayEdit() || !link)
    return (
      <Item disabled onClick={() => {}}>
        {t('canvas.readOnly')}
      </Item>
    )
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
          {LINK_KINDS.map((kind) => (
            <Choice key={kind} value={kind}>
              {t(`canvas.linkKind.${kind}`)}
              <small>{t(`canvas.linkKindHint.${kind}`)}</small>
            </Choice>
          ))}
        </Menu.RadioGroup>
      </Group>
      <Divider />
      <Item
        icon={<ArrowLeftRight size={16} />}
        onClick={() => editor.dispatch(updateLink, { id, change: { from: link.to, to: link.from } })}
      >
        {t('canvas.reverse')}
      </Item>
      <Item icon={<Trash2 size={16} />} keys="Del" danger onClick={() => deleteSelection(tools)}>
        {t('canvas.deleteLink')}
      </Item>
    </>
  )
}
