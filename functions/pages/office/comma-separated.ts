import { type Pence, pence } from '../../domain/budget/money.ts'

/** One cell of a file: words, an amount of money, or half days. Empty says nothing. */
export type CsvCell = string | { readonly pence: Pence } | { readonly halfDays: number } | undefined

/**
 * A table as a file of comma-separated values (RFC 4180) that Excel, LibreOffice and Google Sheets open alike:
 * UTF-8 that says so by its first character, lines that end in CRLF, every text in quotation marks.
 *
 * Formula-safe: a text that a spreadsheet would take for a formula gets an apostrophe before it, because titles and
 * providers are what anybody wrote on a form. Numbers are never text: pounds with two decimals, days with one.
 */
export const commaSeparated = (headings: readonly string[], rows: readonly (readonly CsvCell[])[]): string =>
  `\uFEFF${[headings, ...rows].map((row) => `${row.map(written).join(',')}\r\n`).join('')}`

function written(cell: CsvCell): string {
  if (cell === undefined || cell === '') return ''
  if (typeof cell === 'string') return `"${harmless(cell).replaceAll('"', '""')}"`
  return 'pence' in cell ? inPounds(cell.pence) : (cell.halfDays / 2).toFixed(1)
}

/** Text that no spreadsheet takes for a formula, also where it throws away what stands before the sign. */
const harmless = (text: string): string => {
  const plain = text.toWellFormed().replaceAll('\0', '')
  return beginsAFormula.test(plain) ? `'${plain}` : plain
}

/**
 * An equals, plus, minus or at sign, however wide or small, after spaces and marks that nobody sees; and a tab or a line break,
 * because what follows it may become a cell of its own.
 */
const beginsAFormula = /^(?:[\t\r\n]|[\s\p{C}\p{M}]*[=+\-@＝﹦＋﹢﬩－﹣−‐‑‒–—＠﹫])/u

/** Pounds as a number: 1234.50, -0.05. */
function inPounds(amount: Pence): string {
  const whole = Math.abs(pence(amount))
  return `${amount < 0 ? '-' : ''}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`
}
