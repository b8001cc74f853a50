import { expect, test } from 'vitest'
import { peopleIn } from '../../../functions/pages/coordinator/people.ts'
import type { CellValue } from '../../../functions/sheet.ts'
import { typed } from '../desk/typed-rows.ts'
import { anna, at, ben, known, today } from './a-staff-list.ts'

test('a row with a name and an address is enough: full time, Monday to Friday', () => {
  const { people, mend } = peopleIn(typed(anna), [], today)

  expect(mend).toEqual({})
  expect(people).toEqual([
    {
      id: expect.stringMatching(/^p-/),
      ...anna,
      formerly: [],
      roleGroup: 'Other',
      job: '',
      fte: 100,
      weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
    },
  ])
})

test('a full row is read as it stands', () => {
  const row = {
    ...ben,
    email: ' Ben.Garth@Thistledown-Lane.example.org ',
    group: 'teacher',
    job: 'Year 3',
    start: 46_266,
    fte: 0.6,
    weekdays: 'Mon–Wed',
    stage: 'ECT 1',
    leader: 'anna fell',
    awayFrom: '01/12/2026',
    awayTo: '18/12/2026',
    left: '21/07/2027',
    conversation: '06/10/2026',
  }

  const { people, mend } = peopleIn(typed(anna, row), [], today)

  expect(mend).toEqual({})
  expect(people[1]).toMatchObject({
    email: ben.email,
    roleGroup: 'Teacher',
    startDate: '2026-09-01',
    fte: 60,
    weekdays: ['Mon', 'Tue', 'Wed'],
    careerStage: 'ECT 1',
    teamLeader: people[0]?.id,
    away: { from: '2026-12-01', to: '2026-12-18' },
    leftOn: '2027-07-21',
    conversationOn: '2026-10-06',
  })
})

test('an address that stands in two rows counts in the first, and the second is answered', () => {
  const { people, mend } = peopleIn(typed(anna, { ...ben, email: anna.email }), [], today)

  expect(people.map(({ name }) => name)).toEqual(['Anna Fell'])
  expect(mend[3]).toBe(
    'This e-mail address stands in another row too. Each person needs an address of their own.',
  )
})

test.for<[string, Record<string, CellValue>, string]>([
  ['no name', { name: '' }, 'Write a name'],
  ['no address', { email: '' }, 'Write an e-mail address, or “yes” under No account.'],
  ['two addresses', { email: 'a@x.example, b@x.example' }, 'E-mail: write one plain address'],
  ['a start date that is none', { start: '31/02/2027' }, 'Start date: Write a date, like 14/03/2027'],
  ['more than full time', { fte: 1.2 }, 'FTE: Write a number from 0.05 to 1'],
  ['an unknown role group', { group: 'Wizard' }, 'Role group: Choose Teacher, Teaching assistant'],
  ['weekdays in one letter', { weekdays: 'M T W' }, 'Weekdays: Write the days, like Mon, Tue, Thu'],
  ['one day of being away', { awayFrom: '01/12/2026' }, 'Write both days of being away, or neither'],
  [
    'days away the wrong way round',
    { awayFrom: '02/12/2026', awayTo: '01/12/2026' },
    '“Away to” is before “Away from”',
  ],
])('a row with %s is answered beside it, and the person stays as they were', ([_, wrong, sentence]) => {
  const before = known(anna, { ...ben, job: 'Year 3' })

  const { people, mend } = peopleIn(typed(anna, { ...ben, job: 'Year 5', ...wrong }), before, today)

  expect(mend[3]).toContain(sentence)
  if (wrong.name === undefined) expect(people).toEqual(before)
})

test('every fault of a row is named at once', () => {
  const { mend } = peopleIn(typed({ ...anna, start: 'soon', fte: 'half' }), [], today)

  expect(mend[2]).toMatch(/^Start date: .*\. FTE: .*\.$/)
})

test.for([
  ['their name', 'Anna Fell'],
  ['their name in other capitals', 'ANNA FELL'],
  ['their address', anna.email.toUpperCase()],
])('a team leader is found by %s', ([_, leader = '']) => {
  const { people, mend } = peopleIn(typed({ ...ben, leader }, anna), [], today)

  expect(mend).toEqual({})
  expect(people[0]?.teamLeader).toBe(people[1]?.id)
})

test('a team leader whom nobody knows, or two are called, is asked about; the person is kept', () => {
  const namesake = { name: 'Anna Fell', email: at('anna.fell2') }

  const none = peopleIn(typed({ ...ben, leader: 'Annie' }), [], today)
  const two = peopleIn(typed({ ...ben, leader: 'Anna Fell' }, anna, namesake), [], today)

  expect(none.mend[2]).toContain('Nobody here is called “Annie”')
  expect(two.mend[2]).toContain('Two people are called “Anna Fell”')
  expect(none.people[0]).toMatchObject(ben)
})

test('a namesake who has left is not taken for the team leader', () => {
  const leaver = { name: 'Anna Fell', email: at('anna.fell2'), left: '23/10/2026' }

  const { people, mend } = peopleIn(typed({ ...ben, leader: 'Anna Fell' }, leaver, anna), [], today)

  expect(mend).toEqual({})
  expect(people[0]?.teamLeader).toBe(people[2]?.id)
})
