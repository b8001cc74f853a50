import type { Day } from '../../../functions/domain/school/day.ts'

type Answers = Readonly<Record<string, string | readonly string[]>>

/**
 * One thing that somebody does at a moment: answers the form, types in a sheet, writes a letter.
 * Deeds of the same moment are done one right after another; the desk looks when all are done.
 */
export type Deed = { readonly at: readonly [day: Day, time: string] } & (
  | {
      readonly do: 'ask'
      readonly as: string
      readonly answers: Answers
    }
  /** Answers “How did it go?”. */
  | { readonly do: 'tell'; readonly as: string; readonly answers: Answers }
  /** Says as team leader what they think of a request. */
  | { readonly do: 'say'; readonly as: string; readonly answers: Answers }
  /** Sends an earlier answer again with these answers instead; found by sender and title. */
  | {
      readonly do: 'ask again'
      readonly as: string
      readonly title: string
      readonly answers: Answers
    }
  | {
      readonly do: 'choose'
      readonly as: string
      readonly ref: string
      readonly cells: Readonly<Record<string, string>>
    }
  /** The office records something in its own file, in the row whose cell under a heading has this in it. */
  | {
      readonly do: 'record'
      readonly as: string
      readonly where: readonly [tab: string, heading: string, text: string]
      readonly cells: Readonly<Record<string, string>>
    }
  /** A meeting is written down, or an exception for a request: rows of Meetings. */
  | { readonly do: 'meet'; readonly as: string; readonly rows: readonly (readonly string[])[] }
  /** Rows typed below what stands on a tab of the Coordinator's file. */
  | { readonly do: 'list'; readonly tab: string; readonly rows: readonly (readonly (string | number)[])[] }
  /** The CPD lead writes somebody's last day on People. */
  | { readonly do: 'leave'; readonly who: string; readonly on: string }
  /** Somebody writes to somebody by e-mail, as they would without the desk. */
  | {
      readonly do: 'write'
      readonly as: string
      readonly to: string
      readonly subject: string
      readonly text: string
    }
)
