/** Puts a PNG on the system's clipboard. The picture may still be in the making: the browser waits for it. */
export async function copyPicture(picture: Blob | Promise<Blob>): Promise<boolean> {
  if (typeof ClipboardItem !== 'function') return false
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
    return true
  } catch {
    return false
  }
}
