import { expect, test } from 'vitest'
import { aSchool } from './a-school.ts'

const webinar = {
  'What would you like to do?': 'Something free, and nobody needs to cover me',
  'What is it called?': 'Phonics webinar',
  'What kind?': 'webinar or course',
  'Where does it come from?': 'online',
  Date: '2026-11-17',
  'About how many hours?': '1',
  'Which priority does it help most?': '1 Reading',
  'In one sentence, what do you hope will be different?': 'Fewer children guess at words.',
}

test('something free that needs no cover goes into the record: no row to vote on, and no letter', async () => {
  const school = await aSchool()

  await school.asks('Bryony Castellow', webinar)
  await school.comes('16:00')

  expect(await school.tab('desk', 'Approvals')).toEqual([])
  expect(school.letters()).toEqual([])
  expect(await school.needsAttention()).toEqual([])
})

test('whoever has something free entered for them is told', async () => {
  const school = await aSchool()

  await school.asks('Jo Brindlewick', {
    ...webinar,
    'Filling this in for someone else? Their name': 'Deena Marwick',
  })
  await school.settles()

  expect(school.letters().map(({ to, subject }) => `${to}: ${subject}`)).toEqual([
    'deena.marwick@thistledown-lane.example.org: In your training record: Phonics webinar (R-0001)',
  ])
})
