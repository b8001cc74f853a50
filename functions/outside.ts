import type { Solve } from './domain/allocation/integer-program.ts'
import type { Instant } from './domain/school/day.ts'
import type { Change, Workbook } from './sheet.ts'

/**
 * Everything this program can do to the world, as types.
 *
 * `compose.ts` joins these to real services; `infra/local/` stands in for the services themselves.
 * Every call gives up when the time that its request was given has run out.
 */
export type Outside = {
  readonly clock: { readonly now: () => Instant }
  readonly store: Store
  readonly forms: Forms
  readonly sheets: Sheets
  readonly tasks: Tasks
  readonly letters: Letters
  readonly mail: Mail
  /** Finds the best of many choices. */
  readonly solve: Solve
  readonly log: Log
}

/** One line in the log: a name and ids, counts and codes. Never a name, an address or a reason for absence. */
export type Log = (what: string, about?: Readonly<Record<string, string | number | boolean>>) => void

// --- The store: documents by path, such as 'schools/thistledown/requests/R-0031' ---

export type Doc = { readonly [field: string]: unknown }
export type Found = { readonly path: string; readonly doc: Doc }

/**
 * What can be asked of a collection: all of it in order of id, or by one field (equal, in order of
 * id; or up to a value, in order of that field). Always with a limit.
 */
export type Question = {
  readonly collection: string
  readonly where?: { readonly field: string } & (
    | { readonly equals: string | number }
    | { readonly upTo: string | number }
  )
  readonly limit: number
}

export type Reads = {
  readonly get: (path: string) => Promise<Doc | undefined>
  readonly list: (question: Question) => Promise<readonly Found[]>
}
/** Writes of one transaction; all its reads come before the first of them. */
export type Transaction = Reads & {
  readonly create: (path: string, doc: Doc) => void
  readonly put: (path: string, doc: Doc) => void
  readonly remove: (path: string) => void
}
export type Store = Reads & {
  /** Refuses a document that is there already. */
  readonly create: (path: string, doc: Doc) => Promise<void>
  readonly put: (path: string, doc: Doc) => Promise<void>
  readonly remove: (path: string) => Promise<void>
  /** The work may run more than once. An error does not mean that nothing was written. */
  readonly transaction: <T>(work: (books: Transaction) => Promise<T>) => Promise<T>
}

// --- Google Forms ---

/** One answer to a form, by Google's question ids. */
export type Answer = {
  readonly id: string
  readonly at: Instant
  readonly lastAt: Instant
  readonly email?: string
  readonly values: Readonly<Record<string, readonly string[]>>
}
type Asked = { readonly questionId: string; readonly required: boolean }
export type FormItem = { readonly itemId: string; readonly title: string; readonly about?: string } & (
  | { readonly kind: 'section' }
  | ({ readonly kind: 'line' | 'paragraph' | 'date' } & Asked)
  | ({ readonly kind: 'one' | 'many' | 'list'; readonly options: readonly FormOption[] } & Asked)
)
/** A choice; `goTo` is the item id of a section, or 'send'. */
export type FormOption = { readonly text: string; readonly goTo?: string }
export type FormAsWanted = Readonly<{ title: string; about: string; items: readonly FormItem[] }>
export type Forms = {
  /** Answers submitted at or after a moment, or all of them. In no order. */
  readonly answers: (formId: string, since?: Instant) => Promise<readonly Answer[]>
  /** Makes the form read as wanted, in one call if anything differs. Returns where people answer it. */
  readonly make: (formId: string, wanted: FormAsWanted) => Promise<{ readonly address: string }>
}

// --- Google Sheets ---

export type Sheets = {
  /** Everything in a file that we look at: one `spreadsheets.get`. */
  readonly read: (fileId: string) => Promise<Workbook>
  /** All changes, in order, together or not at all: one `spreadsheets.batchUpdate`. */
  readonly write: (fileId: string, changes: readonly Change[]) => Promise<void>
}

// --- Cloud Tasks ---

export type Tasks = {
  /** Asks for a call of `work` at a moment. A name already used means that the call is still to come. */
  readonly ask: (task: {
    readonly path: '/look' | '/deliver'
    readonly body: Doc
    readonly name: string
    readonly at: Instant
  }) => Promise<void>
}

// --- Letters and mail ---

export type Facts = {
  readonly [name: string]:
    | string
    | boolean
    | readonly string[]
    | readonly { readonly [name: string]: string }[]
}
export type Written = { readonly subject: string; readonly html: string; readonly text: string }
export type Enclosed = { readonly kind: string; readonly facts: Facts }
export type Letters = {
  /**
   * Throws when a fact that the letter needs is missing: a letter never leaves with a gap in it.
   *
   * @param also what else goes to the same person in the same envelope
   */
  readonly write: (kind: string, facts: Facts, also?: readonly Enclosed[]) => Written
}
/** A file of comma-separated values that goes with a letter. */
export type Attachment = { readonly name: string; readonly text: string }
export type Post = Written & {
  readonly to: { readonly name: string; readonly address: string }
  readonly replyTo?: { readonly name: string; readonly address: string }
  readonly messageId: string
  readonly attachments?: readonly Attachment[]
}
/** `later`: the server asked us to wait. `never`: it refuses for good. `unknown`: it gave no answer; never send again by itself. */
export type Delivery =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'later' | 'never' | 'unknown'; readonly because: string }
export type Mail = {
  /** Connects and logs in; throws when it cannot, before anything was promised. */
  readonly open: () => Promise<{
    readonly send: (post: Post) => Promise<Delivery>
    readonly close: () => Promise<void>
  }>
}
