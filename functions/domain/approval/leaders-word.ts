import { oneOfMany } from '../request/group.ts'
import type { TrainingRequest } from '../request/request.ts'
import { type Calendar, schoolDaysOn } from '../school/calendar.ts'
import type { Day, Instant } from '../school/day.ts'
import { isAway, isHere, isThere, type Person, type PersonId } from '../school/person.ts'

/** What a team leader may say of a request. None of it decides anything. */
export type View = 'for' | 'rather something else' | 'not now' | 'leaves it'

/** The word of a person's team leader on a request of theirs (SB13): whether they were asked, and what they said last. */
export type LeadersWord = {
  /** The letter in which they were asked; absent: nobody has been. */
  readonly letter?: string
  readonly said?: Said
}
export type Said = {
  readonly at: Instant
  /** The team leader, or whoever runs training or the office and wrote it down for them. */
  readonly by: PersonId
  /** The team leader for whom it was said, by whoever acted for them while they were away. */
  readonly for?: PersonId
  /** The version of the request that it was said of. */
  readonly version: number
  /** Whether the two have talked about it. */
  readonly talked: boolean
  readonly view: View
  /** Why, in a sentence; may be empty. */
  readonly because: string
  /** Something nearer, cheaper or better; may be empty. */
  readonly nearer: string
}

/** Who is to be asked, or why nobody is. */
export type ToAsk =
  /** `actingFor`: the team leader, who is away. */
  | { readonly leader: Person; readonly actingFor?: Person }
  | { readonly nobody: 'no team leader' | 'they asked themselves' | 'not here' }
  | { readonly awayUntil: Day }

/** Where the word stands, for the row. */
export type WordStands =
  | {
      readonly stands: 'heard'
      readonly said: Said
      readonly earlier: boolean
      readonly toldBy?: string
      readonly for?: string
    }
  | { readonly stands: 'asked'; readonly on: Day }
  | { readonly stands: 'not yet heard' | 'not yet asked' | 'not asked' }
  | Exclude<ToAsk, { readonly leader: Person }>

/** What became of the letter that asked: the day on which it left, or that it waits or could not leave. */
export type AskedBy =
  | { readonly left: Day }
  | { readonly left?: undefined; readonly state: 'waits' | 'failed' }

type Circumstances = {
  readonly people: readonly Person[]
  readonly today: Day
  readonly calendar: Calendar
}

/** School days after which the vote goes on without a team leader's word (SB13: a step, not a veto by silence). */
const movesOnAfter = 3

/** The day on which a request moves on without a word that was asked for on a day. Beyond the calendar, that many weekdays on. */
export const movesOn = (asked: Day, calendar: Calendar): Day => schoolDaysOn(calendar, asked, movesOnAfter)

/**
 * Whose word is wanted on a request: of its person's team leader, if that is neither themselves nor
 * whoever filled the form in for them. While they are away it is whoever stands in for them; nobody stands in
 * for that one, and nobody is asked about a request that is theirs or that they sent.
 */
export function toAsk(
  request: Pick<TrainingRequest, 'person' | 'askedBy'>,
  { people, today }: Pick<Circumstances, 'people' | 'today'>,
): ToAsk {
  const person = people.find(({ id }) => id === request.person)
  const leader = people.find(({ id }) => id === person?.teamLeader)
  if (leader === undefined || leader.id === person?.id) return { nobody: 'no team leader' }
  if (leader.id === request.askedBy) return { nobody: 'they asked themselves' }
  if (!isHere(leader, today)) return { nobody: 'not here' }
  if (leader.away !== undefined && isAway(leader, today)) {
    const acting = people.find(({ id }) => id === leader.standIn)
    const mayAct = acting && isThere(acting, today)
    const isTheirs = acting?.id === request.person || acting?.id === request.askedBy
    return mayAct && !isTheirs ? { leader: acting, actingFor: leader } : { awayUntil: leader.away.to }
  }
  return { leader }
}

/** Whom something is told that can wait: the same, and while nobody stands in for a leader the leader, who reads it when they are back. */
export function toTell(
  request: Parameters<typeof toAsk>[0],
  given: Parameters<typeof toAsk>[1],
): Exclude<ToAsk, { readonly awayUntil: Day }> {
  const whom = toAsk(request, given)
  if (!('awayUntil' in whom)) return whom
  const person = given.people.find(({ id }) => id === request.person)
  const leader = given.people.find(({ id }) => id === person?.teamLeader)
  return leader === undefined ? { nobody: 'no team leader' } : { leader }
}

/**
 * Whether a team leader is still to be asked about a request: it waits, and costs money or needs cover. Of
 * many who were named with a group only whoever asked is asked about.
 */
export const awaitsAsking = (request: TrainingRequest): boolean => {
  const { decision, word, cost, asked } = request
  if (oneOfMany(request)) return false
  return decision.stage === 'waiting' && word === undefined && (cost.total > 0 || asked.cover.length > 0)
}

/**
 * Where the team leader's word on a request stands. Silence blocks nothing: after three school days it
 * reads "not yet heard", and whatever is said decides nothing.
 *
 * @param asked what became of the letter that asked; absent where there was none
 */
export function wordStands(
  request: TrainingRequest,
  asked: AskedBy | undefined,
  given: Circumstances,
): WordStands {
  const said = request.word?.said
  if (said !== undefined) {
    const { people } = given
    const person = people.find(({ id }) => id === request.person)
    const nameOf = (one: PersonId): string | undefined => people.find(({ id }) => id === one)?.name
    const toldBy = said.by === person?.teamLeader ? undefined : nameOf(said.by)
    const leader = said.for && nameOf(said.for)
    const earlier = said.version < request.version
    return { stands: 'heard', said, earlier, ...(toldBy && { toldBy }), ...(leader && { for: leader }) }
  }
  if (asked?.left !== undefined)
    return given.today < movesOn(asked.left, given.calendar)
      ? { stands: 'asked', on: asked.left }
      : { stands: 'not yet heard' }
  if (asked?.state === 'failed') return { stands: 'not yet heard' }
  if (request.decision.stage !== 'waiting') return { stands: 'not asked' }
  if (asked !== undefined) return { stands: 'not yet asked' }
  const whom = toAsk(request, given)
  if (!('leader' in whom)) return whom
  return { stands: awaitsAsking(request) ? 'not yet asked' : 'not asked' }
}
