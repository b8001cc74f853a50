import type { Evaluation } from '../../../functions/domain/evaluation/evaluation.ts'
import { type Day, dayOf, daysBetween, weekdayOf } from '../../../functions/domain/school/day.ts'
import type { Person } from '../../../functions/domain/school/person.ts'
import type { StoredRequest } from '../../../functions/workflow/books.ts'
import type { Desk } from '../desk.ts'
import { happened } from './governors-again.ts'
import type { Records } from './records.ts'

/** A school whose year has been played until now. */
type Played = Pick<Desk, 'sample'> & { readonly clock: Pick<Desk['clock'], 'now'> }

/** School days after which somebody must have been asked: the day itself, and two weeks for whoever is seldom in. */
const byThen = { 1: 5 + 10, 2: 30 + 10, 3: 80 + 10 } as const

/** School days after which a stage is owed, and for which somebody must have been here since. */
const owedOn = { 1: 5, 2: 30, 3: 80 } as const

/**
 * Activities that took place and of which whoever went was not asked how they went, although the day for it is
 * long past; counted day by day on the calendar as it was typed. Who left is not counted, nor is a stage while
 * whose time somebody was away; whoever says last that they were not there need not be asked.
 */
export function notAsked(
  { requests, evaluations, people }: Pick<Records, 'requests' | 'evaluations' | 'people'>,
  desk: Played,
): readonly string[] {
  const days = openDays(desk, dayOf(desk.clock.now()))
  const staff = new Map(people.map((person) => [person.id, person]))
  const due = (request: StoredRequest, stage: 1 | 2 | 3): boolean => {
    if (stage === 3 && (request.asked.minutes < 180 || request.cost.total < 10_000)) return false
    const since = days.filter((day) => day > request.asked.lastDay)
    const person = staff.get(request.person)
    return since.length >= byThen[stage] && wasHere(person, since.slice(owedOn[stage] - 1, byThen[stage]))
  }
  return requests
    .filter((one) => one.decision.stage === 'approved' && happened(one))
    .flatMap((request) => {
      const theirs = evaluations.filter((one) => one.request === request.id && one.person === request.person)
      const absent = saysNotThere(request, theirs)
      return ([1, 2, 3] as const).flatMap((stage) => {
        const found = theirs.find((one) => one.stage === stage)
        const asked = absent || found?.askedOn !== undefined || found?.state === 'answered'
        // A later stage took its place, and is itself looked for here.
        const askedLater = found?.gaveWayTo !== undefined
        return due(request, stage) && !asked && !askedLater ? [`${request.id} stage ${stage}`] : []
      })
    })
}

const wasHere = (person: Person | undefined, days: readonly Day[]): boolean =>
  person !== undefined &&
  person.leftOn === undefined &&
  !days.some((day) => person.away && person.away.from <= day && day <= person.away.to)

/** Whether the last word of all is that they were not there: theirs, or the office’s that they were. */
function saysNotThere({ missed, booking, person }: StoredRequest, theirs: readonly Evaluation[]): boolean {
  const answer = theirs.find(({ stage }) => stage === 1)?.answer
  const said = [
    ...(answer?.attended ? [{ at: answer.at, absent: answer.attended === 'no' }] : []),
    ...(missed?.person === person && missed.answer ? [{ at: missed.answer.at, absent: true }] : []),
    ...(booking?.state.startsWith('attended') ? [{ at: booking.at, absent: false }] : []),
  ]
  return said.toSorted((one, other) => (one.at < other.at ? -1 : 1)).at(-1)?.absent ?? false
}

/** School days for which somebody may wait for the next letter: those between two, and a fortnight for whoever is seldom in. */
const atMost = 5 + 10

/** Evaluations that are neither answered, listed, let go nor stopped, and whose next letter is long overdue. */
export function stoodStill({ evaluations, people }: Records, desk: Played): readonly string[] {
  const days = openDays(desk, dayOf(desk.clock.now()))
  const present = new Set(people.filter(({ leftOn, away }) => !leftOn && !away).map(({ id }) => id))
  return evaluations.flatMap(({ request, stage, person, dueOn }) =>
    dueOn !== undefined && present.has(person) && days.filter((day) => day > dueOn).length > atMost
      ? [`${request} stage ${stage}`]
      : [],
  )
}

/** Weekdays of the terms and INSET days, without those on which the school is closed. */
function openDays({ sample }: Pick<Desk, 'sample'>, today: Day): readonly Day[] {
  const days = (what: string): readonly Day[] =>
    sample.calendar
      .filter(([kind]) => kind === what)
      .flatMap(([, from = '', to = '']) => daysBetween(typed(from), typed(to === '' ? from : to)))
  const closed = new Set(days('Closed'))
  return [...new Set([...days('Term'), ...days('INSET')])].filter(
    (day) => day <= today && !closed.has(day) && !['Sat', 'Sun'].includes(weekdayOf(day)),
  )
}

const typed = (british: string): Day => british.split('/').reverse().join('-') as Day
