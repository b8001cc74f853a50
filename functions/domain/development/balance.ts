import { isAgreed } from '../booking/booking.ts'
import { countedTogether } from '../governors/count.ts'
import { type Kind, kinds, pupilGroups, sources, type TrainingRequest } from '../request/request.ts'
import type { Day } from '../school/day.ts'
import type { Person } from '../school/person.ts'
import { schoolYearOf } from '../school/school-year.ts'
import { list } from '../sentence.ts'

/** How this school year's activities are spread over scopes, kinds or children (SA27, SA1, SA14), and what to think about. */
export type Balance = {
  readonly of: 'source' | 'kind' | 'children'
  readonly activities: number
  /** The most frequent first, with its share in per cent. */
  readonly shares: readonly Share[]
  /** Advice only: nothing follows from it. Empty where there is nothing to say. */
  readonly say: string
}

export type Share = { readonly name: string; readonly percent: number }

/** The kinds of one part of the staff (SA9); no shares where too few people have had something to be told of. */
export type Mix = Omit<Balance, 'of'> & { readonly group: string }

/**
 * The spread of what was agreed or logged, whoever it is for. A school is to use a wide range (SA27): what is
 * missing is named, and what makes up more than half is asked about. Nothing is said of no activities.
 */
export function balances(requests: readonly TrainingRequest[], today: Day): readonly Balance[] {
  const given = givenIn(requests, today)
  if (given.length === 0) return []
  const scopes = countsOf(
    sources,
    given.map(({ asked }) => [asked.source]),
  )
  const children = given.map(({ asked }) => asked.children).filter((ticked) => ticked.length > 0)
  return [
    {
      of: 'source',
      ...spread(scopes, given.length),
      // Few schools use every kind, so only scopes are missed.
      say: sentences(muchOf(scopes, given.length), missing(scopes, 'Nothing yet from')),
    },
    { of: 'kind', ...kindsOf(given) },
    ...(children.length > 0 ? [childrenOf(children)] : []),
  ]
}

/**
 * The same of kinds for each part of the staff, so that a diet of nothing but courses is seen (SA9, SB17).
 * Fewer than five people are not told of, nor is the part from which they could be worked out.
 */
export function mixes(
  requests: readonly TrainingRequest[],
  people: readonly Person[],
  today: Day,
): readonly Mix[] {
  const groupOf = new Map(people.map(({ id, roleGroup }) => [id, roleGroup]))
  const parts = Map.groupBy(givenIn(requests, today), ({ person }) => groupOf.get(person))
  const groups = [...new Set(groupOf.values())].flatMap((group) => {
    const given = parts.get(group)
    return given === undefined ? [] : [{ group, given }]
  })
  const told = countedTogether(
    Object.fromEntries(groups.map(({ group, given }) => [group, new Set(given.map((g) => g.person)).size])),
  )
  return groups.map(({ group, given }) =>
    told[group] === 'withheld'
      ? { group, activities: given.length, shares: [], say: 'Too few to tell.' }
      : { group, ...kindsOf(given) },
  )
}

const givenIn = (requests: readonly TrainingRequest[], today: Day): readonly TrainingRequest[] =>
  requests.filter((one) => isAgreed(one) && schoolYearOf(one.asked.lastDay) === schoolYearOf(today))

/** What is taught to people who listen. What the law requires is nobody's choice, so it is no diet. */
const courses: readonly Kind[] = ['course or conference', 'webinar', 'qualification', 'required by law']

function kindsOf(given: readonly TrainingRequest[]): Omit<Balance, 'of'> {
  const counts = countsOf(
    kinds,
    given.map(({ asked }) => [asked.kind]),
  )
  const chosen = given.filter(({ asked }) => asked.kind !== 'required by law')
  const onlyCourses = chosen.length > 1 && chosen.every(({ asked }) => courses.includes(asked.kind))
  const say = onlyCourses
    ? 'Nothing but courses so far: could some of it be a visit, coaching, reading or a project?'
    : sentences(muchOf(counts, given.length))
  return { ...spread(counts, given.length), say }
}

/** Groups of children that activities were to help, among those that were asked about (SA14); one may help several. */
function childrenOf(ticked: readonly (readonly string[])[]): Balance {
  const counts = countsOf(pupilGroups, ticked)
  const named = counts.filter(({ name }) => name !== 'all' && name !== 'not directly')
  return { of: 'children', ...spread(counts, ticked.length), say: missing(named, 'By name nothing yet for') }
}

type Count = { readonly name: string; readonly count: number }

/** The most frequent first. */
const countsOf = (names: readonly string[], given: readonly (readonly string[])[]): readonly Count[] =>
  names
    .map((name) => ({ name, count: given.filter((one) => one.includes(name)).length }))
    .toSorted((one, other) => other.count - one.count)

const spread = (counts: readonly Count[], activities: number): Pick<Balance, 'activities' | 'shares'> => ({
  activities,
  shares: counts
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => ({ name, percent: Math.round((count * 100) / activities) })),
})

function muchOf(counts: readonly Count[], activities: number): string {
  const most = counts.find(({ count }) => count > activities - count)
  return most === undefined ? '' : `More than half is “${most.name}”: is that meant?`
}

function missing(counts: readonly Count[], words: string): string {
  const none = counts.filter(({ count }) => count === 0).map(({ name }) => name)
  return none.length === 0 ? '' : `${words}: ${list(none)}.`
}

const sentences = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ')
