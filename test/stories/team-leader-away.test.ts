import { expect, test } from 'vitest'
import { followLink } from '../../infra/local/pages/follow-link.ts'
import { addressOf } from '../../infra/local/schools/thistledown-people.ts'
import { asked, askedFor, fits, leader, when, word } from './a-team-leader.ts'
import { oneRequest } from './one-request.ts'

test('a team leader who works on Mondays and Tuesdays is asked on Monday', async () => {
  const school = await oneRequest({}, { people: { [leader]: { Weekdays: 'Mon, Tue' } } })

  await school.comes('16:00', '2026-11-17')

  expect(when(school)).toEqual(['2026-11-16T08:00'])
  expect(await word(school)).toBe('Asked on Monday 16 November')
})

test('a team leader who is away is not asked, and the row says until when; back in school, they are', async () => {
  const school = await askedFor({
    people: { [leader]: { 'Away from': '12/11/2026', 'Away to': '16/11/2026' } },
  })

  const row = await word(school)
  await school.comes('09:00', '2026-11-17')

  expect(row).toBe('Team leader away until 16 November')
  expect(when(school)).toEqual(['2026-11-17T08:00'])
})

test('while a team leader is away, whoever stands in is asked for them, and the row names both', async () => {
  const school = await askedFor({
    people: {
      [leader]: {
        'Away from': '12/11/2026',
        'Away to': '16/11/2026',
        'Stands in while away': 'Imelda Roake',
      },
      'Imelda Roake': { Weekdays: '' },
    },
  })
  const letter = asked(school, 'Imelda Roake').at(-1)

  followLink(school.desk, /: (\S+viewform\S*)/.exec(letter?.text ?? '')?.[1] ?? '', {
    as: addressOf('Imelda Roake'),
    answers: { 'Have you talked about it?': 'yes', ...fits },
  })
  await school.settles()

  expect(letter?.text).toContain('You are asked for Gwilym Ashdown, who is away.')
  expect(asked(school)).toEqual([])
  expect(await word(school)).toBe('For: fits the phase plan · Imelda Roake for Gwilym Ashdown')
})

test.for([
  ['has no team leader', { 'Bryony Castellow': { 'Team leader': '' } }, 'No team leader'],
  ['had one who left', { [leader]: { 'Last day': '30/10/2026' } }, 'No team leader'],
  [
    'has one who is yet to come',
    { [leader]: { 'Start date': '04/01/2027' } },
    'Team leader not here at present',
  ],
  ['is their own', { 'Bryony Castellow': { 'Team leader': 'Bryony Castellow' } }, 'No team leader'],
] as const)('where somebody %s, nobody is asked and the row says so', async ([, people, says]) => {
  const school = await askedFor({ people })

  expect(await word(school)).toBe(says)
  expect(asked(school)).toEqual([])
})
