import type { Deed } from './deed.ts'

/** A school to try things with: what its people type on day one, and what they did since. */
export type SampleSchool = {
  readonly id: string
  readonly name: string
  readonly domain: string
  /** Who types in the Coordinator's file. */
  readonly lead: string
  /** Who may open which file, by e-mail address; the Staffroom is everybody's to read. */
  readonly shares: Readonly<Record<'desk' | 'office' | 'coordinator', readonly string[]>>
  readonly begins: { readonly day: `${number}-${number}-${number}`; readonly time: string }
  readonly opens: { readonly day: `${number}-${number}-${number}`; readonly time: string }
  readonly people: readonly (readonly (string | number)[])[]
  readonly plan: readonly (readonly string[])[]
  readonly calendar: readonly (readonly string[])[]
  readonly settings: readonly (readonly [label: string, ...values: string[]])[]
  readonly deeds: readonly Deed[]
  /** What the first page says of people, and the guided tour. Without it the page names people by their roles. */
  readonly tour?: Tour
}

/** Whom a visitor can be, and the request that the guided tour follows. People are named as on the People tab. */
export type Tour = {
  /** The people shown first, in this order, each with what they do in words: 'teaching assistant'. */
  readonly people: readonly { readonly name: string; readonly as: string }[]
  /** Who asks for what: by title of the question, as the form shows it. It is filled in for the visitor to read and send. */
  readonly asks: {
    readonly name: string
    readonly answers: Readonly<Record<string, string | readonly string[]>>
  }
  /** Who choose Approve, one after the other; enough of them to agree. */
  readonly leaders: readonly { readonly name: string; readonly column: string }[]
  /** What else is worth a look, once the tour has been taken. */
  readonly also: readonly {
    readonly name: string
    readonly file: 'desk' | 'office' | 'coordinator' | 'staffroom'
    readonly tab: string
    /** One sentence: what is to be seen there. */
    readonly why: string
  }[]
}
