import {
  type Balances,
  type Entry,
  type Fund,
  post,
  potNames,
} from '../../../functions/domain/budget/accounts.ts'
import type { Evaluation } from '../../../functions/domain/evaluation/evaluation.ts'
import { inSchoolOn } from '../../../functions/domain/evaluation/ladder.ts'
import type { Calendar } from '../../../functions/domain/school/calendar.ts'
import { dayOf, timeOf } from '../../../functions/domain/school/day.ts'
import { isHere, type Person } from '../../../functions/domain/school/person.ts'
import { type Letter, reading, type StoredRequest } from '../../../functions/workflow/books.ts'
import type { Count } from '../counted.ts'
import type { Desk } from '../desk.ts'

/** What happened in a year, counted from the books when it is over. Money in pence. */
export type YearPlayed = Readonly<Record<string, unknown>>

export async function reckoned(
  desk: Desk,
  played: {
    readonly kind: string
    readonly seed: number
    readonly counts: readonly Count[]
    readonly seconds: number
  },
): Promise<YearPlayed> {
  const { store } = desk.outside()
  const all = async <T>(collection: string): Promise<readonly T[]> =>
    (await store.list({ collection: `schools/${desk.sample.id}/${collection}`, limit: 100_000 })).map(
      ({ doc }) => doc as T,
    )
  const books = reading(store, desk.sample.id)
  const [requests, letters, evaluations, entries, history, attention] = await Promise.all([
    all<StoredRequest>('requests'),
    all<Letter>('letters'),
    all<Evaluation>('evaluations'),
    all<Entry>('ledger'),
    all<{ cause: string }>('history'),
    all<{ open: string }>('attention'),
  ])
  const people = (await books.known<{ people: readonly Person[] }>('people'))?.people ?? []
  const calendar = (await books.known<{ calendar: Calendar }>('calendar'))?.calendar
  const sent = letters.filter(
    ({ state }) => state === 'sent' || state === 'handed over' || state === 'to hand over',
  )
  const bound = sent.filter((letter) => letter.bound)
  const asked = requests.filter(({ decision }) => decision.stage !== 'noted')
  const stage = (name: string) => asked.filter(({ decision }) => decision.stage === name).length
  const state = (...names: readonly string[]) => evaluations.filter((one) => names.includes(one.state)).length
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
      [...Map.groupBy(sent, ({ kind }) => kind)].map(([kind, ones]) => [kind, ones.length]),
    ),
    lettersOutsideHours: bound.filter((letter) => outsideHours(letter, people, calendar)).length,
    lettersToLeavers: sent.filter((letter) => toLeaver(letter, people)).length,
    daysWithTwoLetters: twice(bound),
    evaluations: {
      asked: state('asked', 'reminded', 'answered', 'listed'),
      answered: state('answered'),
      open: state('planned', 'asked', 'reminded'),
      onList: state('listed'),
      stopped: state('stopped'),
      waived: 0,
    },
    governorsLetters: sent.filter(({ kind }) => kind === 'governors').length,
    attention: attention.filter(({ open }) => open === 'yes').length,
    ...(await money(desk, entries)),
    calls: callsOf(desk, played.counts),
    seconds: played.seconds,
  }
}

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

function twice(bound: readonly Letter[]): number {
  const days = bound.map(({ to, settledAt }) => `${to.person} ${settledAt && dayOf(settledAt)}`)
  return days.length - new Set(days).size
}

/** All financial years together; balanced when the entries add up to what is kept and shown. */
async function money(desk: Desk, entries: readonly Entry[]) {
  const years = [...new Set(entries.map(({ year }) => year))]
  const books = reading(desk.outside().store, desk.sample.id)
  const kept = await Promise.all(years.map((year) => books.balances(year)))
  const added = years.map((year) => entries.filter((one) => one.year === year).reduce(post, {} as Balances))
  const same = kept.every((balances, at) => sorted(balances) === sorted(added[at] ?? {}))
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
      balanced: same && allocated === committed + spent + free && free >= 0 && shown(desk),
    }
  }
  const cover = side(['cover'])
  const halfDays = side(['cover-half-days'])
  return {
    ledger: side(potNames),
    cover: { ...cover, days: halfDays.allocated / 2, daysFree: halfDays.free / 2 },
  }
}

const sorted = (balances: Balances): string =>
  JSON.stringify(
    Object.entries(balances)
      .filter(([, amount]) => amount !== 0)
      .sort(),
  )

/** Whether each line of the Budget tab adds up as people see it. */
function shown(desk: Desk): boolean {
  const file = desk.google.sheets.files().find(({ title }) => title.startsWith('CPD Desk'))?.id ?? ''
  const pence = (text = '£0'): number => Math.round(Number(text.replace(/[£,]/g, '')) * 100)
  return desk
    .rows(file, 'Budget')
    .slice(2)
    .every(([, set, spent, committed, free]) => pence(set) === pence(spent) + pence(committed) + pence(free))
}

function callsOf(desk: Desk, counts: readonly Count[]) {
  const { of = {} } = desk.google.calls
  const total = (what: 'storeReads' | 'storeWrites'): number =>
    counts.reduce((sum, count) => sum + count[what], 0)
  return {
    sheetsRead: of['sheets.spreadsheets.get'] ?? 0,
    sheetsWrite: of['sheets.spreadsheets.batchUpdate'] ?? 0,
    formsList: of['forms.forms.responses.list'] ?? 0,
    tasks: of['cloudtasks.projects.locations.queues.tasks.create'] ?? 0,
    smtp: desk.mail.list().length,
    storeReads: total('storeReads'),
    storeWrites: total('storeWrites'),
  }
}
