export type { BackupEntry } from './manifest'
export {
  BACKUP_LIMIT,
  type Backup,
  type BackupPersona,
  type BackupProblem,
  parseBackup,
  type ReadBackupBoard,
} from './parseBackup'
export { type BackupBoard, type BackupContent, printBackup } from './printBackup'
