import { expect, test } from 'vitest'
import type { School } from './a-school.ts'
import { tells, weekAfter } from './how-it-went.ts'
import { approved, nextTuesday } from './one-request.ts'

// Bryony had a place on a half-day on Tuesday 17 November. Hilda Castle went in her place, and the office hears of it
// only afterwards.

const [bryony, hilda, jo] = ['Bryony Castellow', 'Hilda Castle', 'Jo Brindlewick']

const books = async (school: School, stands: string, instead: string): Promise<void> => {
  await school.types(jo, ['office', 'To book and pay', 'Ref', 'R-0001'], {
    'Where it stands': stands,
    'Who goes instead': instead,
  })
  await school.settles()
}

async function answeredByBryony(answers: Readonly<Record<string, string>>): Promise<School> {
  const school = await approved(nextTuesday)
  await school.comes('09:00', '2026-11-24')
  await tells(school, bryony, answers)
  return school
}

const no = {
  'Which questions?': 'The week after',
  'Were you there?': 'no',
  'Shall we look for another date?': 'no',
}

const asked = (school: School, who: string) =>
  school
    .letters(who)
    .filter(({ subject }) => subject.includes('questions about'))
    .map(({ at }) => at.slice(0, 10))

const written = async (school: School) =>
  (await school.tab('coordinator', 'Impact'))
    .filter(({ Part }) => Part === 'What people wrote')
    .map(({ What, ...row }) => `${What}: ${row['In their words']}`)

test.for([
  ['says that she was not there', no],
  ['has answered for herself by mistake', weekAfter],
] as const)(
  'where Bryony %s, Hilda is asked at every stage all the same, and nothing of Bryony’s stands as hers',
  async ([, answers]) => {
    const school = await answeredByBryony(answers)

    await books(school, 'Substituted', hilda)
    const before = await written(school)
    await school.comes('09:00', '2026-11-25')
    await tells(school, hilda, { ...weekAfter, 'One thing you learned': 'Let them point.' })
    await school.comes('16:00', '2027-01-14')

    expect(before).toEqual([])
    expect(await written(school)).toEqual([
      'Hilda Castle, Year 2: Hearing children read (R-0001), the week after: A colleague helps them to use it.\nLearned: Let them point.',
    ])
    expect(asked(school, hilda)).toEqual(['2026-11-24', '2027-01-12'])
    expect(asked(school, bryony)).toEqual(['2026-11-24'])
    expect(await school.needsAttention()).toEqual([])
  },
)

test('typed a week later, it is told to both as what has been: no joining details, and no “I cannot go”', async () => {
  const school = await approved(nextTuesday)
  await school.comes('09:00', '2026-11-24')
  const before = school.letters(bryony).length

  await books(school, 'Substituted', hilda)

  const her = school.letters(hilda).find(({ subject }) => subject.includes('instead'))
  expect(her?.subject).toMatch(/^You went instead: Hearing children read/)
  expect(her?.text).toContain('you went to Hearing children read on Tuesday 17 November')
  expect(her?.text).not.toMatch(/joining details|I cannot go|arrange cover|You go/)
  const [told] = school.letters(bryony).slice(before)
  expect(told?.subject).toMatch(/^Hilda Castle went instead: Hearing children read/)
  expect(told?.text).not.toMatch(/can you go after all|Hilda Castle goes/)
})

test('put in her place by mistake, Hilda leaves it with Bryony’s answer as it was', async () => {
  const school = await answeredByBryony(weekAfter)
  await school.comes('18:30', '2026-11-24')

  await books(school, 'Substituted', hilda)
  await books(school, 'Booked', '')
  await school.comes('16:00', '2027-01-14')

  expect((await written(school)).map((line) => line.slice(0, 60))).toEqual([
    expect.stringMatching(/^Bryony Castellow, Year 2: Hearing children read/),
  ])
  expect(asked(school, bryony)).toEqual(['2026-11-24', '2027-01-12'])
  expect(asked(school, hilda)).toEqual([])
})

test('what Bryony found not right stays hers, in her own name', async () => {
  const school = await answeredByBryony({
    'Which questions?': 'I did not ask for it, or something is not right',
    'What is not right?': 'I was in school that day.',
  })

  await books(school, 'Substituted', hilda)
  await school.comes('16:00', '2026-11-25')

  expect(await written(school)).toEqual([
    'Bryony Castellow, Year 2: Hearing children read (R-0001), something is not right: I was in school that day.',
  ])
  expect(asked(school, hilda)).toEqual(['2026-11-24'])
})

const saying = (may: string) => ({
  'Which questions?': 'Sharing it with colleagues',
  'May colleagues read your key messages?': may,
  ...(may === 'no'
    ? {}
    : { 'Who should get them by letter?': 'my phase', 'How would you share it?': 'come and see me' }),
})

const ticks = async (school: School, who: string, tick: string): Promise<void> => {
  await school.types('Samir Quayle', ['coordinator', 'Good practice', 'Who', `${who}, Year 2`], {
    'Worth sharing': tick,
  })
  await school.settles()
}

/** Hilda went after all, and has written key messages of her own. */
async function answeredByHilda(school: School): Promise<void> {
  await books(school, 'Substituted', hilda)
  await school.comes('09:00', '2026-11-25')
  await tells(school, hilda, { ...weekAfter, 'Three key messages for colleagues': 'Let them point.' })
  await school.settles()
}

test('a tick taken away from Bryony’s row asks Hilda, once it is Hilda’s, and tells nobody else what Hilda wrote', async () => {
  const school = await answeredByBryony({
    ...weekAfter,
    'Three key messages for colleagues': 'Count to five.',
  })
  await ticks(school, bryony, 'TRUE')
  await ticks(school, bryony, 'FALSE')

  await answeredByHilda(school)
  await ticks(school, hilda, 'TRUE')
  await school.comes('16:00', '2026-11-27')

  const asking = school.letters().filter(({ text }) => text.includes('Let them point.'))
  expect(asking.map(({ to }) => to)).toEqual([expect.stringContaining('hilda')])
})

test('Bryony’s “no” is about her own words: Hilda may share hers', async () => {
  const school = await answeredByBryony({
    ...weekAfter,
    'Three key messages for colleagues': 'Count to five.',
  })
  await ticks(school, bryony, 'TRUE')
  await tells(school, bryony, saying('no'))

  await answeredByHilda(school)
  await tells(school, hilda, saying('yes, with my name'))
  await school.comes('16:00', '2026-11-27')

  const [row] = await school.tab('coordinator', 'Good practice')
  expect(row?.['What they say']).toMatch(/^They say “yes, with my name”/)
})

test('what Bryony had shared by then stays hers: the row that is Hilda’s by now says whose words it is about', async () => {
  const school = await answeredByBryony({
    ...weekAfter,
    'Three key messages for colleagues': 'Count to five.',
  })
  await ticks(school, bryony, 'TRUE')
  await tells(school, bryony, saying('yes, with my name'))

  await answeredByHilda(school)

  const [row] = await school.tab('coordinator', 'Good practice')
  expect(row).toMatchObject({ Who: 'Hilda Castle, Year 2', 'Key messages': 'Let them point.' })
  expect(row?.['What they say']).toMatch(
    /^About what Bryony Castellow wrote, whose place it was then: They say “yes, with my name”/,
  )
  const { staffroom } = (await school.desk.school()).files
  const shared = JSON.stringify(school.desk.rows(staffroom.id, 'What colleagues learned'))
  expect(shared).toContain('Count to five.')
  expect(shared).not.toContain(hilda)
})
