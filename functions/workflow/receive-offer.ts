import { holdsOneOf } from '../domain/approval/roles.ts'
import type { MadeOffer } from '../domain/development/offer.ts'
import type { Problem } from '../domain/problem.ts'
import type { Person } from '../domain/school/person.ts'
import { schoolYearOf, schoolYearSpan } from '../domain/school/school-year.ts'
import type { Answer } from '../outside.ts'
import { iCanShow, type OfferRead, readOffer, takingBack } from '../pages/forms/i-can-show.ts'
import { offerHeard } from '../pages/letters/offer-heard.ts'
import type { Letter, Reading, Writing } from './books.ts'
import { filledIn, offerForm } from './form-links.ts'
import type { Known } from './known.ts'
import { owed, toPerson } from './owe.ts'
import { type Became, type Came, receiving, type Taken } from './take-in.ts'

/** Offers that are kept, the newest: more than a school makes in ten years. */
const keptAtMost = 500

/** Every offer that was ever made on the form and is still kept, in the order in which they came. */
export const offersMade = async (books: Pick<Reading, 'known'>): Promise<readonly MadeOffer[]> =>
  (await books.known<{ offers: readonly MadeOffer[] }>('offers made'))?.offers ?? []

/**
 * Takes in one answer to "I can show colleagues …" (SA20): an offer with a reference of its own, thanked for
 * by letter, or one that is taken back. An answer that its sender changes is the same offer.
 */
export const receiveOffer = receiving<OfferRead>({
  form: iCanShow,
  what: 'answer to “I can show colleagues …”',
  read: (answers, { today }) => readOffer(answers, today),
  take: taken,
})

async function taken(
  books: Writing,
  { answer, sender, read }: Came<OfferRead>,
  known: Known,
): Promise<Became> {
  const [made, count] = await Promise.all([offersMade(books), books.counter('offers')])
  if ('takeBack' in read) {
    const there = made.find(({ id, person }) => id === read.takeBack && mayTakeBack(sender, person, known))
    if (there === undefined) return { problems: [notTheirs(read.takeBack)] }
    const { takenBack = answer.lastAt } = there
    return heard(books, { offer: { ...there, takenBack }, made, answer }, known)
  }
  const before = made.find(({ responseId }) => responseId === answer.id)
  const until = read.until ?? schoolYearSpan(schoolYearOf(known.today)).to
  const id = before?.id ?? (`O-${String(count + 1).padStart(4, '0')}` as const)
  if (before === undefined) books.saveCounter('offers', count + 1)
  const what = { person: before?.person ?? sender.id, responseId: answer.id, at: answer.lastAt }
  return heard(books, { offer: { ...read, ...what, id, until }, made, answer }, known)
}

/** Writes an offer down as it now stands, and owes the letter to whoever made it. */
function heard(
  books: Writing,
  came: { readonly offer: MadeOffer; readonly made: readonly MadeOffer[]; readonly answer: Answer },
  known: Known,
): Omit<Taken, 'what'> {
  const { offer, made } = came
  const others = made.filter(({ id }) => id !== offer.id)
  const offers = [...others, offer].sort((one, other) => one.id.localeCompare(other.id)).slice(-keptAtMost)
  books.saveKnown('offers made', { offers })
  const person = known.people.find(({ id }) => id === offer.person)
  if (person !== undefined) books.saveLetter(thanks(offer, person, came.answer, known))
  return { outcome: 'offer', settled: true }
}

const thanks = (offer: MadeOffer, person: Person, answer: Answer, known: Known): Letter =>
  owed(
    offerHeard({
      ...known,
      ...{ person, offer, takeBackAddress: filledIn(takingBack(offer.id), offerForm(known)).formAddress },
    }),
    {
      key: `${offer.id}/${answer.id}/${answer.lastAt}`,
      ...{ to: toPerson(person), about: '', due: known.now, now: known.now },
    },
  )

/** Whose it is; and whoever runs training and the office, when they are told of it. */
function mayTakeBack(sender: Person, whose: Person['id'], { settings }: Known): boolean {
  const { cpdLead, deputyCpdLead, office } = settings.roles
  return sender.id === whose || holdsOneOf(sender, [cpdLead, deputyCpdLead, office])
}

const notTheirs = (reference: string): Problem => ({
  where: 'reference',
  label: 'Reference',
  typed: reference,
  say: 'There is no offer of yours with this reference. It stands in your letter of thanks, like O-0007.',
})
