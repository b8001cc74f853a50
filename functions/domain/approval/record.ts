import { type Assessment, assess, assessBy } from '../allocation/assess.ts'
import type { Standing } from '../allocation/finding.ts'
import type { Entry } from '../budget/accounts.ts'
import { type Needs, needs } from '../budget/needs.ts'
import { membersOf, type TrainingRequest } from '../request/request.ts'
import type { Instant } from '../school/day.ts'
import type { Person } from '../school/person.ts'
import type { Roles } from '../school/settings.ts'
import { decide } from './decide.ts'
import type { Choices, Decision } from './decision.ts'
import type { Circumstances } from './step.ts'

/** What is the same for everybody of a group, and what one of them stands at by themselves. */
type Shared = Pick<Standing, 'plan' | 'calendar'>
type Own = Pick<Standing, 'othersOut' | 'had' | 'needs' | 'offers' | 'past'>

/** One person’s request as it was weighed when leaders decided. */
export type WeighedThen = {
  readonly standing: Own
  readonly advised: Assessment
  /** What it takes of each fund, by financial year. */
  readonly takes: readonly Needs[]
}

/**
 * All that a decision was made from, and what it was: thresholds, plan, pots, what was known of the person,
 * the choices, the advice. Written once, together with the decision, and never changed, so that anybody
 * who asks later why it was so can have it worked out again by the rules of that day.
 */
export type DecisionRecord = {
  readonly cause: string
  readonly ruleVersion: string
  /** As it stood before: with the others of its group, and without what is for the CPD lead alone. */
  readonly request: TrainingRequest
  readonly choices: Choices
  readonly given: Circumstances & Shared
  /** In the order of their places; nothing for somebody who is not on People. */
  readonly weighed: readonly WeighedThen[]
  readonly became: Became
  readonly entries: readonly Entry[]
}
export type Became = 'approved' | 'declined' | 'wait' | 'more information'

/** What leaders have just decided, if anything: a decision that stands, or that has only been reworded, is none. */
export function becameOf(before: Decision, after: Decision, now: Instant): Became | undefined {
  switch (after.stage) {
    case 'agreed':
      return after.at === now ? after.outcome : undefined
    case 'approved':
    case 'declined':
      return after.at === now ? after.stage : undefined
    case 'waiting': {
      const earlier = before.stage === 'waiting' ? before.deferred : undefined
      return after.deferred === earlier ? undefined : after.deferred?.kind
    }
    case 'withdrawn':
    case 'noted':
      return undefined
  }
}

/** Puts together what is to be kept of a decision. */
export function recordOf(
  cause: string,
  { request, choices, given }: Pick<DecisionRecord, 'request' | 'choices' | 'given'>,
  standings: readonly (Standing | undefined)[],
  { became, entries }: Pick<DecisionRecord, 'became' | 'entries'>,
): DecisionRecord {
  const kept = withoutConfidences(request)
  const weighed = membersOf(kept).flatMap((one, place): readonly WeighedThen[] => {
    const standing = standings[place]
    if (standing === undefined) return []
    return [{ standing: own(standing), advised: assess(one, standing), takes: needs(one) }]
  })
  const people = given.people.filter((one) => matters(one, request, given.settings.roles))
  return {
    cause,
    ruleVersion: weighed[0]?.advised.ruleVersion ?? '',
    request: kept,
    choices,
    given: { ...given, people },
    weighed,
    became,
    entries,
  }
}

/**
 * Works a recorded decision out again from what was written down with it, by its own version of the
 * rules: the same advice, figures, outcome and entries, or something has been changed that must not be.
 * Nothing comes back for a version whose rules this program no longer has.
 */
export function replay(
  record: DecisionRecord,
): Pick<DecisionRecord, 'weighed' | 'became' | 'entries'> | undefined {
  const { request, choices, given, ruleVersion } = record
  const members = membersOf(request).filter(({ person }) => given.people.some(({ id }) => id === person))
  const weighed = members.flatMap((one, place) => {
    const standing = standingThen(one, record.weighed[place], given)
    const advised = standing && assessBy(ruleVersion, one, standing)
    return standing && advised ? [{ standing: own(standing), advised, takes: needs(one) }] : []
  })
  if (weighed.length < members.length) return undefined
  const step = decide(request, choices, given)
  const became = becameOf(request.decision, step.request.decision, given.now)
  return became && { weighed, became, entries: step.entries }
}

/** All that a rule can see of one person alone; a part left out here is missed when it is worked out again. */
const own = ({ othersOut, had, needs: theirs, offers, past }: Standing): Own => ({
  othersOut,
  had,
  needs: theirs,
  offers,
  ...(past && { past }),
})

function standingThen(
  { person: id }: TrainingRequest,
  then: WeighedThen | undefined,
  { today, settings, plan, calendar, balances, people }: DecisionRecord['given'],
): Standing | undefined {
  const person = people.find((one) => one.id === id)
  return person && then && { today, settings, plan, calendar, balances, person, ...then.standing }
}

/** What would help somebody take part is seen by no rule, so no record of one keeps it. */
const withoutConfidences = (request: TrainingRequest): TrainingRequest => ({
  ...request,
  asked: { ...request.asked, adjustments: '' },
  ...(request.members && { members: request.members.map(withoutConfidences) }),
})

/** Whom a decision depends on: those it is for, and those who hold a role or once had its address. */
function matters({ id, email, formerly }: Person, request: TrainingRequest, roles: Roles): boolean {
  const { leaders, head, actingHead, headAssistant, cpdLead, deputyCpdLead } = roles
  const holders = [...leaders, head, actingHead, headAssistant, cpdLead, deputyCpdLead].map(
    (holder) => holder?.email,
  )
  return (
    membersOf(request).some(({ person }) => person === id) ||
    [email, ...formerly].some((address) => address !== undefined && holders.includes(address))
  )
}
