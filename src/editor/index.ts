export * from './editor'
export * from './selection'
export * from './shown'
