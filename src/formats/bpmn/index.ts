export { countBpmn, printBpmn } from './printBpmn'
export { workBoard } from './workBoard'
