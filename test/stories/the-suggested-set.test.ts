import { expect, test } from 'vitest'
import { aSchool, type School } from './a-school.ts'

const friday = {
  'First day': '2026-12-04',
  'Last day': '2026-12-04',
  'Which days or parts of days?': '4 December, all day',
}

/** One may be out on a day. Bryony’s course helps the plan, Kit’s is his own idea; both are on Friday 4 December. */
async function twoForOneDay(): Promise<School> {
  const school = await aSchool({ settings: { 'Out for training on one day, at most': '1' } })
  await school.asks('Kit Farrow', { ...friday, 'Which priority does it help most?': 'none' })
  await school.settles()
  await school.asks('Bryony Castellow', friday)
  await school.settles()
  return school
}

test('of two who would be out on one day the set has the one that helps the plan, and says why not the other', async () => {
  const school = await twoForOneDay()

  expect(await school.row('R-0002')).toMatchObject({
    'Suggested set': 'In the suggested set.',
    'Our advice': expect.stringContaining('in the suggested set'),
  })
  expect((await school.row('R-0001'))['Suggested set']).toBe(
    'Left out: Friday 4 December would have two people out.',
  )
})

test('the set decides nothing: both wait for the leaders, and no money is set aside', async () => {
  const school = await twoForOneDay()

  expect((await school.row('R-0002'))['Where it stands']).toMatch(/^Waiting/)
  expect((await school.budget('School plan')).Committed).toBe('£0.00')
})

test('a tick under “What if” shows what would be left, chooses the others anew, and agrees to nothing', async () => {
  const school = await twoForOneDay()

  await school.types('Ruth Ellerby', ['desk', 'Approvals', 'Ref', 'R-0001'], { 'What if': 'TRUE' })
  await school.settles()

  expect(await school.budget('Individual needs')).toMatchObject({
    Free: '£3,127.50',
    'Free, if what is ticked under “What if” is agreed': '£3,042.50',
    Committed: '£0.00',
  })
  expect((await school.row('R-0001'))['Suggested set']).toBe(
    'Ticked: the others are chosen as if this were agreed.',
  )
  expect((await school.row('R-0002'))['Suggested set']).toContain('would have two people out')
  expect((await school.row('R-0001'))['Where it stands']).toMatch(/^Waiting/)
})

test('a tick beside a group counts everybody in it', async () => {
  const school = await aSchool()
  await school.asks('Bryony Castellow', { ...friday, 'Who else would go?': 'Hilda Castle' })
  await school.settles()

  await school.types('Ruth Ellerby', ['desk', 'Approvals', 'Ref', 'R-0001'], { 'What if': 'TRUE' })
  await school.settles()

  expect(await school.budget('School plan')).toMatchObject({
    Free: '£6,255.00',
    'Free, if what is ticked under “What if” is agreed': '£6,085.00',
  })
})

test('without a tick the column on Budget is empty', async () => {
  const school = await twoForOneDay()

  expect((await school.budget('School plan'))['Free, if what is ticked under “What if” is agreed']).toBe('')
})

test('what the law requires comes before everything else', async () => {
  const school = await twoForOneDay()
  await school.asks('Owen Hartnoll', {
    ...friday,
    'What is it called?': 'First aid',
    'What kind?': 'required by law, such as first aid or safeguarding',
  })
  await school.settles()

  expect((await school.row('R-0003'))['Suggested set']).toBe('In the suggested set.')
  expect((await school.row('R-0002'))['Suggested set']).toContain('Left out')
})

test('what leaders put off is not in the set until its day', async () => {
  const school = await twoForOneDay()

  await school.meets({ 'Meeting on': '12/11/2026', 'Who was there': 'Ruth, Samir' })
  await school.agrees('R-0002', {
    'Agreed in the meeting': 'Wait until',
    'Wait until': '26/11/2026',
    'Words for the letter': 'After the moderation.',
  })
  await school.settles()

  expect((await school.row('R-0002'))['Suggested set']).toBe('')
  expect((await school.row('R-0001'))['Suggested set']).toBe('In the suggested set.')
})
