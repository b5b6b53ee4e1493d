export { checkSvg } from './checkSvg'
export { makeSvg, type SvgFile, type SvgRun } from './makeSvg'
export { type EmbeddedFont, printSvg, type SvgOptions } from './printSvg'
export { readBackSvg, type SvgContents } from './readBackSvg'
