import { expect, test } from 'vitest'
import { aSchool, type School } from './a-school.ts'

const price = 'Price of one place before VAT, £ (0 if none)'

test('an answer that its sender changes becomes a new row without votes', async () => {
  const school = await aSchool()
  const answer = await school.asks('Bryony Castellow')
  await school.settles()
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.settles()

  await school.asks('Bryony Castellow', { [price]: '140' }, { answer })
  await school.settles()

  expect(await school.row('R-0001')).toMatchObject({
    'True cost': '£140.00',
    Head: '',
    'Where it stands': 'Waiting for two of the Head, the Deputy and the Assistant head',
  })
})

test('a change before the letter voids the votes, gives the money back, and the approval never leaves', async () => {
  const school = await aSchool()
  const answer = await school.asks('Bryony Castellow')
  await school.settles()
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()

  await school.asks('Bryony Castellow', { [price]: '140' }, { answer })
  await school.comes('16:00')

  expect(await school.budget('School plan')).toMatchObject({ Committed: '£0.00', Free: '£6,255.00' })
  expect(await school.row('R-0001')).toMatchObject({ Head: '', Deputy: '' })
  expect(school.letters('Bryony Castellow').map(({ subject }) => subject)).toEqual([
    'We have your request: Hearing children read (R-0001)',
    'We have your change: Hearing children read (R-0001)',
  ])
  expect(school.letters('Bryony Castellow').at(-1)?.text).toContain('£140')
})

test('a vote that is being given while the answer changes counts for neither', async () => {
  const school = await aSchool()
  const answer = await school.asks('Bryony Castellow')
  await school.settles()
  await school.chooses('Head', 'R-0001', 'Approve')

  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.asks('Bryony Castellow', { [price]: '140' }, { answer })
  await school.comes('16:00')

  expect(await school.row('R-0001')).toMatchObject({ Head: '', Deputy: '' })
  expect(await school.budget('School plan')).toMatchObject({ Committed: '£0.00' })
})

/** Bryony's request was approved and its letter had left when she sent another price. */
async function changedAfterTheLetter(): Promise<School> {
  const school = await aSchool()
  const answer = await school.asks('Bryony Castellow')
  await school.settles()
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.comes('16:00')
  await school.asks('Bryony Castellow', { [price]: '140' }, { answer })
  await school.settles()
  return school
}

test('a change after the letter leaves the approval as it was, and asks somebody to talk to the sender', async () => {
  const school = await changedAfterTheLetter()

  const [line] = await school.needsAttention()
  await school.answers('changed R-0001', 'Done')
  await school.settles()

  expect(await school.row('R-0001')).toMatchObject({
    'True cost': '£85.00',
    'Where it stands': 'Approved on 12 November',
  })
  expect(line).toMatchObject({ 'Who must act': 'You (CPD lead)', Where: 'Approvals, R-0001' })
  expect(line?.['What happened']).toContain('The sender changed R-0001 after the letter had left.')
  expect(await school.needsAttention()).toEqual([])
})

test('an answer in Needs attention that is cleared within seconds was a slip, however often we look', async () => {
  const school = await changedAfterTheLetter()

  await school.answers('changed R-0001', 'Done')
  await school.desk.look()
  await school.desk.look()
  await school.answers('changed R-0001', '')
  await school.settles()

  expect(await school.needsAttention()).toHaveLength(1)
})

test('an answer taken away at Google leaves the request as it is', async () => {
  const school = await aSchool()
  const answer = await school.asks('Bryony Castellow')
  await school.settles()

  const { forms } = await school.desk.school()
  school.desk.google.forms.removeAnswer(
    forms.request.id,
    answer,
    'bryony.castellow@thistledown-lane.example.org',
  )
  await school.comes('08:30')

  expect(await school.row('R-0001')).toMatchObject({ 'True cost': '£85.00' })
})

test('a change that cannot be read leaves the request as it was, and is explained to its sender', async () => {
  const school = await aSchool()
  const answer = await school.asks('Bryony Castellow')
  await school.settles()
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()

  await school.asks('Bryony Castellow', { [price]: 'about £120 plus VAT' }, { answer })
  await school.settles()
  const meanwhile = await school.row('R-0001')
  const lines = await school.needsAttention()
  await school.asks('Bryony Castellow', { [price]: '120' }, { answer })
  await school.settles()

  expect(meanwhile).toMatchObject({ 'True cost': '£85.00', 'Where it stands': 'Agreed; letter leaves 15:45' })
  expect(lines).toHaveLength(1)
  expect(await school.row('R-0001')).toMatchObject({ 'True cost': '£120.00', Head: '' })
  expect(await school.needsAttention()).toEqual([])
})
