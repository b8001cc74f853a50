import { expect, test } from 'vitest'
import { aSchool } from './a-school.ts'

const price = 'Price of one place before VAT, £ (0 if none)'

test('a price “about £120 plus VAT” is explained to its sender, in words that help', async () => {
  const school = await aSchool()

  await school.asks('Bryony Castellow', { [price]: 'about £120 plus VAT' })
  await school.settles()

  const [letter, ...others] = school.letters('Bryony Castellow')
  expect(others).toEqual([])
  expect(letter?.subject).toBe('We could not read part of your answer: Hearing children read')
  expect(letter?.text).toContain('You wrote: “about £120 plus VAT”')
  expect(letter?.text).toContain('Write the price as pounds and pence, like 120 or 144.50.')
  expect(letter?.text).toContain('leave that question empty: the office will check')
  expect(letter?.text).toContain('Please do not book yet.')
})

test('an answer that could not be read is never lost: it waits in Needs attention', async () => {
  const school = await aSchool()

  await school.asks('Bryony Castellow', { [price]: 'about £120 plus VAT' })
  await school.comes('08:00', '2026-11-19')

  expect(await school.needsAttention()).toMatchObject([
    {
      'Who must act': 'Nobody: for information',
      'What happened': `Bryony Castellow’s answer could not be read: ${price} “about £120 plus VAT”`,
      Where: 'Form: Ask for training',
      Since: 'Thursday 12 November',
      'You can answer': 'Done',
    },
  ])
  expect(await school.tab('desk', 'Approvals')).toEqual([])
  expect(school.letters()).toHaveLength(1)
})

test('the letter’s link opens the form with everything that was written', async () => {
  const school = await aSchool()

  await school.asks('Bryony Castellow', { [price]: 'about £120 plus VAT' })
  await school.settles()

  const html = school.letters('Bryony Castellow')[0]?.html ?? ''
  const link = /href="([^"]*viewform[^"]*)"/
    .exec(html)?.[1]
    ?.replaceAll('&#x3D;', '=')
    .replaceAll('&amp;', '&')
  const filled = [...new URL(link ?? '').searchParams.values()]
  expect(filled).toContain('Hearing children read')
  expect(filled).toContain('about £120 plus VAT')
})

test('when they answer again it becomes a request, and the line in Needs attention goes', async () => {
  const school = await aSchool()
  const answer = await school.asks('Bryony Castellow', { [price]: 'about £120 plus VAT' })
  await school.settles()

  await school.asks('Bryony Castellow', { [price]: '120' }, { answer })
  await school.settles()

  expect(await school.needsAttention()).toEqual([])
  expect(await school.row('R-0001')).toMatchObject({ 'True cost': '£120.00' })
  expect(school.letters('Bryony Castellow').map(({ subject }) => subject)).toEqual([
    'We could not read part of your answer: Hearing children read',
    'We have your request: Hearing children read (R-0001)',
  ])
})

test('when they follow the link and send a new answer instead, the line goes too', async () => {
  const school = await aSchool()
  await school.asks('Bryony Castellow', { [price]: 'about £120 plus VAT' })
  await school.settles()

  await school.asks('Bryony Castellow', { [price]: '120' })
  await school.settles()
  const standing = await school.needsAttention()

  expect(await school.row('R-0001')).toMatchObject({ 'True cost': '£120.00' })
  expect(standing).toEqual([])
})

test('an answer that still cannot be read is explained again, and stands once in Needs attention', async () => {
  const school = await aSchool()
  const answer = await school.asks('Bryony Castellow', { [price]: 'about £120 plus VAT' })
  await school.settles()

  await school.asks('Bryony Castellow', { [price]: '100-150' }, { answer })
  await school.settles()

  expect(school.letters('Bryony Castellow').at(-1)?.text).toContain(
    'Write one amount, the most that it can be.',
  )
  const [line, ...others] = await school.needsAttention()
  expect(others).toEqual([])
  expect(line?.['What happened']).toContain('“100-150”')
})
