import { holdsOneOf } from '../domain/approval/roles.ts'
import { begunAbout, type Consent, type Sharing, standsFor } from '../domain/development/sharing.ts'
import type { Problem } from '../domain/problem.ts'
import type { RequestId } from '../domain/request/request.ts'
import { dayOf, type Instant } from '../domain/school/day.ts'
import type { Person, PersonId } from '../domain/school/person.ts'
import type { EvaluationRead } from '../pages/forms/read-evaluation.ts'
import type { SharingRead } from '../pages/forms/read-sharing.ts'
import type { Letter, Writing } from './books.ts'
import type { Known } from './known.ts'
import { takenBack } from './record-choice.ts'
import { withMessages } from './sharings.ts'
import type { Became, Came } from './take-in.ts'

/** Times that somebody's change of mind is kept. */
const saidAtMost = 20

/** Names a letter about sharing to somebody. */
export const sharingKey = (request: RequestId, what: 'told' | 'tried', person: PersonId): string =>
  `${request}/share/${what}/${person}`

/** Takes back letters about it that have not left; whoever did not get one is as if nobody had owed it. */
export async function unsent(books: Writing, sharing: Sharing, now: Instant): Promise<Sharing> {
  const ids = Object.keys(sharing.told)
  const letter = (what: 'told' | 'tried') => (id: PersonId) =>
    books.letter(sharingKey(sharing.request, what, id))
  const [asking, told, tried] = await Promise.all([
    sharing.letter === undefined ? undefined : books.letter(sharing.letter),
    Promise.all(ids.map(letter('told'))),
    Promise.all(ids.map(letter('tried'))),
  ])
  for (const one of [asking, ...told, ...tried]) if (isUnsent(one)) books.saveLetter(takenBack(one, now))
  const got = ids.flatMap((id, place) => {
    const { askedOn, ...rest } = sharing.told[id] ?? { on: dayOf(now) }
    if (isUnsent(told[place])) return []
    const asked = !isUnsent(tried[place]) && askedOn !== undefined
    return [[id, { ...rest, ...(asked && { askedOn }) }] as const]
  })
  const { askedOn: _, letter: __, ...unasked } = sharing
  return { ...(isUnsent(asking) ? unasked : sharing), told: Object.fromEntries(got) }
}

/** A letter on paper that nobody has handed over can be taken back like one that waits to leave. */
const isUnsent = (letter: Letter | undefined): letter is Letter =>
  letter?.state === 'pending' || letter?.state === 'to hand over'

type About = Extract<EvaluationRead, { readonly sharing: unknown }>

/**
 * Takes in what somebody says of sharing their key messages, or of those that a colleague shared (SA33). Sharing is
 * theirs alone to say; whoever has no account says it through their team leader, the office or the CPD lead.
 */
export async function hearSharing(
  books: Writing,
  { answer, sender, read }: Omit<Came<EvaluationRead>, 'read'> & { readonly read: About },
  known: Known,
): Promise<Became> {
  const { reference, sharing: said } = read
  const [before, found] = await Promise.all([books.sharing(reference), withMessages(books, reference)])
  const sharing = whoseSharing(before, found)
  if (sharing === undefined) return { problems: [notTheirs(reference)] }
  const after = 'consent' in said ? consented(sharing, said) : tried(sharing, said)
  if (after === undefined) return { problems: [notTheirs(reference)] }
  if (before !== undefined && sharing !== before) await unsent(books, before, known.now)
  books.saveSharing('consent' in said ? await unsent(books, after, known.now) : after)
  return { outcome: 'evaluation', request: reference, settled: true }

  /** What was begun, or what whoever went would share of their own accord; a colleague before them may still answer. */
  function whoseSharing(begun: Sharing | undefined, found: Awaited<ReturnType<typeof withMessages>>) {
    if (found === undefined || !('consent' in said)) return begun
    const person = known.people.find(({ id }) => id === begun?.person)
    const stays = begun !== undefined && standsFor(begun, found.request.person)
    return stays || (begun && person && speaksFor(sender, person, known))
      ? begun
      : begunAbout(found.request, found.messages)
  }

  function consented(before: Sharing, { consent }: Extract<SharingRead, { consent: unknown }>) {
    const person = known.people.find(({ id }) => id === before.person)
    if (person === undefined || !speaksFor(sender, person, known)) return undefined
    const by = sender.id === person.id ? {} : { by: sender.id }
    const said = [...before.said, { ...consent, at: answer.lastAt, ...by }].toSorted((one, other) =>
      one.at.localeCompare(other.at),
    )
    return { ...before, said: [...said.slice(0, -1).map(withoutWords), ...said.slice(-1)].slice(-saidAtMost) }
  }

  function tried(before: Sharing, { uptake }: Extract<SharingRead, { uptake: unknown }>) {
    const told = Object.keys(before.told)
    const forThem = known.people.some(
      (person) => told.includes(person.id) && person.email === undefined && speaksFor(sender, person, known),
    )
    if (!told.includes(sender.id) && !forThem) return undefined
    const key = told.includes(sender.id) ? sender.id : answer.id
    return { ...before, tried: { ...before.tried, [key]: uptake } }
  }
}

/** What somebody said before, without the words that they have replaced; the answer itself is kept elsewhere. */
const withoutWords = (consent: Consent): Consent =>
  consent.may === 'no' ? consent : { ...consent, words: undefined }

function speaksFor(sender: Person, person: Person, { settings }: Known): boolean {
  const { office, cpdLead, deputyCpdLead } = settings.roles
  if (sender.id === person.id) return true
  const writesItDown = sender.id === person.teamLeader || holdsOneOf(sender, [office, cpdLead, deputyCpdLead])
  return person.email === undefined && writesItDown
}

const notTheirs = (reference: RequestId): Problem => ({
  where: 'reference',
  label: 'Reference',
  typed: reference,
  say: 'There is nothing with this reference that you share, or that was shared with you. It stands in your letter, like R-0012. What you learned is for you alone to share.',
})
