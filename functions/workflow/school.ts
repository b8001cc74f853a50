import type { Day, Instant } from '../domain/school/day.ts'
import type { Doc, Store } from '../outside.ts'

/**
 * The one document about a school that every look reads: where its files are, who is looking now,
 * and what the last look saw.
 */
export type School = {
  readonly id: string
  readonly name: string
  /** The day the Desk began here; nothing older causes a letter. */
  readonly began: Instant
  /** The accounts that keep the files: the automation account and ours. */
  readonly keepers: readonly string[]
  readonly files: {
    readonly desk: File
    readonly office: File
    readonly coordinator: File
    readonly staffroom: File
  }
  readonly forms: {
    readonly request: Form
    readonly evaluation: Form
    /** Absent at a school that was set up before there was one, until it is set up again. */
    readonly word?: Form
    /** Likewise. */
    readonly offer?: Form
  }
  /** What the Staffroom was last made to say, as a short text. */
  readonly staffroomSays?: string
  /** The last day of which everybody has had the Staffroom letter that they get then. */
  readonly staffroomDone?: Day
  /** Whether a team leader has been asked about a request that stands on Approvals, or lately what they have seen in use: only then does each look read that form. */
  readonly wordsAwaited?: boolean
  /** The last day of which a tick has read that form, and taken in all that it said. */
  readonly wordsReadOn?: Day
  /** Counts the leases ever taken, so that each has a name of its own. */
  readonly turn?: number
  readonly lease?: { readonly holder: string; readonly until: Instant; readonly again: boolean }
  /** What the last finished look read: ticks of everything, wakes of the newest answers. */
  readonly digests: { readonly tick: string; readonly wake: string }
  /** Grows whenever something that is shown changes outside a look. */
  readonly changes: number
  /** When the next letter is owed. Absent: none. */
  readonly dueAt?: Instant
  /** Rows whose choices have not yet stood for 20 seconds: what they read, and since when. */
  readonly unsettled: Readonly<Record<string, { readonly hand: string; readonly since: Instant }>>
  readonly failure?: {
    readonly say: string
    readonly since: Instant
    readonly count: number
    readonly nextTry: Instant
  }
  readonly lastNews?: Instant
  readonly mail: {
    readonly day: string
    readonly sent: number
    /** How many left, by the minute in which they did; only of the last hour. */
    readonly byMinute: Readonly<Record<string, number>>
    readonly paused?: string
    /** More letters are due than are looked through for what can go in one envelope. */
    readonly tooMany?: boolean
    /** Why letters could not be handed to the mail server when it was last tried. */
    readonly failure?: string
  }
}
/** A form: where it is answered, and the digest of what it was last made like. */
export type Form = { readonly id: string; readonly address: string; readonly madeLike: string }
export type File = { readonly id: string; readonly address: string }

export const schoolPath = (id: string): string => `schools/${id}`

/** A school whose files exist and have nothing in them yet; the first look does the rest. */
export const newSchool = (
  school: Pick<School, 'id' | 'name' | 'began' | 'keepers' | 'files'> & {
    readonly requestForm: string
    readonly evaluationForm: string
    readonly wordForm?: string
    readonly offerForm?: string
  },
): School => ({
  id: school.id,
  name: school.name,
  began: school.began,
  keepers: school.keepers,
  files: school.files,
  forms: {
    request: newForm(school.requestForm),
    evaluation: newForm(school.evaluationForm),
    ...(school.wordForm !== undefined && { word: newForm(school.wordForm) }),
    ...(school.offerForm !== undefined && { offer: newForm(school.offerForm) }),
  },
  digests: { tick: '', wake: '' },
  changes: 0,
  unsettled: {},
  mail: { day: '', sent: 0, byMinute: {} },
})

/** A form that exists and has no questions yet. */
export const newForm = (id: string): Form => ({ id, address: '', madeLike: '' })

export const schoolFrom = (doc: Doc | undefined, id: string): School => {
  if (doc === undefined) throw new Error(`there is no school ${id}`)
  return doc as unknown as School
}

/** Changes the school's document in one transaction; returns it as it then stands. */
export const changeSchool = (store: Store, id: string, change: (school: School) => School): Promise<School> =>
  store.transaction(async (books) => {
    const school = change(schoolFrom(await books.get(schoolPath(id)), id))
    books.put(schoolPath(id), JSON.parse(JSON.stringify(school)) as Doc)
    return school
  })
