import { expect, test } from 'vitest'
import { tabIdOf } from '../../functions/pages/tab.ts'
import { aSchool } from './a-school.ts'

const newcomer = 'ines.marlowe@thistledown-lane.example.org'

test('somebody who is not on People is not written to; the CPD lead is told what to do', async () => {
  const school = await aSchool()

  await school.asks(newcomer)
  await school.settles()

  expect(await school.needsAttention()).toMatchObject([
    {
      'Who must act': 'You (CPD lead)',
      'What happened': `${newcomer} answered the form, and is not on the People tab`,
      Where: 'Coordinator’s file, People',
      'What to do':
        'Add them to People, or put this address under “Formerly”; the answer is then read by itself.',
    },
  ])
  expect(school.letters()).toEqual([])
  expect(await school.tab('desk', 'Approvals')).toEqual([])
})

test('once they are added to People the request comes in by itself, and the line goes', async () => {
  const school = await aSchool()
  await school.asks(newcomer)
  await school.settles()

  await school.people('Ines Marlowe', { 'E-mail': newcomer, 'Role group': 'Teacher', Job: 'Year 3' })
  await school.settles()

  expect((await school.row('R-0001'))['Who and what']).toContain(
    'Ines Marlowe, Year 3: Hearing children read',
  )
  expect(school.letters(newcomer).map(({ subject }) => subject)).toEqual([
    'We have your request: Hearing children read (R-0001)',
  ])
  expect(await school.needsAttention()).toEqual([])
})

test('somebody who answers from an address they had before is who they are', async () => {
  const school = await aSchool({
    people: { 'Bryony Castellow': { 'Formerly (old e-mail)': 'bryony.day@thistledown-lane.example.org' } },
  })

  await school.asks('bryony.day@thistledown-lane.example.org')
  await school.settles()

  expect((await school.row('R-0001'))['Who and what']).toContain('Bryony Castellow, Year 2')
  expect(school.letters('Bryony Castellow')).toHaveLength(1)
})

test('the answer of somebody who has left waits for the CPD lead, and nobody is written to', async () => {
  const school = await aSchool({ people: { 'Bryony Castellow': { 'Last day': '30/10/2026' } } })

  await school.asks('Bryony Castellow')
  await school.comes('08:00', '2026-11-13')

  expect(await school.needsAttention()).toMatchObject([
    {
      'What happened':
        'bryony.castellow@thistledown-lane.example.org answered the form, and no longer works here',
      'You can answer': 'Done',
    },
  ])
  expect(school.letters()).toEqual([])
})

test('a letter to somebody who left before it went is not sent, and somebody is asked to see to it', async () => {
  const school = await aSchool()
  await school.asks('Bryony Castellow')
  await school.settles()
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()

  await school.people('Bryony Castellow', { 'Last day': '11/11/2026' })
  await school.comes('15:45')
  await school.settles()

  expect(school.letters('Bryony Castellow')).toHaveLength(1)
  const [line] = await school.needsAttention()
  expect(line).toMatchObject({
    'Who must act': 'You (CPD lead)',
    'What happened':
      'The letter to Bryony Castellow about R-0001 was not sent: Bryony Castellow no longer works here',
    'You can answer': 'Send it again · Done',
  })
  expect(line?.['What to do']).toContain('see that the booking and cover are cancelled')
})

test('when the last day was a slip, the letter can be sent after all, once', async () => {
  const school = await aSchool()
  await school.asks('Bryony Castellow')
  await school.settles()
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.people('Bryony Castellow', { 'Last day': '11/11/2026' })
  await school.comes('15:45')
  await school.settles()

  await school.people('Bryony Castellow', { 'Last day': '' })
  await school.answers('was not sent', 'Send it again')
  await school.settles()
  await school.comes('08:00', '2026-11-13')

  expect(school.letters('Bryony Castellow').map(({ subject }) => subject)).toEqual([
    'We have your request: Hearing children read (R-0001)',
    'Approved: Hearing children read, Tuesday 12 January (R-0001)',
  ])
  expect(await school.needsAttention()).toEqual([])
})

test('somebody outside the school cannot answer the form at all', async () => {
  const school = await aSchool()

  const asking = school.asks('someone@elsewhere.example.com')

  await expect(asking).rejects.toThrow(/only for people it was shared with/)
})

test('a row deleted from People by mistake loses nobody’s request', async () => {
  const school = await aSchool()
  await school.asks('Bryony Castellow')
  await school.settles()
  const { id } = (await school.desk.school()).files.coordinator

  school.desk.google.sheets.rows(id, {
    as: school.desk.sample.lead,
    tab: 'People',
    action: 'delete',
    at: school.desk.rowWhere(id, 'People', 'Name', 'Bryony Castellow'),
  })
  await school.desk.look()
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()
  const without = await school.rows('R-0001')
  await school.people('Bryony Castellow', {
    'E-mail': 'bryony.castellow@thistledown-lane.example.org',
    'Role group': 'Teaching assistant',
    Job: 'Year 2',
  })
  await school.comes('15:45')

  expect(without).toHaveLength(1)
  expect((await school.row('R-0001'))['Who and what']).toContain('Bryony Castellow, Year 2')
  expect(school.letters('Bryony Castellow').at(-1)?.subject).toContain('Approved: Hearing children read')
})

test('a column deleted from People freezes it: everybody stays who they were', async () => {
  const school = await aSchool()
  const column =
    school.desk.columnOf((await school.desk.school()).files.coordinator.id, 'People', 'E-mail') - 1
  await school.ownerAsks('coordinator', [
    {
      deleteDimension: {
        range: {
          sheetId: tabIdOf({ id: 'people' }),
          dimension: 'COLUMNS',
          startIndex: column,
          endIndex: column + 1,
        },
      },
    },
  ])

  await school.asks('Bryony Castellow')
  await school.settles()

  expect((await school.row('R-0001'))['Who and what']).toContain('Bryony Castellow, Year 2')
  expect(await school.needsAttention()).toMatchObject([
    { 'What happened': 'The tab “People” cannot be read safely, so it stands still' },
  ])
})

test('an answer that is removed from the form is no withdrawal: the request stays, and somebody is told once', async () => {
  const school = await aSchool()
  const answer = await school.asks('Bryony Castellow')
  await school.settles()
  const { forms } = await school.desk.school()

  school.desk.google.forms.removeAnswer(
    forms.request.id,
    answer,
    'bryony.castellow@thistledown-lane.example.org',
  )
  await school.desk.look()
  await school.desk.look()

  expect((await school.row('R-0001'))['Where it stands']).toContain('Waiting')
  expect(await school.needsAttention()).toMatchObject([
    {
      'What happened':
        'The answer behind R-0001 (Bryony Castellow, Year 2) was removed from the form; the request stays',
    },
  ])
})
