export { printCanvas } from './printCanvas'
export { readCanvas } from './readCanvas'
