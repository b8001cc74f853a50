import { expect, test } from 'vitest'
import { stored } from '../simulation/a-desk.ts'
import { approved, oneRequest } from './one-request.ts'

// Jo Brindlewick is the office, Samir Quayle the CPD lead, Niamh O’Rourke-Döring his deputy.

const awayNow = { 'Away from': '12/11/2026', 'Away to': '18/12/2026' }
const cancelling = {
  'What would you like to do?': 'Change or cancel something I asked for',
  'Reference (filled in from your letter)': 'R-0001',
  'What would you like us to do?': 'cancel it',
}

test('what the office should see to comes to the CPD lead while nobody is there, and lost teams are named', async () => {
  const people = { 'Jo Brindlewick': awayNow, 'Gwilym Ashdown': { 'Last day': '10/11/2026' } }
  const school = await approved({}, { people })

  await school.asks('Bryony Castellow', cancelling)
  await school.settles()

  const [told, ...more] = school.letters().filter(({ subject }) => subject.startsWith('Please cancel'))
  expect(told?.to).toContain('samir.quayle')
  expect(told?.text).toContain('This comes to you because Jo Brindlewick is not in school.')
  expect(more).toEqual([])
  expect((await school.needsAttention()).map((line) => line['What happened'])).toContainEqual(
    expect.stringMatching(/Nobody here is called “Gwilym Ashdown”/),
  )
})

test('while the CPD lead is away their deputy signs for them, and sees to it where the office is away too', async () => {
  const people = { 'Jo Brindlewick': awayNow, 'Samir Quayle': awayNow }
  const school = await approved({}, { people })

  await school.asks('Bryony Castellow', cancelling)
  await school.settles()

  const letters = school.letters()
  const told = letters.find(({ subject }) => subject.startsWith('Please cancel'))
  const hers = letters.find(({ subject }) => subject.startsWith('Approved'))
  expect(told?.to).toContain('niamh.orourke')
  expect(hers?.text).toContain('You do not need to book. Niamh O’Rourke-Döring will book your place')
  expect(hers?.text).toMatch(/Niamh O’Rourke-Döring, deputy CPD lead, for Samir Quayle\./)
})

test('while the CPD lead is away their deputy writes down what the meeting agreed, and the history says for whom', async () => {
  const school = await oneRequest({}, { people: { 'Samir Quayle': awayNow } })
  await school.meets({ 'Meeting on': '12/11/2026', 'Who was there': 'Ruth Ellerby, Niamh O’Rourke-Döring' })

  await school.types('Niamh O’Rourke-Döring', ['desk', 'Approvals', 'Ref', 'R-0001'], {
    'Agreed in the meeting': 'Approve',
  })
  await school.settles()

  expect((await school.row('R-0001'))['Where it stands']).toBe('Agreed; letter leaves 15:45')
  expect(JSON.stringify(await stored(school.desk))).toContain(
    'Niamh O’Rourke-Döring may have written it down for Samir Quayle.',
  )
})
