import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../infra/local/desk.ts'
import { momentIn } from '../../infra/local/people/bodies.ts'
import { peopleDoor } from '../../infra/local/people/door.ts'
import { playSample } from '../../infra/local/play-sample.ts'
import { thistledownLane } from '../../infra/local/schools/thistledown-lane.ts'
import { addressOf } from '../../infra/local/schools/thistledown-people.ts'
import { runtimeAccount } from '../../infra/local/set-up.ts'

const bryony = addressOf('Bryony Castellow')
const ruth = addressOf('Ruth Ellerby')
const samir = addressOf('Samir Quayle')
const jo = addressOf('Jo Brindlewick')

let desk: Desk
let form: string
let files: { readonly desk: string; readonly office: string; readonly coordinator: string }

beforeAll(async () => {
  const sample = { ...thistledownLane, begins: thistledownLane.opens, deeds: [] }
  desk = await openDesk({ sample, frozen: true, alsoServe: peopleDoor })
  await playSample(desk)
  const school = await desk.school()
  form = school.forms.request.id
  files = {
    desk: school.files.desk.id,
    office: school.files.office.id,
    coordinator: school.files.coordinator.id,
  }
})
afterAll(() => desk.close())

const free = {
  'What would you like to do?': 'Something free, and nobody needs to cover me',
  'What is it called?': 'Phonics webinar',
  'Where does it come from?': 'online',
  Date: '2026-11-11',
  'About how many hours?': '1',
  'Which priority does it help most?': '1 Reading',
  'In one sentence, what do you hope will be different?': 'I will know which sounds to go back to.',
  'What kind?': 'webinar or course',
}

test('the door says who there is, with what they do and the roles they hold', async () => {
  const { status, body } = await get('')

  expect(status).toBe(200)
  expect(body).toContainEqual(expect.objectContaining({ name: 'Ruth Ellerby', email: ruth, roles: ['Head'] }))
  expect(body).toContainEqual(expect.objectContaining({ name: 'Maureen Tidswell', email: '' }))
  expect(body.at(-1)).toMatchObject({ name: 'Patricia Lomax-Vane', job: 'Chair of governors' })
})

test('somebody answers a form, and a letter says that we have it', async () => {
  const sent = await post(`forms/${form}/responses`, { as: bryony, answers: paid })
  await post('settle')
  const mail = await get(`mail?to=${bryony}`)

  expect(sent).toMatchObject({ status: 200, body: { responseId: expect.stringMatching(/^.{10,}$/) } })
  expect(mail.body[0]).toMatchObject({
    to: bryony,
    subject: expect.stringContaining('Hearing children read'),
  })
  expect(Object.keys(mail.body[0])).toEqual(
    expect.arrayContaining(['to', 'subject', 'text', 'html', 'messageId', 'at']),
  )
})

test('an answer may be given by the question’s id, and in sections not reached it is left out', async () => {
  const { body: shown } = await get(`forms/${form}`)
  const start = shown.sections[0].questions[0]
  const { 'What would you like to do?': choice, ...others } = free

  const { body } = await post(`forms/${form}/responses`, {
    as: bryony,
    answers: { ...others, [start.id]: choice, 'Hours altogether': '6' },
  })
  const kept = desk.google.forms.response(desk.automation, form, body.responseId)

  expect(JSON.stringify(kept.answers)).toContain('Phonics webinar')
  expect(JSON.stringify(kept.answers)).not.toContain('"6"')
})

test('somebody sends their own answer again, and nobody else’s', async () => {
  const { body: first } = await post(`forms/${form}/responses`, { as: bryony, answers: free })

  const again = await post(`forms/${form}/responses`, { as: bryony, answers: free, ...first })
  const stranger = await post(`forms/${form}/responses`, { as: ruth, answers: free, ...first })

  expect(again.body).toEqual(first)
  expect(stranger).toEqual({
    status: 403,
    body: { message: 'You can only change an answer that you sent yourself.' },
  })
})

test('an answer is taken away by its sender, and then it is no longer there', async () => {
  const { body } = await post(`forms/${form}/responses`, { as: bryony, answers: free })
  const answer = `forms/${form}/responses/${body.responseId}`

  const others = await call('DELETE', `${answer}?as=${jo}`)
  const theirs = await call('DELETE', `${answer}?as=${bryony}`)
  const twice = await call('DELETE', `${answer}?as=${bryony}`)

  expect(others).toMatchObject({ status: 403, body: { message: expect.stringContaining('Only the sender') } })
  expect(theirs.status).toBe(200)
  expect(twice).toMatchObject({ status: 404, body: { message: expect.stringContaining('no such answer') } })
})

test.each([
  ['a required question left empty', { ...free, 'What is it called?': ' ' }, 403, 'Please answer'],
  ['not one of the choices', { ...free, 'What kind?': 'a holiday' }, 403, 'is not one of the choices'],
  ['not a day', { ...free, Date: 'next Tuesday' }, 403, 'a day like'],
  ['a question that is not there', { ...free, 'Shoe size': '5' }, 400, 'no question'],
])('the form says what is wrong: %s', async (_, answers, status, words) => {
  const sent = await post(`forms/${form}/responses`, { as: bryony, answers })

  expect(sent).toMatchObject({ status, body: { message: expect.stringContaining(words) } })
})

test('a form shows its pages, its questions and where each choice leads', async () => {
  const { body } = await get(`forms/${form}`)

  expect(body).toMatchObject({ id: form, title: 'Ask for training' })
  const [start, second] = body.sections
  expect(start.questions[0]).toMatchObject({ title: 'What would you like to do?', required: true, is: 'one' })
  expect(start.questions[0].options[0].leadsTo).toBe(second.id)
  expect(second.questions.at(-1).options[0].leadsTo).toBe('send')
})

test('people who have a file type in it, and see at once what they typed', async () => {
  const typed = await post(`sheets/${files.desk}/cells`, {
    as: samir,
    range: 'Meetings!A3',
    values: [['12/11/2026', 'Ruth, Samir']],
  })
  const meetings = await tab(files.desk, 'Meetings', samir)

  expect(typed).toEqual({ status: 200, body: {} })
  expect(meetings.rows[0]?.row).toBe(3)
  expect(meetings.rows[0]?.cells.slice(0, 2)).toMatchObject([
    { text: 'Thu 12 Nov 2026', is: 'day' },
    { text: 'Ruth, Samir' },
  ])
})

test('rows are put in, copied, sorted and taken out', async () => {
  const rows = `sheets/${files.coordinator}/rows`
  const names = async () =>
    (await tab(files.coordinator, 'People', ruth)).rows.map(({ cells }: Row) => cells[0]?.text)
  const before = await names()

  const done = [
    await post(rows, { as: ruth, tab: 'People', action: 'insert', at: 4, count: 2 }),
    await post(rows, { as: ruth, tab: 'People', action: 'delete', at: 4, count: 2 }),
    await post(rows, { as: ruth, tab: 'People', action: 'duplicate', at: 3 }),
    await post(rows, { as: ruth, tab: 'People', action: 'delete', at: 3 }),
  ]
  const after = await names()
  await post(rows, { as: ruth, tab: 'People', action: 'sort', at: 3, by: 'Name' })
  const sorted = await names()

  expect(done.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  expect(after).toEqual(before)
  expect(sorted.slice(0, 2)).toEqual(['Aled Pendry', 'Anneke Sorrell'])
})

test.each([
  ['a file that is not shared with them', () => files.desk, bryony, 'Meetings!A4', 'is not shared with'],
  ['a column that is the program’s', () => files.desk, ruth, 'Approvals!A3', 'is protected'],
  ['a column that is another leader’s', () => files.desk, samir, 'Approvals!K3', 'is protected'],
  ['beyond the last row', () => files.desk, ruth, 'Meetings!A1000000', 'There is no'],
])('nobody types where they may not: %s', async (_, file, as, range, words) => {
  const typed = await post(`sheets/${file()}/cells`, { as, range, values: [['Approve']] })

  expect([400, 403]).toContain(typed.status)
  expect(typed.body).toEqual({ message: expect.stringContaining(words) })
})

test('a choice that is not offered is refused, and the sentence names those that are', async () => {
  const typed = await post(`sheets/${files.desk}/cells`, {
    as: ruth,
    range: 'Approvals!K3',
    values: [['Perhaps']],
  })

  expect(typed).toEqual({
    status: 403,
    body: { message: expect.stringContaining('Choose Approve, Discuss or Decline') },
  })
})

test('a tab shows each person what they may type in, and why not where they may not', async () => {
  const approvals = await tab(files.desk, 'Approvals', ruth)
  await post(`forms/${form}/responses`, { as: bryony, answers: paid })
  await post('settle')
  const { columns, rows, lists, reasons } = await tab(files.desk, 'Approvals', ruth)
  const row: Row = rows[0]
  const cell = (heading: string): Cell =>
    row.cells[columns.findIndex((one: { heading: string }) => one.heading === heading)] ?? { text: '' }

  expect(approvals.about).toContain('Choose in your own column')
  expect(columns.map(({ letter }: { letter: string }) => letter)).not.toContain('AD')
  expect(cell('Ref').text).toMatch(/^R-\d{4}$/)
  expect(reasons[cell('Ref').closed ?? -1]).toBe('CPD Desk writes this by itself.')
  expect(reasons[cell('Deputy').closed ?? -1]).toBe('Only Samir Quayle may type here.')
  expect(cell('Head')).not.toHaveProperty('closed')
  expect(lists[cell('Head').list ?? -1]).toEqual(['Approve', 'Discuss', 'Decline'])
})

test('a file is not shown to somebody who has not got it', async () => {
  const { status, body } = await get(`sheets/${files.coordinator}?as=${bryony}`)

  expect(status).toBe(403)
  expect(body.message).toContain('is not shared with')
})

test('the clock moves forwards only, and what is due on the way has happened', async () => {
  const { body: before } = await get('clock')

  const moved = await post('clock', { to: '2026-11-13T15:45:00Z' })
  const back = await post('clock', { to: before.now })

  expect(moved).toEqual({ status: 200, body: { now: '2026-11-13T15:45:00.000Z' } })
  expect(back).toEqual({
    status: 400,
    body: { message: 'The clock only moves forwards. Choose a later time.' },
  })
})

test('the clock is also moved to a time as the school’s own clock shows it', () => {
  const summer = momentIn('2027-04-13T08:00', '2026-11-12T08:00:00.000Z')

  expect(summer).toBe('2027-04-13T07:00:00.000Z')
})

test.each([
  ['not JSON', 'POST', 'settle-not', '{', 400, 'not JSON'],
  ['nobody acts', 'POST', 'sheets/FILE/cells', '{"range":"A1","values":[["x"]]}', 400, 'who acts'],
  ['no values', 'POST', 'sheets/FILE/cells', '{"as":"a@b.example","range":"A1"}', 400, 'list of rows'],
  [
    'a cell that is a list',
    'POST',
    'sheets/FILE/cells',
    '{"as":"a@b.example","range":"A1","values":[[[]]]}',
    400,
    'each cell',
  ],
  [
    'an unknown row action',
    'POST',
    'sheets/FILE/rows',
    '{"as":"a@b.example","tab":"P","action":"eat","at":1}',
    400,
    'Choose insert',
  ],
  [
    'row 0',
    'POST',
    'sheets/FILE/rows',
    '{"as":"a@b.example","tab":"P","action":"delete","at":0}',
    400,
    'from 1',
  ],
  ['not a moment', 'POST', 'clock', '{"to":"teatime"}', 400, 'is not a moment'],
  ['a day that does not exist', 'POST', 'clock', '{"to":"2027-02-30T10:00:00Z"}', 400, 'is not a moment'],
  ['ten years ahead', 'POST', 'clock', '{"to":"2036-11-12T15:45:00Z"}', 400, 'a year at most'],
  ['no time at all', 'POST', 'clock', '{}', 400, '“to”'],
  ['nobody asks to see a file', 'GET', 'sheets/FILE', undefined, 400, 'who acts'],
  [
    'a file that is not there',
    'POST',
    'sheets/none/cells',
    '{"as":"a@b.example","range":"A1","values":[]}',
    404,
    'no such file',
  ],
  [
    'a form that is not there',
    'POST',
    'forms/none/responses',
    '{"as":"a@b.example","answers":{}}',
    404,
    'no form',
  ],
  [
    'an answer that is not there',
    'POST',
    'forms/FORM/responses',
    '{"as":"a@b.example","answers":{},"responseId":"x"}',
    404,
    'no such answer',
  ],
  ['an address that is not there', 'GET', 'constructor', undefined, 404, 'nothing at'],
  ['a method that is not there', 'PUT', 'clock', '{}', 404, 'nothing at'],
  ['an address that cannot be read', 'GET', 'forms/%E0%A4%A', undefined, 400, 'cannot be read'],
])(
  'what cannot be understood is answered with a sentence: %s',
  async (_, method, path, body, status, words) => {
    const answer = await call(method, path.replace('FILE', files.desk).replace('FORM', form), body)

    expect(answer).toEqual({ status, body: { message: expect.stringContaining(words) } })
    expect(answer.body.message).not.toMatch(/\.[tj]s:\d+|node_modules|undefined|expected/i)
  },
)

test('more than 2 MB at once is refused with a sentence', async () => {
  const answers = { ...free, 'What is it called?': 'x'.repeat(2 * 1024 * 1024) }

  const sent = await post(`forms/${form}/responses`, { as: bryony, answers })

  expect(sent).toEqual({ status: 400, body: { message: expect.stringContaining('2 MB at most') } })
})

test('a page of another site cannot act here', async () => {
  const answer = await fetch(`${desk.root}people/settle`, {
    method: 'POST',
    headers: { origin: 'https://elsewhere.example.org' },
  })

  expect(answer.status).toBe(403)
})

test('the account that the program runs as is no person', async () => {
  const { body } = await get('')

  expect(JSON.stringify(body)).not.toContain(runtimeAccount)
})

const paid = thistledownLane.deeds.flatMap((deed) =>
  deed.do === 'ask' && deed.as === bryony ? [deed.answers] : [],
)[0]

type Cell = { readonly text: string; readonly closed?: number; readonly list?: number }
type Row = { readonly cells: readonly Cell[] }

/** Answers come from outside, as they would to anybody else's program. */
type Answer = { readonly status: number; readonly body: ReturnType<typeof JSON.parse> }

async function call(method: string, path: string, body?: string): Promise<Answer> {
  const answer = await fetch(`${desk.root}people/${path}`, { method, body })
  return { status: answer.status, body: await answer.json() }
}
const get = (path: string) => call('GET', path)
const post = (path: string, body?: object) =>
  call('POST', path, body === undefined ? undefined : JSON.stringify(body))

/** A tab as somebody sees it. */
async function tab(file: string, title: string, as: string) {
  const { body } = await get(`sheets/${file}?as=${encodeURIComponent(as)}`)
  return body.tabs.find((one: { title: string }) => one.title === title)
}
