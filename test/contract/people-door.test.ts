import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Desk } from '../../infra/local/desk.ts'
import { momentIn } from '../../infra/local/people/bodies.ts'
import { peopleDoor } from '../../infra/local/people/door.ts'
import { runtimeAccount } from '../../infra/local/set-up.ts'
import { aDesk, aHalfDay } from '../simulation/a-desk.ts'
import { throughTheDoor } from './through-the-door.ts'
import { at } from './visitor.ts'

const bryony = at('bryony.castellow')
const ruth = at('ruth.ellerby')
const jo = at('jo.brindlewick')

let desk: Desk
let form: string
let file: string
const { call, get, post } = throughTheDoor(() => desk)

beforeAll(async () => {
  desk = await aDesk({ alsoServe: peopleDoor })
  const { forms, files } = await desk.school()
  form = forms.request.id
  file = files.desk.id
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
  const sent = await post(`forms/${form}/responses`, { as: bryony, answers: aHalfDay })
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
    const answer = await call(method, path.replace('FILE', file).replace('FORM', form), body)

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
