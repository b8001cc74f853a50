import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayOf, timeOf } from '../../functions/domain/school/day.ts'
import { thistledownLane } from '../../infra/local/schools/thistledown-lane.ts'
import { by, type Played, played, tab, told } from './sample-schools.ts'

// The sample school as people.md has it, on the morning of 12 November.

let school: Played
beforeAll(async () => {
  school = await played(thistledownLane)
})
afterAll(() => school.desk.close())

test('Thistledown Lane opens on Thursday 12 November at 8, and nothing failed on the way', () => {
  const now = school.desk.clock.now()

  expect([dayOf(now), timeOf(now)]).toEqual(['2026-11-12', '08:00'])
  expect(school.failures).toEqual([])
})

test('what is ahead and what waits stands on Approvals, each where it should', async () => {
  const rows = await tab(school.desk, 'desk', 'Approvals')

  expect(by(rows, 'Ref', 'Where it stands')).toMatchObject({
    'R-0022': 'Approved on 22 October',
    'R-0027': 'Waiting for two of the Head, the Deputy and the Assistant head',
    'R-0028': 'Approved on 5 November',
    'R-0031': 'Waiting for two of the Head, the Deputy and the Assistant head',
    'R-0032': 'Waiting for the Head and one other',
    'R-0033': 'Waiting for the Head and one other',
    'R-0034': 'Waiting for the Head and one other',
    'R-0035': 'Waiting for the Head and one other',
    'R-0036': 'Waiting for the Deputy and the Assistant head',
    'R-0037': 'Waiting for two of the Head, the Deputy and the Assistant head',
  })
})

test('what was asked has its true cost', async () => {
  const rows = await tab(school.desk, 'desk', 'Approvals')

  expect(by(rows, 'Ref', 'True cost')).toMatchObject({
    'R-0022': '£826.00',
    'R-0027': '£155.00',
    'R-0028': '£398.00',
    'R-0031': '£85.00',
    'R-0032': '£577.00',
    'R-0033': '£359.00',
    'R-0034': '£856.00',
    'R-0035': '£1,949.00',
    'R-0036': '£711.00',
    'R-0037': '£95.00',
  })
})

test('three would go to the phonics day: one row, and the next request still has the next reference', async () => {
  const rows = await tab(school.desk, 'desk', 'Approvals')

  expect(rows.filter(({ Ref = '' }) => Ref.startsWith('R-0034'))).toMatchObject([
    {
      'Who and what':
        'Group of 3: Gwilym Ashdown, Sunniva Pell, Yusuf Dapplewood: Phonics leaders (Fernhollow Teaching Hub)',
      'How that adds up': 'fee 420 · cover 436',
    },
  ])
})

test('the finance update was changed after two had agreed: its row is a new one, without votes', async () => {
  const rows = await tab(school.desk, 'desk', 'Approvals')

  expect(rows.filter(({ Ref }) => Ref === 'R-0027')).toMatchObject([
    { When: 'Tue 26 Jan, all day', Head: '', Deputy: '' },
  ])
})

test('three are out on 4 December, so a fourth is to be talked about', async () => {
  const rows = await tab(school.desk, 'desk', 'Approvals')

  expect(by(rows, 'Ref', '6 Cover')['R-0032']).toBe('Three others are out that day; up to three can be.')
})

test('the course of October is in Decided as approved, and the outdoor day as declined', async () => {
  const rows = await tab(school.desk, 'desk', 'Decided')

  expect(by(rows, 'Ref', 'Decision')).toMatchObject({
    'R-0012': 'Approved on Thursday 24 September',
    'R-0019': 'Declined on Thursday 15 October',
  })
})

test('25 free activities were logged by 25 people, and take their references in turn', async () => {
  const rows = await tab(school.desk, 'desk', 'Decided')
  const free = rows.filter(({ Decision = '' }) => Decision.startsWith('Free'))

  expect(new Set(free.map((row) => row['Who and what']?.split(':')[0])).size).toBe(25)
  expect(free).toHaveLength(25)
})

test.for([
  ['Statutory first', { Set: '£1,500.00', Free: '£480.00' }],
  ['School plan', { Set: '£6,255.00', Free: '£2,470.00' }],
  ['Individual needs', { Set: '£3,127.50', Free: '£1,647.50' }],
  ['Reserve', { Set: '£1,042.50', Free: '£1,042.50' }],
  ['CPD allocation (E09) together', { Set: '£11,925.00', Free: '£5,640.00' }],
  ['Cover (E26 or E02), outside the allocation', { Set: '£7,200.00', Free: '£2,622.00' }],
  // What was booked for October is spent; what is booked for November and March is committed.
  ['School plan', { Spent: '£3,410.00', Committed: '£375.00' }],
  ['Cover (E26 or E02), outside the allocation', { Spent: '£4,142.00', Committed: '£436.00' }],
] as const)('Budget shows what is set, spent, committed and free: %s', async ([what, sums]) => {
  const rows = await tab(school.desk, 'desk', 'Budget')

  expect(rows.find((row) => row['What for'] === what)).toMatchObject(sums)
})

test('the Desk began with what had been spent from April to August, £3,180', async () => {
  const rows = await tab(school.desk, 'coordinator', 'Opening balances')
  const pounds = rows
    .filter(({ Date: date = '' }) => !/(Sep|Oct|Nov)/.test(date))
    .map((row) => Number(row['Fee, £']?.replace(/[£,]/g, '')))

  expect(pounds.reduce((sum, fee) => sum + fee)).toBe(3180)
  expect(rows.map((row) => row['Please mend'])).toEqual(rows.map(() => ''))
})

test('a price that nobody could add up is in Needs attention, with its title as plain text', async () => {
  const rows = await tab(school.desk, 'desk', 'Needs attention')

  expect(rows.map((row) => row['What happened'])).toContainEqual(
    expect.stringContaining('“about £120 plus VAT”'),
  )
  expect(school.desk.mail.list('rufus.eddowes@thistledown-lane.example.org')[0]?.subject).toContain(
    '=IMPORTDATA(',
  )
})

test('somebody with a booked place leaves on 27 November', async () => {
  const rows = await tab(school.desk, 'coordinator', 'People')

  expect(by(rows, 'Name', 'Last day')['Verity Stanhope']).toBe('Fri 27 Nov 2026')
  expect(by(await tab(school.desk, 'desk', 'Approvals'), 'Ref', 'Where it stands')['R-0026']).toBe(
    'Approved on 5 November',
  )
})

test('every letter of the autumn has left, on a school day and in its time', () => {
  const letters = school.desk.mail.list().toReversed()

  expect(
    letters
      .filter(({ subject }) => /^(Approved|Your request|Six)/.test(subject))
      .map(({ to, subject, at }) =>
        [to.split('@')[0], subject.slice(0, 24), dayOf(at), timeOf(at)].join(' '),
      ),
  ).toMatchInlineSnapshot(`
    [
      "priya.lindqvist Approved: Guided reasoni 2026-09-25 15:45",
      "priya.lindqvist Six questions about Guid 2026-10-15 08:00",
      "deena.marwick Your request R-0019, Out 2026-10-15 15:45",
      "leila.amberson Approved: Reading fluenc 2026-10-23 15:45",
      "rosalind.tarn Approved: Seeing adapted 2026-11-06 15:45",
      "magnus.thorley Approved: Seeing adapted 2026-11-06 15:45",
      "nadia.colebrook Approved: Seeing adapted 2026-11-06 15:45",
      "verity.stanhope Approved: Minutes that p 2026-11-06 15:45",
      "owen.hartnoll Approved: Calm classroom 2026-11-06 15:45",
    ]
  `)
})

test('Deena has asked for another look, by letter to the CPD lead', () => {
  const letters = school.desk.mail.list('samir.quayle@thistledown-lane.example.org')

  expect(letters.filter(({ from }) => from.startsWith('deena.marwick'))).toMatchObject([
    { subject: 'Re: Your request R-0019, Outdoor learning day: not this time' },
  ])
})

test('the letter for Maureen, who has no account, waits to be printed', async () => {
  const rows = await tab(school.desk, 'office', 'Letters to hand over')

  expect(rows).toMatchObject([{ For: 'Maureen Tidswell', About: 'R-0037' }])
})

test('played again, it shows the same and has written the same letters', async () => {
  const again = await played(thistledownLane)

  const both = [await told(school), await told(again)]
  await again.desk.close()

  expect(both[1]).toBe(both[0])
})

test('the office has booked for Owen and Leila, and the cover officer has somebody for the 26th', async () => {
  const booked = await tab(school.desk, 'office', 'To book and pay')
  const cover = await tab(school.desk, 'office', 'Cover list')

  expect(by(booked, 'Ref', 'Where it stands')).toMatchObject({ 'R-0022': 'Booked', 'R-0028': 'Booked' })
  expect(by(cover, 'Date', 'The cover officer’s answer')).toMatchObject({
    'Thu 26 Nov': 'Yes',
    'Thu 18 Mar': '',
  })
  expect([...booked, ...cover].filter((row) => row['Please mend'] !== '')).toEqual([])
})
