import type { CellRead } from './cell-shown.ts'

/** An upright bar chart that hangs on a tab, with the numbers behind it. */
export type ChartShown = {
  readonly id: number
  readonly title: string
  /** For whoever cannot see it. */
  readonly says: string
  readonly names: readonly string[]
  /** One for each bar of a group; a group without a number has no bar. */
  readonly bars: readonly { readonly name: string; readonly numbers: readonly (number | undefined)[] }[]
  /** The top of its scale; absent: as the numbers are. */
  readonly most?: number
}

/** The parts of Google's chart that are looked at. */
export type ChartRead = {
  readonly chartId?: number
  readonly spec?: {
    readonly title?: string
    readonly altText?: string
    readonly basicChart?: {
      readonly chartType?: string
      readonly axis?: readonly {
        readonly position?: string
        readonly viewWindowOptions?: { readonly viewWindowMax?: number }
      }[]
      readonly domains?: readonly { readonly domain?: DataRead }[]
      readonly series?: readonly { readonly series?: DataRead }[]
    }
  }
}
type DataRead = {
  readonly sourceRange?: {
    readonly sources?: readonly {
      readonly startRowIndex?: number
      readonly endRowIndex?: number
      readonly startColumnIndex?: number
    }[]
  }
}

/** A chart of another kind is not drawn: nobody here makes one. */
export function chartShown(
  { chartId = 0, spec }: ChartRead,
  cellAt: (row: number, column: number) => CellRead,
): ChartShown | undefined {
  const { chartType, domains = [], series = [], axis = [] } = spec?.basicChart ?? {}
  if (chartType !== 'COLUMN') return undefined
  const cells = (data: DataRead | undefined): readonly CellRead[] => {
    const { startRowIndex = 0, endRowIndex = 0, startColumnIndex = 0 } = data?.sourceRange?.sources?.[0] ?? {}
    return Array.from({ length: endRowIndex - startRowIndex }, (_, row) =>
      cellAt(startRowIndex + row, startColumnIndex),
    )
  }
  const [, ...names] = cells(domains[0]?.domain)
  const most = axis.find(({ position }) => position === 'LEFT_AXIS')?.viewWindowOptions?.viewWindowMax
  return {
    id: chartId,
    title: spec?.title ?? '',
    says: spec?.altText ?? '',
    names: names.map(({ formattedValue = '' }) => formattedValue),
    bars: series.map((one) => {
      const [heading, ...numbers] = cells(one.series)
      return {
        name: heading?.formattedValue ?? '',
        numbers: numbers.map(({ effectiveValue }) => effectiveValue?.numberValue),
      }
    }),
    ...(most !== undefined && { most }),
  }
}
