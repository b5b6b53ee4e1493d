export { PICTURE_PIXEL_LIMIT } from './pictureHeader'
export { type BoardPicture, PICTURE_BYTE_LIMIT, type PictureProblem, readPicture } from './readPicture'
