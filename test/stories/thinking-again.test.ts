import { expect, test } from 'vitest'
import { followLink } from '../../infra/local/pages/follow-link.ts'
import { aSchool, type School } from './a-school.ts'
import { agreed, oneRequest } from './one-request.ts'

// Bryony asked for a half-day on 12 January, £85, and thinks again.

/** Opens the link under a label in somebody's newest letter, and sends what it fills in, with changes. */
async function follows(
  school: School,
  who: string,
  label: string,
  changes: Readonly<Record<string, string>> = {},
): Promise<void> {
  const text = school.letters(who).at(-1)?.text ?? ''
  const link = new RegExp(`${label}: (\\S+)`).exec(text)?.[1]
  if (link === undefined) throw new Error(`the letter has no link “${label}”: ${text}`)
  const as = `${who.toLowerCase().replace(' ', '.')}@thistledown-lane.example.org`
  followLink(school.desk, link, { as, answers: changes })
  await school.settles()
}

const subjects = (school: School, who: string): readonly string[] =>
  school.letters(who).map(({ subject }) => subject)

test('a course is cancelled through the letter’s link: the money is back, and she and the office are told at once', async () => {
  const school = await agreed()
  await school.comes('16:00')
  const before = await school.budget('School plan')

  await follows(school, 'Bryony Castellow', 'I cannot go')

  expect(before).toMatchObject({ Committed: '£85.00' })
  expect(await school.budget('School plan')).toMatchObject({ Committed: '£0.00', Free: '£6,255.00' })
  expect((await school.row('R-0001'))['Where it stands']).toBe('Withdrawn on 12 November')
  expect(school.letters('Bryony Castellow').at(-1)?.subject).toBe(
    'Cancelled: Hearing children read, Tuesday 12 January (R-0001)',
  )
  expect(subjects(school, 'Jo Brindlewick')).toEqual([
    'Please cancel: Hearing children read, Tuesday 12 January (R-0001)',
  ])
  expect(await school.needsAttention()).toEqual([])
})

test('cancelled before 15:45 the approval never leaves', async () => {
  const school = await agreed()

  await school.asks('Bryony Castellow', cancelling('R-0001', 'I am needed in Year 2.'))
  await school.comes('16:00')

  expect(await school.budget('School plan')).toMatchObject({ Committed: '£0.00' })
  expect(subjects(school, 'Bryony Castellow')).toEqual([
    'We have your request: Hearing children read (R-0001)',
    'Cancelled: Hearing children read, Tuesday 12 January (R-0001)',
  ])
  expect(subjects(school, 'Jo Brindlewick')).toEqual([])
})

test('votes that come after it was cancelled decide nothing', async () => {
  const school = await oneRequest()
  await school.asks('Bryony Castellow', cancelling('R-0001'))
  await school.settles()

  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.comes('16:00')

  expect((await school.row('R-0001'))['Where it stands']).toBe('Withdrawn on 12 November')
  expect(await school.budget('School plan')).toMatchObject({ Committed: '£0.00' })
})

test('cancelling twice is cancelling once', async () => {
  const school = await agreed()
  await school.comes('16:00')

  await follows(school, 'Bryony Castellow', 'I cannot go')
  await school.asks('Bryony Castellow', cancelling('R-0001'))
  await school.settles()

  expect(subjects(school, 'Bryony Castellow')).toHaveLength(3)
  expect(subjects(school, 'Jo Brindlewick')).toHaveLength(1)
  expect(await school.budget('School plan')).toMatchObject({ Committed: '£0.00', Free: '£6,255.00' })
})

test('once it has begun no form cancels it: she is told, and the CPD lead is asked to talk with her', async () => {
  const school = await agreed()
  await school.comes('16:00')

  await school.comes('08:00', '2027-01-12')
  await school.asks('Bryony Castellow', cancelling('R-0001', 'The train is cancelled.'))
  await school.settles()

  expect(await school.budget('School plan')).toMatchObject({ Committed: '£85.00' })
  expect(school.letters('Bryony Castellow').at(-1)?.text).toContain('It has begun already')
  const [line] = await school.needsAttention()
  expect(line?.['What happened']).toContain('“The train is cancelled.”')
  expect(line?.['Who must act']).toBe('You (CPD lead)')
})

test('another day, sent through the letter’s link, takes the place of what was asked before', async () => {
  const school = await oneRequest()
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.settles()

  await follows(school, 'Bryony Castellow', 'Change my answers', {
    'First day': '2027-01-19',
    'Last day': '2027-01-19',
    'Which days or parts of days?': '19 January, morning',
  })

  const rows = (await school.tab('desk', 'Approvals')).filter(({ Ref }) => Ref)
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ Ref: 'R-0001', When: 'Tue 19 Jan, morning', Head: '' })
  expect(rows[0]?.['What else they say']).not.toContain('In place of')
  expect(school.letters('Bryony Castellow').at(-1)?.subject).toBe(
    'We have your change: Hearing children read (R-0001)',
  )
})

test('a change in words stands beside the request, which waits anew', async () => {
  const school = await agreed()

  await school.asks('Bryony Castellow', {
    ...cancelling('R-0001', 'It is now in the afternoon.'),
    [how]: 'change it',
  })
  await school.comes('16:00')

  const row = await school.row('R-0001')
  expect(row['What else they say']).toContain(
    'Change asked for on 12 November 2026: It is now in the afternoon.',
  )
  expect(row).toMatchObject({ Head: '', Deputy: '' })
  expect(await school.budget('School plan')).toMatchObject({ Committed: '£0.00' })
  expect(school.letters('Bryony Castellow').at(-1)?.text).toContain('“It is now in the afternoon.”')
})

test('a change in words after the letter leaves the approval as it was, and somebody talks to her', async () => {
  const school = await agreed()
  await school.comes('16:00')

  await school.asks('Bryony Castellow', { ...cancelling('R-0001', 'It costs £95 now.'), [how]: 'change it' })
  await school.settles()

  expect((await school.row('R-0001'))['Where it stands']).toBe('Approved on 12 November')
  expect((await school.needsAttention())[0]?.['What happened']).toContain('“It costs £95 now.”')
  expect(school.letters('Bryony Castellow').at(-1)?.subject).toBe(
    'About your request R-0001: Hearing children read',
  )
})

test('nobody cancels somebody else’s request, and is not told whose it is', async () => {
  const school = await oneRequest()

  await school.asks('Deena Marwick', cancelling('R-0001'))
  await school.settles()

  expect((await school.row('R-0001'))['Where it stands']).toMatch(/^Waiting for two/)
  const letter = school.letters('Deena Marwick').at(-1)
  expect(letter?.subject).toBe('We could not tell what to change or cancel')
  expect(letter?.text).not.toContain('Bryony')
})

test('the office cancels for somebody without an account, who finds it in the letters to hand over', async () => {
  const school = await aSchool()
  await school.asks('Jo Brindlewick')
  await school.settles()

  await school.asks('Jo Brindlewick', cancelling('R-0001', 'Maureen is away.'))
  await school.settles()

  expect((await school.row('R-0001'))['Where it stands']).toBe('Withdrawn on 12 November')
  const papers = await school.tab('office', 'Letters to hand over')
  expect(papers.map((paper) => Object.values(paper).join(' ')).join('\n')).toContain(
    'Cancelled: Paediatric first aid',
  )
})

test('a declined request is asked for again through its letter, and is a new one', async () => {
  const school = await declined()

  await follows(school, 'Bryony Castellow', 'Ask again')

  expect((await school.row('R-0001'))['Where it stands']).toBe('Declined on 12 November')
  expect(await school.row('R-0002')).toMatchObject({
    When: 'Tue 12 Jan, morning',
    'True cost': '£85.00',
    'What else they say': expect.stringContaining(
      'Asked before: R-0001, declined on Thursday 12 November (Timing).',
    ),
  })
})

test('a declined request is looked at again by a leader who took no part, named in the letter and on the row', async () => {
  const school = await declined()

  const ask = {
    ...cancelling('R-0001', 'It is after school.'),
    [how]: 'ask for a second look at the decision',
  }
  await school.asks('Bryony Castellow', ask)
  await school.settles()
  await school.asks('Bryony Castellow', ask)
  await school.settles()

  const looker = 'Niamh O’Rourke-Döring'
  expect((await school.row('R-0001'))['Where it stands']).toBe(
    `Declined on 12 November; ${looker} looks again (asked on Thursday 12 November)`,
  )
  expect(school.letters('Bryony Castellow').at(-2)?.text).toContain(`${looker}, who took no part`)
  expect(school.letters('Bryony Castellow').at(-1)?.text).toContain(
    `${looker} will look at it again with you`,
  )
  expect(school.letters(looker).map(({ subject }) => subject)).toEqual([
    'Please look again: Bryony Castellow, Hearing children read (R-0001)',
  ])
  expect((await school.needsAttention()).map((line) => line['What happened'])).toEqual([
    expect.stringContaining(`asks for a second look at R-0001`),
  ])
})

test('words of a change that look like a formula stay text on the sheet', async () => {
  const school = await oneRequest()

  await school.asks('Bryony Castellow', { ...cancelling('R-0001', '=IMPORTDATA("x")'), [how]: 'change it' })
  await school.settles()

  expect((await school.row('R-0001'))['What else they say']).toContain('=IMPORTDATA("x")')
})

/** The meeting of the day said no, and she has its letter. */
async function declined(): Promise<School> {
  const school = await oneRequest()
  await school.meets({ 'Meeting on': '12/11/2026', 'Who was there': 'Ruth Ellerby, Samir Quayle' })
  await school.agrees('R-0001', {
    'Agreed in the meeting': 'Decline',
    'Reason if not yes': 'Timing',
    'Words for the letter': 'Not in January.',
  })
  await school.comes('16:00')
  return school
}

const how = 'What would you like us to do?'
const cancelling = (reference: string, why = ''): Record<string, string> => ({
  'What would you like to do?': 'Change or cancel something I asked for',
  [how]: 'cancel it',
  Reference: reference,
  'What has changed, or why?': why,
})
