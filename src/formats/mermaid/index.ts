export { type MermaidPrint, printMermaid } from './printMermaid'
export { readMermaid } from './readMermaid'
