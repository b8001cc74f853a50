import { type CellRead, isFilled } from './cell-shown.ts'

/** A saved filter view: its name, and the rows that it shows, in its order, numbered as in the sheet. */
export type ViewShown = { readonly id: number; readonly title: string; readonly rows: readonly number[] }

/** The parts of Google's filter view that are looked at. */
export type ViewRead = {
  readonly filterViewId?: number
  readonly title?: string
  readonly range?: { readonly startRowIndex?: number; readonly endRowIndex?: number }
  readonly sortSpecs?: readonly { readonly dimensionIndex?: number; readonly sortOrder?: string }[]
  readonly filterSpecs?: readonly { readonly columnIndex?: number; readonly filterCriteria?: Criteria }[]
  readonly criteria?: Readonly<Record<string, Criteria>>
}
type Criteria = {
  readonly hiddenValues?: readonly string[]
  readonly condition?: {
    readonly type?: string
    readonly values?: readonly { readonly userEnteredValue?: string }[]
  }
}
type Row = { readonly row: number; readonly cells: readonly CellRead[] }

/** Which of a tab's rows a view shows. Rows with nothing in them are left out; the view's first row is its headings. */
export function viewShown(view: ViewRead, rows: readonly Row[]): ViewShown {
  const { startRowIndex = 0, endRowIndex = Number.POSITIVE_INFINITY } = view.range ?? {}
  const criteria = criteriaOf(view)
  const shown = rows.filter(
    ({ row, cells }) =>
      row > startRowIndex + 1 &&
      row <= endRowIndex &&
      cells.some(isFilled) &&
      criteria.every(([column, wanted]) => fits(cells[column] ?? {}, wanted)),
  )
  return {
    id: view.filterViewId ?? 0,
    title: view.title ?? '',
    rows: sorted(shown, view).map(({ row }) => row),
  }
}

/** Google answers in both of these fields; what was asked in one stands in either. */
const criteriaOf = ({
  criteria = {},
  filterSpecs = [],
}: ViewRead): readonly (readonly [number, Criteria])[] => [
  ...Object.entries(criteria).map(([column, wanted]) => [Number(column), wanted] as const),
  ...filterSpecs.map(({ columnIndex = 0, filterCriteria = {} }) => [columnIndex, filterCriteria] as const),
]

function fits(cell: CellRead, { hiddenValues = [], condition }: Criteria): boolean {
  const text = cell.formattedValue ?? ''
  if (hiddenValues.includes(text)) return false
  const test = conditions[condition?.type ?? '']
  const [first = '', second = ''] = (condition?.values ?? []).map(
    ({ userEnteredValue = '' }) => userEnteredValue,
  )
  return test?.(cell, first, second) ?? true
}

type Test = (cell: CellRead, first: string, second: string) => boolean

const text =
  (test: (shown: string, wanted: string) => boolean): Test =>
  ({ formattedValue = '' }, wanted) =>
    test(formattedValue.toLowerCase(), wanted.toLowerCase())

const number =
  (test: (value: number, first: number, second: number) => boolean): Test =>
  ({ effectiveValue }, first, second) =>
    effectiveValue?.numberValue !== undefined &&
    test(effectiveValue.numberValue, amount(first), amount(second))

const amount = (typed: string): number => Number(typed.replace(/[£,\s]/g, ''))

/** Conditions on colours, days and formulas are not tried: a view that has one shows more than Google would. */
const conditions: Readonly<Record<string, Test>> = {
  BLANK: (cell) => !isFilled(cell),
  NOT_BLANK: isFilled,
  TEXT_CONTAINS: text((shown, wanted) => shown.includes(wanted)),
  TEXT_NOT_CONTAINS: text((shown, wanted) => !shown.includes(wanted)),
  TEXT_STARTS_WITH: text((shown, wanted) => shown.startsWith(wanted)),
  TEXT_ENDS_WITH: text((shown, wanted) => shown.endsWith(wanted)),
  TEXT_EQ: text((shown, wanted) => shown === wanted),
  TEXT_NOT_EQ: text((shown, wanted) => shown !== wanted),
  NUMBER_GREATER: number((value, least) => value > least),
  NUMBER_GREATER_THAN_EQ: number((value, least) => value >= least),
  NUMBER_LESS: number((value, most) => value < most),
  NUMBER_LESS_THAN_EQ: number((value, most) => value <= most),
  NUMBER_EQ: number((value, wanted) => value === wanted),
  NUMBER_NOT_EQ: number((value, wanted) => value !== wanted),
  NUMBER_BETWEEN: number((value, least, most) => value >= least && value <= most),
  NUMBER_NOT_BETWEEN: number((value, least, most) => value < least || value > most),
}

/** Numbers and days come before text, as in Sheets, and empty cells last. */
function sorted(rows: readonly Row[], { sortSpecs = [] }: ViewRead): readonly Row[] {
  return rows.toSorted((one, other) => {
    for (const { dimensionIndex = 0, sortOrder } of sortSpecs) {
      const order = compared(one.cells[dimensionIndex] ?? {}, other.cells[dimensionIndex] ?? {})
      if (order !== 0) return sortOrder === 'DESCENDING' ? -order : order
    }
    return one.row - other.row
  })
}

function compared(one: CellRead, other: CellRead): number {
  const [a, b] = [one.effectiveValue?.numberValue, other.effectiveValue?.numberValue]
  if (a !== undefined && b !== undefined) return a - b
  if (a !== undefined || b !== undefined) return a !== undefined ? -1 : 1
  if (isFilled(one) !== isFilled(other)) return isFilled(one) ? -1 : 1
  return (one.formattedValue ?? '').localeCompare(other.formattedValue ?? '', 'en-GB')
}
