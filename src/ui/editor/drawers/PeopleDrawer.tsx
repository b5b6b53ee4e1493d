import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type Text, textIn, withText } from '../../../base/text'
import { addActor, addChannel, removeActor, removeChannel, updateActor, updateChannel } from '../../../commands'
import { ACTOR_KINDS, type ActorKind } from '../../../model/records/actor'
import { CHANNEL_FAMILIES, type ChannelFamily } from '../../../model/records/channel'
import { Button } from '../../controls/Button'
import { useTyped } from '../../fields/useTyped'
import { useFormats } from '../../i18n/useFormats'
import controls from '../controls/controls.module.css'
import { PaintIcon } from '../controls/PaintIcon'
import { ToolButton } from '../controls/ToolButton'
import { useEditor, useEditorState } from '../EditorContext'
import { runAndTell } from '../notices'
import { ACTOR_ICONS, CHANNEL_ICONS } from '../peopleLooks'
import styles from './drawers.module.css'

/** Who does and owns things, by kind; and through which channels, by family. */
export function PeopleDrawer() {
  const { t } = useTranslation()
  const actorGroups: Readonly<Record<ActorKind, string>> = {
    customer: t('editor.actorKind.customer'),
    employee: t('editor.actorKind.employee'),
    system: t('editor.actorKind.system'),
    partner: t('editor.actorKind.partner'),
  }
  const channelGroups: Readonly<Record<ChannelFamily, string>> = {
    traditional: t('editor.channelFamily.traditional'),
    voice: t('editor.channelFamily.voice'),
    digital: t('editor.channelFamily.digital'),
  }
  return (
    <>
      <h3 className={styles.section}>{t('editor.people')}</h3>
      {ACTOR_KINDS.map((kind) => (
        <ActorGroup key={kind} kind={kind} title={actorGroups[kind]} />
      ))}
      <h3 className={styles.section}>{t('editor.channels')}</h3>
      {CHANNEL_FAMILIES.map((family) => (
        <ChannelGroup key={family} family={family} title={channelGroups[family]} />
      ))}
    </>
  )
}

function ActorGroup({ kind, title }: { readonly kind: ActorKind; readonly title: string }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const actors = useEditorState((state) => state.board.actors)
  const records = useByName(Object.values(actors).filter((actor) => actor.kind === kind))
  return (
    <Group
      title={title}
      icon={ACTOR_ICONS[kind]}
      onAdd={() => editor.dispatch(addActor, { kind, name: newName(editor, t('editor.newActor')) })}
    >
      {records.map((actor) => (
        <NameRow
          key={actor.id}
          name={actor.name}
          place={`actors.${actor.id}.name`}
          write={(name, group) => editor.dispatch(updateActor, { id: actor.id, change: { name } }, { group })}
          onRemove={() => runAndTell(editor, removeActor, { id: actor.id })}
        />
      ))}
    </Group>
  )
}

function ChannelGroup({ family, title }: { readonly family: ChannelFamily; readonly title: string }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const channels = useEditorState((state) => state.board.channels)
  const records = useByName(Object.values(channels).filter((channel) => channel.family === family))
  return (
    <Group
      title={title}
      icon={CHANNEL_ICONS[family]}
      onAdd={() => editor.dispatch(addChannel, { family, name: newName(editor, t('editor.newChannel')) })}
    >
      {records.map((channel) => (
        <NameRow
          key={channel.id}
          name={channel.name}
          place={`channels.${channel.id}.name`}
          write={(name, group) => editor.dispatch(updateChannel, { id: channel.id, change: { name } }, { group })}
          onRemove={() => runAndTell(editor, removeChannel, { id: channel.id })}
        />
      ))}
    </Group>
  )
}

function newName(editor: ReturnType<typeof useEditor>, words: string): Text {
  return { [editor.get().language]: words }
}

/** By id, so that renaming does not make a row jump away while one types. */
function useByName<R extends { readonly id: string }>(records: readonly R[]): readonly R[] {
  const { compare } = useFormats()
  return records.toSorted((a, b) => compare(a.id, b.id))
}

interface GroupProps {
  readonly title: string
  readonly icon: string
  readonly onAdd: () => void
  readonly children: readonly React.ReactNode[]
}

function Group({ title, icon, onAdd, children }: GroupProps) {
  const { t } = useTranslation()
  const readOnly = useEditorState((state) => state.readOnly !== undefined)
  return (
    <section className={styles.group}>
      <div className={styles.groupHead}>
        <PaintIcon name={icon} size={15} />
        <h4>{title}</h4>
        <Button
          look="quiet"
          className={controls.small ?? ''}
          aria-label={t('editor.addTo', { title })}
          disabled={readOnly}
          onClick={onAdd}
        >
          <Plus size={14} aria-hidden />
          {t('editor.add')}
        </Button>
      </div>
      {children.length > 0 && <ul className={styles.list}>{children}</ul>}
    </section>
  )
}

interface NameRowProps {
  readonly name: Text
  readonly place: string
  readonly write: (name: Text, group: string) => void
  readonly onRemove: () => void
}

function NameRow({ name, place, write, onRemove }: NameRowProps) {
  const { t } = useTranslation()
  const language = useEditorState((state) => state.language)
  const readOnly = useEditorState((state) => state.readOnly !== undefined)
  const shown = textIn(name, language)
  const typed = useTyped({
    value: shown,
    place: `${place}.${language}`,
    write: (text, group) => text.trim() !== '' && write(withText(name, language, text), group),
  })
  return (
    <li className={styles.nameRow}>
      <input
        className={styles.nameInput}
        dir="auto"
        aria-label={t('editor.nameOf', { name: shown })}
        value={typed.text}
        readOnly={readOnly}
        onChange={(event) => typed.onChange(event.target.value)}
        onBlur={typed.commit}
        onKeyDown={(event) => event.key === 'Enter' && typed.commit()}
      />
      <ToolButton size="tiny" label={t('editor.deleteNamed', { name: shown })} disabled={readOnly} onClick={onRemove}>
        <Trash2 size={14} aria-hidden />
      </ToolButton>
    </li>
  )
}
