import { digest } from '../domain/digest.ts'
import { dayOf, type Instant, milliseconds, secondsAfter } from '../domain/school/day.ts'
import type { Outside } from '../outside.ts'
import { apply } from './apply.ts'
import { askForALook } from './ask-for-a-look.ts'
import { askToDeliver } from './ask-to-deliver.ts'
import { reading } from './books.ts'
import { type Pulled, pull, sightOf } from './pull.ts'
import { changeSchool, type School, schoolFrom, schoolPath } from './school.ts'
import { showAll } from './show-all.ts'

/** A look has 100 seconds; its lease holds longer, so that two never look at once by being slow. */
const leaseSeconds = 150
const unsettledSeconds = 25
const looksInARow = 3

export type LookAsked = { readonly school: string; readonly why: 'wake' | 'tick' }

/**
 * Brings one school up to date with what its people have written, then shows them where things
 * stand: pull, apply, push; letters follow.
 *
 * We are told that something changed, never what. So it does not matter if a signal is lost,
 * repeated or late: the next look reads everything again and ends in the same place. Who finds
 * another look running leaves it a note to look again.
 */
export async function look(outside: Outside, { school: id, why }: LookAsked): Promise<void> {
  const school = await takeLease(outside, id)
  if ('busyUntil' in school) {
    // Should whoever holds the lease have died, the next look need not wait for a tick.
    const seconds = (milliseconds(school.busyUntil) - milliseconds(outside.clock.now())) / 1000
    await askForALook(outside, id, seconds)
    return
  }
  const holder = school.lease?.holder ?? ''
  try {
    await lookHolding(outside, school, holder, why)
  } catch (cause) {
    await recordFailure(outside, id, holder, cause)
  }
}

async function lookHolding(
  outside: Outside,
  first: School,
  holder: string,
  why: LookAsked['why'],
): Promise<void> {
  let school = first
  for (let round = 1; ; round += 1) {
    const seen = await lookOnce(outside, school, why)
    const mayGoOn = round < looksInARow
    const after = await letGo(outside, { id: school.id, holder, mayGoOn }, seen)
    if (!after.again || !mayGoOn) {
      await askForWhatFollows(outside, school.id, seen, after.again)
      return
    }
    school = after.school
  }
}

/** What one look leaves on the school. */
export type LookSeen = {
  readonly digests: Partial<School['digests']>
  readonly unsettled: School['unsettled']
  readonly more: boolean
  readonly dueAt?: Instant
  readonly forms?: School['forms']
  readonly wordsAwaited?: boolean
  readonly wordsReadOn?: School['wordsReadOn']
  readonly staffroomSays?: string
  readonly staffroomDone?: School['staffroomDone']
  readonly lastNews?: Instant
}

/** One look, without regard to any lease: reading, applying, showing. Two of them at once do everything once. */
export async function lookOnce(outside: Outside, school: School, why: LookAsked['why']): Promise<LookSeen> {
  const now = outside.clock.now()
  const pulled = await pull(outside, school, why, now)
  const sight = digest(sightOf(pulled, school, dayOf(now)))
  const waiting = Object.keys(school.unsettled).length > 0
  if (sight === school.digests[why] && !waiting && school.failure === undefined) {
    return { digests: {}, unsettled: {}, more: false, dueAt: school.dueAt }
  }
  const applied = await apply(outside, school, pulled, now)
  const shown = await showAll(outside, school, pulled, applied, now)
  const wordsAwaited = shown.seeingAwaited || applied.open.some(({ word }) => word?.letter !== undefined)
  const next = wordsAwaited ? shown.pulled : { ...shown.pulled, words: [] }
  const allTakenIn = !applied.more && applied.failed.length === 0
  return {
    digests: allTakenIn && !shown.meanwhile ? digestsAfter(next, school, why, now) : {},
    unsettled: applied.unsettled,
    more: applied.more || shown.meanwhile,
    dueAt: shown.dueAt,
    forms: shown.forms,
    wordsAwaited,
    ...(allTakenIn && why === 'tick' && { wordsReadOn: dayOf(now) }),
    ...(applied.staffroomDone && { staffroomDone: applied.staffroomDone }),
    ...(shown.staffroomSays && { staffroomSays: shown.staffroomSays }),
    ...(shown.news && { lastNews: now }),
  }
}

/** After a tick's look, which read everything, a wake has nothing new to see either. */
const digestsAfter = (
  pulled: Pulled,
  school: School,
  why: LookAsked['why'],
  now: Instant,
): Partial<School['digests']> => {
  const sight = (seen: Pulled): string => digest(sightOf(seen, school, dayOf(now)))
  if (why === 'wake') return { wake: sight(pulled) }
  const newest = secondsAfter(now, -24 * 60 * 60)
  return {
    tick: sight(pulled),
    wake: sight({
      ...pulled,
      answers: pulled.answers.filter(({ lastAt }) => lastAt >= newest),
      evaluations: pulled.evaluations.filter(({ lastAt }) => lastAt >= newest),
      words: pulled.words.filter(({ lastAt }) => lastAt >= newest),
      offers: pulled.offers.filter(({ lastAt }) => lastAt >= newest),
    }),
  }
}

const takeLease = (outside: Outside, id: string): Promise<School | { readonly busyUntil: Instant }> =>
  outside.store.transaction(async (books) => {
    const school = schoolFrom(await books.get(schoolPath(id)), id)
    const now = outside.clock.now()
    if (school.lease !== undefined && school.lease.until > now) {
      books.put(schoolPath(id), { ...school, lease: { ...school.lease, again: true } })
      return { busyUntil: school.lease.until }
    }
    const turn = (school.turn ?? 0) + 1
    const taken: School = {
      ...school,
      turn,
      lease: { holder: String(turn), until: secondsAfter(now, leaseSeconds), again: false },
    }
    books.put(schoolPath(id), taken)
    return taken
  })

/** Writes down what was seen and lets go, unless somebody asked to look again; a lease that others hold by now stays theirs. */
async function letGo(
  outside: Outside,
  { id, holder, mayGoOn }: { readonly id: string; readonly holder: string; readonly mayGoOn: boolean },
  seen: LookSeen,
): Promise<{ readonly again: boolean; readonly school: School }> {
  let again = false
  const school = await changeSchool(outside.store, id, (before) => {
    if (before.lease?.holder !== holder) return before
    again = before.lease.again
    const until = secondsAfter(outside.clock.now(), leaseSeconds)
    const { failure: _, ...rest } = before
    return {
      ...rest,
      digests: { ...before.digests, ...seen.digests },
      unsettled: seen.unsettled,
      dueAt: seen.dueAt,
      ...(seen.forms && { forms: seen.forms }),
      ...(seen.wordsAwaited !== undefined && { wordsAwaited: seen.wordsAwaited }),
      ...(seen.wordsReadOn && { wordsReadOn: seen.wordsReadOn }),
      ...(seen.staffroomDone && { staffroomDone: seen.staffroomDone }),
      ...(seen.staffroomSays && { staffroomSays: seen.staffroomSays }),
      ...(seen.lastNews && { lastNews: seen.lastNews }),
      lease: again && mayGoOn ? { holder, until, again: false } : undefined,
    }
  })
  return { again, school }
}

async function askForWhatFollows(
  outside: Outside,
  id: string,
  seen: LookSeen,
  again: boolean,
): Promise<void> {
  const now = outside.clock.now()
  if (seen.dueAt !== undefined && seen.dueAt <= now) await askToDeliver(outside, id, now)
  if (seen.more || again) await askForALook(outside, id, 0, 'tick')
  if (Object.keys(seen.unsettled).length > 0) await askForALook(outside, id, unsettledSeconds)
}

/**
 * A school that cannot be looked at rests a while, and says so; the others do not wait for it. Its
 * letters do not either: what this look had taken in before it failed may have owed some.
 */
async function recordFailure(outside: Outside, id: string, holder: string, cause: unknown): Promise<void> {
  const now = outside.clock.now()
  const say = cause instanceof Error ? cause.message.slice(0, 200) : 'something failed'
  outside.log('look failed', { school: id, because: say })
  const dueAt = await reading(outside.store, id).nextLetterAt()
  await changeSchool(outside.store, id, (school) => {
    const count = (school.failure?.count ?? 0) + 1
    const rest = Math.min(30 * 2 ** count, 3600)
    return {
      ...school,
      dueAt,
      failure: { say, since: school.failure?.since ?? now, count, nextTry: secondsAfter(now, rest) },
      ...(school.lease?.holder === holder && { lease: undefined }),
    }
  })
  if (dueAt !== undefined && dueAt <= now) await askToDeliver(outside, id, now)
}
