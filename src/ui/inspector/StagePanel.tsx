import { ArrowLeft, ArrowRight, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { moveStage, updateStage } from '../../commands'
import { sayDuration } from '../../lanes'
import { journeyTime } from '../../measures/time'
import { stagesInOrder, stepsOfStage } from '../../model/reads'
import { STAGE_PHASES, type Stage, type StagePhase } from '../../model/records/stage'
import { MenuItem, MenuSeparator } from '../editor/controls/Menu'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { Choice } from '../fields/Choice'
import { Labelled } from '../fields/Labelled'
import { useReadOnly } from '../fields/locked'
import { TextField } from '../fields/TextField'
import { useFormats } from '../i18n/useFormats'
import styles from './inspector.module.css'
import { MeasuredSection } from './MeasuredSection'
import { PanelHead } from './PanelHead'
import { RemoveColumns } from './RemoveColumns'

interface StagePanelProps {
  readonly stage: Stage
  readonly onClose: () => void
}

export function StagePanel({ stage, onClose }: StagePanelProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const board = useEditorState((state) => state.board)
  const readOnly = useReadOnly()
  const [removing, setRemoving] = useState(false)
  const { id } = stage
  const stages = stagesInOrder(board)
  const index = stages.findIndex((each) => each.id === id)
  const phases: Readonly<Record<StagePhase, string>> = {
    before: t('inspector.phase.before'),
    during: t('inspector.phase.during'),
    after: t('inspector.phase.after'),
  }
  return (
    <>
      <PanelHead
        icon="flag"
        kind={t('inspector.stage')}
        position={t('inspector.nOfM', { n: index + 1, m: stages.length })}
        onClose={onClose}
        menu={
          <>
            <MenuItem
              icon={<ArrowLeft size={15} className="flip" />}
              disabled={index === 0}
              onClick={() => editor.dispatch(moveStage, { id, index: index - 1 })}
            >
              {t('inspector.moveEarlier')}
            </MenuItem>
            <MenuItem
              icon={<ArrowRight size={15} className="flip" />}
              disabled={index === stages.length - 1}
              onClick={() => editor.dispatch(moveStage, { id, index: index + 1 })}
            >
              {t('inspector.moveLater')}
            </MenuItem>
            <MenuSeparator />
            <MenuItem icon={<Trash2 size={15} />} danger onClick={() => setRemoving(true)}>
              {t('inspector.delete')}
            </MenuItem>
          </>
        }
      />
      <div className={`${styles.body} ${styles.lead}`}>
        <TextField
          label={t('inspector.name')}
          value={stage.name}
          place={`stages.${id}.name`}
          write={(name, group) => editor.dispatch(updateStage, { id, change: { name } }, { group })}
        />
        <Labelled label={t('inspector.phaseLabel')}>
          {(field) => (
            <Choice
              id={field}
              value={stage.phase}
              disabled={readOnly}
              none={t('inspector.notSaid')}
              options={STAGE_PHASES.map((phase) => ({ value: phase, label: phases[phase] }))}
              onChange={(phase) => editor.dispatch(updateStage, { id, change: { phase } })}
            />
          )}
        </Labelled>
        <StageTimes stage={stage} />
        <MeasuredSection about={{ stage: id }} />
      </div>
      {removing && <RemoveColumns what={{ kind: 'stage', id }} onClose={() => setRemoving(false)} />}
    </>
  )
}

function StageTimes({ stage }: { readonly stage: Stage }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const board = useEditorState((state) => state.board)
  const time = journeyTime(stepsOfStage(board, stage.id))
  const say = (minutes: number) => sayDuration(minutes, formats)
  if (time.lead === 0) return <p className={styles.note}>{t('inspector.noTimes')}</p>
  return (
    <>
      <dl className={styles.facts}>
        <div className={styles.fact}>
          <dt>{t('inspector.lead')}</dt>
          <dd>{say(time.lead)}</dd>
        </div>
        <div className={styles.fact}>
          <dt>{t('inspector.touch')}</dt>
          <dd>{say(time.touch)}</dd>
        </div>
        <div className={styles.fact}>
          <dt>{t('inspector.waitTotal')}</dt>
          <dd>{say(time.wait)}</dd>
        </div>
        <div className={styles.fact}>
          <dt>{t('inspector.waitShare')}</dt>
          <dd>{time.waitShare === null ? '—' : formats.percent(time.waitShare, 1)}</dd>
        </div>
      </dl>
      {time.untimed.length > 0 && (
        <p className={styles.note}>{t('inspector.untimed', { count: time.untimed.length })}</p>
      )}
    </>
  )
}
