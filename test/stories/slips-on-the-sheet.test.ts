import { expect, test } from 'vitest'
import { agreed, approvals, columnOf, oneRequest, owner, row } from './one-request.ts'

test('a vote that cannot be read is answered beside the row, and does not count', async () => {
  const school = await oneRequest()
  await school.ownerAsks('desk', [
    {
      setDataValidation: {
        range: {
          sheetId: approvals,
          startRowIndex: 2,
          startColumnIndex: await columnOf(school, 'Head'),
          endColumnIndex: (await columnOf(school, 'Head')) + 1,
        },
      },
    },
  ])

  await school.chooses('Head', 'R-0001', 'Yess please')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()

  expect(await school.row('R-0001')).toMatchObject({
    Head: 'Yess please',
    'Where it stands': 'Waiting for the Head or the Assistant head',
    'Please mend': 'Choose Approve, Discuss or Decline under Head; we could not read “Yess please”.',
  })
})

test('Google’s list refuses a vote that is not one of the choices', async () => {
  const school = await oneRequest()

  const choosing = school.chooses('Head', 'R-0001', 'Yess please')

  await expect(choosing).rejects.toThrow('Choose Approve, Discuss or Decline.')
})

test('a formula is no vote, whatever it shows', async () => {
  const school = await oneRequest()
  await school.ownerAsks('desk', [
    {
      updateCells: {
        start: { sheetId: approvals, rowIndex: 2, columnIndex: await columnOf(school, 'Head') },
        rows: [{ values: [{ userEnteredValue: { formulaValue: '="Approve"' } }] }],
        fields: 'userEnteredValue',
      },
    },
  ])

  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()

  expect(await school.row('R-0001')).toMatchObject({
    Head: 'Approve',
    'Where it stands': 'Waiting for the Head or the Assistant head',
    'Please mend': 'Choose Approve, Discuss or Decline under Head, without a formula.',
  })
})

test('a vote that is changed within 20 seconds counts only as it ends', async () => {
  const school = await oneRequest()
  await school.comes('08:01')
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')

  await school.comes('08:01:19')
  const meanwhile = await school.budget('School plan')
  await school.chooses('Deputy', 'R-0001', 'Discuss')
  await school.comes('08:03')

  expect(meanwhile).toMatchObject({ Committed: '£0.00' })
  expect((await school.row('R-0001'))['Where it stands']).toBe(
    'Waiting for the meeting: the Deputy chose Discuss',
  )
  expect(await school.budget('School plan')).toMatchObject({ Committed: '£0.00' })
})

test('two votes that have stood for 20 seconds count', async () => {
  const school = await oneRequest()
  await school.comes('08:01')
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')

  await school.comes('08:01:45')

  expect(await school.budget('School plan')).toMatchObject({ Committed: '£85.00' })
})

test('a cell of ours that the owner overwrites is put right, and the votes beside it stand', async () => {
  const school = await agreed()

  await school.types(owner, row, { 'Who and what': 'Somebody else: Skydiving', 'True cost': '1.00' })
  await school.settles()

  expect(await school.row('R-0001')).toMatchObject({
    'Who and what': 'Bryony Castellow, Year 2: Hearing children read (Local authority literacy team)',
    'True cost': '£85.00',
    'Where it stands': 'Agreed; letter leaves 15:45',
  })
})

test('votes do not count while the words beside them have been overwritten', async () => {
  const school = await oneRequest()
  await school.comes('08:01')
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')

  await school.comes('08:01:16')
  await school.types(owner, row, { 'True cost': '8500.00' })
  await school.comes('08:01:38')
  const meanwhile = await school.budget('School plan')
  await school.comes('08:03')

  expect(meanwhile).toMatchObject({ Committed: '£0.00' })
  expect(await school.row('R-0001')).toMatchObject({ 'True cost': '£85.00' })
  expect(await school.budget('School plan')).toMatchObject({ Committed: '£85.00' })
})
