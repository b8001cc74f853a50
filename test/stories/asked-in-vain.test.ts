import { expect, test } from 'vitest'
import type { School } from './a-school.ts'
import { leader } from './a-team-leader.ts'
import { tells, weekAfter } from './how-it-went.ts'
import { approved, nextTuesday } from './one-request.ts'

// Bryony goes to her half-day on Tuesday 17 November, and does not answer. Gwilym Ashdown leads her team.

/** The days and subjects of what somebody has got about it, since she went. */
const got = (school: School, who: string) =>
  school
    .letters(who)
    .filter(({ at, subject }) => at > '2026-11-17' && !/your training so far/i.test(subject))
    .map(({ subject, at }) => `${at.slice(0, 10)} ${subject}`)

const onImpact = async (school: School, part: string) =>
  (await school.tab('coordinator', 'Impact')).filter((row) => row.Part === part)

const inVain = 'Asked and reminded in vain'

test('asked, reminded twice, her team leader asks in passing, and then it is the CPD lead’s to see to', async () => {
  const school = await approved(nextTuesday)

  await school.comes('16:00', '2026-12-18')
  const listed = await onImpact(school, inVain)
  await school.comes('09:00', '2027-01-05')

  expect(got(school, 'Bryony Castellow')).toEqual([
    '2026-11-24 Six questions about Hearing children read, about two minutes (R-0001)',
    '2026-12-01 A reminder: six questions about Hearing children read, about two minutes (R-0001)',
    '2026-12-08 A last reminder: six questions about Hearing children read, about two minutes (R-0001)',
  ])
  expect(got(school, leader)).toEqual(['2026-12-15 Would you ask Bryony Castellow in passing?'])
  expect(school.letters(leader).at(-1)?.text).toContain('Nothing is held against anybody')
  expect(listed).toEqual([])
  expect(await onImpact(school, inVain)).toMatchObject([
    { What: 'Bryony Castellow, Year 2: Hearing children read (R-0001), the week after' },
  ])
})

test('her team leader writes it down with her, and nobody is asked again', async () => {
  const school = await approved(nextTuesday)
  await school.comes('09:00', '2026-12-15')

  await tells(school, leader, weekAfter)
  await school.comes('09:00', '2027-01-05')

  expect(got(school, 'Bryony Castellow')).toHaveLength(3)
  expect(await onImpact(school, inVain)).toEqual([])
  expect(await onImpact(school, 'What people wrote')).toMatchObject([
    { 'Own learning': '4 of 5', When: `15 December 2026, written down by ${leader}` },
  ])
})

test.for([
  { to: '15/12/2026', told: ['2026-12-16 Would you ask Bryony Castellow in passing?'], listed: [] },
  { to: '05/02/2027', told: [], listed: ['since 15 December 2026'] },
])(
  'a team leader who is away when it is his turn, until $to, is told when he is back; where that is long, it goes on the list',
  async ({ to, told, listed }) => {
    const away = { 'Away from': '15/12/2026', 'Away to': to }
    const school = await approved(nextTuesday, { people: { [leader]: away } })

    await school.comes('16:00', '2026-12-18')

    expect(got(school, leader)).toEqual(told)
    expect((await onImpact(school, inVain)).map(({ When }) => When)).toEqual(listed)
  },
)

test('a letter that waits for her team leader’s day does not leave once she has answered', async () => {
  const school = await approved(nextTuesday)
  await school.people(leader, { Weekdays: 'Fri' })
  await school.comes('09:00', '2026-12-16')

  await tells(school, 'Bryony Castellow', weekAfter)
  await school.comes('16:00', '2026-12-18')

  expect(got(school, leader)).toEqual([])
  expect(await school.needsAttention()).toEqual([])
})

test('nor does one about somebody who has left since', async () => {
  const school = await approved(nextTuesday)
  await school.people(leader, { Weekdays: 'Fri' })
  await school.comes('09:00', '2026-12-16')

  await school.people('Bryony Castellow', { 'Last day': '17/12/2026' })
  await school.comes('16:00', '2026-12-18')

  expect(got(school, leader)).toEqual([])
})

test('of several to ask in passing only those are named who have still not answered', async () => {
  const school = await approved(nextTuesday)
  await school.asks('Hilda Castle', { ...nextTuesday, 'What is it called?': 'Guided talk' })
  await school.settles()
  await school.chooses('Head', 'R-0002', 'Approve')
  await school.chooses('Deputy', 'R-0002', 'Approve')
  await school.people(leader, { Weekdays: 'Fri' })
  await school.comes('09:00', '2026-12-16')

  await tells(school, 'Bryony Castellow', weekAfter)
  await school.comes('16:00', '2026-12-18')

  expect(got(school, leader)).toEqual(['2026-12-18 Would you ask Hilda Castle in passing?'])
  const text = school.letters(leader).at(-1)?.text ?? ''
  expect(text).toContain('A colleague has been asked three times')
  expect(text).not.toContain('Bryony')
})

test('the CPD lead lets it go, with a reason; without one the row asks why', async () => {
  const school = await approved(nextTuesday)
  await school.comes('09:00', '2027-01-05')
  const beside = ['coordinator', 'Impact', 'Part', inVain] as const

  await school.types('Samir Quayle', beside, { 'Your choice': 'Let it go' })
  await school.settles()
  const [asked] = await onImpact(school, inVain)
  await school.types('Samir Quayle', beside, { Because: 'She was ill all month' })
  await school.settles()

  expect(asked?.['Please mend']).toBe('Please say why under “Because”; then it is let go.')
  expect(await onImpact(school, inVain)).toEqual([])
})

test('after two weeks in which nothing ran, what is due comes in one letter', async () => {
  const school = await approved(nextTuesday)
  await school.asks('Bryony Castellow', { ...nextTuesday, 'What is it called?': 'Guided talk' })
  await school.settles()
  await school.chooses('Head', 'R-0002', 'Approve')
  await school.chooses('Deputy', 'R-0002', 'Approve')
  await school.comes('16:00', '2026-11-20')

  school.desk.clock.moveTo('2026-12-04T10:00:00.000Z')
  await school.comes('16:00', '2026-12-10')

  expect(got(school, 'Bryony Castellow')).toEqual([
    '2026-12-04 Six questions about Hearing children read, about two minutes (R-0001), and 1 more',
  ])
})
