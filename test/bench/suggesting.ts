import { suggest } from '../../functions/domain/allocation/suggest.ts'
import type { Allocation, Waiting } from '../../functions/domain/allocation/suggest-facts.ts'
import { type Day, daysAfter } from '../../functions/domain/school/day.ts'
import { solver } from '../../functions/services/solver.ts'
import { greedy, worthOf } from './greedy.ts'
import { type Row, rounded, row } from './row.ts'

/** The nodes that the program gives its solver. */
const nodes = 2000
const schools = 20
const large = 3
const seed = 20261122

/**
 * What the suggested set is worth beside taking the worthiest first, in schools of 40 waiting requests,
 * and how long 300 waiting requests take beside the same. Both keep the same limits.
 */
export async function suggesting(): Promise<readonly Row[]> {
  const solve = solver({ nodes })
  const ours: number[] = []
  const others: number[] = []
  for (let school = 0; school < schools; school += 1) {
    const allocation = aSchool(40, seed + school)
    ours.push((await suggest(allocation, solve)).worth.got)
    others.push(worthOf(greedy(allocation)))
  }
  const lowest = Math.min(...ours.map((worth, school) => worth / (others[school] ?? worth)))
  const times = await timed(solve)
  return [
    row('suggest-300', times.ours, times.others, {
      against: 'taking the worthiest first',
      unit: `ms for 300 waiting, ${times.proven} of ${large} proven, never more than ${times.within} % from the best`,
    }),
    row('suggest-vs-greedy', ours, others, {
      against: 'taking the worthiest first',
      unit: `worth of the suggested set, lowest ratio ${rounded(lowest)}`,
    }),
  ]
}

async function timed(solve: ReturnType<typeof solver>) {
  const ours: number[] = []
  const others: number[] = []
  const gaps: number[] = []
  for (let school = 0; school < large; school += 1) {
    const allocation = aSchool(300, seed + school)
    const begun = performance.now()
    const { worth, proven } = await suggest(allocation, solve)
    ours.push(performance.now() - begun)
    gaps.push(proven ? 0 : ((worth.atMost - worth.got) * 100) / worth.got)
    const again = performance.now()
    greedy(allocation)
    others.push(performance.now() - again)
  }
  return { ours, others, proven: gaps.filter((gap) => gap === 0).length, within: rounded(Math.max(...gaps)) }
}

/**
 * A school in which so many wait at once, with money and cover for about half of them. The same seed
 * makes the same school.
 */
function aSchool(howMany: number, from: number): Allocation {
  const draw = drawn(from)
  const whole = (low: number, high: number) => low + Math.floor(draw() * (high - low + 1))
  const waiting = Array.from({ length: howMany }, (_, index): Waiting => {
    const chance = draw()
    const pot = chance < 0.05 ? 'statutory' : chance < 0.6 ? 'plan' : 'individual'
    const outOn = draw() < 0.5 ? [daysAfter(first, whole(0, Math.ceil(howMany / 5)))] : []
    const cover = outOn.length * 21_800
    const by = { [pot]: whole(40, 600) * 100, travel: draw() < 0.3 ? whole(5, 90) * 100 : 0, cover }
    return {
      id: `R-${String(index + 1).padStart(4, '0')}`,
      askedAt: `2026-11-12T08:00:00.${String(index).padStart(3, '0')}Z`,
      person: `person ${whole(1, Math.ceil(howMany / 3))}`,
      pot,
      worth: whole(1, 10),
      needs: [{ year, by: { ...by, 'cover-half-days': outOn.length * 2 } }],
      outOn,
    }
  })
  return {
    waiting,
    thisYear: year,
    books: { [year]: booksFor(howMany) },
    outPerDay: 3,
    othersOut: { [daysAfter(first, 3)]: 2, [daysAfter(first, 8)]: 3 },
    had: Object.fromEntries(waiting.map(({ person }, index) => [person, index % 4])),
    mostWhileOthersHaveNone: 2,
    parts: {
      [year]: {
        plan: { most: howMany * 20_000, taken: 0 },
        individual: { most: howMany * 11_000, taken: 0 },
      },
    },
  }
}

const year = '2026-27'
const first: Day = '2026-11-30'

const booksFor = (howMany: number) => ({
  'plan/granted': -howMany * 9_000,
  'statutory/free': howMany * 1_600,
  'plan/free': howMany * 9_000,
  'individual/free': howMany * 5_000,
  'travel/free': howMany * 800,
  'cover/free': howMany * 6_000,
  'cover-half-days/free': Math.floor(howMany / 2),
})

/** Numbers from 0 to 1 that look like chance and are the same every time (mulberry32). */
function drawn(from: number): () => number {
  let state = from
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
