/** Hands a file to the browser, which puts it where the person keeps downloads, or asks. */
export function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = name
  anchor.hidden = true
  document.body.append(anchor)
  anchor.click()
  anchor.remove()
  // The browser reads the address after the click has been handled; Safari takes its time.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
