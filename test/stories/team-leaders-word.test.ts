import { expect, test } from 'vitest'
import { followLink } from '../../infra/local/pages/follow-link.ts'
import { addressOf } from '../../infra/local/schools/thistledown-people.ts'
import { aSchool, type School } from './a-school.ts'
import { asked, askedFor, fits, leader, when, word } from './a-team-leader.ts'
import { oneRequest } from './one-request.ts'

test('the team leader is asked once, the next morning, with a link that has the reference filled in', async () => {
  const school = await oneRequest()
  const before = [await word(school), when(school)]

  await school.comes('16:30', '2026-11-20')

  expect(before).toEqual(['Not yet asked', []])
  expect(when(school)).toEqual(['2026-11-13T08:00'])
  expect(asked(school)[0]?.subject).toBe('What do you say? Bryony Castellow, Hearing children read (R-0001)')
  expect(asked(school)[0]?.text).toContain('=R-0001')
})

test('what the team leader says stands in the row at once', async () => {
  const school = await askedFor()
  const before = await word(school)

  await says(school, leader, fits)

  expect(before).toBe('Asked on Friday 13 November')
  expect(await word(school)).toBe('For: fits the phase plan')
})

test('after three school days the row says “Not yet heard”, and two votes settle it all the same', async () => {
  const school = await askedFor()

  await school.comes('16:00', '2026-11-17')
  const before = await word(school)
  await school.comes('09:00', '2026-11-18')
  const after = await word(school)
  await approve(school)

  expect([before, after]).toEqual(['Asked on Friday 13 November', 'Not yet heard'])
  expect(school.letters('Bryony Castellow').at(-1)?.subject).toMatch(/^Approved/)
})

test('the vote need not wait for the team leader, who then is not asked', async () => {
  const school = await oneRequest()

  await approve(school)
  await school.comes('16:00', '2026-11-16')

  expect(school.letters('Bryony Castellow').at(-1)?.subject).toMatch(/^Approved/)
  expect([await word(school), asked(school)]).toEqual(['Not asked', []])
})

test('“not now” is read beside the request, and is no veto', async () => {
  const school = await askedFor()

  await says(school, leader, {
    'Have you talked about it?': 'not yet',
    'What do you say?': 'not now, and why',
    'In a sentence': 'two of us are new this term',
    'Is there something nearer, cheaper or better?': 'Hilda could show her.',
  })
  const said = await word(school)
  await approve(school)

  expect(said).toBe(
    'Not now: two of us are new this term · not talked about yet · instead: Hilda could show her.',
  )
  expect(school.letters('Bryony Castellow').at(-1)?.subject).toMatch(/^Approved/)
})

test('the last answer of a team leader counts', async () => {
  const school = await askedFor()
  await says(school, leader, { 'What do you say?': 'I leave it to the leadership team' })
  const first = await word(school)
  await school.comes('10:00', '2026-11-16')

  await says(school, leader, fits)

  expect([first, await word(school)]).toEqual(['Leaves it to you', 'For: fits the phase plan'])
})

test('a word of somebody who is not her team leader is explained to them, kept, and changes nothing', async () => {
  const school = await askedFor()

  await says(school, 'Deena Marwick', { ...fits, Reference: 'R-0001' })

  expect(school.letters('Deena Marwick').at(-1)?.text).toContain(
    'There is no request with this reference on which we ask for your word.',
  )
  expect(await word(school)).toBe('Asked on Friday 13 November')
})

test('nobody gives a word on their own request', async () => {
  const school = await askedFor()

  await says(school, 'Bryony Castellow', { ...fits, Reference: 'R-0001' })

  expect(await word(school)).toBe('Asked on Friday 13 November')
})

test('the office can write down what a team leader told them, and the row says who did', async () => {
  const school = await askedFor()

  await says(school, 'Jo Brindlewick', { ...fits, Reference: 'r1' })

  expect(await word(school)).toBe('For: fits the phase plan · told by Jo Brindlewick')
})

test('two requests from one team on one day come in one letter, each with a link of its own', async () => {
  const school = await oneRequest()
  await school.comes('14:00')
  await school.asks('Hilda Castle')

  await school.comes('16:00', '2026-11-17')

  const [letter, ...others] = asked(school)
  expect(others).toEqual([])
  expect(letter?.subject).toBe('What do you say? Two requests from your team')
  expect(letter?.text).toMatch(/=R-0001[\s\S]*=R-0002/)
})

test('a team leader who filled the form in for somebody has said what they think', async () => {
  const school = await aSchool()
  await school.asks(leader, { 'Filling this in for someone else? Their name': 'Bryony Castellow' })

  await school.comes('16:00', '2026-11-13')

  expect(await word(school)).toBe('Asked for by the team leader')
  expect(asked(school)).toEqual([])
})

test('a word said of an earlier version stays, and says so; nobody is asked twice', async () => {
  const school = await aSchool()
  const answer = await school.asks('Bryony Castellow')
  await school.comes('09:00', '2026-11-13')
  await says(school, leader, fits)

  await school.asks('Bryony Castellow', { 'Hours altogether': '4' }, { answer })
  await school.comes('16:00', '2026-11-17')

  expect(await word(school)).toBe('For: fits the phase plan · said of an earlier version')
  expect(asked(school)).toHaveLength(1)
})

test('a word on what has been decided is kept, and changes nothing', async () => {
  const school = await askedFor()
  await approve(school)
  const before = await school.row('R-0001')

  await says(school, leader, { 'What do you say?': 'not now, and why' })

  expect(await school.row('R-0001')).toEqual(before)
  expect(await school.needsAttention()).toEqual([])
  expect(school.letters(leader)).toHaveLength(1)
})

test('the page for a meeting has what team leaders said', async () => {
  const school = await askedFor()
  await says(school, leader, fits)
  await school.meets({ 'Meeting on': '19/11/2026' })

  await school.comes('09:00', '2026-11-19')

  expect(school.letters('Samir Quayle').at(-1)?.text).toContain('Team leader: for (fits the phase plan)')
})

test('on the morning of a meeting its page and what a team leader is asked come in one envelope', async () => {
  const school = await aSchool()
  await school.asks('Priya Lindqvist')
  await school.meets({ 'Meeting on': '13/11/2026' })

  await school.comes('16:00', '2026-11-16')

  const letters = school.letters('Samir Quayle')
  expect(letters.map(({ subject, at }) => [at.slice(0, 10), subject])).toEqual([
    ['2026-11-13', 'For today’s meeting, 13 November, and 1 more'],
  ])
  const [both = { text: '' }] = letters
  const page = both.text.indexOf('For today’s meeting, 13 November')
  const word = both.text.indexOf('What do you say? Priya Lindqvist, Maths reasoning conference (R-0001)')
  expect([page >= 0, word > page]).toEqual([true, true])
})

/** Somebody opens the link in the newest letter, or another reference, and answers. */
async function says(school: School, who: string, answers: Readonly<Record<string, string>>): Promise<void> {
  const link = /: (\S+viewform\S*)/.exec(asked(school).at(-1)?.text ?? '')?.[1] ?? ''
  followLink(school.desk, link, {
    as: addressOf(who),
    answers: { 'Have you talked about it?': 'yes', ...answers },
  })
  await school.settles()
}

async function approve(school: School): Promise<void> {
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.comes('16:00')
}
