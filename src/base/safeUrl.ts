/**
 * The address if a person may be sent there, else undefined. Only http, https and mailto; control characters and
 * surrounding blanks are removed first, because browsers ignore them ("jaVa\tscript:").
 */
export function safeUrl(raw: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here
  const text = raw.replace(/[\u0000-\u0020\u007f-\u009f]+/g, '')
  if (text.length > 2048) return undefined
  let url: URL
  try {
    url = new URL(text)
  } catch {
    return undefined
  }
  return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : undefined
}
