export type { Edit } from '../model/edit'
