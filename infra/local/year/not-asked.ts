import { type Day, dayOf, daysBetween, weekdayOf } from '../../../functions/domain/school/day.ts'
import type { StoredRequest } from '../../../functions/workflow/books.ts'
import type { Desk } from '../desk.ts'
import { happened } from './governors-again.ts'
import type { Records } from './records.ts'

/** School days after which somebody must have been asked: the day itself, and two weeks for whoever is seldom in. */
const byThen = { 1: 5 + 10, 2: 30 + 10, 3: 80 + 10 } as const

/**
 * Activities that took place and of which nobody was asked how they went, although the day for it is
 * long past; counted day by day on the calendar as it was typed. Who left or was away is not counted.
 */
export function notAsked({ requests, evaluations, people }: Records, desk: Desk): readonly string[] {
  const today = dayOf(desk.clock.now())
  const days = openDays(desk, today)
  const present = new Set(
    people.filter(({ leftOn, away }) => leftOn === undefined && away === undefined).map(({ id }) => id),
  )
  const due = (request: StoredRequest, stage: 1 | 2 | 3): boolean =>
    (stage < 3 || (request.asked.minutes >= 180 && request.cost.total >= 10_000)) &&
    days.filter((day) => day > request.asked.lastDay).length >= byThen[stage]
  return requests
    .filter((one) => one.decision.stage === 'approved' && happened(one) && present.has(one.person))
    .flatMap((request) =>
      ([1, 2, 3] as const).flatMap((stage) => {
        const found = evaluations.find((one) => one.request === request.id && one.stage === stage)
        const asked = found?.askedOn !== undefined || found?.because === 'they did not go'
        // A later stage took its place, and is itself looked for here.
        const askedLater = found?.gaveWayTo !== undefined
        return due(request, stage) && !asked && !askedLater ? [`${request.id} stage ${stage}`] : []
      }),
    )
}

/** School days for which somebody may wait for the next letter: those between two, and a fortnight for whoever is seldom in. */
const atMost = 5 + 10

/** Evaluations that are neither answered, listed, let go nor stopped, and whose next letter is long overdue. */
export function stoodStill({ evaluations, people }: Records, desk: Desk): readonly string[] {
  const days = openDays(desk, dayOf(desk.clock.now()))
  const present = new Set(people.filter(({ leftOn, away }) => !leftOn && !away).map(({ id }) => id))
  return evaluations.flatMap(({ request, stage, person, dueOn }) =>
    dueOn !== undefined && present.has(person) && days.filter((day) => day > dueOn).length > atMost
      ? [`${request} stage ${stage}`]
      : [],
  )
}

/** Weekdays of the terms and INSET days, without those on which the school is closed. */
function openDays({ sample }: Desk, today: Day): readonly Day[] {
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
