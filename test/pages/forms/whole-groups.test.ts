import { expect, test } from 'vitest'
import type { Day } from '../../../functions/domain/school/day.ts'
import { othersIn } from '../../../functions/pages/forms/others-in.ts'
import { othersNamed, whyNotFound, whyTooLarge } from '../../../functions/pages/forms/others-named.ts'
import { aPerson } from '../../make.ts'

const many = (count: number, roleGroup: 'Teacher' | 'Teaching assistant') =>
  Array.from({ length: count }, (_, place) =>
    aPerson({
      ...{ id: `${roleGroup} ${place}`, name: `${roleGroup} Number${place}` },
      ...{ roleGroup, job: place < 5 ? 'Year 1' : '' },
    }),
  )
const days = ['2026-12-01'] as const

/** A school of so many teachers, Priya Lindqvist with them, and so many teaching assistants. */
const inASchoolOf = (teachers: number, tas: number) => {
  const people = [aPerson(), ...many(teachers - 1, 'Teacher'), ...many(tas, 'Teaching assistant')]
  const facts = { people, today: '2026-11-12', days } as const
  return (typed: string) => othersNamed(othersIn(typed, facts), 'priya', facts)
}

test.for([
  { teachers: 150, tas: 0, typed: 'everyone', taken: 149, tooLarge: [] },
  {
    ...{ teachers: 151, tas: 0, typed: 'everyone', taken: 0 },
    tooLarge: [{ words: 'everyone', people: 150, room: 149 }],
  },
  {
    ...{ teachers: 100, tas: 80, typed: 'everyone\nKS1', taken: 10 },
    tooLarge: [{ words: 'everyone', people: 179, room: 149 }],
  },
  {
    ...{ teachers: 100, tas: 80, typed: 'all teachers and all TAs', taken: 99 },
    tooLarge: [{ words: 'all TAs', people: 80, room: 50 }],
  },
  {
    ...{ teachers: 100, tas: 51, typed: 'Teaching assistant Number7\nteachers\nTAs', taken: 100 },
    tooLarge: [{ words: 'TAs', people: 50, room: 49 }],
  },
  { teachers: 100, tas: 50, typed: 'TAs\nTeaching assistant Number7\nteachers', taken: 149, tooLarge: [] },
])(
  'of $teachers teachers and $tas teaching assistants “$typed” takes $taken, and no group in part',
  ({ taken, tooLarge, ...school }) => {
    const others = inASchoolOf(school.teachers, school.tas)(school.typed)

    expect(others).toMatchObject({ notFound: [], notInSchool: [], tooLarge })
    expect(others.people).toHaveLength(taken)
  },
)

test.for([
  [
    { words: 'everyone', people: 179, room: 149 },
    '“everyone” is 179 people, and one form takes 149 others at most. So nobody was taken with it. Send a form for each part of it, like “all teachers” and “all teaching assistants”, or “KS1” and “KS2”, filled in for one of them, so that you are not counted again. A price for all is to be shared between the forms.',
  ],
  [
    { words: 'TAs', people: 80, room: 50 },
    '“TAs” is 80 people more, and of the 149 others that one form takes there is room for 50. So nobody was taken with it. Send a form for each part of it, like “all teachers” and “all teaching assistants”, or “KS1” and “KS2”, filled in for one of them, so that you are not counted again. A price for all is to be shared between the forms.',
  ],
] as const)('whoever names a group that is too large is told what to do: %j', ([group, said]) => {
  expect(whyTooLarge(group)).toBe(said)
})

const year1 = { job: 'Year 1' } as const
const staff = [
  aPerson(),
  aPerson({ id: 'leila', name: 'Leila Okonjo', ...year1 }),
  aPerson({ id: 'new', name: 'Nia New', ...year1, startDate: '2027-09-01' }),
  aPerson({ id: 'leaves', name: 'Lev Leaves', ...year1, leftOn: '2027-08-31' }),
  aPerson({ id: 'left', name: 'Gus Gone', ...year1, leftOn: '2027-03-31' }),
]

test.for<{ today: Day; day: Day; typed: string; here: readonly string[]; out: readonly string[] }>([
  {
    ...{ today: '2027-07-06', day: '2027-09-01', typed: 'everyone' },
    ...{ here: ['leila', 'new'], out: ['Lev Leaves'] },
  },
  {
    ...{ today: '2027-07-06', day: '2027-09-01', typed: 'KS1 except Nia New' },
    ...{ here: ['leila'], out: ['Lev Leaves'] },
  },
  {
    ...{ today: '2027-07-06', day: '2027-08-31', typed: 'everyone' },
    ...{ here: ['leila', 'leaves'], out: [] },
  },
  {
    ...{ today: '2027-04-12', day: '2027-03-31', typed: 'Year 1' },
    ...{ here: ['leila', 'leaves', 'left'], out: [] },
  },
])('on $today “$typed” on $day is who works here then: $here', ({ today, day, typed, here, out }) => {
  const facts = { people: staff, today, days: [day] }

  const others = othersNamed(othersIn(typed, facts), 'priya', facts)

  expect(others.people.map(({ person }) => person)).toEqual(here)
  expect(others.notInSchool).toEqual(out)
})

test('a group that begins in September is known in July, also for a Saturday on which nobody is in school', () => {
  const people = [aPerson(), aPerson({ id: 'new', name: 'Nia New', job: 'Year 9', startDate: '2027-09-01' })]
  const facts = { people, today: '2027-07-06', days: ['2027-09-04'] } as const

  expect(othersNamed(['Year 9'], 'priya', facts)).toMatchObject({ people: [], notFound: ['Year 9'] })
  expect(whyNotFound('Year 9', 'priya', facts)).toBe(
    'Of “Year 9” (Nia New) nobody is in school then. Whoever goes all the same must be named.',
  )
})

test.for(['Leila Okonjo\neveryone', 'everyone, Leila Okonjo', 'Year 1\neveryone\nLeila Okonjo'])(
  'whoever is in a group goes with it, also where they are named besides: “%s”',
  (typed) => {
    const facts = { people: staff, today: '2027-07-06', days: ['2027-07-07'] } as const

    const { people } = othersNamed(othersIn(typed, facts), 'priya', facts)

    expect(people.find(({ person }) => person === 'leila')?.through).toMatch(/everyone|Year 1/)
  },
)
