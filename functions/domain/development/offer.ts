import type { PersonId } from '../school/person.ts'

/** What a colleague can show others (SA20), as it goes on after "I can show colleagues …". */
export type Offer = {
  readonly person: PersonId
  readonly what: string
  /** When, or how to ask; may be empty. */
  readonly when: string
}

/** An offer as somebody else hears of it. */
export type Offered = { readonly name: string; readonly what: string; readonly when: string }
