import { expect, test } from 'vitest'
import type { School } from './a-school.ts'
import { approved, nextTuesday } from './one-request.ts'

// Bryony goes to her half-day on Tuesday 17 November; two school days before is Friday 13 November.

const reminders = (school: School, who: string) =>
  school.letters(who).filter(({ text }) => text.includes('Soon it is time for'))
const when = (school: School, who: string) => reminders(school, who).map(({ at }) => at.slice(0, 16))

async function booked(state = 'Booked', more: Readonly<Record<string, string>> = {}): Promise<School> {
  const school = await approved(nextTuesday)
  await school.types('Jo Brindlewick', ['office', 'To book and pay', 'Ref', 'R-0001'], {
    'Where it stands': state,
    ...more,
  })
  await school.settles()
  return school
}

test('two school days before she goes she is reminded once, in the morning, in her own words', async () => {
  const school = await booked()

  await school.comes('16:00', '2026-11-17')

  expect(when(school, 'Bryony Castellow')).toEqual(['2026-11-13T08:00'])
  expect(reminders(school, 'Bryony Castellow')[0]?.text).toMatch(/You told us .*“The six children I hear/i)
})

const onThursday = {
  'First day': '2026-11-26',
  'Last day': '2026-11-26',
  'Which days or parts of days?': '26 November, morning',
}

test('a place that nobody has booked is pointed out to the office a school week before; once booked she is reminded', async () => {
  const school = await approved(onThursday)
  await school.comes('16:00', '2026-11-18')
  const before = await school.needsAttention()
  await school.comes('09:00', '2026-11-19')
  const pointedOut = await school.needsAttention()

  await school.types('Jo Brindlewick', ['office', 'To book and pay', 'Ref', 'R-0001'], {
    'Where it stands': 'Booked',
  })
  await school.settles()
  const after = await school.needsAttention()
  await school.comes('16:00', '2026-11-26')

  expect([before, after]).toEqual([[], []])
  expect(pointedOut).toMatchObject([
    {
      'Who must act': 'Office',
      'What happened': 'Not yet booked: Bryony Castellow, Year 2, Hearing children read, Thu 26 Nov (R-0001)',
      'What to do': expect.stringContaining('Book the place, then choose “Booked”'),
    },
  ])
  expect(when(school, 'Bryony Castellow')).toEqual(['2026-11-24T08:00'])
})

test('a place that was never booked: she is not reminded, and still asked how it went', async () => {
  const school = await approved(onThursday)

  await school.comes('16:00', '2026-12-03')

  expect(when(school, 'Bryony Castellow')).toEqual([])
  expect(school.letters('Bryony Castellow').at(-1)?.subject).toContain('questions about')
  expect(await school.needsAttention()).toEqual([])
})

test('whoever has no place is not reminded', async () => {
  const school = await booked('Waiting list')

  await school.comes('16:00', '2026-11-17')

  expect(when(school, 'Bryony Castellow')).toEqual([])
})

test('what was given up while the mail server was silent is not reminded of any more', async () => {
  const school = await booked()
  const put = (email: string, formerly: string) =>
    school.people('Bryony Castellow', {
      'E-mail': `${email}@thistledown-lane.example.org`,
      'Formerly (old e-mail)': `${formerly}@thistledown-lane.example.org`,
    })
  await put('later', 'bryony.castellow')
  await school.comes('09:00', '2026-11-13')

  await school.types('Jo Brindlewick', ['office', 'To book and pay', 'Ref', 'R-0001'], {
    'Where it stands': 'Cancelled by us',
  })
  await school.settles()
  await put('bryony.castellow', 'later')
  await school.comes('16:00', '2026-11-17')

  expect(when(school, 'Bryony Castellow')).toEqual([])
  expect(await school.needsAttention()).toEqual([])
})

test('a colleague who goes instead is reminded too, without her hope', async () => {
  const school = await booked()
  await school.comes('09:00', '2026-11-13')

  await school.types('Jo Brindlewick', ['office', 'To book and pay', 'Ref', 'R-0001'], {
    'Where it stands': 'Substituted',
    'Who goes instead': 'Hilda Castle',
  })
  await school.settles()
  await school.comes('16:00', '2026-11-17')

  expect(when(school, 'Hilda Castle')).toHaveLength(1)
  expect(reminders(school, 'Hilda Castle')[0]?.text).not.toContain('the six children')
})
