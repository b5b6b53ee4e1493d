import '@testing-library/jest-dom/vitest'
import 'fake-indexeddb/auto'
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

// Testing Library does this by itself only where test functions are globals.
afterEach(cleanup)

// jsdom has a Uint8Array of its own, while TextEncoder and structuredClone give Node's: bytes read back from the store
// would not count as bytes.
globalThis.Uint8Array = Object.getPrototypeOf(new TextEncoder().encode('')).constructor
