export { printMarkdown } from './printMarkdown'
export { readMarkdown } from './readMarkdown'
