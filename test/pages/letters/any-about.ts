import fc from 'fast-check'
import type { DayPart } from '../../../functions/domain/school/day.ts'
import type { About } from '../../../functions/pages/letters/about.ts'
import { anAsked, aRequest, aSettings } from '../../make.ts'
import { about, bryony, deena, form, jo, maureen, niamh, priya, ruth, samir } from './who-and-what.ts'

/** A text in somebody’s own words, or none. */
const words = fc.constantFrom('', 'More talk about words.', 'I counted, on three mornings', 'One.\nTwo, too.')
const perhaps = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined })
const day = fc.constantFrom(
  '2026-11-10',
  '2026-11-12',
  '2026-12-04',
  '2027-01-12',
  '2027-07-21',
  '2028-02-29',
)
const cover: readonly DayPart[] = [{ day: '2026-12-04', part: 'morning' }]

const asked = fc.record({
  title: fc.constantFrom('', 'Guided reasoning', 'Maths & “reasoning”: what next?', 'A'),
  contact: fc.constantFrom('', 'Northern Maths Trust', 'Ask Sam Bright.'),
  kind: fc.constantFrom('course or conference', 'required by law', 'qualification'),
  source: fc.constantFrom('our school', 'national', 'online'),
  priority: perhaps(fc.constantFrom('1', '2', '99')),
  help: words,
  difference: words,
  measure: words,
  firstDay: day,
  cover: fc.constantFrom([], cover),
  coverInSchool: fc.constantFrom('', 'Mrs Castle'),
  price: fc.constantFrom(0, 8500, 29_550),
  vat: perhaps(fc.constantFrom(0, 5910)),
  travel: fc.constantFrom(0, 640),
  otherMoney: words,
  bookBy: perhaps(fc.constantFrom('2026-11-10', '2026-11-20')),
  others: fc.constantFrom([], ['Hilda Castle']),
  adjustments: fc.constantFrom('A seat near the front, please.', 'A lift'),
  anythingElse: words,
} as const)

const settings = fc.record({
  office: fc.constantFrom(jo.email ?? '', 'nobody@example.org'),
  lead: fc.constantFrom(samir.email ?? '', 'nobody@example.org'),
  deputy: perhaps(fc.constant({ email: niamh.email ?? '' })),
})

/** What a letter can be about, with every part that may be missing there or not. */
export const anyAbout: fc.Arbitrary<About> = fc
  .record({
    asked,
    lasts: fc.constantFrom(0, 1, 400),
    settings,
    person: fc.constantFrom(bryony, priya, maureen, samir, ruth, jo, { ...deena, job: '' }),
    askedBy: perhaps(fc.constantFrom(jo, priya)),
    here: fc.subarray([ruth, samir, niamh, jo, bryony, deena, priya, maureen]),
    today: fc.constantFrom('2026-11-12', '2026-12-05', '2027-08-20'),
    version: fc.constantFrom(1, 2),
    group: perhaps(fc.constantFrom('R-0031', 'R-0030')),
    terms: perhaps(
      fc.record({ freeUntil: perhaps(fc.constant('2027-01-05')), charge: perhaps(fc.constantFrom(0, 4000)) }),
    ),
    state: perhaps(fc.constantFrom('booked', 'attended in part', 'not attended')),
  } as const)
  .map(({ asked: given, lasts, settings: roles, ...one }) => {
    const lastDay = lasts === 0 ? given.firstDay : lasts === 1 ? '2028-03-01' : '2028-12-01'
    const base = about(one.person, anAsked({ ...given, lastDay } as never))
    const at = '2026-11-12T15:00:00.000Z'
    const ours = aSettings({
      roles: {
        office: { email: roles.office },
        cpdLead: { email: roles.lead },
        deputyCpdLead: roles.deputy,
      } as never,
    })
    const booking = { approval: at, at, state: one.state, coverCalledOff: false, cover: {} }
    const request = aRequest({
      ...base.request,
      ...{ version: one.version, terms: one.terms, settings: ours },
      ...(one.group && { group: one.group }),
      ...(one.state && { booking }),
    } as never)
    return {
      ...base,
      settings: ours,
      people: one.here,
      today: one.today,
      askedBy: one.askedBy ?? one.person,
      request,
    } as About
  })

/** An optional address of a form, and a text in somebody’s words. */
export const anyOptions = fc.record({
  address: perhaps(fc.constant(form)),
  words,
  yes: fc.boolean(),
  also: fc.boolean(),
  weighed: fc.boolean(),
})
export type Options = typeof anyOptions extends fc.Arbitrary<infer T> ? T : never
