import { ArrowLeft, ArrowRight, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import { moveStep, updateStep } from '../../commands'
import { stagesInOrder, stepsOfStage } from '../../model/reads'
import type { Step } from '../../model/records/step'
import { MenuItem, MenuSeparator } from '../editor/controls/Menu'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { Choice } from '../fields/Choice'
import { Labelled } from '../fields/Labelled'
import { useReadOnly } from '../fields/locked'
import { TextField } from '../fields/TextField'
import { TimeField } from '../fields/TimeField'
import { CheckBox } from './CheckBox'
import styles from './inspector.module.css'
import { PanelHead } from './PanelHead'
import { RemoveColumns } from './RemoveColumns'
import { StepTimes } from './step/StepTimes'
import { TicketsPanel } from './step/TicketsPanel'
import { usePosition } from './usePosition'

interface StepPanelProps {
  readonly step: Step
  readonly onClose: () => void
}

export function StepPanel({ step, onClose }: StepPanelProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const readOnly = useReadOnly()
  const position = usePosition(step.id)
  const [removing, setRemoving] = useState(false)
  const { id } = step
  const write = (change: Parameters<typeof updateStep.check>[1]['change'], group?: string) =>
    editor.dispatch(updateStep, { id, change }, group === undefined ? {} : { group })
  return (
    <>
      <PanelHead
        icon="footprints"
        kind={t('inspector.step')}
        position={position}
        onClose={onClose}
        menu={<StepMenu step={step} onRemove={() => setRemoving(true)} />}
      />
      <div className={`${styles.body} ${styles.lead}`}>
        <TextField
          label={t('inspector.name')}
          value={step.name}
          place={`steps.${id}.name`}
          write={(name, group) => write({ name }, group)}
        />
        <TimeField label={t('inspector.touch')} minutes={step.touch} write={(touch) => write({ touch })} />
        <TimeField label={t('inspector.wait')} minutes={step.wait} write={(wait) => write({ wait })} />
        <details className={styles.more} open={step.plannedTouch !== undefined || step.plannedWait !== undefined}>
          <summary>{t('inspector.plannedTimes')}</summary>
          <TimeField
            label={t('inspector.plannedTouch')}
            minutes={step.plannedTouch}
            write={(plannedTouch) => write({ plannedTouch })}
          />
          <TimeField
            label={t('inspector.plannedWait')}
            minutes={step.plannedWait}
            write={(plannedWait) => write({ plannedWait })}
          />
        </details>
        <CheckBox
          label={t('inspector.valueAdded')}
          checked={step.valueAdded ?? false}
          disabled={readOnly}
          onChange={(on) => write({ valueAdded: on || undefined })}
        />
        <CheckBox
          label={t('inspector.optional')}
          checked={step.optional ?? false}
          disabled={readOnly}
          onChange={(on) => write({ optional: on || undefined })}
        />
        <Labelled label={t('inspector.stageOf')}>
          {(field) => (
            <Choice
              id={field}
              value={step.stage}
              disabled={readOnly}
              options={stagesInOrder(board).map((stage) => ({
                value: stage.id,
                label: textIn(stage.name, language) || t('inspector.unnamed'),
              }))}
              onChange={(stage) =>
                stage && editor.dispatch(moveStep, { id, stage, index: stepsOfStage(board, stage).length })
              }
            />
          )}
        </Labelled>
        <StepTimes step={id} />
        <TicketsPanel step={id} />
      </div>
      {removing && <RemoveColumns what={{ kind: 'step', id }} onClose={() => setRemoving(false)} />}
    </>
  )
}

function StepMenu({ step, onRemove }: { readonly step: Step; readonly onRemove: () => void }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const board = useEditorState((state) => state.board)
  const siblings = stepsOfStage(board, step.stage)
  const index = siblings.findIndex((each) => each.id === step.id)
  const move = (to: number) => editor.dispatch(moveStep, { id: step.id, stage: step.stage, index: to })
  return (
    <>
      <MenuItem icon={<ArrowLeft size={15} className="flip" />} disabled={index === 0} onClick={() => move(index - 1)}>
        {t('inspector.moveEarlier')}
      </MenuItem>
      <MenuItem
        icon={<ArrowRight size={15} className="flip" />}
        disabled={index === siblings.length - 1}
        onClick={() => move(index + 1)}
      >
        {t('inspector.moveLater')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Trash2 size={15} />} danger onClick={onRemove}>
        {t('inspector.delete')}
      </MenuItem>
    </>
  )
}
