import * as v from 'valibot'

/** What stands at the top of the list in every backup. */
export const BACKUP_FORMAT = 'rihla-backup'
/** Raise it only together with a way to read the old one. */
export const BACKUP_VERSION = 1
/** Name of the list inside the archive. */
export const MANIFEST_NAME = 'rihla-backup.json'
export const PERSONAS_NAME = 'personas.json'

/** One board of a backup. Saved in files; never rename a field. */
export interface BackupEntry {
  readonly id: string
  /** Name of the board's file in the archive. */
  readonly file: string
  /** ISO 8601: when the board was last changed. */
  readonly updatedAt: string
  /** Present when the board lay in the trash. */
  readonly trashedAt?: string | undefined
}

export const manifestSchema = v.looseObject({
  format: v.literal(BACKUP_FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** ISO 8601. */
  at: v.string(),
  boards: v.array(
    v.looseObject({ id: v.string(), file: v.string(), updatedAt: v.string(), trashedAt: v.optional(v.string()) }),
  ),
})
