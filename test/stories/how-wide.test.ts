import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSchool, type School } from './a-school.ts'

// Bryony goes to a half-day that the plan names; Kit watches a webinar; Deena reads for what her appraisal named.

let school: School
let beforeReading: string
beforeAll(async () => {
  school = await openSchool()
  const { id: file } = (await school.desk.school()).files.coordinator
  const values = [
    ['Deena Marwick', 'Adapting lessons in maths', 'appraisal', '14/09/2026', 'open'],
    ['Kit Farrow', 'Outdoor learning mark', 'quality mark', '14/09/2026', 'open'],
  ]
  school.desk.type({ as: school.desk.sample.lead, file, tab: 'Needs', row: 3, column: 1, values })
  await school.asks('Bryony Castellow', { 'What says that it works?': 'Two schools of ours use it' })
  await school.settles()
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.asks('Kit Farrow', { ...free, 'What kind?': 'webinar or course' })
  await school.settles()
  beforeReading = await says('Kinds')
  await school.asks('Deena Marwick', reading)
  await school.settles()
}, 180_000)
afterAll(() => school.desk.close())

const free = {
  'What would you like to do?': 'Something free, and nobody needs to cover me',
  'What is it called?': 'Spelling without tears',
  'What kind?': 'webinar or course',
  'Where does it come from?': 'online',
  Date: '2026-11-12',
  'About how many hours?': '2',
  'Which priority does it help most?': 'Something else I need',
  'In one sentence, what do you hope will be different?': 'Fewer tests.',
}
const reading = {
  ...free,
  'What is it called?': 'A book on adapting lessons',
  'What kind?': 'reading or project',
  'Where does it come from?': 'our school',
}

const impact = async (what: string) =>
  (await school.tab('coordinator', 'Impact')).find(({ What }) => What === what)
const says = async (what: string): Promise<string> => (await impact(what))?.['In a sentence'] ?? ''

test('how much of the training is our own, local, national or online stands on Impact, and what is missing', async () => {
  expect(await says('Where it comes from')).toBe(
    'Our school 33 %, local 33 %, online 33 %. Nothing yet from: our trust and national.',
  )
})

test('a diet of nothing but courses is pointed out, and no more once somebody reads', async () => {
  expect(beforeReading).toContain('Nothing but courses so far')
  expect(await says('Kinds')).toBe('Course or conference 33 %, webinar 33 %, reading or project 33 %.')
})

test('what somebody reads alone is in the record, serves their need, and takes nobody’s decision', async () => {
  const [need] = await school.tab('coordinator', 'Needs')

  expect(need?.['Where it stands']).toContain('R-0003, A book on adapting lessons')
  expect(await school.rows('R-0003')).toEqual([])
})

test('which children activities are for stands on Impact, and whom none names', async () => {
  expect(await says('Children who should notice')).toBe(
    'Disadvantaged 100 %. By name nothing yet for: early years, SEND, learning English and high attainers.',
  )
})

test('the form asks which children should notice, by groups, and that none be named', async () => {
  const form = school.desk.google.forms.get(
    school.desk.automation,
    (await school.desk.school()).forms.request.id,
  )
  const asked = form.items?.find(({ title }) => title === 'Which children should notice?')

  expect(form.info.description).toContain('Please do not name children.')
  expect(JSON.stringify(asked)).toMatch(/CHECKBOX.*SEND.*disadvantaged.*learning English.*high attainers/)
})

test('needs and activities are counted by where they were planned, and what came up in the year', async () => {
  const rows = await school.tab('coordinator', 'Impact')
  const planned = rows.filter(({ Part }) => Part === 'Planned, and what came of it')

  expect(planned.map((row) => [row.What, row.Activities, row['In a sentence']])).toEqual([
    ['School plan (school)', '1', '18 needs: 17 open, 1 planned, 0 settled.'],
    ['Appraisal (individual)', '1', '1 need: 0 open, 1 planned, 0 settled.'],
    ['Quality mark (national)', '0', '1 need: 1 open, 0 planned, 0 settled.'],
    [
      'Not planned',
      '1',
      '1 of 3 came up in the course of the year. Not yet among what is planned: local needs.',
    ],
  ])
})

test('beside what a request does for the plan and for whoever asks stands why, in their own words', async () => {
  const row = await school.row('R-0001')

  expect(row['1 Plan']).toBe('Helps priority 1, Reading.')
  expect(row['3 Your need']).toMatch(/^Raised in November \(school plan\)/)
  expect(row['In their own words']).toContain('How it helps: I hear six children every day')
  expect(row['In their own words']).toContain('Which children: disadvantaged')
})

test('what says that it works is read beside the request', async () => {
  expect((await school.row('R-0001'))['In their own words']).toContain(
    'What says that it works: Two schools of ours use it',
  )
})
