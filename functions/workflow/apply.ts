import type { Attention } from '../domain/attention.ts'
import { type MadeOffer, stillOffered } from '../domain/development/offer.ts'
import { type Day, dayOf, type Instant } from '../domain/school/day.ts'
import type { Settings } from '../domain/school/settings.ts'
import type { Outside } from '../outside.ts'
import { type MeetingsRead, meetingsIn, meetingsTab } from '../pages/desk/meetings.ts'
import { askForWords } from './ask-for-words.ts'
import { askWhoMissed } from './ask-who-missed.ts'
import { atMost, attend } from './attend.ts'
import { reading, type StoredRequest } from './books.ts'
import { closeEvaluations, type ImpactSays } from './close-evaluations.ts'
import { evaluate } from './evaluate.ts'
import { grantMoney } from './grant-money.ts'
import { type BookingsKept, keepBookings } from './keep-bookings.ts'
import { type CostsKept, keepCosts, noCosts } from './keep-costs.ts'
import type { Known } from './known.ts'
import { type Learned, learn } from './learn.ts'
import { needsNow } from './learn-development.ts'
import { prepareMeeting } from './prepare-meeting.ts'
import type { Pulled } from './pull.ts'
import { rowsOn } from './read-tab.ts'
import { receiveAnswer } from './receive-answer.ts'
import { receiveAnswers } from './receive-answers.ts'
import { receiveEvaluation } from './receive-evaluation.ts'
import { offersMade, receiveOffer } from './receive-offer.ts'
import { receiveWord } from './receive-word.ts'
import { type Heard, recordChoices } from './record-choices.ts'
import { remindBefore } from './remind-before.ts'
import { noteRemoved } from './removed-answers.ts'
import { type GovernorsSeen, reportToGovernors } from './report-to-governors.ts'
import { retire } from './retire.ts'
import type { School } from './school.ts'
import { type FilesSent, sendFiles } from './send-files.ts'
import { settleOpening } from './settle-opening.ts'
import { nothingShared, type SharingKept, share } from './share.ts'
import { tellHead } from './tell-head.ts'
import { tellStaffroom } from './tell-staffroom.ts'
import { tellUnmetNeeds } from './tell-unmet.ts'
import { type Weights, weights } from './weigh.ts'

/** What a look has made so. Without settings nothing but the set-up can be shown. */
export type Applied = {
  readonly learned: Learned
  readonly more: boolean
  /** What made us fail, in words; the rest went on without it. */
  readonly failed: readonly string[]
  readonly unsettled: School['unsettled']
  readonly known?: Known
  readonly open: readonly StoredRequest[]
  /** There are more rows than Approvals can hold. */
  readonly isFull: boolean
  /** What was offered on the form, also what no longer stands. */
  readonly offersMade: readonly MadeOffer[]
  readonly weights?: Weights
  readonly governors?: GovernorsSeen
  readonly says: Heard['says']
  readonly held: Heard['held']
  readonly officeSays: BookingsKept['says']
  readonly costs: CostsKept
  /** What became of files that the business manager asked for, by row of Finance figures. */
  readonly filesSay: FilesSent['says']
  readonly impactSays: ImpactSays
  readonly sharing: SharingKept
  readonly meetingsMend: Readonly<Record<number, string>>
  readonly meetingsHeld: MeetingsRead['held']
  /** The day of which everybody has had their Staffroom letter. */
  readonly staffroomDone?: Day
}

/** Rows that Approvals can hold: more than a school of 200 staff asks for in a year. */
const rowsAtMost = 1500

/** Makes so what people wrote, one thing at a time, each in a transaction of its own. */
export async function apply(
  outside: Outside,
  school: School,
  pulled: Pulled,
  now: Instant,
): Promise<Applied> {
  const read = await learn(outside.store, school.id, pulled, now)
  if (read.settings === undefined) return nothingApplied(read)
  const meetings = meetingsIn(rowsOn(meetingsTab(read.settings), pulled.desk), dayOf(now))
  const before = knownAtFirst(school, { ...read, settings: read.settings }, meetings, now)
  await grantMoney(outside.store, school.id, before)
  const { learned, known: settledWith } = await settleOpening(outside.store, school.id, read, before)
  await tellHead(outside, school.id, learned, settledWith)
  const books = reading(outside.store, school.id)
  const openEntries: readonly Attention[] = await books.attention(atMost)
  const attended = await attend(outside, school, pulled, openEntries, now)
  const { more, failed } = await takeAnswers(outside, school, pulled, learned, settledWith)
  const costs = await keepCosts(outside, school.id, pulled, settledWith)
  const made = await offersMade(books)
  const known = {
    ...settledWith,
    offers: [...settledWith.offers, ...made.filter((one) => stillOffered(one, settledWith.today))],
  }
  const { heard, kept, open, isFull, weighed, impactSays } = await hearRows(outside, school, pulled, known)
  await noteRemoved(outside, school.id, pulled, open, known)
  if (meetings.meetsToday) await prepareMeeting(outside, school.id, open, weighed, known)
  const evaluated = await evaluate(outside, school.id, open, known)
  await remindBefore(outside, school.id, open, known)
  await askWhoMissed(outside, school.id, open, known)
  const sharing = await share(outside, school, pulled, known)
  const unsettled = { ...heard.unsettled, ...kept.unsettled, ...attended.unsettled, ...sharing.unsettled }
  const files = await sendFiles(outside, school, pulled, known)
  const settled = !more && Object.keys(unsettled).length === 0
  const governors = await reportToGovernors(outside, school, pulled, { open, settled }, known)
  const told = await writeUnasked(outside, school, { open, learned, sharing }, known)
  return {
    learned,
    more: more || evaluated.more || told.more === true,
    staffroomDone: told.done,
    failed: [...failed, ...costs.failed, ...heard.failed, ...kept.failed],
    governors,
    costs,
    filesSay: files.says,
    impactSays,
    sharing,
    unsettled: { ...unsettled, ...governors.unsettled, ...files.unsettled },
    known,
    open,
    isFull,
    offersMade: made,
    weights: weighed,
    says: heard.says,
    held: heard.held,
    officeSays: kept.says,
    meetingsMend: meetings.mend,
    meetingsHeld: meetings.held,
  }
}

/** What the program writes of its own accord to whole teams and the whole staff. Last: the others of the day’s one letter have a day that they belong to. */
async function writeUnasked(
  outside: Outside,
  school: School,
  { open, learned, sharing }: Pick<Applied, 'open' | 'learned' | 'sharing'>,
  known: Known,
) {
  await askForWords(outside, school.id, open, known)
  await tellUnmetNeeds(outside, school.id, known)
  const { sharings } = sharing
  return tellStaffroom(outside, school, { open, sharings, development: learned.development }, known)
}

/** What a look leaves before there are settings. */
const nothingApplied = (learned: Learned): Applied => ({
  learned,
  more: false,
  failed: [],
  unsettled: {},
  open: [],
  isFull: false,
  offersMade: [],
  says: {},
  held: {},
  officeSays: {},
  costs: noCosts,
  filesSay: {},
  impactSays: {},
  sharing: nothingShared,
  meetingsMend: {},
  meetingsHeld: {},
})

/** What is known before anything is applied. */
const knownAtFirst = (
  school: School,
  read: Learned & { readonly settings: Settings },
  meetings: ReturnType<typeof meetingsIn>,
  now: Instant,
): Known => ({
  now,
  today: dayOf(now),
  knownSince: dayOf(school.began),
  bookedAhead: [],
  needs: needsNow(read.development),
  offers: read.development.offers,
  settings: read.settings,
  people: read.people,
  plan: read.plan,
  calendar: read.calendar,
  overrides: meetings.overrides,
  formAddress: school.forms.request.address,
  evaluationAddress: school.forms.evaluation.address,
  ...(school.forms.word && { wordAddress: school.forms.word.address }),
  ...(school.forms.offer && { offerAddress: school.forms.offer.address }),
  ...(meetings.meeting && { meeting: meetings.meeting }),
})

/** What was chosen beside the rows of Approvals, then in the office's file and on Impact; which rows stay after that, and what they are weighed against. */
async function hearRows(outside: Outside, school: School, pulled: Pulled, known: Known) {
  const books = reading(outside.store, school.id)
  const rows = () => books.requestsShown('approvals', rowsAtMost)
  const waiting = await rows()
  const read = await weights(books, waiting, known)
  const heard = await recordChoices(outside, school, pulled, waiting, read, known)
  const kept = await keepBookings(outside, school, pulled, waiting, read, known)
  const changed = heard.changed || kept.changed
  const open = await retire(outside, school.id, changed ? await rows() : waiting, known)
  const impactSays = await closeEvaluations(outside, school.id, pulled, known)
  const weighed = changed ? await weights(books, open, known) : read
  const isFull = waiting.length === rowsAtMost
  if (isFull)
    outside.log('more requests than Approvals holds', { school: school.id, requests: waiting.length })
  return { heard, kept, open, isFull, impactSays, weighed }
}

/** The answers to the forms: what is asked for first, because the others are about that. */
async function takeAnswers(
  outside: Outside,
  { id, forms }: School,
  pulled: Pulled,
  { peopleChanged }: Learned,
  known: Known,
): Promise<{ readonly more: boolean; readonly failed: readonly string[] }> {
  const given = { ...known, peopleChanged }
  const asked = await receiveAnswers(outside, id, forms.request.id, pulled.answers, given, receiveAnswer)
  const told = await receiveAnswers(
    outside,
    id,
    forms.evaluation.id,
    pulled.evaluations,
    given,
    receiveEvaluation,
  )
  const said =
    forms.word && pulled.words.length > 0
      ? await receiveAnswers(outside, id, forms.word.id, pulled.words, given, receiveWord)
      : nothingMore
  const offered =
    forms.offer && pulled.offers.length > 0
      ? await receiveAnswers(outside, id, forms.offer.id, pulled.offers, given, receiveOffer)
      : nothingMore
  const all = [asked, told, said, offered]
  return { more: all.some(({ more }) => more), failed: all.flatMap(({ failed }) => failed) }
}

const nothingMore = { more: false, failed: [] } as const
