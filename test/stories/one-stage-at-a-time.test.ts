import { expect, test } from 'vitest'
import type { School } from './a-school.ts'
import { approved, nextTuesday, oneRequest } from './one-request.ts'

// Bryony goes to her half-day on Tuesday 17 November. Nobody is asked about one activity twice over.

const bryony = 'Bryony Castellow'

/** The days and first words of what she is asked about it. */
const asked = (school: School, since = '2026-11-17') =>
  school
    .letters(bryony)
    .filter(({ at, text }) => at > since && text.includes('you went to Hearing children read'))
    .map(
      ({ at, text }) =>
        `${at.slice(0, 10)} ${/^.* (?:what was it like|what happened|What has lasted)\?/m.exec(text)?.[0]}`,
    )

const row = async (school: School) =>
  (await school.tab('coordinator', 'Impact')).find(({ Part }) => Part === 'Asked later instead')

test('back after five months she is asked once what happened, in words that are true', async () => {
  const school = await approved(nextTuesday)
  await school.people(bryony, { 'Away from': '20/11/2026', 'Away to': '18/04/2027' })

  await school.comes('16:00', '2027-04-26')

  expect(asked(school)).toEqual([
    '2027-04-19 Five months on, what happened?',
    '2027-04-26 Five months on, what happened?',
  ])
  expect(await row(school)).toMatchObject({
    What: `${bryony}, Year 2: Hearing children read (R-0001), the week after`,
    'In a sentence':
      'The questions of some weeks later were due by then and took their place: nobody is asked twice over.',
  })
})

test('what is agreed when it has long been over is asked about by its latest questions only', async () => {
  const school = await oneRequest({
    'First day': '2026-11-10',
    'Last day': '2026-11-10',
    'Which days or parts of days?': '10 November, morning',
  })
  await school.comes('09:00', '2027-01-11')
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()
  await school.agrees('R-0001', { 'Words for the letter': 'The trust sent you at a day’s notice.' })

  await school.comes('16:00', '2027-01-18')

  expect(asked(school)).toEqual([
    '2027-01-11 Seven school weeks on, what happened?',
    '2027-01-18 Eight school weeks on, what happened?',
  ])
})

test('a letter that had to wait says how long ago it was, and when she is reminded, as it is when it leaves', async () => {
  const school = await approved(nextTuesday)
  await school.comes('07:30', '2026-11-24')
  await school.people(bryony, { 'Away from': '24/11/2026', 'Away to': '07/12/2026' })

  await school.comes('16:00', '2026-12-15')

  expect(asked(school)).toEqual([
    '2026-12-08 Three weeks on, what was it like?',
    '2026-12-15 Four weeks on, what was it like?',
  ])
  const [first, reminder] = school.letters(bryony).slice(-2)
  expect(first?.text).toContain('No time? I will remind you on 15 December.')
  expect(reminder?.text).toContain('No time? I will remind you once more on 5 January.')
})
