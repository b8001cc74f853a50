import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWord, sayingOf } from '../../functions/pages/forms/a-word.ts'
import { prefilled } from '../../functions/pages/forms/form.ts'
import type { Desk } from '../../infra/local/desk.ts'
import type { Item } from '../../infra/local/forms/form.ts'
import { aHalfDay } from '../simulation/a-desk.ts'
import { aDeskWithPages, at, visitor } from './visitor.ts'

let desk: Desk
beforeAll(async () => {
  desk = await aDeskWithPages()
}, 180_000)
afterAll(() => desk.close())

const path = async () => new URL((await desk.school()).forms.request.address).pathname

const question = (questionId: string, title: string, is: object): Item => ({
  title,
  questionItem: { question: { questionId: `000000${questionId}`, required: true, ...is } },
})
const options = (...values: readonly string[]) => values.map((value) => ({ value }))
const agreeing = { columns: { type: 'RADIO', options: options('agree', 'disagree') } } as const

/** Every kind of question that a form may have, with what a link fills in: its field by Google's name, and the text. */
const kinds: readonly (readonly [Item, name: string, text: string])[] = [
  [question('0a', 'Line', { textQuestion: {} }), 'entry.10', 'a word'],
  [question('0b', 'Lines', { textQuestion: { paragraph: true } }), 'entry.11', 'two\nlines'],
  [
    question('0c', 'One', { choiceQuestion: { type: 'RADIO', options: options('red', 'blue') } }),
    'entry.12',
    'blue',
  ],
  [
    question('0d', 'Many', { choiceQuestion: { type: 'CHECKBOX', options: options('a', 'b') } }),
    'entry.13',
    'b',
  ],
  [
    question('0e', 'List', { choiceQuestion: { type: 'DROP_DOWN', options: options('c', 'd') } }),
    'entry.14',
    'd',
  ],
  [question('0f', 'Day', { dateQuestion: { includeYear: true } }), 'entry.15', '2027-01-12'],
  [
    question('1a', 'Moment', { dateQuestion: { includeYear: true, includeTime: true } }),
    'entry.26',
    '2027-01-12 15:45',
  ],
  [question('1b', 'Birthday', { dateQuestion: {} }), 'entry.27', '01-12'],
  [question('1c', 'Time', { timeQuestion: {} }), 'entry.28', '09:05'],
  [question('1d', 'How long', { timeQuestion: { duration: true } }), 'entry.29', '01:30'],
  [question('1e', 'Stretch', { scaleQuestion: { low: 1, high: 5 } }), 'entry.30', '4'],
  [question('1f', 'Stars', { ratingQuestion: { ratingScaleLevel: 3, iconType: 'STAR' } }), 'entry.31', '3'],
  [
    {
      title: 'How was it?',
      questionGroupItem: {
        grid: agreeing,
        questions: [{ questionId: '0000002a', required: true, rowQuestion: { title: 'It was clear' } }],
      },
    },
    'entry.42',
    'agree',
  ],
]

/** A form for everybody at the school; gives its id and its path. */
async function aForm(items: readonly Item[]): Promise<{ readonly id: string; readonly path: string }> {
  const { forms } = desk.google
  const { formId: id } = forms.create(desk.automation, { info: { title: 'How did it go?' } }, false)
  const requests = items.map((item, index) => ({ createItem: { item, location: { index } } }))
  forms.batchUpdate(desk.automation, id, { requests })
  await fetch(`${desk.root}drive/v3/files/${id}/permissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'domain', role: 'reader', domain: desk.sample.domain, view: 'published' }),
  })
  return { id, path: new URL(forms.get(desk.automation, id).responderUri).pathname }
}

/** What a browser would send of a page: every field as it stands. */
function everyFieldIn(page: string): URLSearchParams {
  const main = page.slice(page.indexOf('<main'))
  const attribute = (tag: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  const inputs = [...main.matchAll(/<input [^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/type="(radio|checkbox)"/.test(tag) || / checked/.test(tag))
    .map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')])
  const areas = [...main.matchAll(/(<textarea[^>]*>)\n([^<]*)</g)].map(([, tag = '', text = '']) => [
    attribute(tag, 'name'),
    text,
  ])
  const lists = [...main.matchAll(/(<select[^>]*>).*?<option selected>([^<]*)</g)].map(
    ([, tag = '', text = '']) => [attribute(tag, 'name'), text],
  )
  return new URLSearchParams([...inputs, ...areas, ...lists] as [string, string][])
}

/** The texts that arrived for the newest answer of a form, by question id. */
const arrived = (id: string): readonly (readonly string[])[] =>
  Object.values(desk.google.forms.responses(desk.automation, id, {}).responses?.at(-1)?.answers ?? {}).map(
    ({ textAnswers }) => textAnswers.answers.map(({ value }) => value),
  )

test('a prefilled link fills in every kind of question, and what it filled in arrives', async () => {
  const form = await aForm(kinds.map(([item]) => item))
  const bryony = visitor(desk, at('bryony.castellow'))
  const link = kinds.map(([, name, text]): [string, string] => [name, text])

  const page = await bryony.opens(`${form.path}?${new URLSearchParams([['usp', 'pp_url'], ...link])}`)
  await bryony.sends(form.path, everyFieldIn(page.text))

  expect(arrived(form.id).flat()).toEqual(kinds.map(([, , text]) => text))
})

test('words of one’s own under “Other” are filled in by a link, kept through Back, and arrive', async () => {
  const other = { choiceQuestion: { type: 'RADIO', options: [...options('red'), { isOther: true }] } }
  const form = await aForm([question('0a', 'Colour', other), { title: 'More', pageBreakItem: {} }])
  const bryony = visitor(desk, at('bryony.castellow'))
  const link = { 'entry.10': '__other_option__', 'entry.10.other_option_response': 'sea green' }

  const first = await bryony.opens(`${form.path}?${new URLSearchParams(link)}`)
  const second = await bryony.sends(form.path, everyFieldIn(first.text))
  const back = everyFieldIn(second.text)
  back.set('go', 'back')
  const again = await bryony.sends(form.path, back)
  await bryony.sends(form.path, everyFieldIn(second.text))

  expect(again.text).toContain('value="sea green"')
  expect(arrived(form.id)).toEqual([['sea green']])
})

test.each([
  ['Day', '2027-02-30', 'Please give the day, like 14 March 2027.'],
  ['Birthday', '31/02', 'Please give the day, like 14/03.'],
  ['Time', '25:00', 'Please give the time, like 15:45.'],
  ['How long', 'an hour', 'Please write hours and minutes, like 01:30.'],
  ['Stretch', '6', 'Please choose a number from 1 to 5.'],
  ['List', 'e', 'This choice is not offered any more.'],
  ['Many', '', 'Please tick at least one.'],
  ['Line', '', 'Please fill this in; a few words will do.'],
])(
  'what cannot be meant is said beside the question and at the top: %s “%s”',
  async (title, text, sentence) => {
    const [item, name] = kinds.find(([one]) => one.title === title) ?? []
    const form = await aForm(item ? [item] : [])

    const page = await visitor(desk, at('bryony.castellow')).sends(form.path, { [name ?? '']: text })

    expect(page.status).toBe(422)
    expect(page.text).toContain(`<a href="#${name}">${title}</a>: ${sentence}`)
    expect(page.text).toContain(`<strong>${sentence}`)
  },
)

test('a team leader’s link opens their form with the reference filled in, and is thanked by what follows', async () => {
  const address = (await desk.school()).forms.word?.address ?? ''
  const gwilym = visitor(desk, at('gwilym.ashdown'))

  const first = await gwilym.opens(prefilled(address, aWord, sayingOf('R-0031')).slice(desk.root.length - 1))
  const page = await gwilym.sends(new URL(address).pathname, everyFieldIn(first.text))
  const answer = everyFieldIn(page.text)
  for (const [, name = '', value = ''] of page.text.matchAll(/name="([^"]*)" value="(yes|for)"/g))
    answer.set(name, value)
  const sent = await gwilym.sends(new URL(address).pathname, answer)
  const thanks = await gwilym.opens(sent.headers.get('location') ?? '')

  expect(first.text).toContain('value="R-0031"')
  expect(page.text.match(/<(?:fieldset|textarea)/g)).toHaveLength(4)
  expect(thanks.text).toContain('the leadership team reads it beside the request')
  expect(thanks.text).not.toContain('please do not book')
})

test('a day is said back in words, so that nobody mistakes the month', async () => {
  const [item] = kinds.find(([one]) => one.title === 'Day') ?? []
  const form = await aForm(item ? [item] : [])

  const { text } = await visitor(desk, at('bryony.castellow')).opens(`${form.path}?entry.15=2027-01-12`)

  expect(text).toMatch(/<output[^>]*>Tuesday 12 January 2027<\/output>/)
})

test('somebody who may not answer a form is told before they fill it in', async () => {
  const chair = visitor(desk, 'chair@governors.thistledown-lane.example.org')

  const { status, text } = await chair.opens(await path())

  expect(status).toBe(403)
  expect(text).toContain('only for people it was shared with')
})

test('a page says how many pages there are, once the answers tell', async () => {
  const bryony = visitor(desk, at('bryony.castellow'))
  const name = /name="(entry\.\d+)"/.exec((await bryony.opens(await path())).text)?.[1] ?? ''
  const pages = async (choice: string) =>
    /Page \d[^<]*/.exec(
      (await bryony.sends(await path(), { page: 'first', go: 'on', [name]: choice })).text,
    )?.[0]

  expect(await pages('')).toBe('Page 1')
  expect(await pages('Something free, and nobody needs to cover me')).toBe('Page 1 of 2')
  expect(await pages('Something that costs money or needs cover')).toMatch(/^Page 1 of about [67]$/)
})

test('what one person began is never sent in the name of another', async () => {
  const bryony = visitor(desk, at('bryony.castellow'))
  const begun = everyFieldIn((await bryony.opens(await path())).text)

  const { status, text } = await visitor(desk, at('ruth.ellerby')).sends(await path(), begun)

  expect(status).toBe(409)
  expect(text).toContain('Bryony Castellow began to fill this in, and you are now Ruth Ellerby.')
  expect(text).toContain('Be Bryony Castellow again and go on')
})

test('what was sent can be changed by its sender: the new answer takes its place', async () => {
  const form = await aForm(kinds.slice(0, 1).map(([item]) => item))
  const bryony = visitor(desk, at('bryony.castellow'))
  const sent = await bryony.sends(form.path, { 'entry.10': 'first thoughts' })
  const thanks = await bryony.opens(sent.headers.get('location') ?? '')
  const change = /href="([^"]*edit2[^"]*)"/.exec(thanks.text)?.[1] ?? ''

  const again = everyFieldIn((await bryony.opens(change)).text)
  const before = again.get('entry.10')
  again.set('entry.10', 'second thoughts')
  await bryony.sends(form.path, again)

  expect(before).toBe('first thoughts')
  expect(desk.google.forms.responses(desk.automation, form.id, {}).responses).toHaveLength(1)
  expect(arrived(form.id)).toEqual([['second thoughts']])
})

test('nobody else can change what was sent', async () => {
  const responseId = await desk.answer(at('bryony.castellow'), aHalfDay)

  const { status, text } = await visitor(desk, at('ruth.ellerby')).opens(
    `${await path()}?edit2=${responseId}`,
  )

  expect(status).toBe(403)
  expect(text).not.toContain('Hearing children read')
})
