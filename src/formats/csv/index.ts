export { printTable, readTable, type Table } from './cells'
export { printCards } from './printCards'
export { matrixRows, printMatrix } from './printMatrix'
export { readMatrix, readMatrixTable } from './readMatrix'
