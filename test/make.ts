import type { Standing } from '../functions/domain/allocation/finding.ts'
import { potFor } from '../functions/domain/request/pot-for.ts'
import type { Asked, TrainingRequest } from '../functions/domain/request/request.ts'
import { trueCost } from '../functions/domain/request/true-cost.ts'
import type { Calendar } from '../functions/domain/school/calendar.ts'
import type { Person } from '../functions/domain/school/person.ts'
import type { Plan } from '../functions/domain/school/plan.ts'
import type { Settings } from '../functions/domain/school/settings.ts'
import { booksIn2026, calendar, conference, nothingYet, plan, settings } from './thistledown-lane.ts'

/**
 * Plain values of Thistledown Lane Primary School, all invented, to say only what matters in a test:
 * `aRequest({ asked: { price: pounds(300) } })`.
 */

type Changes<T> = {
  readonly [Group in keyof T]?: T[Group] extends string | number ? T[Group] : Partial<T[Group]>
}

/** The school's settings on Thursday 12 November 2026; groups are changed key by key. */
export function aSettings(changes: Changes<Settings> = {}): Settings {
  const as = settings
  return {
    version: changes.version ?? as.version,
    school: { ...as.school, ...changes.school },
    roles: { ...as.roles, ...changes.roles },
    quorum: { ...as.quorum, ...changes.quorum },
    money: { ...as.money, ...changes.money },
    limits: { ...as.limits, ...changes.limits },
    time: { ...as.time, ...changes.time },
    letters: { ...as.letters, ...changes.letters },
    governors: { ...as.governors, ...changes.governors },
    firstReference: changes.firstReference ?? as.firstReference,
  }
}

/** Priya Lindqvist, full-time teacher of Year 4. */
export const aPerson = (changes: Partial<Person> = {}): Person => ({
  id: 'priya',
  name: 'Priya Lindqvist',
  email: 'priya.lindqvist@thistledown-lane.example.org',
  formerly: [],
  roleGroup: 'Teacher',
  job: 'Year 4',
  fte: 100,
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
  ...changes,
})

/** What Priya asked in R-0032: a conference on Friday 4 December, £295 and VAT, rail £64, a day of cover. */
export const anAsked = (changes: Partial<Asked> = {}): Asked => ({ ...conference, ...changes })

/** R-0032, waiting. Its cost and pot follow from what is asked, unless they are given. */
export function aRequest(
  changes: Partial<Omit<TrainingRequest, 'asked'>> & {
    readonly asked?: Partial<Asked>
    readonly settings?: Settings
  } = {},
): TrainingRequest {
  const { asked: askedChanges, settings: given, ...rest } = changes
  const asked = anAsked(askedChanges)
  return {
    id: 'R-0032',
    version: 1,
    formId: 'form-ask',
    responseId: 'response-0032',
    askedAt: '2026-11-11T16:05:00.000Z',
    person: 'priya',
    askedBy: 'priya',
    who: 'Priya Lindqvist, Year 4',
    asked,
    cost: trueCost(asked, given ?? aSettings()),
    pot: potFor(asked, aPlan()),
    decision: { stage: 'waiting', since: rest.askedAt ?? '2026-11-11T16:05:00.000Z' },
    ...rest,
  }
}

export const aPlan = (): Plan => plan

/** The school year 2026–27: 190 pupil days and 5 INSET days. */
export const aCalendar = (changes: Partial<Calendar> = {}): Calendar => ({ ...calendar, ...changes })

/** What the school knows on Thursday 12 November 2026, with the books as they stood that morning. */
export const aStanding = (changes: Partial<Standing> = {}): Standing => ({
  today: '2026-11-12',
  settings: aSettings(),
  plan: aPlan(),
  calendar: aCalendar(),
  person: aPerson(),
  balances: { '2026-27': booksIn2026 },
  othersOut: {},
  had: nothingYet,
  needs: [],
  offers: [],
  ...changes,
})
