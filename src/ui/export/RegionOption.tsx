import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import type { EditorState } from '../../editor'
import { stagesInOrder } from '../../model/reads'
import { Segmented } from '../editor/controls/Segmented'
import { Choice } from '../fields/Choice'
import { type Region, selectedPart } from './region'

interface RegionOptionProps {
  readonly state: EditorState
  readonly isSeen: boolean
  readonly value: Region
  readonly onChange: (region: Region) => void
}

/** The whole board, a stage, what is selected, or what is on the screen: only what there is. */
export function RegionOption({ state, isSeen, value, onChange }: RegionOptionProps) {
  const { t } = useTranslation()
  const stages = stagesInOrder(state.board)
  const [first] = stages
  const kinds = [
    { value: 'whole' as const, label: t('export.regionWhole') },
    ...(first && stages.length > 1 ? [{ value: 'stage' as const, label: t('export.regionStage') }] : []),
    ...(selectedPart(state) ? [{ value: 'selection' as const, label: t('export.regionSelection') }] : []),
    ...(isSeen ? [{ value: 'visible' as const, label: t('export.regionVisible') }] : []),
  ]
  if (kinds.length === 1) return null
  const choose = (kind: Region['kind']) => {
    if (kind !== 'stage') onChange({ kind })
    else if (first) onChange({ kind, id: first.id })
  }
  return (
    <>
      <span>{t('export.region')}</span>
      <Segmented label={t('export.region')} value={value.kind} options={kinds} onChange={choose} />
      {value.kind === 'stage' && (
        <>
          <span>{t('export.stage')}</span>
          <Choice
            label={t('export.stage')}
            value={value.id}
            options={stages.map(({ id, name }) => ({
              value: id,
              label: textIn(name, state.language) || t('app.untitled'),
            }))}
            onChange={(id) => id && onChange({ kind: 'stage', id })}
          />
        </>
      )}
    </>
  )
}
