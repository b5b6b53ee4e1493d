/**
 * Rows of cells as spreadsheets exchange them: a cell with a tab or a line break in it stands in quotation marks, and its own
 * marks are doubled. Written here because the clipboard is filled within the copy event, which waits for no library; the
 * tests read it back with the library that reads what comes from elsewhere.
 */
export function printTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(printCell).join('\t')).join('\n')
}

function printCell(text: string): string {
  return /[\t\n\r]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
