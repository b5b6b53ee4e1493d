import { useTranslation } from 'react-i18next'
import type { MapView } from '../../canvas'
import { dataOf, type LaneType } from '../../lanes'
import type { Card } from '../../model/records/card'
import { DataField } from '../fields/DataField'
import { Two } from '../fields/Labelled'
import { TagsField } from '../fields/TagsField'
import { TextField } from '../fields/TextField'
import { ActionResult } from './ActionResult'
import { CardLinks } from './CardLinks'
import { CardPictures } from './CardPictures'
import {
  AutomationField,
  ChannelsField,
  DirectionField,
  FlagsField,
  OwnerField,
  PersonaField,
  useKnownTags,
} from './cardFields'
import { useCardWriter } from './useCardWriter'

interface CardDetailsProps {
  readonly card: Card
  readonly type: LaneType
  readonly view: MapView
}

export function CardDetails({ card, type, view }: CardDetailsProps) {
  const { t } = useTranslation()
  const write = useCardWriter([card.id])
  const known = useKnownTags()
  const place = `cards.${card.id}`
  const data = dataOf(type, card)
  return (
    <>
      <TextField
        label={t('inspector.text')}
        value={card.text}
        place={`${place}.text`}
        placeholder={t('inspector.textPlaceholder')}
        write={(text, group) => write({ text }, { group })}
      />
      {type.fields.map((field) => (
        <DataField
          key={field.name}
          field={field}
          data={data}
          place={place}
          write={(value, group) => write({}, { data: { [field.name]: value }, group })}
        />
      ))}
      {type.fields.some(({ name }) => name === 'status') && <ActionResult data={data} />}
      <OwnerField cards={[card]} write={write} />
      <ChannelsField cards={[card]} write={write} />
      <FlagsField cards={[card]} />
      <Two>
        <AutomationField cards={[card]} write={write} />
        <DirectionField cards={[card]} write={write} />
      </Two>
      <PersonaField cards={[card]} write={write} />
      <TagsField
        label={t('inspector.tags')}
        tags={card.tags}
        known={known}
        placeholder={t('inspector.tagsPlaceholder')}
        write={(tags) => write({ tags })}
      />
      <CardPictures card={card} />
      <CardLinks card={card} view={view} />
    </>
  )
}
