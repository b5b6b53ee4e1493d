export { printCjml } from './printCjml'
export { readCjml } from './readCjml'
export { touchpointsOf } from './touchpoints'
