import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressOf } from '../../infra/local/schools/thistledown-people.ts'
import { openSchool, type School } from './a-school.ts'
import { tells, weekAfter } from './how-it-went.ts'
import { nextTuesday } from './one-request.ts'

// Bryony goes to her half-day on Tuesday 17 November, and writes what she would tell colleagues.

const bryony = 'Bryony Castellow'
const learned = 'Let them begin; the silence is hers.'
const otherwise = 'Count to five before you help.'
const taught = 'To sit still for once, canary one.'

const share = {
  'Which questions?': 'Sharing it with colleagues',
  'May colleagues read your key messages?': 'yes, with my name',
  'Would you word your key messages differently?': otherwise,
  'Who should get them by letter?': 'my phase',
  'How would you share it?': 'come and see me',
}
const tried = {
  'Which questions?': 'What a colleague shared with me',
  'Have you tried it?': 'yes',
  'Is anything different for the children because of it?': 'too early to say',
}
/** Colleagues in Years 1 and 2 who are not away. */
const phase = [
  ...['Gwilym Ashdown', 'Hattie Broadmead', 'Hilda Castle', 'Imelda Roake'],
  ...['Leila Amberson', 'Owen Hartnoll', 'Yusuf Dapplewood'],
]

let school: School
const log: string[] = []
beforeAll(async () => {
  school = await openSchool({ log: (what, about) => log.push(JSON.stringify([what, about])) })
  await school.asks(bryony, nextTuesday)
  await school.settles()
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()
  await school.comes('09:00', '2026-11-24')
  await tells(school, bryony, {
    ...weekAfter,
    'Three key messages for colleagues': learned,
    'One thing you learned': taught,
  })
}, 180_000)
afterAll(() => school.desk.close())

/** Somebody who can show something, so that there is a Staffroom letter in January. */
const offers = async (): Promise<void> =>
  school.desk.type({
    as: school.desk.sample.lead,
    file: (await school.desk.school()).files.coordinator.id,
    ...{ tab: 'Offers', row: 3, column: 1 },
    values: [['Deena Marwick', 'outdoor maths', 'Thursdays']],
  })

const row = async () =>
  (await school.tab('coordinator', 'Good practice')).find(({ Who }) => Who?.startsWith(bryony)) ?? {}

const shown = async (file: 'desk' | 'office' | 'coordinator' | 'staffroom'): Promise<string> => {
  const { id } = (await school.desk.school()).files[file]
  return JSON.stringify(school.desk.tabs(id).map((tab) => school.desk.rows(id, tab).slice(2)))
}

const types = async (cells: Readonly<Record<string, string>>): Promise<void> => {
  await school.types('Samir Quayle', ['coordinator', 'Good practice', 'Who', bryony], cells)
  await school.settles()
}

const lettersThat = (begin: string) =>
  school.letters().filter(({ subject, text }) => subject.startsWith(begin) || text.includes(`\n${begin}`))
const readers = (begin: string) =>
  lettersThat(begin)
    .map(({ to }) => to)
    .sort()
const addresses = (names: readonly string[]) => names.map(addressOf).sort()

test('a tick that is taken away the same day asks nobody', async () => {
  await types({ 'Worth sharing': 'TRUE' })
  await types({ 'Worth sharing': 'FALSE' })
  await school.comes('09:00', '2026-11-25')

  expect(lettersThat('May colleagues read')).toEqual([])
})

test('“Adopted” alone says what else it wants, and nothing follows from it', async () => {
  await types({ Adopted: 'TRUE' })
  const says = (await row())['Please mend']
  await types({ Adopted: 'FALSE' })

  expect(says).toContain('shows in the Staffroom once “Worth sharing” is ticked too')
  expect((await row())['Please mend']).toBe('')
})

test('a tick asks the person once whether colleagues may read it, and nothing is shared before they say so', async () => {
  await types({ 'Worth sharing': 'TRUE' })
  await school.comes('09:00', '2026-11-26')

  const asked = lettersThat('May colleagues read')
  expect(asked.map(({ to }) => to)).toEqual([addressOf(bryony)])
  expect(asked[0]?.text).toContain(`“${learned}”`)
  expect((await row())['What they say']).toBe('Asked on 25 November 2026; no answer yet.')
  expect(await shown('staffroom')).not.toContain(learned)
})

test('nobody else can agree to it for them, not even the CPD lead', async () => {
  await tells(school, 'Samir Quayle', share)

  expect(await shown('staffroom')).not.toContain(otherwise)
  expect((await row())['What they say']).toContain('no answer yet')
})

test('after a yes it stands in the Staffroom in their words, and those for whom it is get it by letter, once', async () => {
  await tells(school, bryony, share)
  await school.comes('16:00', '2026-12-02')

  const staffroom = await shown('staffroom')
  expect(staffroom).toContain(otherwise)
  expect(staffroom).toContain(`Come and see: ask ${bryony}.`)
  expect(readers('What Bryony Castellow learned')).toEqual(addresses(phase))
})

test('what is talked about at a staff meeting, and what the school does now, is said in the Staffroom', async () => {
  await types({ 'Staff meeting on': '14/01/2027', Adopted: 'TRUE' })

  expect(await shown('staffroom')).toContain('We do this now. At the staff meeting on Thursday 14 January.')
})

test('who is meant last of all gets it beside the Staffroom letter, in one envelope, and reads it once', async () => {
  await offers()
  await school.comes('17:00', '2027-01-04')
  await types({ 'For whom': 'Kit Farrow' })
  await school.comes('12:00', '2027-01-05')

  const from = (who: string) => school.letters(who).filter(({ at }) => at.startsWith('2027-01-05'))
  const times = (who: string) => from(who).map(({ text }) => text.split(otherwise).length - 1)
  expect(from('Kit Farrow').map(({ subject }) => subject)).toEqual([
    'What Bryony Castellow learned: Hearing children read, and 1 more',
  ])
  expect(from('Kit Farrow')[0]?.text).toContain('Deena Marwick can show colleagues outdoor maths')
  expect([times('Kit Farrow'), times('Niamh O’Rourke-Döring'), times(bryony), times('Hilda Castle')]).toEqual(
    [[1], [1], [0], [0]],
  )
  expect(from('Niamh O’Rourke-Döring')[0]?.text).toContain(
    `Hearing children read, ${bryony}; at the staff meeting on Thursday 14 January:`,
  )
})

test('with the Staffroom letter of the next half-term they are asked once whether they tried it, and only totals of five or more are told', async () => {
  await school.comes('12:00', '2027-02-25')
  for (const name of phase.slice(0, 4)) await tells(school, name, tried)
  const few = (await row())['Has it been tried?']
  await tells(school, phase[4] ?? '', { ...tried, 'Have you tried it?': 'not yet' })
  await school.comes('12:00', '2027-02-26')

  expect(readers('Two questions: have you tried it?')).toEqual(addresses([...phase, 'Kit Farrow']))
  expect(few).toBe('8 told by letter, 8 asked. Too few answers to tell.')
  expect((await row())['Has it been tried?']).toBe(
    '8 told by letter, 8 asked. Of 5 who answered, 4 tried it and 0 see a difference for the children.',
  )
})

test('a row that is taken away changes nothing that was chosen in it', async () => {
  const { id } = (await school.desk.school()).files.coordinator
  const as = school.desk.automation

  school.desk.google.sheets.rows(id, { as, tab: 'Good practice', at: 3, action: 'delete' })
  await school.settles()
  await school.comes('13:00', '2027-02-26')

  expect((await row())['Worth sharing']).not.toBe('TRUE')
  expect((await row())['Please mend']).toContain('what you chose before still stands')
  expect(await shown('staffroom')).toContain(otherwise)
})

test('without their name the Staffroom names nobody, and after a no it has nothing of theirs', async () => {
  await tells(school, bryony, { ...share, 'May colleagues read your key messages?': 'yes, without my name' })
  const unnamed = await shown('staffroom')
  const asksUs = (await row())['What they say']
  await tells(school, bryony, {
    'Which questions?': 'Sharing it with colleagues',
    'May colleagues read your key messages?': 'no',
  })

  expect(unnamed).toContain(otherwise)
  expect(unnamed).not.toContain(bryony)
  expect(asksUs).toContain('Colleagues are told to ask you for more.')
  expect(await shown('staffroom')).not.toContain(otherwise)
  expect((await row())['What they say']).toBe('They say “no” (26 February 2027).')
})

test('what she has answered herself nobody replaces: whoever tries is told kindly, and what they sent is kept', async () => {
  await tells(school, 'Jo Brindlewick', { ...weekAfter, 'One thing you learned': 'Something else.' })

  const wrote = (await school.tab('coordinator', 'Impact')).filter(({ Part }) => Part === 'What people wrote')
  expect(JSON.stringify(wrote)).toContain(taught)
  expect(JSON.stringify(wrote)).not.toContain('Something else.')
  expect(school.letters('Jo Brindlewick').at(-1)?.text).toContain('their own words stand')
  const kept = await school.desk.outside().store.list({
    collection: `schools/${school.desk.sample.id}/answers`,
    limit: 100,
  })
  expect(JSON.stringify(kept)).toContain('Something else.')
})

test('without an account somebody says it through the office; who takes it back in time is not passed on', async () => {
  const asked = { ...share, 'Who should get them by letter?': 'all office staff' }
  await school.people(bryony, { 'E-mail': '', 'No account': 'yes' })
  await school.comes('17:00')
  await tells(school, 'Jo Brindlewick', asked)
  const says = (await row())['What they say']
  await school.comes('07:00', '2027-03-01')

  await tells(school, 'Jo Brindlewick', { ...asked, 'May colleagues read your key messages?': 'no' })
  await school.comes('09:00')

  expect(says).toContain('“yes, with my name” (26 February 2027, written down by Jo Brindlewick)')
  expect(readers('What Bryony Castellow learned')).toEqual(addresses([...phase, 'Kit Farrow']))
})

test('what they wrote and did not share stands nowhere but with them and in the Coordinator’s file', async () => {
  const others = school.letters().filter(({ to }) => to !== addressOf(bryony))
  const elsewhere = [
    ...[await shown('desk'), await shown('office'), await shown('staffroom')],
    ...[JSON.stringify(others), log.join()],
  ]

  expect(await shown('coordinator')).toContain(taught)
  for (const words of [learned, taught]) expect(elsewhere.filter((text) => text.includes(words))).toEqual([])
})
