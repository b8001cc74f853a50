import { expect, test } from 'vitest'
import { agreed, approves, asked, cancels, others, phonics, price, subjects, three } from './phonics-day.ts'

// Three would go to one day: two who teach and an HLTA (see phonics-day.ts).

test('when one of them gives up the place, the row shows the rest and the votes no longer count', async () => {
  const { school } = await agreed()

  await school.asks('Sunniva Pell', cancels('R-0001b'))
  await school.comes('16:00')

  expect(await school.row('R-0001')).toMatchObject({
    'Who and what': expect.stringContaining('Group of 2: Gwilym Ashdown, Yusuf Dapplewood'),
    'True cost': '£498.00',
    Head: '',
    'Where it stands': 'Waiting for the Head and one other',
  })
  expect(await school.row('R-0001b')).toMatchObject({ 'Where it stands': 'Withdrawn on 12 November' })
  expect(await school.budget('School plan')).toMatchObject({ Committed: '£0.00' })
  expect(subjects(school, 'Sunniva Pell').at(-1)).toContain('Cancelled')
  expect(subjects(school, 'Gwilym Ashdown').at(-1)).toBe(
    'Sunniva Pell cannot go with you: Phonics leaders (R-0001)',
  )
})

test('when whoever asked cancels before a decision, it is cancelled for all, and each is told', async () => {
  const { school } = await asked()

  await school.asks('Gwilym Ashdown', cancels('R-0001'))
  await school.settles()

  expect(await school.row('R-0001')).toMatchObject({ 'Where it stands': 'Withdrawn on 12 November' })
  expect(three.map((who) => subjects(school, who).at(-1))).toEqual(
    three.map(() => expect.stringContaining('Cancelled')),
  )
})

test('after the letters, one who cannot go gives back their own money only', async () => {
  const { school } = await agreed()
  await school.comes('16:00')

  await school.asks('Sunniva Pell', cancels('R-0001b'))
  await school.settles()

  expect(await school.budget('School plan')).toMatchObject({ Committed: '£280.00' })
  expect(await school.row('R-0001')).toMatchObject({
    'True cost': '£498.00',
    'Where it stands': 'Approved on 12 November',
  })
})

test('changed answers change all of them; who is added or left out is told', async () => {
  const { school, answer } = await agreed()

  await school.asks(
    'Gwilym Ashdown',
    { ...phonics, [others]: 'Sunniva Pell\nKit Farrow', [price]: '150' },
    { answer },
  )
  await school.comes('16:00')

  expect(await school.row('R-0001')).toMatchObject({
    'Who and what': expect.stringContaining('Group of 3: Gwilym Ashdown, Sunniva Pell, Kit Farrow'),
    'True cost': '£1,104.00',
    Head: '',
  })
  expect(await school.budget('School plan')).toMatchObject({ Committed: '£0.00' })
  expect(subjects(school, 'Kit Farrow')).toEqual(['We have your request: Phonics leaders (R-0001d)'])
  expect(subjects(school, 'Yusuf Dapplewood').at(-1)).toContain('Cancelled')
})

test('whoever has given up the place stays out when the answer is changed and still names them', async () => {
  const { school, answer } = await asked()
  await school.asks('Sunniva Pell', cancels('R-0001b'))
  await school.settles()

  await school.asks('Gwilym Ashdown', { ...phonics, [price]: '150' }, { answer })
  await school.settles()

  expect(await school.row('R-0001')).toMatchObject({
    'Who and what': expect.stringContaining('Group of 2: Gwilym Ashdown, Yusuf Dapplewood'),
    'True cost': '£518.00',
  })
  expect(await school.row('R-0001b')).toMatchObject({ 'Where it stands': 'Withdrawn on 12 November' })
})

test('one who asked alone and then names others makes a group of it', async () => {
  const { school, answer } = await asked({ [others]: '' })

  await school.asks('Gwilym Ashdown', phonics, { answer })
  await school.settles()

  expect(await school.row('R-0001')).toMatchObject({
    'Who and what': expect.stringContaining('Group of 3: '),
    'True cost': '£856.00',
  })
  expect(subjects(school, 'Sunniva Pell')).toEqual([expect.stringContaining('(R-0001b)')])
})

test('a group that is left with one is their own request', async () => {
  const { school, answer } = await asked()

  await school.asks('Gwilym Ashdown', { ...phonics, [others]: '' }, { answer })
  await school.settles()
  await approves(school)
  await school.comes('16:00')

  expect(await school.row('R-0001')).toMatchObject({
    'Who and what': expect.stringContaining('Gwilym Ashdown, Year 2: Phonics leaders'),
    'True cost': '£358.00',
    'Where it stands': 'Approved on 12 November',
  })
  expect(await school.budget('School plan')).toMatchObject({ Committed: '£140.00' })
})

test('a change that one of them tells in words stands beside the row, for all of them', async () => {
  const { school } = await agreed()

  await school.asks('Sunniva Pell', {
    ...cancels('R-0001b'),
    'What would you like us to do?': 'change it',
    'What has changed, or why?': 'It begins at ten.',
  })
  await school.settles()

  expect(await school.row('R-0001')).toMatchObject({
    Head: '',
    'True cost': '£856.00',
    'What else they say': expect.stringContaining('It begins at ten.'),
  })
  expect(school.letters('Sunniva Pell').at(-1)?.text).toContain('“It begins at ten.”')
  expect(school.letters('Yusuf Dapplewood').at(-1)?.text).not.toContain('It begins at ten.')
})

test('a change after the letters leaves all of them as they were', async () => {
  const { school, answer } = await agreed()
  await school.comes('16:00')

  await school.asks('Gwilym Ashdown', { ...phonics, [others]: '' }, { answer })
  await school.settles()

  expect(await school.row('R-0001')).toMatchObject({
    'True cost': '£856.00',
    'Where it stands': 'Approved on 12 November',
  })
  expect(await school.budget('School plan')).toMatchObject({ Committed: '£420.00' })
})

test('once approved each is booked alone: what the provider cancels for one stays for the others', async () => {
  const { school } = await agreed()
  await school.comes('16:00')

  await school.types('Jo Brindlewick', ['office', 'To book and pay', 'Ref', 'R-0001b'], {
    'Where it stands': 'Cancelled by the provider',
  })
  await school.settles()

  expect((await school.row('R-0001b'))['Where it stands']).toContain('cancelled by the provider')
  expect(await school.row('R-0001')).toMatchObject({ 'True cost': '£498.00' })
  expect(await school.budget('School plan')).toMatchObject({ Committed: '£280.00' })
  expect(subjects(school, 'Gwilym Ashdown')).toHaveLength(2)
})
