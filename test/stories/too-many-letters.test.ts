import { expect, test } from 'vitest'
import { aSchool } from './a-school.ts'
import { others, phonics, price } from './phonics-day.ts'

// 45 people work at the school, so that 110 letters leave within an hour at most. Four speakers for everyone are
// approved on one day: 148 letters by e-mail are due at 15:45.

const speaker = (title: string) => ({
  ...phonics,
  'What is it called?': title,
  [others]: 'everyone',
  [price]: '90 altogether',
  'Does someone need to cover you?': 'no',
})

test('more letters than a school has readers stand still until somebody has looked at them, and then leave once', async () => {
  const school = await aSchool()
  for (const title of ['Spelling', 'Fractions', 'Talk', 'Play'])
    await school.asks('Gwilym Ashdown', speaker(title))
  await school.settles()
  for (const ref of ['R-0001', 'R-0002', 'R-0003', 'R-0004'])
    for (const who of ['Head', 'Deputy']) await school.chooses(who, ref, 'Approve')
  await school.comes('16:00')
  const [line] = await school.needsAttention()
  const before = approvals(school)
  await school.comes('17:30')
  const stillBefore = approvals(school)

  await school.answers('letters', 'Go on sending')
  await school.comes('18:00')

  expect(line).toMatchObject({
    'Who must act': 'You (CPD lead)',
    'What happened': expect.stringMatching(/^Letters are held back: /),
    'You can answer': 'Go on sending',
  })
  expect([before.length, stillBefore.length]).toEqual([110, 110])
  expect(approvals(school).length).toBe(148)
  expect(await school.needsAttention()).toEqual([])
})

const approvals = (school: Awaited<ReturnType<typeof aSchool>>) =>
  school.letters().filter(({ subject }) => subject.startsWith('Approved'))
