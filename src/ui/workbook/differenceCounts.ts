import type { TFunction } from 'i18next'
import type { WorkbookEdit } from '../../formats/xlsx'

/** One line for each kind of record that the workbook changes. */
export function differenceCounts(edits: readonly WorkbookEdit[], t: TFunction): readonly string[] {
  const kinds = [...new Set(edits.map(({ records }) => records))]
  return kinds.map((records) => {
    // A record may have rows on two sheets.
    const count = (kind: WorkbookEdit['kind']) =>
      new Set(edits.flatMap((edit) => (edit.records === records && edit.kind === kind ? [edit.id] : []))).size
    const what = t(`backup.records.${records}`)
    return t('workbook.counts', { what, added: count('add'), removed: count('remove'), changed: count('change') })
  })
}
