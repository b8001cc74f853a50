import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import type { Instant } from '../../../functions/domain/school/day.ts'

/**
 * How a spreadsheet is kept: one plain value, never changed in place, so that a batch that fails
 * half-way leaves nothing behind and what the disk was given stays as it was.
 */
export type Book = {
  readonly id: string
  readonly owner: string
  /** Who else has the file: an e-mail address, `@domain` or `anyone`. */
  readonly access: Readonly<Record<string, Role>>
  readonly properties: Lean<sheets_v4.Schema$SpreadsheetProperties>
  /** In the order of the tabs. */
  readonly sheets: readonly Sheet[]
  readonly metadata: readonly Metadata[]
  readonly namedRanges: readonly NamedRange[]
  /** Formats and validation rules, each once; cells name them by position. */
  readonly looks: readonly Look[]
  /** Counts the ids given out, so that the same calls give the same ids. */
  readonly ids: number
  /** When it was made and last changed; absent in files kept before this was noted. */
  readonly created?: Instant
  readonly changed?: Instant
}
export type Role = 'reader' | 'writer'

export type Sheet = {
  readonly id: number
  readonly title: string
  readonly hidden: boolean
  readonly rowCount: number
  readonly columnCount: number
  /** What else `SheetProperties` and its `gridProperties` hold. */
  readonly properties: Lean<sheets_v4.Schema$SheetProperties>
  readonly grid: Lean<sheets_v4.Schema$GridProperties>
  readonly rows: readonly Row[]
  /** Widths, heights and hidden rows and columns, where they are not the usual ones. */
  readonly lines: { readonly [D in Dimension]: readonly (Line | null)[] }
  readonly merges: readonly GridRange[]
  readonly protections: readonly Protection[]
  readonly conditionalFormats: readonly Rule[]
  readonly filterViews: readonly FilterView[]
  /** What else a tab may have; files kept before there was such a thing have none of it. */
  readonly basicFilter?: BasicFilter
  readonly bandedRanges?: readonly Banding[]
  readonly tables?: readonly Table[]
  readonly groups?: readonly Group[]
  readonly charts?: readonly Chart[]
}
export type Row = readonly (Cell | null)[] | null

export type Cell = {
  /** What was entered; nothing for a cell that only has a look or a note. */
  readonly value?: Value
  readonly look?: number
  readonly note?: string
}
export type Value =
  | { readonly stringValue: string }
  | { readonly numberValue: number }
  | { readonly boolValue: boolean }
  | { readonly formulaValue: string }
/** What a formula comes to, or why it does not. */
export type Result =
  | Exclude<Value, { readonly formulaValue: string }>
  | { readonly errorValue: { readonly type: string; readonly message: string } }

export type Look = { readonly format?: Format; readonly validation?: Validation }
export type Line = { readonly pixelSize?: number; readonly hiddenByUser?: boolean }
export type Dimension = 'ROWS' | 'COLUMNS'

export type Format = Lean<sheets_v4.Schema$CellFormat>
export type Validation = Lean<sheets_v4.Schema$DataValidationRule>
export type GridRange = Lean<sheets_v4.Schema$GridRange>
export type Protection = Lean<sheets_v4.Schema$ProtectedRange> & { readonly protectedRangeId: number }
export type Rule = Lean<sheets_v4.Schema$ConditionalFormatRule>
export type FilterView = Lean<sheets_v4.Schema$FilterView> & { readonly filterViewId: number }
export type BasicFilter = Lean<sheets_v4.Schema$BasicFilter>
export type Banding = Lean<sheets_v4.Schema$BandedRange> & { readonly bandedRangeId: number }
export type Table = Lean<sheets_v4.Schema$Table> & { readonly tableId: string; readonly range: GridRange }
export type Group = Lean<sheets_v4.Schema$DimensionGroup>
export type Chart = Lean<sheets_v4.Schema$EmbeddedChart> & { readonly chartId: number }
export type Metadata = Lean<sheets_v4.Schema$DeveloperMetadata> & { readonly metadataId: number }
export type NamedRange = Lean<sheets_v4.Schema$NamedRange> & {
  readonly namedRangeId: string
  readonly name: string
  readonly range: GridRange
}

/** One of Google's messages as it is after the check: no `null`, and nothing to be changed. */
export type Lean<T> = T extends readonly (infer One)[]
  ? readonly Lean<One>[]
  : T extends object
    ? { readonly [K in keyof T]?: Lean<NonNullable<T[K]>> }
    : T

/** The requests that a batch is made of. */
export type Request = Lean<sheets_v4.Schema$Request>
export type Kind = keyof Request
export type Given<K extends Kind> = NonNullable<Request[K]>

/** The usual size of a new tab. */
export const usualSize = { rowCount: 1000, columnCount: 26 }

/** A message without what Google leaves out of answers: `false`, 0, empty text and empty lists. */
export function lean<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one) => lean(one)) as T
  const left: Record<string, unknown> = {}
  for (const [field, inner] of Object.entries(value)) {
    if (inner === undefined || inner === false || inner === 0 || inner === '') continue
    const kept = lean(inner)
    if (!Array.isArray(kept) || kept.length > 0) left[field] = kept
  }
  return left as T
}
