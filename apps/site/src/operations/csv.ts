export type CsvValue = string | number | null

/**
 * A table as RFC 4180 text with a byte order mark, so that spreadsheets read every script. Words that a spreadsheet
 * would take for a formula get an apostrophe before them, as spreadsheets themselves write such words.
 */
export function asCsv(heading: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return `\ufeff${[heading, ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`
}

function field(value: CsvValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
