import type { Day } from '../../../functions/domain/school/day.ts'

/** One thing that somebody does at a moment: answers the form, or types in a sheet. */
export type Deed = { readonly at: readonly [day: Day, time: string] } & (
  | {
      readonly do: 'ask'
      readonly as: string
      readonly answers: Readonly<Record<string, string | readonly string[]>>
    }
  | {
      readonly do: 'choose'
      readonly as: string
      readonly ref: string
      readonly cells: Readonly<Record<string, string>>
    }
  | { readonly do: 'set'; readonly setting: string; readonly value: string }
  | { readonly do: 'meet'; readonly as: string; readonly on: string; readonly who: string }
)
