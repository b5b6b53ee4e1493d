import type { PrintedClip } from '../../formats/clipboard'

/** Writes for a menu, outside of the browser's own copy event; false where the browser does not let it. */
export async function writeClipboard({ html, text }: PrintedClip): Promise<boolean> {
  try {
    const types = { 'text/html': html, 'text/plain': text }
    const blobs = Object.entries(types).map(([type, words]) => [type, new Blob([words], { type })] as const)
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
    return true
  } catch {
    return false
  }
}

/**
 * What lies in the clipboard, for a menu. Undefined where the browser or the person does not let it be read: there only the
 * keys can paste.
 */
export async function readClipboard(): Promise<DataTransfer | undefined> {
  try {
    const read = new DataTransfer()
    for (const item of await navigator.clipboard.read()) {
      for (const type of item.types) {
        const blob = await item.getType(type)
        if (type.startsWith('image/')) read.items.add(new File([blob], 'picture', { type }))
        else if (type.startsWith('text/')) read.setData(type, await blob.text())
      }
    }
    return read
  } catch {
    return undefined
  }
}
