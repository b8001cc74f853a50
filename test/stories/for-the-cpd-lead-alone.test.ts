import { expect, test } from 'vitest'
import { aSchool } from './a-school.ts'

const need = 'A chair with arms, for my back'

test('what would help somebody take part reaches the CPD lead alone, and no sheet', async () => {
  const school = await aSchool()
  await school.asks('Bryony Castellow', {
    'Anything that would help you take part? Only the CPD lead sees this.': need,
  })
  await school.settles()

  const { files } = await school.desk.school()
  const sheets = Object.values(files).flatMap(({ id }) =>
    school.desk.tabs(id).map((tab) => JSON.stringify(school.desk.rows(id, tab))),
  )
  expect(school.desk.mail.list().filter(({ text }) => text.includes(need))).toMatchObject([
    {
      to: 'samir.quayle@thistledown-lane.example.org',
      replyTo: 'bryony.castellow@thistledown-lane.example.org',
    },
  ])
  expect(sheets.join()).not.toContain(need)
})

test('what else somebody writes stands beside their request, for the leaders to read', async () => {
  const school = await aSchool()
  await school.asks('Bryony Castellow', {
    'Who else would go?': 'Hilda Castle',
    'Anything else to pay, or money from elsewhere': 'The parents’ association pays £10.',
    'Anything else?': 'The room is up two flights of stairs.',
  })
  await school.settles()

  expect((await school.row('R-0001'))['What else they say']).toBe(
    'One decision for both: Bryony Castellow (R-0001) £85; Hilda Castle (R-0001b) £85, nobody needs to cover. Money: The parents’ association pays £10. The room is up two flights of stairs.',
  )
})
