import { expect, test } from 'vitest'
import { aSchool, type School } from './a-school.ts'
import { approved, nextTuesday } from './one-request.ts'

/** Bryony has this address, and asks for her half-day. */
async function writtenTo(address: string): Promise<School> {
  const school = await aSchool({ people: { 'Bryony Castellow': { 'E-mail': address } } })
  await school.asks(address)
  await school.settles()
  return school
}

const refuse = 'refuse@thistledown-lane.example.org'
const later = 'later@thistledown-lane.example.org'
const quota = 'quota@thistledown-lane.example.org'
const cut = 'cut@thistledown-lane.example.org'

test('a letter that the mail server refuses is not tried again, and somebody is asked to see to it', async () => {
  const school = await writtenTo(refuse)

  await school.comes('08:00', '2026-11-13')

  const [line, ...others] = await school.needsAttention()
  expect(others).toEqual([])
  expect(line).toMatchObject({
    'Who must act': 'You (CPD lead)',
    'You can answer': 'Send it again · Done',
    Where: 'Letters',
  })
  expect(line?.['What happened']).toContain(
    'The letter to Bryony Castellow about R-0001 could not be delivered',
  )
  expect(line?.['What to do']).toContain('Put right the e-mail address on People')
})

test('once the address is put right, “Send it again” sends the letter once', async () => {
  const school = await writtenTo(refuse)

  await school.people('Bryony Castellow', {
    'E-mail': 'bryony@thistledown-lane.example.org',
    'Formerly (old e-mail)': refuse,
  })
  await school.answers('could not be delivered', 'Send it again')
  await school.settles()
  await school.comes('08:00', '2026-11-13')

  const receipts = school.letters().filter(({ subject }) => subject.startsWith('We have your request'))
  expect(receipts.map(({ to, subject }) => `${to}: ${subject}`)).toEqual([
    'bryony@thistledown-lane.example.org: We have your request: Hearing children read (R-0001)',
  ])
  expect(await school.needsAttention()).toEqual([])
})

test('a letter that fails again after “Send it again” is listed again', async () => {
  const school = await writtenTo(refuse)

  await school.answers('could not be delivered', 'Send it again')
  await school.settles()
  await school.comes('08:30')

  expect(await school.needsAttention()).toMatchObject([
    { 'You can answer': 'Send it again · Done', 'Your answer': '' },
  ])
})

test.for([
  ['asks us to wait', later],
  ['says that the day’s limit is reached', quota],
])('a letter for which the mail server %s waits and is tried again', async ([, address = '']) => {
  const school = await writtenTo(address)
  await school.comes('09:00')
  const meanwhile = await school.needsAttention()

  await school.people('Bryony Castellow', {
    'E-mail': 'bryony@thistledown-lane.example.org',
    'Formerly (old e-mail)': address,
  })
  await school.comes('10:00')

  expect(meanwhile).toEqual([])
  expect(school.letters('bryony@thistledown-lane.example.org')).toHaveLength(1)
  expect(school.letters()).toHaveLength(1)
})

test('a letter that the mail server puts off is told of, and after more than a day somebody must see to it', async () => {
  const school = await writtenTo(later)

  await school.comes('08:00', '2026-11-13')
  const afterADay = await school.needsAttention()
  await school.comes('18:00')

  expect(afterADay).toMatchObject([{ 'Who must act': 'Nobody: for information', 'You can answer': 'Done' }])
  expect(await school.needsAttention()).toMatchObject([{ 'You can answer': 'Send it again · Done' }])
})

test('a letter that was cut off is never sent again by itself: a person is asked whether it arrived', async () => {
  const school = await writtenTo(cut)

  await school.comes('12:00', '2026-11-13')

  expect(school.letters(cut)).toHaveLength(1)
  expect(await school.needsAttention()).toMatchObject([
    {
      'What happened':
        'The letter to Bryony Castellow about R-0001 was cut off; nobody can say whether it arrived',
      'What to do': 'Ask Bryony Castellow. Then choose “It arrived” or “Send it again”.',
      'You can answer': 'It arrived · Send it again',
    },
  ])
})

test('“It arrived” settles a letter that was cut off, and nothing is sent', async () => {
  const school = await writtenTo(cut)

  await school.answers('was cut off', 'It arrived')
  await school.settles()
  await school.comes('12:00')

  expect(school.letters(cut)).toHaveLength(1)
  expect(await school.needsAttention()).toEqual([])
})

test('“Send it again” sends a letter that was cut off, once', async () => {
  const school = await writtenTo(cut)

  await school.answers('was cut off', 'Send it again')
  await school.settles()
  await school.comes('12:00')

  expect(school.letters(cut)).toHaveLength(2)
  expect(await school.needsAttention()).toHaveLength(1) // This address cuts off the second one too.
})

test('one letter that goes wrong does not hold up the others', async () => {
  const school = await aSchool({
    people: { 'Bryony Castellow': { 'E-mail': cut }, 'Deena Marwick': { 'E-mail': refuse } },
  })

  for (const [second, who] of [cut, refuse, 'Priya Lindqvist', 'Tomasz Ferrow'].entries()) {
    await school.comes(`08:00:0${second}`)
    await school.asks(who)
  }
  await school.settles()

  expect(school.letters('Priya Lindqvist')).toHaveLength(1)
  expect(school.letters('Tomasz Ferrow')).toHaveLength(1)
  expect(await school.needsAttention()).toHaveLength(2)
})

test('a decision is made even when its letter could not be delivered', async () => {
  const school = await writtenTo(refuse)

  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.comes('16:00')

  expect((await school.row('R-0001'))['Where it stands']).toBe('Approved on 12 November')
  expect(await school.budget('School plan')).toMatchObject({ Committed: '£85.00' })
  expect(await school.needsAttention()).toHaveLength(2)
})

test('nobody is reminded of questions that could not be delivered: they come first, and a week later the reminder', async () => {
  const school = await approved(nextTuesday)
  await school.comes('09:00', '2026-11-19')
  const hers = 'bryony.castellow@thistledown-lane.example.org'
  await school.people('Bryony Castellow', { 'E-mail': refuse, 'Formerly (old e-mail)': hers })
  await school.comes('09:00', '2026-12-08')
  const asked = () => school.letters(hers).filter(({ subject }) => subject.includes('uestions about'))
  const before = asked()

  await school.people('Bryony Castellow', { 'E-mail': hers, 'Formerly (old e-mail)': refuse })
  await school.answers('could not be delivered', 'Send it again')
  await school.comes('16:00', '2026-12-09')
  const first = asked().map(({ subject }) => subject)
  await school.comes('16:00', '2026-12-16')

  expect(before).toEqual([])
  const six = 'ix questions about Hearing children read, about two minutes (R-0001)'
  expect(first).toEqual([`S${six}`])
  expect(asked().map(({ subject }) => subject)).toEqual([`S${six}`, `A reminder: s${six}`])
})
