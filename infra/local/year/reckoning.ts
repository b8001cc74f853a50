import { type Balances, type Fund, post, potNames } from '../../../functions/domain/budget/accounts.ts'
import { inSchoolOn } from '../../../functions/domain/evaluation/ladder.ts'
import type { Calendar } from '../../../functions/domain/school/calendar.ts'
import { dayOf, timeOf } from '../../../functions/domain/school/day.ts'
import { isHere, type Person } from '../../../functions/domain/school/person.ts'
import { type Letter, reading } from '../../../functions/workflow/books.ts'
import type { Count } from '../counted.ts'
import type { Desk } from '../desk.ts'
import { atTheSheets } from './at-the-sheets.ts'
import { notAsRecorded } from './decisions.ts'
import { ceilingsKept, shownAsKept } from './money-again.ts'
import { notAsked, stoodStill } from './not-asked.ts'
import { type Records, recordsOf } from './records.ts'
import { lettersOf, type ReportSeen } from './reports.ts'
import type { Consents } from './sharing.ts'
import { sharedWithoutYes, sharingReckoned } from './what-was-shared.ts'

/** What happened in a year, counted from the books when it is over. Money in pence. */
export type YearPlayed = Awaited<ReturnType<typeof reckoned>>

export async function reckoned(
  desk: Desk,
  played: {
    readonly kind: string
    readonly seed: number
    readonly counts: readonly Count[]
    readonly seconds: number
    readonly reports: readonly ReportSeen[]
    readonly consents: Consents
  },
) {
  const records = await recordsOf(desk)
  const { requests, evaluations, history, attention, people } = records
  const books = reading(desk.outside().store, desk.sample.id)
  const calendar = (await books.known<{ calendar: Calendar }>('calendar'))?.calendar
  const sent = records.letters.filter(({ state }) => left.includes(state))
  const bound = sent.filter((letter) => letter.bound)
  const asked = requests.filter(({ decision }) => decision.stage !== 'noted')
  const stage = (name: string) => asked.filter(({ decision }) => decision.stage === name).length
  const state = (...names: readonly string[]) => evaluations.filter((one) => names.includes(one.state)).length
  const reports = await lettersOf(desk, played.reports, sent)
  return {
    school: played.kind,
    seed: played.seed,
    requests: asked.length,
    free: requests.length - asked.length,
    approved: stage('approved'),
    declined: stage('declined'),
    deferred: new Set(
      history.flatMap(({ cause }) => (cause.includes('/put off/') ? [cause.split('/')[0]] : [])),
    ).size,
    withdrawn: stage('withdrawn'),
    waiting: stage('waiting'),
    letters: Object.fromEntries(
      [...Map.groupBy(sent.flatMap(kindsIn), (kind) => kind)].map(([kind, ones]) => [kind, ones.length]),
    ),
    lettersOutsideHours: bound.filter((letter) => outsideHours(letter, people, calendar)).length,
    lettersToLeavers: sent.filter((letter) => toLeaver(letter, people)).length,
    daysWithTwoLetters: twice(bound),
    remindedTooLate: records.letters.filter(remindedTooLate).length,
    lettersAPerson: lettersAPerson(sent, people),
    evaluations: {
      asked: evaluations.filter(({ askedOn }) => askedOn !== undefined).length,
      answered: state('answered'),
      open: state('planned', 'asked', 'reminded', 'reminded again', 'leader told'),
      onList: state('listed'),
      stopped: state('stopped'),
      waived: state('waived'),
    },
    sharing: sharingReckoned(records, played.consents),
    sharedWithoutYes: (await sharedWithoutYes(atTheSheets(desk), records, played.consents)).length,
    words: {
      asked: asked.filter(({ word }) => word?.letter !== undefined).length,
      heard: asked.filter(({ word }) => word?.said !== undefined).length,
    },
    decisions: {
      recorded: records.decisions.length,
      workedOutOtherwise: notAsRecorded(records.decisions).length,
    },
    attendedNotAsked: notAsked(records, desk).length,
    stoodStill: stoodStill(records, desk).length,
    governorsLetters: sent.filter(({ kind }) => kind === 'governors').length,
    governors: reports,
    attention: attention.filter(({ open }) => open === 'yes').length,
    ...(await money(desk, records)),
    calls: callsOf(desk, played.counts),
    seconds: played.seconds,
  }
}

/** What an envelope had in it. */
const kindsIn = ({ kind, also = [] }: Letter): readonly string[] => [kind, ...also.map((one) => one.kind)]

const left: readonly Letter['state'][] = ['sent', 'handed over', 'to hand over', 'unknown']

/** Letters bound by §8 that left at a time or on a day that is not theirs. */
function outsideHours({ settledAt, to }: Letter, people: readonly Person[], calendar?: Calendar): boolean {
  const person = people.find(({ id }) => id === to.person)
  if (settledAt === undefined || person === undefined || calendar === undefined) return true
  const [day, time] = [dayOf(settledAt), timeOf(settledAt)]
  return time < '08:00' || time > '16:30' || inSchoolOn(person, calendar, day) !== day
}

function toLeaver({ settledAt, to }: Letter, people: readonly Person[]): boolean {
  if (to.person === undefined || settledAt === undefined) return false
  const person = people.find(({ id }) => id === to.person)
  return person === undefined || !isHere(person, dayOf(settledAt))
}

/** Envelopes that a member of staff gets in a year, on average. */
function lettersAPerson(sent: readonly Letter[], people: readonly Person[]): number {
  const staff = people.filter(({ leftOn }) => leftOn === undefined).length
  return Math.round((10 * sent.filter(({ to }) => to.person !== undefined).length) / Math.max(staff, 1)) / 10
}

/** A reminder before they go that left on the first day that it told, or after; also in another’s envelope. */
function remindedTooLate({ key, kind, state, settledAt }: Letter): boolean {
  if (kind !== 'before-you-go' || state === 'overtaken' || settledAt === undefined) return false
  const [, firstDay = ''] = /\/before\/([-\d]+)\//.exec(key) ?? []
  return dayOf(settledAt) >= firstDay
}

function twice(bound: readonly Letter[]): number {
  const days = bound.map(({ to, settledAt }) => `${to.person} ${settledAt && dayOf(settledAt)}`)
  return days.length - new Set(days).size
}

/** All financial years together; balanced when the entries add up to what is kept and to what people see. */
async function money(desk: Desk, { entries }: Records) {
  const years = [...new Set(entries.map(({ year }) => year))]
  const books = reading(desk.outside().store, desk.sample.id)
  const kept = await Promise.all(years.map((year) => books.balances(year)))
  const added = years.map((year) => entries.filter((one) => one.year === year).reduce(post, {} as Balances))
  const same = kept.every((balances, at) => sorted(balances) === sorted(added[at] ?? {}))
  const balanced = same && (await shownAsKept(desk, entries)) && ceilingsKept(entries)
  const side = (funds: readonly Fund[]) => {
    const total = (position: string): number =>
      kept.reduce(
        (sum, balances) =>
          sum +
          funds.reduce((part, fund) => part + (balances[`${fund}/${position}` as keyof Balances] ?? 0), 0),
        0,
      )
    const [allocated, committed, spent, free] = [
      -total('granted'),
      total('committed'),
      total('spent'),
      total('free'),
    ]
    return {
      allocated,
      committed,
      spent,
      free,
      balanced: balanced && allocated === committed + spent + free,
    }
  }
  const halfDays = side(['cover-half-days'])
  return {
    ledger: side(potNames),
    cover: { ...side(['cover']), days: halfDays.allocated / 2, daysFree: halfDays.free / 2 },
  }
}

const sorted = (balances: Balances): string =>
  JSON.stringify(
    Object.entries(balances)
      .filter(([, amount]) => amount !== 0)
      .sort(),
  )

/** Calls that leave the program; the documents that came from the store besides. */
function callsOf(desk: Desk, counts: readonly Count[]) {
  const { of = {} } = desk.google.calls
  const total = (what: 'storeReads' | 'storeAsks' | 'storeWrites' | 'tasks'): number =>
    counts.reduce((sum, count) => sum + count[what], 0)
  return {
    sheetsRead: of['sheets.spreadsheets.get'] ?? 0,
    sheetsWrite: of['sheets.spreadsheets.batchUpdate'] ?? 0,
    formsList: of['forms.forms.responses.list'] ?? 0,
    tasks: total('tasks'),
    smtp: desk.mail.list().length,
    storeReads: total('storeAsks'),
    documentsRead: total('storeReads'),
    storeWrites: total('storeWrites'),
  }
}

/** What the program has promised and did not keep in this year, in words; nothing when all went well. */
export const broken = (year: YearPlayed): readonly string[] =>
  Object.entries({
    'a letter left outside school hours or on a day that is not its reader’s': year.lettersOutsideHours > 0,
    'somebody who has left was written to': year.lettersToLeavers > 0,
    'somebody was written to twice a day': year.daysWithTwoLetters > 0,
    'somebody was reminded of what had begun': year.remindedTooLate > 0,
    'an activity took place and nobody was asked about it': year.attendedNotAsked > 0,
    'an evaluation stands still between two letters': year.stoodStill > 0,
    'staff get more than twenty letters a year on average': year.lettersAPerson > 20,
    'something was shared without a yes': year.sharedWithoutYes > 0,
    'the ledger, the Budget tab and the ceilings do not agree': !year.ledger.balanced || !year.cover.balanced,
    'a decision comes to something else when it is worked out again': year.decisions.workedOutOtherwise > 0,
    'governors were written to before the head had released it': year.governors.some(
      ({ early }) => early > 0,
    ),
    'a report that was released did not leave': year.governors.some(({ letters }) => letters === 0),
    'a figure for governors differs from a second calculation': year.governors.some(
      ({ differs }) => differs.length > 0,
    ),
  }).flatMap(([what, is]) => (is ? [what] : []))
