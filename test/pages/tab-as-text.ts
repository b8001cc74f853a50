import type { Column, PageRow, TabPage } from '../../functions/pages/tab.ts'

/** A tab as people see it: what it is for, its columns in order with who may type in them, and its first rows. */
export const asText = (page: TabPage): string =>
  `${[
    `${page.title}${page.hidden ? ' (hidden)' : ''}`,
    page.about,
    '',
    `${page.frozenColumns} columns stay in sight. ${page.rowsAre === 'ours' ? 'We keep the rows.' : 'People keep the rows.'}${page.sorted ? ' Kept in order.' : ''}`,
    ...page.columns.map((column, place) => `${letter(place)}  ${columnAsText(column)}`),
    ...(page.reserved ?? []).map(
      ({ column, keys, editors }) =>
        `Only ${editors.join(', ')} under ${headingOf(page, column)} of: ${keys.join(', ')}`,
    ),
    ...(page.charts ?? []).map(({ title, says }) => `Chart: ${title}. ${says}`),
    ...page.rows.slice(0, page.id === 'approvals' ? 2 : 90).flatMap((row) => ['', ...rowAsText(page, row)]),
  ].join('\n')}\n`

const letter = (place: number): string =>
  `${place < 26 ? ' ' : String.fromCharCode(64 + Math.floor(place / 26))}${String.fromCharCode(65 + (place % 26))}`

function columnAsText({ heading, whose, open, format, choices, tick, hidden }: Column): string {
  const who = typeof whose === 'string' ? whose : `only ${whose.join(', ')}`
  const more = [
    open && 'may be written over',
    format,
    tick && 'tick',
    hidden && 'hidden',
    choices?.join(' / '),
  ].filter((one) => one)
  return [`${heading}  [${who}]`, ...more].join('  ')
}

const rowAsText = (page: TabPage, { cells }: PageRow): readonly string[] =>
  page.columns.flatMap(({ id, heading }) =>
    cells[id] === undefined || cells[id] === '' ? [] : [`${heading}: ${String(cells[id])}`],
  )

const headingOf = ({ columns }: TabPage, id: string): string =>
  columns.find((column) => column.id === id)?.heading ?? id
