import { afterAll, expect, test } from 'vitest'
import { formShown } from '../../infra/local/people/form-shown.ts'
import { aForm, close, core, google, line, priya } from './forms-at-hand.ts'
import { sentenceOf } from './served.ts'

afterAll(close)

const asking = (title: string, question: object) => ({ title, questionItem: { question } })
const grid = (title: string, type: string, required = false) => ({
  title,
  questionGroupItem: {
    questions: ['Maths', 'Reading'].map((row) => ({ required, rowQuestion: { title: row } })),
    grid: { columns: { type, options: [{ value: 'sure' }, { value: 'not yet' }] } },
  },
})
const scale = asking('Did it help?', {
  scaleQuestion: { low: 0, high: 5, lowLabel: 'no', highLabel: 'very' },
})
const rating = asking('Stars', { ratingQuestion: { ratingScaleLevel: 5, iconType: 'STAR' } })
const time = asking('Start', { timeQuestion: {} })
const long = asking('How long?', { timeQuestion: { duration: true } })

/** What the API lists for somebody's answers, in the order of the form: an id of digits alone would come first. */
async function answersTo(formId: string, answers: Record<string, string | string[]>) {
  const { responseId } = core.answer(formId, { as: priya, answers })
  const { data } = await google.forms.responses.get({ formId, responseId })
  const { items = [] } = (await google.forms.get({ formId })).data
  const ids = items.flatMap(({ questionItem, questionGroupItem }) =>
    [questionItem?.question, ...(questionGroupItem?.questions ?? [])].flatMap((one) => one?.questionId ?? []),
  )
  return ids
    .flatMap((id) => data.answers?.[id] ?? [])
    .map((one) => one.textAnswers?.answers?.map(({ value }) => value))
}

test('numbers, stars and times come back as texts', async () => {
  const formId = await aForm([scale, rating, time, long])

  const answers = await answersTo(formId, {
    'Did it help?': '0',
    Stars: '4',
    Start: '15:45',
    'How long?': '01:30',
  })

  expect(answers).toEqual([['0'], ['4'], ['15:45'], ['01:30']])
})

test('every row of a grid is an answer of its own, and §8 “unanswered questions absent from answers”', async () => {
  const formId = await aForm([grid('How sure?', 'RADIO'), grid('Which?', 'CHECKBOX')])

  const answers = await answersTo(formId, {
    'How sure? [Maths]': 'sure',
    'Which? [Reading]': ['sure', 'not yet'],
  })

  expect(answers).toEqual([['sure'], ['sure', 'not yet']])
})

test('the row of a grid is also known by its id', async () => {
  const formId = await aForm([grid('How sure?', 'RADIO')])
  const [item] = (await google.forms.get({ formId })).data.items ?? []
  const reading = item?.questionGroupItem?.questions?.[1]?.questionId ?? ''

  const answers = await answersTo(formId, { [reading]: 'not yet' })

  expect(answers).toEqual([['not yet']])
})

test('an answer in one’s own words is taken where the form offers that', async () => {
  const options = [{ value: 'Online' }, { isOther: true }]
  const formId = await aForm([asking('Where?', { choiceQuestion: { type: 'RADIO', options } })])

  const answers = await answersTo(formId, { 'Where?': 'At the library' })

  expect(answers).toEqual([['At the library']])
})

test.for<{ items: object[]; answers: Record<string, string | string[]>; sentence: string }>([
  {
    items: [scale],
    answers: { 'Did it help?': '6' },
    sentence: 'Please give “Did it help?” a whole number from 0 to 5.',
  },
  {
    items: [scale],
    answers: { 'Did it help?': 'very' },
    sentence: 'Please give “Did it help?” a whole number from 0 to 5.',
  },
  { items: [rating], answers: { Stars: '0' }, sentence: 'Please give “Stars” a whole number from 1 to 5.' },
  { items: [time], answers: { Start: '24:00' }, sentence: 'Please give “Start” as a time like 15:45.' },
  {
    items: [long],
    answers: { 'How long?': '1h' },
    sentence: 'Please give “How long?” as hours and minutes like 01:30.',
  },
  {
    items: [grid('How sure?', 'RADIO')],
    answers: { 'How sure? [Maths]': ['sure', 'not yet'] },
    sentence: 'Please give one answer only to “How sure? [Maths]”.',
  },
  {
    items: [grid('How sure?', 'RADIO')],
    answers: { 'How sure? [Maths]': 'perhaps' },
    sentence:
      '“perhaps” is not one of the choices for “How sure? [Maths]”. Please choose one that is offered.',
  },
  {
    items: [grid('How sure?', 'RADIO', true)],
    answers: { 'How sure? [Maths]': 'sure' },
    sentence: 'Please answer “How sure? [Reading]”.',
  },
])('a form answered with $answers says: $sentence', async ({ items, answers, sentence }) => {
  const formId = await aForm(items)

  const send = () => core.answer(formId, { as: priya, answers })

  expect(sentenceOf(send)).toBe(sentence)
})

test('a form that asks for an address is given the sender’s, and §8 “respondentEmail only when collected”', async () => {
  const address = async (emails: string) => {
    const formId = await aForm([line('A')], emails)
    const { responseId } = core.answer(formId, { as: priya, answers: { A: 'x' } })
    return (await google.forms.responses.get({ formId, responseId })).data.respondentEmail
  }

  const addresses = [
    await address('RESPONDER_INPUT'),
    await address('VERIFIED'),
    await address('DO_NOT_COLLECT'),
  ]

  expect(addresses).toEqual([priya, priya, undefined])
})

test('the page of a form knows what each kind of question needs', async () => {
  const formId = await aForm([scale, rating, time, long, grid('How sure?', 'CHECKBOX', true)])

  const { sections } = formShown(core.get('cpd@thistledown.example.org', formId))

  const id = expect.stringMatching(/^[0-7][0-9a-f]{7}$/)
  expect(sections[0]?.questions).toEqual([
    {
      id,
      title: 'Did it help?',
      help: '',
      required: false,
      is: 'scale',
      from: 0,
      to: 5,
      fromLabel: 'no',
      toLabel: 'very',
    },
    { id, title: 'Stars', help: '', required: false, is: 'rating', from: 1, to: 5, icon: 'star' },
    { id, title: 'Start', help: '', required: false, is: 'time' },
    { id, title: 'How long?', help: '', required: false, is: 'duration' },
    {
      title: 'How sure?',
      help: '',
      required: true,
      is: 'many of each row',
      options: [{ text: 'sure' }, { text: 'not yet' }],
      rows: [
        { id, title: 'Maths', required: true },
        { id, title: 'Reading', required: true },
      ],
    },
  ])
})
