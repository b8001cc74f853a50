import { cancelledByProvider, isAgreed, isPast, tookPlace } from '../booking/booking.ts'
import { type Pence, sum } from '../budget/money.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import { lensLine } from '../governors/compile.ts'
import { counted, type Told } from '../governors/count.ts'
import type { LensLine } from '../governors/report.ts'
import type { Asked, TrainingRequest } from '../request/request.ts'
import type { Day } from '../school/day.ts'

/** Whoever gives training from outside, as the school has known them (SB39, SA34). */
export type Provider = {
  /** What stays the same however the name is written. */
  readonly key: string
  /** As it was last written. */
  readonly name: string
  /** What was agreed with them, the latest first, each title once. */
  readonly titles: readonly string[]
  /** Places that were agreed, one for each person. */
  readonly places: number
  /** Absent where nothing of theirs is shown any more. */
  readonly lastDay?: Day
  /** Places whose last day is past and which were taken. */
  readonly been: number
  /** Whether it was worth it, in the middle; told only where five people have said so. */
  readonly worth: LensLine
  /** The true cost of a place, in pence: cover and travel are in it. Absent where nothing is agreed any more. */
  readonly eachPlace?: Pence
  /** How many in a hundred said that it was worth the time and money; told only of five people or more. */
  readonly sayYes?: number
  /** How many said that something was not right; told only where five people or more have been. */
  readonly notRight?: number
  /** Places that they cancelled on us. */
  readonly cancelled?: number
}

/** What a rule hears of a provider. */
export type PastWith = Pick<Provider, 'name' | 'been' | 'worth'>

/**
 * Whom something outside is from, as far as that was written: a site by its name, whatever page of it was
 * given; otherwise the words before the first comma. Nobody for what our school or trust gives.
 */
export function providerOf({
  source,
  contact,
}: Pick<Asked, 'source' | 'contact'>): { readonly key: string; readonly name: string } | undefined {
  if (source === 'our school' || source === 'our trust') return undefined
  const written = contact.trim().slice(0, longest)
  const [, site] = sitePattern.exec(written) ?? []
  const name = site?.toLowerCase() ?? (written.split(/[,;(\n]/)[0] ?? '').trim()
  const key = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\b(?:the|ltd|limited|plc)\b/g, ' ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
  return key === '' ? undefined : { key, name }
}

const longest = 200
/** 'https://www.courses.example.org/maths', 'courses.example.org', 'info@courses.example.org'. */
const sitePattern =
  /^(?:https?:\/\/)?(?:www\.)?(?:[^\s@/]+@)?([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})(?:[/:?#]\S*)?$/i

/** Everybody from whom something was agreed, kept or cancelled on us, by name (SA34). What a single person said of them is in none of it. */
export function providers(
  requests: readonly TrainingRequest[],
  evaluations: readonly Evaluation[],
  today: Day,
): readonly Provider[] {
  const known = requests
    .filter((request) => isAgreed(request) || cancelledByProvider(request))
    .toSorted((one, other) => other.asked.lastDay.localeCompare(one.asked.lastDay))
    .flatMap((request) => {
      const provider = providerOf(request.asked)
      return provider === undefined ? [] : [{ ...provider, request }]
    })
  return [...Map.groupBy(known, ({ key }) => key)]
    .map(([key, theirs]): Provider => {
      const places = theirs.map(({ request }) => request).filter(isAgreed)
      const ids = new Set(places.map(({ id }) => id))
      const answered = evaluations.filter(({ request, answer }) => ids.has(request) && answer !== undefined)
      return {
        key,
        name: theirs[0]?.name ?? '',
        titles: [...new Set(places.map(({ asked }) => asked.title))],
        places: places.length,
        lastDay: places[0]?.asked.lastDay,
        been: places.filter((request) => tookPlace(request) && isPast(request, today)).length,
        worth: lensLine('value for money', answered),
        ...(places.length > 0 && {
          eachPlace: Math.round(sum(...places.map(({ cost }) => cost.total)) / places.length),
        }),
        ...sayYes(answered),
        ...notRight(places, evaluations, today),
        cancelled: theirs.length - places.length,
      }
    })
    .sort((one, other) => (one.key < other.key ? -1 : 1))
}

/** “Would we go again?”, from the answers to whether it was worth it: 4 and 5 are a yes. */
function sayYes(answered: readonly Evaluation[]): Pick<Provider, 'sayYes'> {
  const said = answered.flatMap(({ person, answer }) => {
    const rating = answer?.ratings['value for money']
    return rating === undefined ? [] : [{ person, yes: rating >= 4 }]
  })
  if (!canBeTold(said.map(({ person }) => person))) return {}
  return { sayYes: Math.round((said.filter(({ yes }) => yes).length * 100) / said.length) }
}

/** Their questions were held because something was not right; what it was stands in Needs attention. */
function notRight(
  places: readonly TrainingRequest[],
  evaluations: readonly Evaluation[],
  today: Day,
): Pick<Provider, 'notRight'> {
  const been = places.filter((request) => tookPlace(request) && isPast(request, today))
  if (!canBeTold(been.map(({ person }) => person))) return {}
  const ids = new Set(been.map(({ id }) => id))
  const held = evaluations.filter(
    ({ request, state, listedOn }) => ids.has(request) && state === 'listed' && listedOn === undefined,
  )
  return { notRight: new Set(held.map(({ request }) => request)).size }
}

function canBeTold(people: readonly string[]): boolean {
  const told: Told = counted(new Set(people).size)
  return told !== 'withheld' && told > 0
}
