import { expect } from 'vitest'
import type { Day } from '../../functions/domain/school/day.ts'
import { followLink } from '../../infra/local/pages/follow-link.ts'
import { addressOf } from '../../infra/local/schools/thistledown-people.ts'
import { loggedFree } from '../../infra/local/schools/wish.ts'
import type { School } from './a-school.ts'

export const nadia = 'Nadia Colebrook'
export const course = 'Talk in every lesson'
export const hope = 'the quiet children will say why, not only what'

export const colleagues = [
  'Priya Lindqvist',
  'Leila Amberson',
  'Owen Hartnoll',
  'Kit Farrow',
  'Gwilym Ashdown',
]

export async function logFree(
  school: School,
  title: string,
  day: Day,
  people: readonly string[],
): Promise<void> {
  for (const who of people)
    await school.desk.answer(
      addressOf(who),
      loggedFree([who, title, 'webinar or course', 'online', day, '1.5', '6 Talk', 'More children speak.']),
    )
  await school.settles()
}

export const herMoney = { fee: '£140.00', travel: '£18.00', cover: '£436.00' }
export const nothing = { fee: '£0.00', travel: '£0.00', cover: '£0.00' }

/** What Budget shows of the plan’s pot, travel and cover. */
export async function money(school: School) {
  const fee = await school.budget('School plan')
  const travel = await school.budget('Travel (E08), outside the allocation')
  const cover = await school.budget('Cover (E26 or E02), outside the allocation')
  const shown = (column: string) => ({ fee: fee[column], travel: travel[column], cover: cover[column] })
  return { committed: shown('Committed'), spent: shown('Spent') }
}

/** Nadia opens the link of her newest letter, and answers the questions that it leads to. */
export async function answersByTheLink(
  school: School,
  answers: Readonly<Record<string, string>>,
): Promise<void> {
  const { to, text } = lastLetter(school, nadia)
  const link = /Answer six questions: (\S+)/.exec(text)?.[1] ?? ''
  followLink(school.desk, link, { as: to, answers })
  await school.settles()
}

/** What Impact shows of the priority, and of what somebody wrote last. */
export async function impact(school: School) {
  const rows = await school.tab('coordinator', 'Impact')
  return {
    talk: rows.find(({ What }) => What === '6 Talk'),
    wrote: rows.find(({ Part }) => Part === 'What people wrote'),
  }
}

/** The head reads the report on the last day of term and releases it; one letter leaves, without names. */
export async function released(school: School, lastDay: Day, term: string): Promise<string> {
  await school.comes('09:00', lastDay)
  const [before, preview] = [toChair(school), lastLetter(school, 'Ruth Ellerby')]

  await school.types('Ruth Ellerby', ['desk', 'Governors', 'Part', 'Version'], {
    'The head releases it here': 'Release version 1',
  })
  await school.comes('12:00')

  const [letter, ...more] = toChair(school).slice(before.length)
  expect(preview.subject).toBe(`To read and release: report to governors ${term}`)
  expect(letter?.subject).toBe(`Staff development ${term}: report to governors`)
  expect(letter?.at.slice(0, 10)).toBe(lastDay)
  expect(more).toEqual([])
  const text = letter?.text ?? ''
  expect(text).not.toMatch(
    new RegExp(`Nadia|Colebrook|Lindqvist|${course}|${hope}|Ask, then wait|Twenty`, 'i'),
  )
  return text
}

export const toChair = (school: School) => school.letters('chair@governors.thistledown-lane.example.org')

export function lastLetter(school: School, to: string) {
  const letter = school.letters(to).at(-1)
  if (letter === undefined) throw new Error(`${to} has had no letter`)
  return letter
}
