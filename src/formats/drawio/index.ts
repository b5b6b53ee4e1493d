export { printDrawio } from './printDrawio'
export { readDrawio } from './readDrawio'
