import { expect } from 'vitest'
import type { School } from './a-school.ts'
import {
  answersByTheLink,
  herMoney,
  impact,
  lastLetter,
  money,
  nadia,
  nothing,
  released,
} from './a-whole-year-at-hand.ts'

export async function sixSchoolWeeksOn(school: School): Promise<void> {
  await school.comes('09:00', '2027-01-12')
  const letter = lastLetter(school, nadia)

  await answersByTheLink(school, {
    'What are you using?': 'a lot',
    'Is anything different for the children?': 'quite a lot',
    'What is different, and how do you know?': 'Twenty say why; it was six.',
    'Has it helped the priority it was for?': 'a great deal',
    'Was it worth the time and money?': 'very much so',
  })

  expect(letter.text).toContain('Six school weeks on, what happened?')
  expect(letter.text).toContain('Has it helped priority 6, Talk?')
  const { talk, wrote } = await impact(school)
  expect(talk).toMatchObject({ Asked: '2', Answered: '2', 'The priority': 'too few to tell' })
  expect(wrote).toMatchObject({
    'Children’s learning': '4 of 5',
    'The priority': '5 of 5',
    'In their words': 'Using it: a lot.\nDifferent now: Twenty say why; it was six.',
  })
}

/** In February the CPD lead types the next year’s sums on Settings; on 1 April nobody has to do anything. */
export async function nextYearsSums(school: School): Promise<void> {
  await school.comes('09:00', '2027-02-25')
  await school.sets('Other financial year starts on', '01/04/2027')
  await school.sets('Other year: total budget of the school, £', '2700000')
  await school.sets('Other year: percentage for staff development', '0.45')
  await school.sets('Other year: cover budget for training, £', '7200')
  await school.settles()

  expect(await money(school)).toEqual({ committed: nothing, spent: herMoney })
  expect(await school.budget('2027–28: CPD allocation (E09) together')).toMatchObject({ Set: '£12,150.00' })
}

/** Nothing took place; one person’s answers are too few to tell. */
export async function theSpringReport(school: School): Promise<void> {
  const text = await released(school, '2027-03-25', 'from 18 December 2026 to 24 March 2027')

  expect(text).toContain('£11,925.00 set, £140.00 spent')
  expect(text).toContain('6 Talk: nothing this term.')
  expect(text).toContain('We asked once how it went this term, and had the answer by the end of term.')
  expect(text).toContain('The school’s priorities: too few to tell.')
}
