import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSchool, type School } from './a-school.ts'

// Term ends on Wednesday 21 July 2027; four school weeks before it is Wednesday 23 June.

const review = 'Year-end review 2026–27'
const lead = 'Samir Quayle'

let school: School
let before: readonly string[]
beforeAll(async () => {
  school = await openSchool({ begins: { day: '2027-06-22', time: '08:00' } })
  const { id: file } = (await school.desk.school()).files.coordinator
  const values = [
    ['Deena Marwick', 'Adapting lessons in maths', 'appraisal', '14/09/2026', 'not met'],
    ['Kit Farrow', 'Outdoor learning', 'own idea', '14/09/2026', 'met'],
  ]
  school.desk.type({ as: school.desk.sample.lead, file, tab: 'Needs', row: 3, column: 1, values })
  await school.settles()
  before = await tabs()
  await school.comes('08:30', '2027-06-23')
}, 180_000)
afterAll(() => school.desk.close())

const inCoordinator = async (fields: string) => {
  const { id } = (await school.desk.school()).files.coordinator
  const caller = { account: school.desk.automation, counted: false }
  return (
    school.desk.google.sheets.get(caller, id, { fields }) as {
      sheets: readonly {
        properties: { title: string }
        charts?: readonly { chartId: number; spec: { title: string } }[]
      }[]
    }
  ).sheets
}
const tabs = async () =>
  (await inCoordinator('sheets.properties.title')).map(({ properties }) => properties.title)
const charts = async () =>
  (await inCoordinator('sheets(properties.title,charts(chartId,spec.title))')).flatMap(
    (one) => one.charts ?? [],
  )
const line = async (what: string) =>
  (await school.tab('coordinator', review)).find(({ What }) => What === what)

const free = {
  'What would you like to do?': 'Something free, and nobody needs to cover me',
  'What is it called?': 'Spelling without tears',
  'What kind?': 'webinar or course',
  'Where does it come from?': 'online',
  Date: '2027-06-22',
  'About how many hours?': '2',
  'Which priority does it help most?': 'Something else I need',
  'In one sentence, what do you hope will be different?': 'Fewer tests.',
}

test('four school weeks before the holidays the year’s review stands in the Coordinator’s file', async () => {
  expect(before).not.toContain(review)
  expect(await tabs()).toContain(review)
})

test('what the year did not give somebody is a draft for next year’s plan, without their name', async () => {
  const drafts = (await school.tab('coordinator', review)).filter((one) => one['For Plan'])

  expect(drafts.map(({ What }) => What)).toEqual(['1 Reading', '5 Lunch and break', 'Appraisal'])
  expect(drafts.at(-1)).toMatchObject({
    What: 'Appraisal',
    'What the year says': expect.stringContaining('Deena Marwick'),
    'For Plan': 'Adapting lessons in maths',
  })
})

test('the head and the CPD lead are told once that it is there to read and to edit', async () => {
  const lines = async () => (await school.needsAttention()).filter(({ Where }) => Where?.includes(review))

  const [line, ...others] = await lines()
  await school.answers('The review of the school year', 'Done')
  await school.comes('09:00')
  await school.comes('09:00', '2027-06-24')

  expect(others).toEqual([])
  expect(line).toMatchObject({ 'Who must act': 'You (CPD lead)', Where: `Coordinator’s file, ${review}` })
  expect(await lines()).toEqual([])
})

test('a sentence that the school has changed stands; what the records say by now stands beside it', async () => {
  await school.types(lead, ['coordinator', review, 'What', 'New ideas'], {
    'What the year says': 'We read a lot this year.',
  })
  await school.settles()
  const changed = await line('New ideas')
  await school.asks('Deena Marwick', { ...free, 'What is it called?': 'Talk for writing' })
  await school.settles()
  const sameDay = await line('True cost')
  await school.comes('08:30', '2027-06-25')

  expect(changed).toMatchObject({
    'What the year says': 'We read a lot this year.',
    'The records say now': '',
  })
  expect(await line('New ideas')).toMatchObject({
    'What the year says': 'We read a lot this year.',
    'The records say now': 'Read, tried or watched, and logged: “Talk for writing”.',
  })
  expect(sameDay?.['What the year says']).toContain('0 activities agreed')
  expect(await line('True cost')).toMatchObject({
    'What the year says': expect.stringContaining('1 activity agreed or logged'),
    'The records say now': '',
  })
})

test('what the school says of its year stays, while the year goes on beside it', async () => {
  await school.types(lead, ['coordinator', review, 'What', 'True cost'], { 'What we say': 'A quiet year.' })
  await school.asks('Kit Farrow', free)

  await school.comes('08:30', '2027-06-28')

  expect(await line('True cost')).toMatchObject({
    'What the year says': expect.stringContaining(
      '2 activities agreed or logged for this school year, 2 of them free.',
    ),
    'What we say about it': 'A quiet year.',
  })
})

test('a chart that somebody deletes comes back, one that they move stays there, and then nothing is written', async () => {
  const [marks, answers] = await charts()
  const moved = { overlayPosition: { offsetXPixels: 40 } }
  await school.ownerAsks('coordinator', [
    { deleteEmbeddedObject: { objectId: marks?.chartId } },
    {
      updateEmbeddedObjectPosition: {
        objectId: answers?.chartId,
        newPosition: moved,
        fields: 'offsetXPixels',
      },
    },
  ])

  await school.comes('09:30', '2027-06-29')
  const again = JSON.stringify(await inCoordinator('sheets(charts)'))
  await school.comes('10:30')

  expect((await charts()).map(({ chartId }) => chartId)).toEqual([answers?.chartId, marks?.chartId])
  expect(again).toContain('"offsetXPixels":40')
  expect(JSON.stringify(await inCoordinator('sheets(charts)'))).toBe(again)
})
