import { afterAll, expect, test } from 'vitest'
import { aForm, close, core, google, says, section } from './forms-at-hand.ts'
import { automation } from './served.ts'

afterAll(close)

const asking = (question: object, more: object = {}) => ({
  title: 'How was it?',
  questionItem: { question, ...more },
})
const itemsOf = async (formId: string) => (await google.forms.get({ formId })).data.items ?? []
const image = { sourceUri: 'https://example.org/plan.png', altText: 'The plan' }
const itemId = expect.stringMatching(/^[0-7][0-9a-f]{7}$/)
const questionId = expect.stringMatching(/^[0-7][0-9a-f]{7}$/)

test('§8 “revisionId 8 hex digits counting up; itemId/questionId 8 hex digits”', async () => {
  const formId = await aForm([asking({ textQuestion: {} })])
  const before = (await google.forms.get({ formId })).data

  await google.forms.batchUpdate({
    formId,
    requestBody: { requests: [{ updateFormInfo: { info: { title: 'B' }, updateMask: 'title' } }] },
  })

  const after = (await google.forms.get({ formId })).data
  expect([before.revisionId, after.revisionId]).toEqual(['00000002', '00000003'])
  expect(before.items).toEqual([
    { itemId, title: 'How was it?', questionItem: { question: { questionId, textQuestion: {} } } },
  ])
})

test('§8 “items, settings, info.title, linkedSheetId absent when unset”', async () => {
  const formId = core.files.make({ name: 'Made in Drive', owner: automation, mimeType: '' })

  const { data } = await google.forms.get({ formId })

  expect(Object.keys(data).toSorted()).toEqual([
    'formId',
    'info',
    'publishSettings',
    'responderUri',
    'revisionId',
  ])
  expect(data.info).toEqual({ documentTitle: 'Made in Drive' })
})

test.for<{ what: string; question: object; kept?: object }>([
  { what: 'a short text', question: { textQuestion: {} } },
  { what: 'a long text', question: { textQuestion: { paragraph: true } } },
  {
    what: 'a choice with words of one’s own, shuffled',
    question: {
      choiceQuestion: { type: 'RADIO', options: [{ value: 'Yes' }, { isOther: true }], shuffle: true },
    },
  },
  {
    what: 'several choices',
    question: { choiceQuestion: { type: 'CHECKBOX', options: [{ value: 'Yes' }] } },
  },
  { what: 'a drop-down', question: { choiceQuestion: { type: 'DROP_DOWN', options: [{ value: 'Yes' }] } } },
  {
    what: 'a scale from 0, which is left out',
    question: { scaleQuestion: { low: 0, high: 10, lowLabel: 'no', highLabel: 'yes' } },
    kept: { scaleQuestion: { high: 10, lowLabel: 'no', highLabel: 'yes' } },
  },
  { what: 'a rating', question: { ratingQuestion: { ratingScaleLevel: 5, iconType: 'STAR' } } },
  { what: 'a day', question: { dateQuestion: { includeYear: true } } },
  {
    what: 'a day of any year, with a time',
    question: { dateQuestion: { includeYear: false, includeTime: true } },
    kept: { dateQuestion: { includeTime: true } },
  },
  { what: 'a time', question: { timeQuestion: { duration: false } }, kept: { timeQuestion: {} } },
  { what: 'how long', question: { timeQuestion: { duration: true } } },
])('§8 “required absent when false” and so is all that is not set: $what', async ({ question, kept }) => {
  const formId = await aForm([asking({ required: false, ...question })])

  const items = await itemsOf(formId)

  expect(items).toEqual([
    { itemId, title: 'How was it?', questionItem: { question: { questionId, ...(kept ?? question) } } },
  ])
})

test('§8 “reply only for createItem {itemId, questionId:[…]}”: a grid has one id for each row', async () => {
  const formId = await aForm()
  const rows = ['Maths', 'Reading'].map((title) => ({ required: true, rowQuestion: { title } }))
  const columns = { type: 'RADIO', options: [{ value: 'sure' }, { value: 'not yet' }] }
  const item = { title: 'How sure are you?', questionGroupItem: { questions: rows, grid: { columns } } }

  const { data } = await google.forms.batchUpdate({
    formId,
    requestBody: { requests: [{ createItem: { item, location: { index: 0 } } }] },
  })

  const [made] = await itemsOf(formId)
  const ids = made?.questionGroupItem?.questions?.map((row) => row.questionId)
  expect(data.replies).toEqual([{ createItem: { itemId: made?.itemId, questionId: ids } }])
  expect(made).toEqual({
    itemId,
    title: 'How sure are you?',
    questionGroupItem: { questions: rows.map((row) => ({ questionId, ...row })), grid: { columns } },
  })
})

test('a section, a text, a picture and a video ask nothing', async () => {
  const video = { youtubeUri: 'https://www.youtube.com/watch?v=Lt5HqPvM-eI', properties: { width: 320 } }
  const formId = await aForm([
    section('00000001', 'Part two'),
    { title: 'Please read', description: 'Two\nlines', textItem: {} },
    { title: 'The plan', imageItem: { image } },
    { title: 'A talk', videoItem: { video, caption: 'Ten minutes' } },
  ])

  const items = await itemsOf(formId)

  const contentUri = expect.stringMatching(/^https:\/\/lh7-rt\.googleusercontent\.com\/formsz\/\w+$/)
  expect(items).toEqual([
    { itemId: '00000001', title: 'Part two', pageBreakItem: {} },
    { itemId, title: 'Please read', description: 'Two\nlines', textItem: {} },
    { itemId, title: 'The plan', imageItem: { image: { contentUri, altText: 'The plan' } } },
    { itemId, title: 'A talk', videoItem: { video, caption: 'Ten minutes' } },
  ])
})

test('a picture beside a question stays when the question changes', async () => {
  const formId = await aForm([asking({ textQuestion: {} }, { image })])
  const [before] = await itemsOf(formId)
  const item = { questionItem: { question: { timeQuestion: {} } } }

  await google.forms.batchUpdate({
    formId,
    requestBody: {
      requests: [
        { updateItem: { item, location: { index: 0 }, updateMask: 'questionItem.question.timeQuestion' } },
      ],
    },
  })

  const [after] = await itemsOf(formId)
  const { questionId: id } = before?.questionItem?.question ?? {}
  expect(after?.questionItem).toEqual({
    image: before?.questionItem?.image,
    question: { questionId: id, timeQuestion: {} },
  })
})

test('§8 “setPublishSettings wants both flags, mask publishState or *”', async () => {
  const formId = await aForm()
  const set = (publishState: object, updateMask: string) =>
    google.forms.setPublishSettings({
      formId,
      requestBody: { publishSettings: { publishState }, updateMask },
    })
  const both = { isPublished: true, isAcceptingResponses: true }

  const one = (await set({ isPublished: true }, '*')).data
  const said = (await set(both, 'publish_state')).data

  expect(one).toEqual({ formId, publishSettings: { publishState: { isPublished: true } } })
  expect(said).toEqual({ formId, publishSettings: { publishState: both } })
  expect((await says(set({ isAcceptingResponses: true }, 'publishState'))).status).toBe(400)
  expect((await says(set(both, 'publishState.isPublished'))).status).toBe(400)
})

test('watches are not served here, and say so', async () => {
  const formId = await aForm()

  const said = await says(google.forms.watches.list({ formId }))

  expect(said.status).toBe(501)
})
