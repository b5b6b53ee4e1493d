export * from './editor'
export * from './selection'
