import { expect, test } from 'vitest'
import { runtime, writing } from './sheets-at-hand.ts'
import { batchAtHand, block } from './sheets-batch-at-hand.ts'

test('§6 “namedRangeId is a string; protectedRangeId, sheetId numbers; tableId a string”', async () => {
  const at = await batchAtHand()

  const replies = await at.send(
    { addNamedRange: { namedRange: { name: 'Votes', range: block(0, 0, 2, 2) } } },
    { addProtectedRange: { protectedRange: { range: block(0, 0, 2, 2) } } },
    { addSheet: { properties: { title: 'Plan' } } },
    { addTable: { table: { name: 'Requests', range: block(5, 0, 8, 2) } } },
  )

  expect(replies).toMatchObject([
    { addNamedRange: { namedRange: { namedRangeId: expect.any(String) } } },
    { addProtectedRange: { protectedRange: { protectedRangeId: expect.any(Number) } } },
    { addSheet: { properties: { sheetId: expect.any(Number) } } },
    { addTable: { table: { tableId: expect.any(String) } } },
  ])
})

test('§6 “filled: addNamedRange”; §5 “GridRange in answers leave sheetId out when 0”', async () => {
  const at = await batchAtHand()

  const [reply] = await at.send({
    addNamedRange: { namedRange: { name: 'Votes', range: block(0, 0, 3, 2) } },
  })

  const namedRange = {
    namedRangeId: expect.any(String),
    name: 'Votes',
    range: { endRowIndex: 3, endColumnIndex: 2 },
  }
  expect(reply).toEqual({ addNamedRange: { namedRange } })
  expect(await at.shown('namedRanges')).toEqual({ namedRanges: [namedRange] })
})

test('a name can be changed, moved and deleted, and is read in ranges', async () => {
  const at = await batchAtHand([
    writing({ row: 0, column: 0 }, [['a'], ['b']]),
    { addNamedRange: { namedRange: { namedRangeId: '7', name: 'Votes', range: block(0, 0, 1, 1) } } },
  ])

  await at.send({
    updateNamedRange: {
      namedRange: { namedRangeId: '7', name: 'Choices', range: block(1, 0, 2, 1) },
      fields: 'name,range',
    },
  })
  const read = await at.values('Choices')
  await at.send({ deleteNamedRange: { namedRangeId: '7' } })

  expect(read).toEqual([['b']])
  expect(await at.shown('namedRanges')).toEqual({})
})

test.for([
  [
    'addNamedRange',
    { namedRange: { name: 'votes', range: block(0, 0, 1, 1) } },
    'Cannot add named range with name votes, a named range with that name already exists.',
  ],
  ['addNamedRange', { namedRange: { name: 'A1', range: block(0, 0, 1, 1) } }, 'Invalid name: A1'],
  [
    'addNamedRange',
    { namedRange: { name: 'two words', range: block(0, 0, 1, 1) } },
    'Invalid name: two words',
  ],
  ['deleteNamedRange', { namedRangeId: 'x' }, 'No named range with id: x'],
  ['deleteProtectedRange', { protectedRangeId: 5 }, 'No protected range with id: 5'],
  ['deleteBanding', { bandedRangeId: 5 }, 'No banded range with id: 5'],
] as const)('§7 “Invalid requests[i].<kind>: …”: %s of %o', async ([kind, given, message]) => {
  const at = await batchAtHand([
    { addNamedRange: { namedRange: { name: 'Votes', range: block(0, 0, 1, 1) } } },
  ])

  const refusal = await at.refusal({ [kind]: given })

  expect(refusal).toBe(`Invalid requests[0].${kind}: ${message}`)
})

test('§6 “JSON null fields in requests are ignored (description:null, editors:null)”', async () => {
  const at = await batchAtHand()

  const [reply] = await at.send({
    addProtectedRange: {
      protectedRange: { range: block(0, 0, 1, 1), description: null, editors: null as never },
    },
  })

  expect(reply?.addProtectedRange?.protectedRange).toEqual({
    protectedRangeId: expect.any(Number),
    range: { endRowIndex: 1, endColumnIndex: 1 },
    requestingUserCanEdit: true,
    editors: {},
  })
})

test.for([
  ['', {}],
  [' also for warningOnly', { warningOnly: true }],
] as const)(
  '§6 “requestingUserCanEdit:true whatever was sent, editors:{} in the reply (the creator’s e-mail in a later get)”%s',
  async ([, how]) => {
    const at = await batchAtHand()

    const [reply] = await at.send({
      addProtectedRange: {
        protectedRange: { range: block(0, 0, 1, 1), requestingUserCanEdit: false, description: '', ...how },
      },
    })

    const { protectedRangeId, ...said } = reply?.addProtectedRange?.protectedRange ?? {}
    const range = { endRowIndex: 1, endColumnIndex: 1 }
    expect(protectedRangeId).toEqual(expect.any(Number))
    expect(said).toEqual({ range, requestingUserCanEdit: true, editors: {}, ...how })
    expect((await at.tab('protectedRanges')).protectedRanges).toEqual([
      { protectedRangeId, range, requestingUserCanEdit: true, editors: { users: [owner] }, ...how },
    ])
  },
)

test('§6 “warningOnly + editors: 400”, and “The owner is never refused a write”', async () => {
  const at = await batchAtHand([
    { addProtectedRange: { protectedRange: { range: block(0, 0, 1, 1), editors: { users: [runtime] } } } },
  ])

  const refusal = await at.refusal({
    addProtectedRange: {
      protectedRange: { range: block(5, 0, 6, 1), warningOnly: true, editors: { users: [runtime] } },
    },
  })
  await at.send(writing({ row: 0, column: 0 }, [['the owner may']]))

  expect(refusal).toBe(
    'Invalid requests[0].addProtectedRange: ProtectedRange is warningOnly. Editors cannot be set on it.',
  )
  expect(await at.values('A1')).toEqual([['the owner may']])
})

test('what a name means can be protected, and the protection changed', async () => {
  const at = await batchAtHand([
    { addNamedRange: { namedRange: { namedRangeId: '7', name: 'Votes', range: block(1, 1, 3, 2) } } },
    { addProtectedRange: { protectedRange: { protectedRangeId: 3, namedRangeId: '7' } } },
  ])

  await at.send({
    updateProtectedRange: {
      protectedRange: { protectedRangeId: 3, description: 'ours' },
      fields: 'description',
    },
  })

  expect((await at.tab('protectedRanges(range,description,namedRangeId)')).protectedRanges).toEqual([
    {
      range: { startRowIndex: 1, endRowIndex: 3, startColumnIndex: 1, endColumnIndex: 2 },
      description: 'ours',
      namedRangeId: '7',
    },
  ])
})

const owner = 'cpd@school.example.org'
