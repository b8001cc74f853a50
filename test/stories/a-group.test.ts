import { expect, test } from 'vitest'
import { agreed, asked, others, price, subjects, three } from './phonics-day.ts'

// Three would go to one day: two who teach and an HLTA (see phonics-day.ts).

test('three who would go together are one row with what all of them cost', async () => {
  const { school } = await asked()

  const rows = (await school.tab('desk', 'Approvals')).filter(({ Ref }) => Ref !== '')

  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({
    Ref: 'R-0001',
    'Who and what':
      'Group of 3: Gwilym Ashdown, Sunniva Pell, Yusuf Dapplewood: Phonics leaders (Local authority literacy team)',
    'True cost': '£856.00',
    'How that adds up': 'fee 420 · cover 436',
    'Where it stands': 'Waiting for the Head and one other',
  })
  expect(rows[0]?.['6 Cover']).toContain(
    'Two others are out that day, this group counted; up to three can be.',
  )
  expect(rows[0]?.['What else they say']).toContain(
    'One decision for all three: Gwilym Ashdown (R-0001) £358; Sunniva Pell (R-0001b) £358; Yusuf Dapplewood (R-0001c) £140, nobody needs to cover.',
  )
})

test('each of the three is told at once not to book, and who goes with them', async () => {
  const { school } = await asked()

  const [gwilym, sunniva, yusuf] = three.map((who) => school.letters(who)[0])

  expect(gwilym?.subject).toBe('We have your request: Phonics leaders (R-0001)')
  expect(gwilym?.text).toContain('£856 (fee £420, cover £436) for all of you, and for you £358')
  expect(sunniva?.subject).toBe('We have your request: Phonics leaders (R-0001b)')
  expect(sunniva?.text).toContain('Gwilym Ashdown filled in the form for you.')
  expect(sunniva?.text).toContain('Going with you: Gwilym Ashdown (R-0001) and Yusuf Dapplewood (R-0001c).')
  expect(sunniva?.text).not.toContain('£856')
  expect(yusuf?.text).toContain('nobody needs to cover you')
})

test('one decision sets the money of all three aside and sends each their own letter', async () => {
  const { school } = await agreed()
  const committed = await school.budget('School plan')

  await school.comes('16:00')

  expect(committed).toMatchObject({ Committed: '£420.00' })
  expect(await school.budget('Cover (E26 or E02), outside the allocation')).toMatchObject({
    Committed: '£436.00',
  })
  expect(three.map((who) => subjects(school, who).at(-1))).toEqual([
    'Approved: Phonics leaders, Thursday 14 January (R-0001)',
    'Approved: Phonics leaders, Thursday 14 January (R-0001b)',
    'Approved: Phonics leaders, Thursday 14 January (R-0001c)',
  ])
  expect((await school.row('R-0001'))['Where it stands']).toBe('Approved on 12 November')
})

test('once approved, each has their own row to book, and who teaches their own cover', async () => {
  const { school } = await agreed()
  await school.comes('16:00')

  const booked = await school.tab('office', 'To book and pay')
  const cover = await school.tab('office', 'Cover list')

  expect(booked.map(({ Ref, Who }) => `${Ref} ${Who}`)).toEqual([
    'R-0001 Gwilym Ashdown, Year 2',
    'R-0001b Sunniva Pell, Reception',
    'R-0001c Yusuf Dapplewood, Year 1, HLTA',
  ])
  expect(cover.map((row) => row['Who is out'])).toEqual(['Gwilym Ashdown, Year 2', 'Sunniva Pell, Reception'])
})

test('a pot that bears two of the three agrees none', async () => {
  const { school } = await agreed({ 'Which priority does it help most?': 'none', [price]: '1200' })

  await school.comes('16:00')

  expect(await school.row('R-0001')).toMatchObject({
    'Where it stands': 'Waiting: the individual pot cannot bear it',
  })
  expect(await school.budget('Individual needs')).toMatchObject({ Committed: '£0.00' })
  expect(three.map((who) => subjects(school, who))).toEqual(
    three.map(() => [expect.stringContaining('We have')]),
  )
})

test('a vote cleared before the letters leave takes the approval back for all of them', async () => {
  const { school } = await agreed()

  await school.chooses('Deputy', 'R-0001', '')
  await school.comes('16:00')

  expect(await school.budget('School plan')).toMatchObject({ Committed: '£0.00' })
  expect(await school.budget('Cover (E26 or E02), outside the allocation')).toMatchObject({
    Committed: '£0.00',
  })
  expect(three.flatMap((who) => subjects(school, who))).toHaveLength(3)
})

test('a name that nobody on People has takes no money, and the row and the receipt say so', async () => {
  const { school } = await asked({ [others]: 'sunniva  PELL\nKit Farow\nGwilym Ashdown\nSunniva Pell' })

  const [receipt] = school.letters('Gwilym Ashdown')

  expect(await school.row('R-0001')).toMatchObject({
    'Who and what': expect.stringContaining('Group of 2: Gwilym Ashdown, Sunniva Pell'),
    'True cost': '£716.00',
    'What else they say': expect.stringContaining('“Kit Farow” was not found on People'),
  })
  expect(receipt?.text).toContain(
    'We found nobody called “Kit Farow” on the staff list. Did you mean “Kit Farrow, Year 6”?',
  )
})

test('a deputy who would go too does not vote on it', async () => {
  const { school } = await asked({ [others]: 'Samir Quayle' })

  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()

  expect(await school.row('R-0001')).toMatchObject({
    'Where it stands': 'Waiting for the Assistant head',
    'Please mend': expect.stringContaining('Nobody decides their own request'),
  })
})

test('the next request has the next reference', async () => {
  const { school } = await asked()

  await school.asks('Bryony Castellow')
  await school.settles()

  expect(await school.row('R-0002')).toMatchObject({ 'Who and what': expect.stringContaining('Bryony') })
})

test('once agreed, all three count as out that day for whoever asks next', async () => {
  const { school } = await agreed()

  await school.asks('Bryony Castellow', {
    'First day': '2027-01-14',
    'Last day': '2027-01-14',
    'Which days or parts of days?': '14 January, all day',
  })
  await school.settles()

  expect((await school.row('R-0002'))['6 Cover']).toContain(
    'Three others are out that day; up to three can be.',
  )
})
