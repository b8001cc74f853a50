import { expect, test } from 'vitest'
import type { School } from './a-school.ts'
import { aSchool } from './a-school.ts'
import { agreed, approvals, columnOf, oneRequest, owner } from './one-request.ts'

test('a heading that is renamed gets its words back, and votes under it still count', async () => {
  const school = await oneRequest()
  const { id } = (await school.desk.school()).files.desk
  const column = (await columnOf(school, 'Deputy')) + 1

  await school.chooses('Deputy', 'R-0001', 'Approve')
  school.desk.type({ as: owner, file: id, tab: 'Approvals', row: 2, column, values: [['Samir']] })
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.settles()

  expect(await school.row('R-0001')).toMatchObject({
    Deputy: 'Approve',
    'Where it stands': 'Agreed; letter leaves 15:45',
  })
})

test('a tab with a column missing stands still, and Needs attention says why', async () => {
  const school = await agreed()
  const column = await columnOf(school, 'Reason if not yes')
  await school.ownerAsks('desk', [
    {
      deleteDimension: {
        range: { sheetId: approvals, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 },
      },
    },
  ])
  const before = await school.tab('desk', 'Approvals')

  await school.chooses('Deputy', 'R-0001', '')
  await school.settles()

  expect(await school.needsAttention()).toMatchObject([
    {
      'What happened': 'The tab “Approvals” cannot be read safely, so it stands still',
      'What to do':
        'The column “Reason if not yes” is missing. Undo the change, or put a column with this heading back.',
    },
  ])
  expect(await school.tab('desk', 'Approvals')).toEqual([{ ...before[0], Deputy: '' }])
  expect(await school.budget('School plan')).toMatchObject({ Committed: '£85.00' })
})

test('when the column is back the tab goes on, and the line goes', async () => {
  const school = await oneRequest()
  const { id } = (await school.desk.school()).files.desk
  const place = await columnOf(school, 'Reason if not yes')
  const range = { sheetId: approvals, dimension: 'COLUMNS', startIndex: place, endIndex: place + 1 }
  await school.ownerAsks('desk', [{ deleteDimension: { range } }])
  await school.desk.look()

  await school.ownerAsks('desk', [{ insertDimension: { range } }])
  school.desk.type({
    as: owner,
    file: id,
    tab: 'Approvals',
    row: 2,
    column: place + 1,
    values: [['Reason if not yes']],
  })
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()

  expect(await school.needsAttention()).toEqual([])
  expect((await school.row('R-0001'))['Where it stands']).toBe('Agreed; letter leaves 15:45')
})

test('a column of ours that somebody deletes is put back, and what leaders chose meanwhile still counts', async () => {
  const school = await oneRequest()
  for (const heading of ['When', 'Suggested set']) {
    const place = await columnOf(school, heading)
    const range = { sheetId: approvals, dimension: 'COLUMNS', startIndex: place, endIndex: place + 1 }
    await school.ownerAsks('desk', [{ deleteDimension: { range } }])
  }

  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()

  expect(await school.row('R-0001')).toMatchObject({
    When: 'Tue 12 Jan, morning',
    'Where it stands': 'Agreed; letter leaves 15:45',
  })
  expect(await school.needsAttention()).toEqual([])
})

test('a tab that is renamed is found all the same', async () => {
  const school = await oneRequest()
  const rename = (title: string) =>
    school.ownerAsks('desk', [
      { updateSheetProperties: { properties: { sheetId: approvals, title }, fields: 'title' } },
    ])
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')

  await rename('Requests')
  await school.settles()

  expect(await school.budget('School plan')).toMatchObject({ Committed: '£85.00' })
})

test('a tab that is deleted is made again with every request in it', async () => {
  const school = await oneRequest()

  await school.ownerAsks('desk', [{ deleteSheet: { sheetId: approvals } }])
  await school.desk.look()

  expect(await school.row('R-0001')).toMatchObject({
    'Who and what': 'Bryony Castellow, Year 2: Hearing children read (Local authority literacy team)',
    'Where it stands': 'Waiting for two of the Head, the Deputy and the Assistant head',
  })
})

test('an agreement whose tab is deleted is not lost: its letter leaves all the same', async () => {
  const school = await agreed()

  await school.ownerAsks('desk', [{ deleteSheet: { sheetId: approvals } }])
  await school.desk.look()
  await school.comes('16:00')

  expect((await school.row('R-0001'))['Where it stands']).toBe('Approved on 12 November')
  expect(await school.budget('School plan')).toMatchObject({ Committed: '£85.00' })
})

test('protections that somebody removes are put back', async () => {
  const school = await oneRequest()
  const { files } = await school.desk.school()
  const tampers = (): void =>
    school.desk.type({
      as: 'niamh.orourke-doring@thistledown-lane.example.org',
      file: files.desk.id,
      tab: 'Approvals',
      row: 3,
      column: 5,
      values: [['1']],
    })
  await school.ownerAsks(
    'desk',
    (await protectionsOf(school)).map((protectedRangeId) => ({ deleteProtectedRange: { protectedRangeId } })),
  )
  expect(tampers).not.toThrow()

  await school.settles()

  expect(tampers).toThrow(/protected/)
  expect(await school.row('R-0001')).toMatchObject({ 'True cost': '£85.00' })
})

async function protectionsOf(school: School): Promise<readonly number[]> {
  const { id } = (await school.desk.school()).files.desk
  const caller = { account: owner, counted: false }
  const { sheets } = school.desk.google.sheets.get(caller, id, {}) as {
    sheets: readonly {
      properties: { sheetId: number }
      protectedRanges?: readonly { protectedRangeId: number }[]
    }[]
  }
  const tab = sheets.find(({ properties }) => properties.sheetId === approvals)
  return (tab?.protectedRanges ?? []).map(({ protectedRangeId }) => protectedRangeId)
}

test('rows sorted by a person keep their votes, and the votes keep their rows', async () => {
  const school = await aSchool()
  for (const who of ['Bryony Castellow', 'Deena Marwick', 'Rosalind Tarn']) {
    await school.asks(who)
    await school.settles()
  }
  const { id } = (await school.desk.school()).files.desk

  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Head', 'R-0002', 'Discuss')
  school.desk.google.sheets.rows(id, {
    as: owner,
    tab: 'Approvals',
    action: 'sort',
    at: 3,
    by: 'Who and what',
    count: 3,
  })
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()

  expect((await school.row('R-0001'))['Where it stands']).toBe('Agreed; letter leaves 15:45')
  expect((await school.row('R-0002'))['Where it stands']).toBe(
    'Waiting for the meeting: the Head chose Discuss',
  )
  expect((await school.row('R-0003'))['Where it stands']).toContain('Waiting for two')
})

test('a column that somebody puts in or moves takes no vote with it to the wrong person', async () => {
  const school = await oneRequest()
  const head = await columnOf(school, 'Head')
  const deputy = await columnOf(school, 'Deputy')

  await school.ownerAsks('desk', [
    {
      moveDimension: {
        source: { sheetId: approvals, dimension: 'COLUMNS', startIndex: deputy, endIndex: deputy + 1 },
        destinationIndex: head,
      },
    },
    {
      insertDimension: {
        range: { sheetId: approvals, dimension: 'COLUMNS', startIndex: head + 1, endIndex: head + 2 },
      },
    },
  ])
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Discuss')
  await school.settles()

  expect((await school.row('R-0001'))['Where it stands']).toBe(
    'Waiting for the meeting: the Deputy chose Discuss',
  )
  expect(await school.needsAttention()).toEqual([])
})

test('what somebody writes below the requests is left alone', async () => {
  const school = await oneRequest()
  const { id } = (await school.desk.school()).files.desk

  school.desk.type({
    as: 'ruth.ellerby@thistledown-lane.example.org',
    file: id,
    tab: 'Approvals',
    row: 6,
    column: (await columnOf(school, 'Words for the letter')) + 1,
    values: [['Ask Niamh about cover']],
  })
  await school.asks('Deena Marwick')
  await school.comes('09:00')

  expect(JSON.stringify(await school.tab('desk', 'Approvals'))).toContain('Ask Niamh about cover')
  expect((await school.row('R-0002'))['Words for the letter']).toBe('')
})
