import { forms as formsClient } from 'googleapis/build/src/apis/forms/index.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clock } from '../../infra/local/clock.ts'
import { disk } from '../../infra/local/disk.ts'
import { formsDoor } from '../../infra/local/forms/door.ts'
import { forms } from '../../infra/local/forms/forms.ts'
import { automation, everybody, sentenceOf, served } from './served.ts'

const priya = 'priya@thistledown.example.org'
const answered: string[] = []
const memory = disk(':memory:')
const time = clock({ disk: memory, start: '2026-11-12T08:00:00.055Z', frozen: true })
const core = forms({ disk: memory, now: time.now, onAnswered: (formId) => answered.push(formId) })
let google: ReturnType<typeof formsClient>
let close: () => void

beforeAll(async () => {
  const door = await served(formsDoor(core, everybody))
  google = formsClient({ version: 'v1', rootUrl: door.root, retry: false })
  close = door.close
})
afterAll(() => close())

const says = (promise: Promise<unknown>) =>
  promise.then(
    () => ({ status: 200, message: '' }),
    (error) => ({ status: error.status, message: error.response?.data?.error?.message }),
  )

/** A published form for everybody at the school, with these items, that collects addresses. */
async function aForm(items: readonly object[] = [], emails = 'VERIFIED'): Promise<string> {
  const made = await google.forms.create({ requestBody: { info: { title: 'Ask for training' } } })
  const formId = made.data.formId ?? ''
  const requests = [
    { updateSettings: { settings: { emailCollectionType: emails }, updateMask: 'emailCollectionType' } },
    ...items.map((item, index) => ({ createItem: { item, location: { index } } })),
  ]
  await google.forms.batchUpdate({ formId, requestBody: { requests } })
  const publishState = { isPublished: true, isAcceptingResponses: true }
  await google.forms.setPublishSettings({
    formId,
    requestBody: { publishSettings: { publishState }, updateMask: 'publishState' },
  })
  const whole = { id: '1', type: 'domain', domain: 'thistledown.example.org', role: 'reader' } as const
  core.share(formId, [{ ...whole, view: 'published' }])
  return formId
}
const line = (title: string, required = false) => ({
  title,
  questionItem: { question: { required, textQuestion: {} } },
})
const section = (itemId: string, title: string) => ({ itemId, title, pageBreakItem: {} })
const one = (title: string, options: object[]) => ({
  title,
  questionItem: { question: { required: true, choiceQuestion: { type: 'RADIO', options } } },
})

test('a new form holds its title and nothing else, and nobody can answer it yet', async () => {
  const { data } = await google.forms.create({ requestBody: { info: { title: 'Ask for training' } } })

  const answer = () => core.answer(data.formId ?? '', { as: priya, answers: {} })

  expect(data).toEqual({
    formId: expect.stringMatching(/^1[\w-]{43}$/),
    info: { title: 'Ask for training', documentTitle: 'Untitled form' },
    revisionId: '00000001',
    responderUri: expect.stringMatching(
      /^https:\/\/docs\.google\.com\/forms\/d\/e\/1FAIpQLS[\w-]+\/viewform$/,
    ),
    publishSettings: { publishState: {} },
  })
  expect(data.responderUri).not.toContain(data.formId)
  expect(sentenceOf(answer)).toContain('This form has not been published yet.')
})

// google-wire.md §8: "forms.create copies only info.title and info.documentTitle; a title is required".
test.for([
  { wanted: { info: {} }, message: 'The form must have a title.' },
  {
    wanted: { info: { title: 'A', description: 'B' } },
    message:
      'Only info.title can be set when creating a form. To add items and change settings, use batchUpdate.',
  },
])('a form cannot be made from $wanted', async ({ wanted, message }) => {
  const said = await says(google.forms.create({ requestBody: wanted }))

  expect(said).toEqual({ status: 400, message })
})

// §8: "reply only for createItem {itemId, questionId:[…]}"; "textQuestion:{} when not paragraph; required absent when false".
test('items keep the ids they were given, and only a new item is told of', async () => {
  const formId = await aForm()

  const { data } = await google.forms.batchUpdate({
    formId,
    requestBody: {
      includeFormInResponse: true,
      requests: [
        {
          createItem: {
            location: { index: 0 },
            item: {
              itemId: '1a2b3c4d',
              title: 'What is it called?',
              questionItem: { question: { questionId: '0000beef', required: false, textQuestion: {} } },
            },
          },
        },
        { updateFormInfo: { info: { description: 'For anyone.' }, updateMask: 'description' } },
      ],
    },
  })

  expect(data.replies).toEqual([{ createItem: { itemId: '1a2b3c4d', questionId: ['0000beef'] } }, {}])
  expect(data.form?.items).toEqual([
    {
      itemId: '1a2b3c4d',
      title: 'What is it called?',
      questionItem: { question: { questionId: '0000beef', textQuestion: {} } },
    },
  ])
  expect(data.form?.info).toEqual({
    title: 'Ask for training',
    description: 'For anyone.',
    documentTitle: 'Untitled form',
  })
  expect(data.writeControl).toEqual({ requiredRevisionId: data.form?.revisionId })
})

// §8: "batchUpdate is atomic".
test('a batch with one bad request changes nothing', async () => {
  const formId = await aForm()
  const before = (await google.forms.get({ formId })).data

  const said = await says(
    google.forms.batchUpdate({
      formId,
      requestBody: {
        requests: [
          { createItem: { item: line('A'), location: { index: 0 } } },
          { deleteItem: { location: { index: 7 } } },
        ],
      },
    }),
  )

  expect(said).toEqual({ status: 400, message: 'Invalid requests[1].deleteItem: Invalid location index.' })
  expect((await google.forms.get({ formId })).data).toEqual(before)
})

// §8, a recorded body: a bad enum is named in snake case.
test('a word that Google does not know is refused in its words', async () => {
  const formId = await aForm()
  const settings = { emailCollectionType: 'responderInput' }

  const said = await says(
    google.forms.batchUpdate({ formId, requestBody: { requests: [{ updateSettings: { settings } }] } }),
  )

  expect(said.message).toBe(
    'Invalid value at \'requests[0].update_settings.settings.email_collection_type\' (type.googleapis.com/google.apps.forms.v1.FormSettings.EmailCollectionType), "responderInput"',
  )
})

test.for([
  { what: 'an id used twice', items: [section('00000001', 'A'), section('00000001', 'B')] },
  { what: 'an id that is not hex', items: [section('section1', 'A')] },
  { what: 'the same option twice', items: [one('A', [{ value: 'x' }, { value: 'x' }])] },
  { what: 'a choice of nothing', items: [one('A', [])] },
  {
    what: 'a way to a section that is not there',
    items: [one('A', [{ value: 'x', goToSectionId: '00000009' }])],
  },
])('a form refuses $what', async ({ items }) => {
  const said = await says(aForm(items))

  expect(said.status).toBe(400)
})

test('somebody who read an older form cannot change the newer one', async () => {
  const formId = await aForm([line('A')])
  const { revisionId } = (await google.forms.get({ formId })).data
  const requests = [{ moveItem: { originalLocation: { index: 0 }, newLocation: { index: 0 } } }]
  const change = () =>
    says(
      google.forms.batchUpdate({
        formId,
        requestBody: { requests, writeControl: { requiredRevisionId: revisionId } },
      }),
    )

  const [first, second] = [await change(), await change()]

  expect([first.status, second.status]).toEqual([200, 400])
})

test('the choices of a question change and its ids stay', async () => {
  const formId = await aForm([one('Which priority?', [{ value: 'Reading' }])])
  const before = (await google.forms.get({ formId })).data.items?.[0]

  await google.forms.batchUpdate({
    formId,
    requestBody: {
      requests: [
        {
          updateItem: {
            item: { questionItem: { question: { choiceQuestion: { options: [{ value: 'Maths' }] } } } },
            location: { index: 0 },
            updateMask: 'questionItem.question.choiceQuestion.options',
          },
        },
      ],
    },
  })

  const question = before?.questionItem?.question
  const choiceQuestion = { type: 'RADIO', options: [{ value: 'Maths' }] }
  expect((await google.forms.get({ formId })).data.items).toEqual([
    { ...before, questionItem: { question: { ...question, choiceQuestion } } },
  ])
})

// §8: "no formId inside list entries; createTime has ms, lastSubmittedTime µs; checkbox = several answers[]".
test('an answer reads as Google shows it', async () => {
  const days = { title: 'First day', questionItem: { question: { dateQuestion: { includeYear: true } } } }
  const notice = { type: 'CHECKBOX', options: [{ value: 'all' }, { value: 'SEND' }] }
  const children = { title: 'Which children?', questionItem: { question: { choiceQuestion: notice } } }
  const formId = await aForm([days, children, line('Anything else?')])
  const [day, who] = (await google.forms.get({ formId })).data.items ?? []

  const { responseId } = core.answer(formId, {
    as: priya,
    answers: { 'First day': '2027-01-12', 'Which children?': ['all', 'SEND'] },
  })

  const dayId = day?.questionItem?.question?.questionId ?? ''
  const whoId = who?.questionItem?.question?.questionId ?? ''
  expect((await google.forms.responses.list({ formId })).data).toEqual({
    responses: [
      {
        responseId,
        createTime: '2026-11-12T08:00:00.055Z',
        lastSubmittedTime: expect.stringMatching(/^2026-11-12T08:00:00\.055\d{3}Z$/),
        respondentEmail: priya,
        answers: {
          [dayId]: { questionId: dayId, textAnswers: { answers: [{ value: '2027-01-12' }] } },
          [whoId]: { questionId: whoId, textAnswers: { answers: [{ value: 'all' }, { value: 'SEND' }] } },
        },
      },
    ],
  })
  expect(responseId).toMatch(/^ACYDBN[\w-]{65}$/)
  expect(answered.at(-1)).toBe(formId)
})

// §8: "responses.list: {} when none".
test('a form without answers lists nothing at all', async () => {
  const formId = await aForm()

  const { data } = await google.forms.responses.list({ formId })

  expect(data).toEqual({})
})

test('addresses are only told when the form collects them', async () => {
  const formId = await aForm([line('A')], 'DO_NOT_COLLECT')
  core.answer(formId, { as: priya, answers: { A: 'x' } })

  const { data } = await google.forms.responses.list({ formId })

  expect(data.responses?.[0]).not.toHaveProperty('respondentEmail')
})

// §8: "not in time order … filter only timestamp > / >=; pageSize ≤ 5000".
test('pages hold every answer once, in no order of time, and never one that is too old', async () => {
  const formId = await aForm([line('A')])
  const send = (text: string) => core.answer(formId, { as: priya, answers: { A: text } }).responseId
  const old = send('old')
  time.moveTo('2026-11-12T09:00:00.000Z')
  const sent = Array.from({ length: 40 }, (_, index) => send(String(index)))

  const listed: string[] = []
  let pageToken: string | undefined
  do {
    const { data } = await google.forms.responses.list({
      formId,
      filter: 'timestamp >= 2026-11-12T09:00:00Z',
      pageSize: 7,
      pageToken,
    })
    listed.push(...(data.responses ?? []).map(({ responseId }) => responseId ?? ''))
    pageToken = data.nextPageToken ?? undefined
  } while (pageToken)

  expect(listed.toSorted()).toEqual(sent.toSorted())
  expect(listed).not.toEqual(sent)
  expect(listed).not.toContain(old)
})

test.for(['timestamp < 2026-11-12T09:00:00Z', 'createTime > 2026-11-12T09:00:00Z', 'timestamp > yesterday'])(
  'the filter %s is refused',
  async (filter) => {
    const formId = await aForm()

    const said = await says(google.forms.responses.list({ formId, filter }))

    expect(said).toEqual({ status: 400, message: `Invalid filter: ${filter}` })
  },
)

test('an answer sent again keeps its id and gets a later time', async () => {
  const formId = await aForm([line('A')])
  const { responseId } = core.answer(formId, { as: priya, answers: { A: 'first' } })
  const before = core.response(automation, formId, responseId)

  core.answer(formId, { as: priya, answers: { A: 'second' }, responseId })

  const after = (await google.forms.responses.get({ formId, responseId })).data
  expect(after.createTime).toBe(before.createTime)
  expect((after.lastSubmittedTime ?? '') > before.lastSubmittedTime).toBe(true)
  expect(Object.values(after.answers ?? {})[0]?.textAnswers?.answers).toEqual([{ value: 'second' }])
})

test('nobody changes or removes what somebody else sent', async () => {
  const formId = await aForm([line('A')])
  const { responseId } = core.answer(formId, { as: priya, answers: { A: 'x' } })
  const jo = 'jo@thistledown.example.org'

  const change = () => core.answer(formId, { as: jo, answers: { A: 'y' }, responseId })
  const remove = () => core.removeAnswer(formId, responseId, jo)

  expect(sentenceOf(change)).toContain('You can only change an answer that you sent yourself.')
  expect(sentenceOf(remove)).toContain('Only the sender of an answer')
  core.removeAnswer(formId, responseId, priya)
  expect((await google.forms.responses.list({ formId })).data).toEqual({})
})

/** Free things end after the second section; whatever costs money goes on to the third. */
async function aBranchingForm(): Promise<string> {
  const formId = await aForm([
    section('00000002', 'Free'),
    line('What is it called?', true),
    section('00000003', 'Costs money'),
    line('What is it called?', true),
    line('Price', true),
  ])
  const start = one('What would you like to do?', [
    { value: 'Something free', goToSectionId: '00000002' },
    { value: 'Something that costs money', goToSectionId: '00000003' },
  ])
  const end = one('Anyone else?', [{ value: 'yes', goToAction: 'SUBMIT_FORM' }])
  const requests = [
    { createItem: { item: start, location: { index: 0 } } },
    { createItem: { item: end, location: { index: 3 } } },
  ]
  await google.forms.batchUpdate({ formId, requestBody: { requests } })
  return formId
}

test('only the sections really reached count, also when two questions have one title', async () => {
  const formId = await aBranchingForm()

  const { responseId } = core.answer(formId, {
    as: priya,
    answers: {
      'What would you like to do?': 'Something free',
      'What is it called?': 'Phonics',
      'Anyone else?': 'yes',
      Price: '£85',
    },
  })

  const { answers = {} } = core.response(automation, formId, responseId)
  const texts = Object.values(answers).map(({ textAnswers }) => textAnswers.answers[0]?.value)
  expect(texts).toEqual(['Something free', 'Phonics', 'yes'])
})

test.for<{ answers: Record<string, string | string[]>; sentence: string }>([
  {
    answers: { 'What would you like to do?': 'Something that costs money', 'What is it called?': 'A' },
    sentence: 'Please answer "Price".',
  },
  {
    answers: { 'What would you like to do?': 'Something else' },
    sentence: '"Something else" is not one of the choices for "What would you like to do?".',
  },
  {
    answers: { 'What would you like to do?': ['Something free', 'Something that costs money'] },
    sentence: 'Please give one answer only to "What would you like to do?".',
  },
  { answers: { Colour: 'blue' }, sentence: 'This form has no question "Colour".' },
])('a form that is not filled in properly says: $sentence', async ({ answers, sentence }) => {
  const formId = await aBranchingForm()

  const send = () => core.answer(formId, { as: priya, answers })

  expect(sentenceOf(send)).toContain(sentence)
})

test.for([
  { day: '2027-02-28', taken: true },
  { day: '2027-02-29', taken: false },
  { day: '28/02/2027', taken: false },
  { day: '02-28', taken: false },
])('$day as a day is taken: $taken', async ({ day, taken }) => {
  const formId = await aForm([
    { title: 'Day', questionItem: { question: { dateQuestion: { includeYear: true } } } },
  ])

  const send = () => core.answer(formId, { as: priya, answers: { Day: day } })

  if (taken) expect(send()).toHaveProperty('responseId')
  else expect(sentenceOf(send)).toContain('Please give "Day" as a day like 2027-03-14.')
})

test('somebody outside the school cannot answer', async () => {
  const formId = await aForm([line('A')])

  const send = () => core.answer(formId, { as: 'eve@thistledown.example.org.example.com', answers: {} })

  expect(sentenceOf(send)).toContain('This form is only for people it was shared with.')
})

test('a megabyte of text is taken whole', async () => {
  const formId = await aForm([line('A')])
  const text = '=IMPORTDATA("x")\r\n'.repeat(60_000)

  const { responseId } = core.answer(formId, { as: priya, answers: { A: text } })

  const { data } = await google.forms.responses.get({ formId, responseId })
  expect(Object.values(data.answers ?? {})[0]?.textAnswers?.answers?.[0]?.value).toBe(text)
})

test('forms and answers are there after a restart', async () => {
  const formId = await aForm([line('A')])
  core.answer(formId, { as: priya, answers: { A: 'x' } })

  const again = forms({ disk: memory, now: time.now })

  expect(again.get(automation, formId)).toEqual(core.get(automation, formId))
  expect(again.responses(automation, formId, {})).toEqual(core.responses(automation, formId, {}))
})

test('an unknown form is not found, and a stranger may not read one', async () => {
  const formId = await aForm()

  const unknown = await says(google.forms.get({ formId: 'nothing' }))

  expect(unknown).toEqual({ status: 404, message: 'Requested entity was not found.' })
  expect(() => core.get(priya, formId)).toThrow('The caller does not have permission')
})
