export { onOneLine, readActions } from './actions'
export { printMarkdown } from './printMarkdown'
export { readMarkdown } from './readMarkdown'
