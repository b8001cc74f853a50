import { expect, test } from 'vitest'
import type { School } from './a-school.ts'
import { tells } from './how-it-went.ts'
import { approved, nextTuesday } from './one-request.ts'

// Bryony's half-day is too short for the last questions. She has answered those of some weeks later, and Samir has chosen
// “Ask once more, a term on” beside her answer. The choice stays in its cell.

const bryony = 'Bryony Castellow'

async function onceMore(): Promise<School> {
  const school = await approved(nextTuesday)
  await school.comes('09:00', '2027-01-12')
  await tells(school, bryony, {
    'Which questions?': 'Some weeks later',
    'What are you using?': 'not yet',
    'Is anything different for the children?': 'some',
    'Has it helped the priority it was for?': 'some',
    'Was it worth the time and money?': 'yes',
  })
  await school.types('Samir Quayle', ['coordinator', 'Impact', 'What', 'R-0001), some weeks later'], {
    'Your choice': 'Ask once more, a term on',
  })
  await school.settles()
  return school
}

const asked = (school: School) =>
  school
    .letters(bryony)
    .filter(({ text }) => text.includes('has lasted'))
    .map(({ at }) => at.slice(0, 10))

test('a term on she is asked what has lasted, and reminded', async () => {
  const school = await onceMore()

  await school.comes('16:00', '2027-04-21')

  expect(asked(school)).toEqual(['2027-04-14', '2027-04-21'])
})

test('she says that she was not there after all: nobody asks what has lasted, although the choice stands', async () => {
  const school = await onceMore()
  await school.comes('16:00', '2027-03-26')

  await tells(school, bryony, {
    'Which questions?': 'The week after',
    'Were you there?': 'no',
    'Shall we look for another date?': 'no',
  })
  await school.comes('16:00', '2027-04-21')

  expect(asked(school)).toEqual([])
})
