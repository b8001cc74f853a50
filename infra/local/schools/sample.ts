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
}
