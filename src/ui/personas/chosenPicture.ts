import type { Media } from '../../model/records/media'

/** A picture on its way into the library: `file` is absent for the one that is stored already. */
export interface ChosenPicture {
  readonly media: Media
  readonly file?: Blob
}
