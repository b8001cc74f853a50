import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Instant, secondsAfter } from '../../functions/domain/school/day.ts'
import type { FormAsWanted, Forms } from '../../functions/outside.ts'
import { googleForms } from '../../functions/services/google-forms.ts'
import { disk } from '../../infra/local/disk.ts'
import type { Asked, Door } from '../../infra/local/door.ts'
import { formsDoor } from '../../infra/local/forms/door.ts'
import { type Forms as LocalForms, forms as localForms } from '../../infra/local/forms/forms.ts'
import { automation, everybody, served } from './served.ts'

const calls: Asked[] = []
let now = '2026-11-12T08:00:00.000Z' as Instant
let google: LocalForms
let ours: Forms
let root: string
let close = () => {}

beforeAll(async () => {
  google = localForms({ disk: disk(':memory:'), now: () => now })
  const door = formsDoor(google, { ...everybody, now: () => now })
  const listening: Door = (asked) => {
    calls.push(asked)
    return door(asked)
  }
  ;({ root, close } = await served(listening))
  ours = googleForms({ rootUrl: root, remaining: () => 30_000 })
})
afterAll(() => close())

const wanted: FormAsWanted = {
  title: 'Ask for training',
  about: 'Two minutes. We answer within two weeks.',
  items: [
    {
      kind: 'one',
      itemId: '10000001',
      questionId: '20000001',
      title: 'What is it for?',
      required: true,
      options: [
        { text: 'A course that costs money', goTo: '10000004' },
        { text: 'Something free', goTo: '10000006' },
        { text: 'Only a question', goTo: 'send' },
        { text: 'Not sure yet' },
      ],
    },
    {
      kind: 'line',
      itemId: '10000002',
      questionId: '20000002',
      title: 'Called',
      about: 'As on its page',
      required: true,
    },
    {
      kind: 'many',
      itemId: '10000003',
      questionId: '20000003',
      title: 'Priorities',
      required: false,
      options: [{ text: 'Reading' }, { text: 'Maths' }],
    },
    { kind: 'section', itemId: '10000004', title: 'A course that costs money' },
    { kind: 'date', itemId: '10000005', questionId: '20000005', title: 'First day', required: true },
    { kind: 'section', itemId: '10000006', title: 'Anything else', about: 'Only if you like.' },
    { kind: 'paragraph', itemId: '10000007', questionId: '20000007', title: 'Words for us', required: false },
    {
      kind: 'list',
      itemId: '10000008',
      questionId: '20000008',
      title: 'Team',
      required: false,
      options: [{ text: 'Year 3' }, { text: 'Year 4' }],
    },
  ],
}
const [purpose, called, ...others] = wanted.items as [
  FormAsWanted['items'][number],
  FormAsWanted['items'][number],
  ...FormAsWanted['items'],
]

/** A form as Apps Script leaves it: a title, and the question that a new form comes with. */
function aForm(): string {
  const { formId } = google.create(automation, { info: { title: 'Untitled form' } }, false)
  const item = { title: 'Untitled question', questionItem: { question: { textQuestion: {} } } }
  google.batchUpdate(automation, formId, { requests: [{ createItem: { item, location: { index: 0 } } }] })
  return formId
}
const changes = () => calls.filter(({ url }) => url.endsWith(':batchUpdate')).length
const titles = (formId: string) => google.get(automation, formId).items?.map(({ title }) => title)

test('a form reads as wanted after one change, and its address is where people answer it', async () => {
  const formId = aForm()
  const before = changes()

  const { address } = await ours.make(formId, wanted)

  const form = google.get(automation, formId)
  expect(changes() - before).toBe(1)
  expect(address).toBe(form.responderUri)
  expect(form.info.title).toBe('Ask for training')
  expect(form.settings?.emailCollectionType).toBe('VERIFIED')
  expect(form.items?.map(({ itemId }) => itemId)).toEqual(wanted.items.map(({ itemId }) => itemId))
  expect(form.items?.[0]?.questionItem?.question?.choiceQuestion?.options).toEqual([
    { value: 'A course that costs money', goToSectionId: '10000004' },
    { value: 'Something free', goToSectionId: '10000006' },
    { value: 'Only a question', goToAction: 'SUBMIT_FORM' },
    { value: 'Not sure yet', goToAction: 'NEXT_SECTION' },
  ])
})

test('a form that reads as wanted is left alone', async () => {
  const formId = aForm()
  await ours.make(formId, wanted)
  const before = changes()

  await ours.make(formId, wanted)

  expect(changes()).toBe(before)
})

test.for<{ what: string; after: FormAsWanted }>([
  { what: 'a new title', after: { ...wanted, title: 'Ask for something' } },
  { what: 'no words at the top', after: { ...wanted, about: '' } },
  { what: 'its questions the other way round', after: { ...wanted, items: [called, ...others, purpose] } },
  { what: 'a question less', after: { ...wanted, items: [purpose, ...others] } },
  { what: 'no questions', after: { ...wanted, items: [] } },
  {
    what: 'another choice',
    after: {
      ...wanted,
      items: [
        purpose,
        called,
        ...others.map((item) => (item.kind === 'list' ? { ...item, options: [{ text: 'Year 5' }] } : item)),
      ],
    },
  },
  {
    what: 'a line that became a paragraph',
    after: { ...wanted, items: [purpose, { ...called, kind: 'paragraph' } as typeof called, ...others] },
  },
  {
    what: 'a line that became a date',
    after: { ...wanted, items: [purpose, { ...called, kind: 'date' } as typeof called, ...others] },
  },
  {
    what: 'a section less',
    after: { ...wanted, items: [{ ...called }, ...others.filter(({ kind }) => kind !== 'section')] },
  },
])('a form follows to $what in one change, and is then left alone', async ({ after }) => {
  const formId = aForm()
  await ours.make(formId, wanted)
  const before = changes()

  await ours.make(formId, after)
  await ours.make(formId, after)

  expect(changes() - before).toBe(1)
  expect(titles(formId) ?? []).toEqual(after.items.map(({ title }) => title))
})

test('what somebody changed in a form by hand is put back', async () => {
  const formId = aForm()
  await ours.make(formId, wanted)
  google.batchUpdate(automation, formId, {
    requests: [
      { deleteItem: { location: { index: 4 } } },
      { updateItem: { item: { title: 'Ha' }, location: { index: 1 }, updateMask: 'title' } },
      { moveItem: { originalLocation: { index: 0 }, newLocation: { index: 3 } } },
      {
        updateSettings: {
          settings: { emailCollectionType: 'DO_NOT_COLLECT' },
          updateMask: 'emailCollectionType',
        },
      },
    ],
  })

  await ours.make(formId, wanted)

  expect(titles(formId)).toEqual(wanted.items.map(({ title }) => title))
  expect(google.get(automation, formId).settings?.emailCollectionType).toBe('VERIFIED')
})

test('a choice that is there twice or empty does not stop the form', async () => {
  const formId = aForm()
  const options = [{ text: 'Year 3' }, { text: ' Year 3\n' }, { text: '' }]
  const after = { ...wanted, items: [{ ...others.at(-1), options } as typeof called] }

  await ours.make(formId, after)

  const [item] = google.get(automation, formId).items ?? []
  expect(item?.questionItem?.question?.choiceQuestion?.options).toEqual([{ value: 'Year 3' }])
})

test('answers come with who sent them, when, and what was ticked', async () => {
  const formId = aForm()
  await ours.make(formId, wanted)
  const answers = { 20000001: 'Something free', 20000002: 'Reading group', 20000003: ['Reading', 'Maths'] }
  google.answer(formId, { as: automation, answers })

  const [answer] = await ours.answers(formId)

  expect(answer).toEqual({
    id: expect.any(String),
    at: now,
    lastAt: now,
    email: automation,
    values: { 20000001: ['Something free'], 20000002: ['Reading group'], 20000003: ['Reading', 'Maths'] },
  })
})

test('answers since a moment leave the earlier ones out', async () => {
  const formId = aForm()
  await ours.make(formId, wanted)
  const answers = { 20000001: 'Only a question', 20000002: 'Anything' }
  google.answer(formId, { as: automation, answers })
  now = secondsAfter(now, 3600)
  const { responseId } = google.answer(formId, { as: automation, answers })

  const late = await ours.answers(formId, now)

  expect(late.map(({ id }) => id)).toEqual([responseId])
  expect(await ours.answers(formId, secondsAfter(now, 1))).toEqual([])
  expect(await ours.answers(formId)).toHaveLength(2)
})

test('a form that is gone is told in a sentence that holds no token', async () => {
  const gone = ours.answers('gone')

  await expect(gone).rejects.toThrow('reading the answers to gone: Requested entity was not found.')
})

test('with less than a second left nothing is asked', async () => {
  const late = googleForms({ rootUrl: root, remaining: () => 999 })
  const before = calls.length

  await expect(late.answers('any')).rejects.toThrow('not begun, because less than a second was left')

  expect(calls.length).toBe(before)
})
