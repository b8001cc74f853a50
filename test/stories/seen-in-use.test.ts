import { expect, test } from 'vitest'
import { followLink } from '../../infra/local/pages/follow-link.ts'
import { addressOf } from '../../infra/local/schools/thistledown-people.ts'
import { shown } from '../simulation/a-desk.ts'
import type { School } from './a-school.ts'
import { tells, weekAfter } from './how-it-went.ts'
import { approved, nextTuesday } from './one-request.ts'

// Bryony was away for half a day in November; six school weeks later her team leader is Gwilym Ashdown.

const leader = 'Gwilym Ashdown'
const [answered, saw] = ['Two of six read a page.', 'Three children tracked the line with a ruler.']

const questions = (school: School, who: string) =>
  school.letters(who).filter(({ text }) => text.includes('/viewform') && text.includes('Say what you saw'))

async function weeksLater(
  using: string,
  answers = nextTuesday,
  people?: Parameters<typeof approved>[1],
): Promise<School> {
  const school = await approved(answers, people)
  await school.comes('09:00', '2027-01-12')
  await tells(school, 'Bryony Castellow', {
    'Which questions?': 'Some weeks later',
    'What are you using?': using,
    'Is anything different for the children?': 'some',
    'Has it helped the priority it was for?': 'some',
    'Was it worth the time and money?': 'yes',
    'What is different, and how do you know?': answered,
  })
  await school.comes('16:00', '2027-01-14')
  return school
}

const termOn = {
  'Which questions?': 'A term or two later',
  'Are you still using it?': 'a lot',
  'Has it helped the priority it was for, looking back?': 'some',
  'Was it worth the time and money, looking back?': 'yes',
  'Has it given you fresh energy for your work?': 'some',
}

async function saysWhatTheySaw(school: School, who: string, asked = leader): Promise<void> {
  const text = questions(school, asked)[0]?.text ?? ''
  const link = /Say what you saw: (\S+)/.exec(text)?.[1] ?? ''
  followLink(school.desk, link, { as: addressOf(who), answers: { 'What did you see?': saw } })
  await school.settles()
}

test('once she uses it her team leader is asked what they have seen; she is told in his words, which stand with her answer and nowhere else', async () => {
  const school = await weeksLater('some')
  const asked = questions(school, leader)

  await saysWhatTheySaw(school, 'Bryony Castellow')
  const refused = school.letters('Bryony Castellow').at(-1)?.text
  await saysWhatTheySaw(school, leader)
  await school.comes('09:00', '2027-01-15')

  expect(asked.map(({ at }) => at.slice(0, 10))).toEqual(['2027-01-12'])
  expect(asked[0]?.text).not.toContain(answered)
  expect(refused).toContain('There is no request with this reference')
  expect(school.letters('Bryony Castellow').at(-1)?.text).toContain(`> “${saw}”`)
  expect(school.letters().filter(({ text, to }) => text.includes(saw) && !to.startsWith('bryony'))).toEqual(
    [],
  )
  const impact = await school.tab('coordinator', 'Impact')
  expect(inImpact(impact)).toEqual([`Gwilym Ashdown has seen it used: ${saw}`])
  expect(await elsewhere(school, saw)).toEqual([])
  expect(questions(school, leader)).toHaveLength(1)
})

test.for([
  { before: 'some', says: 'uses some of it', asked: '2027-01-12', kept: 'some weeks later' },
  { before: 'not yet', says: 'does not yet', asked: '2027-03-23', kept: 'a term or two later' },
  { before: undefined, says: 'does not answer', asked: '2027-03-23', kept: 'a term or two later' },
])(
  'who $says some weeks later, and uses it a lot a term on, has her team leader asked once, on $asked',
  async ({ before, asked, kept }) => {
    const dear = { ...nextTuesday, 'Price of one place before VAT, £ (0 if none)': '110' }
    const school = await (before ? weeksLater(before, dear) : approved(dear))
    await school.comes('09:00', '2027-03-23')
    await tells(school, 'Bryony Castellow', termOn)
    await school.comes('16:00', '2027-04-16')

    await saysWhatTheySaw(school, leader)
    await school.comes('09:00', '2027-04-19')

    expect(questions(school, leader).map(({ at }) => at.slice(0, 10))).toEqual([asked])
    const impact = await school.tab('coordinator', 'Impact')
    const rows = impact.filter((row) => row['In their words']?.includes(saw))
    expect(rows.map(({ What }) => What?.endsWith(kept))).toEqual([true])
  },
)

const awayTo1March = { 'Away from': '12/01/2027', 'Away to': '01/03/2027' }
const told = (school: School) =>
  school
    .letters('Bryony Castellow')
    .filter(({ text }) => text.includes(`> “${saw}”`))
    .map(({ at }) => at.slice(0, 10))

test('a team leader who has been away for weeks has time from the day on which the letter reached him', async () => {
  const school = await weeksLater('some', nextTuesday, { people: { [leader]: awayTo1March } })
  await school.comes('09:00', '2027-03-25')

  await saysWhatTheySaw(school, leader)
  const soon = inImpact(await school.tab('coordinator', 'Impact'))
  await school.comes('16:00', '2027-04-14')

  expect(questions(school, leader).map(({ at }) => at.slice(0, 10))).toEqual(['2027-03-02'])
  expect(soon).toHaveLength(1)
  expect(told(school)).toHaveLength(1)
})

test('what is sent through the link long after it was awaited is read with the next day', async () => {
  const school = await weeksLater('some')
  await school.comes('16:00', '2027-05-11')

  await saysWhatTheySaw(school, leader)
  const before = told(school)
  await school.comes('16:00', '2027-05-12')

  expect(before).toEqual([])
  expect(told(school)).toEqual(['2027-05-12'])
})

test('while her team leader is away for weeks, whoever stands in is asked, and may answer when he is back', async () => {
  const stands = { [leader]: { ...awayTo1March, 'Stands in while away': 'Imelda Roake' } }
  const school = await weeksLater('some', nextTuesday, {
    people: { ...stands, 'Imelda Roake': { Weekdays: '' } },
  })
  const asked = questions(school, 'Imelda Roake')

  await school.comes('09:00', '2027-03-02')
  await saysWhatTheySaw(school, 'Imelda Roake', 'Imelda Roake')
  await school.comes('16:00', '2027-03-03')

  expect(asked[0]?.text).toContain('You are asked for Gwilym Ashdown, who is away.')
  expect(questions(school, leader)).toEqual([])
  expect(told(school)).toEqual(['2027-03-03'])
  expect(inImpact(await school.tab('coordinator', 'Impact'))).toEqual([
    `Imelda Roake has seen it used: ${saw}`,
  ])
})

test('“I stopped, because …” closes it like any other answer: nobody is asked about it, and Impact says that it was tried', async () => {
  const school = await weeksLater('I stopped, because …')

  const impact = await school.tab('coordinator', 'Impact')
  const [row] = impact.filter(({ What }) => What?.includes('(R-0001), some weeks later'))
  expect(row).toMatchObject({ Part: 'What people wrote' })
  expect(row?.['In their words']).toBe(`Tried it, and stopped: good to know.\nDifferent now: ${answered}`)
  expect(questions(school, leader)).toEqual([])
})

test('a week on she taps that nobody helps her to use it yet: her team leader is told just that, once, because she asked for it', async () => {
  const school = await approved(nextTuesday)
  const told = () => school.letters().filter(({ subject }) => subject.includes('would like some help'))
  const helping = (who: string) => ({ ...weekAfter, 'Who is helping you to use it?': who })
  const asks = helping('nobody yet; please tell my team leader')
  await school.comes('18:30', '2026-11-24')

  await tells(school, 'Bryony Castellow', asks)
  await tells(school, 'Bryony Castellow', helping('a colleague'))
  await school.comes('09:00', '2026-11-25')
  const takenBack = told()
  await tells(school, 'Bryony Castellow', asks)
  await tells(school, 'Bryony Castellow', { ...asks, 'One thing you learned': answered })
  await school.comes('16:00', '2026-11-27')

  expect(takenBack).toEqual([])
  expect(told().map(({ to }) => to)).toEqual([addressOf(leader)])
  expect(told()[0]?.text).toContain('Nobody at school is helping Bryony to use it yet')
  expect(told()[0]?.text).not.toContain(weekAfter['One thing you learned'])
})

/** What Impact says of it, line by line, beside what Bryony wrote. */
const inImpact = (rows: Awaited<ReturnType<School['tab']>>): readonly string[] =>
  rows.flatMap((row) => (row['In their words'] ?? '').split('\n').filter((line) => line.includes(saw)))

/** Tabs of all files in which the words stand, besides Impact. */
async function elsewhere({ desk }: School, words: string): Promise<readonly string[]> {
  const tabs = Object.entries(await shown(desk))
  return tabs.flatMap(([tab, rows]) =>
    JSON.stringify(rows).includes(words) && tab !== 'coordinator, Impact' ? [tab] : [],
  )
}
