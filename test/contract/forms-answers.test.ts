import { afterAll, expect, test } from 'vitest'
import {
  aForm,
  answered,
  close,
  core,
  google,
  line,
  one,
  priya,
  says,
  section,
  time,
} from './forms-at-hand.ts'
import { automation, sentenceOf } from './served.ts'

afterAll(close)

test('§8 “no formId inside list entries; unanswered questions absent; createTime has ms, lastSubmittedTime µs; checkbox = several answers[]; dates YYYY-MM-DD; responseId ACYDBN…”', async () => {
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

test('§8 “responses.list: {} when none”', async () => {
  const formId = await aForm()

  const { data } = await google.forms.responses.list({ formId })

  expect(data).toEqual({})
})

test('§8 “respondentEmail only when collected”', async () => {
  const formId = await aForm([line('A')], 'DO_NOT_COLLECT')
  core.answer(formId, { as: priya, answers: { A: 'x' } })

  const { data } = await google.forms.responses.list({ formId })

  expect(data.responses?.[0]).not.toHaveProperty('respondentEmail')
})

test('§8 “not in time order”: pages hold every answer once, and never one that is too old', async () => {
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

test('the very moment of an answer counts for "at or after" and not for "after"', async () => {
  const formId = await aForm([line('A')])
  const { responseId } = core.answer(formId, { as: priya, answers: { A: 'x' } })
  const { lastSubmittedTime: moment } = core.response(automation, formId, responseId)

  const after = await google.forms.responses.list({ formId, filter: `timestamp > ${moment}` })
  const atOrAfter = await google.forms.responses.list({ formId, filter: `timestamp >= ${moment}` })

  expect([after.data.responses, atOrAfter.data.responses?.length]).toEqual([undefined, 1])
})

test.for(['timestamp < 2026-11-12T09:00:00Z', 'createTime > 2026-11-12T09:00:00Z', 'timestamp > yesterday'])(
  '§8 “filter only timestamp > / >=”: %s is refused',
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
  expect(new Set(texts)).toEqual(new Set(['Something free', 'Phonics', 'yes']))
})

test.for<{ answers: Record<string, string | string[]>; sentence: string }>([
  {
    answers: { 'What would you like to do?': 'Something that costs money', 'What is it called?': 'A' },
    sentence: 'Please answer “Price”.',
  },
  {
    answers: { 'What would you like to do?': 'Something else' },
    sentence: '“Something else” is not one of the choices for “What would you like to do?”.',
  },
  {
    answers: { 'What would you like to do?': ['Something free', 'Something that costs money'] },
    sentence: 'Please give one answer only to “What would you like to do?”.',
  },
  { answers: { Colour: 'blue' }, sentence: 'This form has no question “Colour”.' },
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
  else expect(sentenceOf(send)).toContain('Please give “Day” as a day like 2027-03-14.')
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
