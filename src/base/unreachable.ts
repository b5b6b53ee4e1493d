/** Ends every switch on a closed union: the compiler refuses a forgotten case, and bad data fails loudly. */
export function unreachable(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`)
}
