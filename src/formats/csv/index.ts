export { readTable } from './cells'
export { printCards } from './printCards'
export { printMatrix } from './printMatrix'
export { readMatrix } from './readMatrix'
