import { expect, test } from 'vitest'
import { aSchool, type School } from './a-school.ts'

// The CPD lead keeps Needs and Offers in the Coordinator's file.

type Row = readonly (string | number)[]

/** The CPD lead puts these rows on a tab of the Coordinator's file, from its first row on. */
async function pastes(school: School, tab: 'Needs' | 'Offers', ...rows: readonly Row[]): Promise<void> {
  const { id } = (await school.desk.school()).files.coordinator
  school.desk.type({ as: school.desk.sample.lead, file: id, tab, row: 3, column: 1, values: rows })
  await school.settles()
}

const reading: Row = ['Bryony Castellow', 'Hearing children read fluently', 'appraisal', '14/09/2026', 'open']
const outdoors: Row = ['Kit Farrow', 'outdoor learning', 'Thursdays after school']

const cell = async (school: School, ref: string, heading: string): Promise<string> =>
  (await school.row(ref))[heading] ?? ''

const need = (school: School): Promise<string> => cell(school, 'R-0001', '3 Your need')

test('a need that was raised in appraisal speaks for a request, in its own words', async () => {
  const school = await aSchool()
  await pastes(school, 'Needs', reading)

  await school.asks('Bryony Castellow')
  await school.settles()

  expect(await need(school)).toBe(
    'Raised in September (appraisal): “Hearing children read fluently”. One more is on the list.',
  )
})

test.for([
  ['planned', 'still speaks for a request', /^Raised in September/],
  ['met', 'speaks for no request any more', /^Raised in November \(school plan\)/], // The plan names her too.
  ['not met', 'speaks for no request any more', /^Raised in November \(school plan\)/],
] as const)('a need that is %s %s', async ([became, , says]) => {
  const school = await aSchool()
  await pastes(school, 'Needs', reading)
  await school.asks('Bryony Castellow', { 'Where did the idea come from?': 'appraisal' })
  await school.settles()

  await pastes(school, 'Needs', [...reading.slice(0, 4), became])

  expect(await need(school)).toMatch(says)
})

test('somebody else’s need says nothing about a request', async () => {
  const school = await aSchool()
  await pastes(school, 'Needs', ['Deena Marwick', ...reading.slice(1)])

  await school.asks('Bryony Castellow')
  await school.settles()

  expect(await need(school)).not.toContain('Raised in September')
})

test('a slip on Needs is named beside the row and on the Desk, and the need counts as before', async () => {
  const school = await aSchool()
  await pastes(school, 'Needs', reading)
  await school.asks('Bryony Castellow')
  await school.settles()

  await pastes(school, 'Needs', [...reading.slice(0, 3), 'in autumn', 'open'])

  const [row] = await school.tab('coordinator', 'Needs')
  expect(row?.['Please mend']).toMatch(
    /^Since: Write a date, like 14\/03\/2027; we could not read “in autumn”\./,
  )
  expect((await school.needsAttention()).map((line) => line.Where)).toEqual(['Coordinator’s file, Needs'])
  expect(await need(school)).toMatch(/^Raised in September \(appraisal\)/)
})

test('when a colleague offers to show what somebody asks for, the row says whom to ask first', async () => {
  const school = await aSchool()
  await pastes(school, 'Offers', outdoors)

  await school.asks('Deena Marwick')
  await school.settles()

  expect(await school.row('R-0001')).toMatchObject({
    '7 Value for money': expect.stringMatching(
      /^Kit Farrow has offered to show this \(“outdoor learning”\): ask first\./,
    ),
    'Our advice': expect.stringContaining('Talk it over'),
  })
})

test('what the law requires is asked of no colleague', async () => {
  const school = await aSchool()
  await pastes(school, 'Offers', ['Kit Farrow', 'paediatric first aid', ''])

  await school.asks('Jo Brindlewick')
  await school.settles()

  expect(await cell(school, 'R-0001', '7 Value for money')).not.toContain('Kit Farrow')
})

test.for<[string, Readonly<Record<string, string>>]>([
  ['has left', { 'Last day': '10/11/2026' }],
  ['is away', { 'Away from': '01/11/2026', 'Away to': '18/12/2026' }],
])('somebody who %s is not the one to ask', async ([, cells]) => {
  const school = await aSchool({ people: { 'Kit Farrow': cells } })
  await pastes(school, 'Offers', outdoors)

  await school.asks('Deena Marwick')
  await school.settles()

  expect(await cell(school, 'R-0001', '7 Value for money')).not.toContain('Kit Farrow')
})

test('nobody is told to ask themselves', async () => {
  const school = await aSchool()
  await pastes(school, 'Offers', ['Deena Marwick', 'outdoor learning', ''])

  await school.asks('Deena Marwick')
  await school.settles()

  expect(await cell(school, 'R-0001', '7 Value for money')).not.toContain('ask first')
})
