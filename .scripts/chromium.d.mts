/** Path of a Chromium that starts; undefined when there is none. Throws when an environment variable names a missing file. */
export function findChromium(): string | undefined
/** Finds a Chromium or installs one; throws when neither works. */
export function ensureChromium(): string
