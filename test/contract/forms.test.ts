import { afterAll, expect, test } from 'vitest'
import { forms } from '../../infra/local/forms/forms.ts'
import { aForm, close, core, google, line, memory, one, priya, says, section, time } from './forms-at-hand.ts'
import { automation, sentenceOf } from './served.ts'

afterAll(close)

test('§8 “responderUri uses another id, never the formId”; a new form holds its title, and nobody can answer it yet', async () => {
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

test.for([
  { wanted: { info: {} }, message: 'The form must have a title.' },
  {
    wanted: { info: { title: 'A', description: 'B' } },
    message:
      'Only info.title can be set when creating a form. To add items and change settings, use batchUpdate.',
  },
])(
  '§8 “forms.create copies only info.title and info.documentTitle; a title is required”: not from $wanted',
  async ({ wanted, message }) => {
    const said = await says(google.forms.create({ requestBody: wanted }))

    expect(said).toEqual({ status: 400, message })
  },
)

test('§8 “reply only for createItem”, “textQuestion:{} when not paragraph; required absent when false”, and ids stay as given', async () => {
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

test('§8 “batchUpdate is atomic”: a batch with one bad request changes nothing', async () => {
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

test('§8 “Bad enum: 400 Invalid value at requests[0].update_settings… (snake_case paths)”', async () => {
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

test('an unknown form is not found, and a stranger may not read one', async () => {
  const formId = await aForm()

  const unknown = await says(google.forms.get({ formId: 'nothing' }))

  expect(unknown).toEqual({ status: 404, message: 'Requested entity was not found.' })
  expect(() => core.get(priya, formId)).toThrow('The caller does not have permission')
})

test('forms and answers are there after a restart', async () => {
  const formId = await aForm([line('A')])
  core.answer(formId, { as: priya, answers: { A: 'x' } })

  const again = forms({ disk: memory, now: time.now })

  expect(again.get(automation, formId)).toEqual(core.get(automation, formId))
  expect(again.responses(automation, formId, {})).toEqual(core.responses(automation, formId, {}))
})
