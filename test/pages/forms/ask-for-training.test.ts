import { expect, test } from 'vitest'
import { pounds } from '../../../functions/domain/budget/money.ts'
import type { FormAsWanted } from '../../../functions/outside.ts'
import { askForTraining } from '../../../functions/pages/forms/ask-for-training.ts'
import {
  asWanted,
  type Form,
  prefilled,
  type Question,
  questionsOf,
  valuesByQuestion,
} from '../../../functions/pages/forms/form.ts'

const form = askForTraining({
  priorities: ['1 Reading', '2 Maths', '3 SEND', '4 Writing', '5 Behaviour'],
  oneQuestionAbove: pounds(50),
  allQuestionsAbove: pounds(250),
})

test('the form reads as agreed, word for word', async () => {
  const readable = asText(form)

  await expect(readable).toMatchFileSnapshot('../../golden/ask-for-training.txt')
})

test.for([
  {
    who: 'a £295 course with cover',
    choices: [
      'Something that costs money or needs cover',
      'course or conference',
      'yes',
      'outside, over £250',
    ],
    shown: 35,
    required: 24,
  },
  {
    who: 'first aid required by law, no cover, £95',
    choices: [
      'Something that costs money or needs cover',
      'required by law, such as first aid or safeguarding',
      'no',
      'outside, £50 to £250',
    ],
    shown: 23,
    required: 14,
  },
  {
    who: 'something free',
    choices: ['Something free, and nobody needs to cover me', 'webinar or course'],
    shown: 10,
    required: 8,
  },
])('$who shows $shown questions, $required of them required', ({ choices, shown, required }) => {
  const met = questionsMet(choices)

  expect(met).toHaveLength(shown)
  expect(met.filter((question) => question.required)).toHaveLength(required)
})

test('only the single choice that ends a section leads elsewhere, and then each of its answers does', () => {
  const branching = form.sections.flatMap(({ questions }) =>
    questions.map((question, position) => ({
      leads: 'options' in question && question.options.some(({ leadsTo }) => leadsTo !== undefined),
      mayLead: question.kind === 'one' && position === questions.length - 1,
      everyAnswer: 'options' in question && question.options.every(({ leadsTo }) => leadsTo !== undefined),
    })),
  )

  const leading = branching.filter(({ leads }) => leads)

  expect(leading).toHaveLength(7)
  expect(leading.every(({ mayLead, everyAnswer }) => mayLead && everyAnswer)).toBe(true)
})

test('the amounts that decide how much is asked about value are the school’s own', () => {
  const dearer = askForTraining({
    priorities: [],
    oneQuestionAbove: pounds(75),
    allQuestionsAbove: pounds(312.5),
  })

  const band = questionsOf(dearer).find(({ id }) => id === 'band')

  expect(optionsOf(band)).toEqual([
    'our school or trust, or nothing to pay',
    'outside, up to £75',
    'outside, £75 to £312.50',
    'outside, over £312.50',
  ])
})

test('a priority listed twice, or with stray spaces, is offered once', () => {
  const offered = askForTraining({
    priorities: ['2 Maths', ' 2  Maths', '', '3 SEND\n'],
    oneQuestionAbove: pounds(50),
    allQuestionsAbove: pounds(250),
  })

  const priority = questionsOf(offered).find(({ id }) => id === 'priority')

  expect(optionsOf(priority)).toEqual(['2 Maths', '3 SEND', 'none'])
})

test('Google is given ids that it takes, each once, and the same when a question is reworded', () => {
  const wanted: FormAsWanted = asWanted(form)
  const reworded = asWanted({
    ...form,
    title: 'Ask',
    sections: form.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) => ({ ...question, title: `${question.title}!` })),
    })),
  })

  const ids = idsOf(wanted)

  expect(ids.every((id) => /^[0-7][0-9a-f]{7}$/.test(id))).toBe(true)
  expect(new Set(ids).size).toBe(ids.length)
  expect(idsOf(reworded)).toEqual(ids)
})

test('the ids of the live form never change', () => {
  const ids = asWanted(form).items.map((item) => ('questionId' in item ? item.questionId : item.itemId))

  expect([ids[0], ids[1], ids.at(-1)]).toEqual(['6853d493', '6b0b8cea', '32a2d585'])
})

test('every answer leads to a section that is there, or sends the form', () => {
  const { items } = asWanted(form)
  const places = new Set([
    'send',
    ...items.filter(({ kind }) => kind === 'section').map(({ itemId }) => itemId),
  ])

  const leads = items.flatMap((item) =>
    'options' in item ? item.options.flatMap(({ goTo }) => goTo ?? []) : [],
  )

  expect(leads).toHaveLength(28)
  expect(leads.filter((place) => !places.has(place))).toEqual([])
})

test('a form that leads to a section it does not have is not made', () => {
  const broken: Form = {
    id: 'broken',
    title: 'Broken',
    about: '',
    sections: [
      {
        id: 'only',
        title: '',
        about: '',
        questions: [
          { id: 'where', title: 'Where?', kind: 'one', options: [{ text: 'on', leadsTo: 'away' }] },
        ],
      },
    ],
  }

  const making = () => asWanted(broken)

  expect(making).toThrow('the form broken has no section away to go to')
})

test('a link opens the form with the answers filled in, and they come back as they were', () => {
  const values = {
    title: 'Maths & “reasoning”, 100%?',
    firstDay: '2026-12-04',
    children: ['all', 'SEND'],
    contact: '',
  }

  const link = new URL(prefilled('https://forms.example.org/viewform', form, values))
  const answers: Record<string, string[]> = {}
  for (const [name, value] of [...link.searchParams].filter(([key]) => key.startsWith('entry.'))) {
    const id = Number(name.slice('entry.'.length)).toString(16).padStart(8, '0')
    answers[id] = [...(answers[id] ?? []), value]
  }

  expect(link.searchParams.get('usp')).toBe('pp_url')
  expect(valuesByQuestion(form, answers)).toEqual({
    values: { title: ['Maths & “reasoning”, 100%?'], firstDay: ['2026-12-04'], children: ['all', 'SEND'] },
    unknown: {},
  })
})

test('an answer to a question that we do not know is kept apart, not lost', () => {
  const answers = JSON.parse('{"7fffffff":["hello"],"__proto__":["there"]}')

  const { values, unknown } = valuesByQuestion(form, answers)

  expect(values).toEqual({})
  expect(Object.entries(unknown)).toEqual([
    ['7fffffff', ['hello']],
    ['__proto__', ['there']],
  ])
})

/** Walks the form as somebody does who chooses these answers where the way parts. */
function questionsMet(choices: readonly string[]): readonly Question[] {
  const met: Question[] = []
  const left = [...choices]
  let position = 0
  while (position < form.sections.length) {
    const { questions } = form.sections[position] ?? { questions: [] }
    met.push(...questions)
    const last = questions.at(-1)
    const leading =
      last && 'options' in last ? last.options.filter(({ leadsTo }) => leadsTo !== undefined) : []
    // Where all answers lead to one place the choice does not matter.
    const same = new Set(leading.map(({ leadsTo }) => leadsTo)).size === 1
    const chosen = same ? leading[0] : leading.find(({ text }) => text === left[0])
    if (leading.length > 0 && !same) left.shift()
    if (chosen?.leadsTo === 'send') break
    position =
      chosen === undefined ? position + 1 : form.sections.findIndex(({ id }) => id === chosen.leadsTo)
  }
  return met
}

function asText({ title, about, sections }: Form): string {
  const lines = [title, about]
  for (const [position, section] of sections.entries()) {
    lines.push(
      '',
      `== ${section.title || 'First page'} (${section.id})`,
      ...(section.about ? [section.about] : []),
    )
    for (const question of section.questions) {
      lines.push('', `${question.title}${question.required ? ' *' : ''}   [${question.id}, ${question.kind}]`)
      if (question.help !== undefined) lines.push(...question.help.split('\n').map((line) => `  ${line}`))
      if ('options' in question)
        lines.push(
          ...question.options.map(({ text, leadsTo }) => `  ( ) ${text}${leadsTo ? `  -> ${leadsTo}` : ''}`),
        )
    }
    const last = section.questions.at(-1)
    const leads = last && 'options' in last && last.options.some(({ leadsTo }) => leadsTo !== undefined)
    if (!leads) lines.push('', `-> ${sections[position + 1]?.id ?? 'send'}`)
  }
  return `${lines.join('\n')}\n`
}

const optionsOf = (question: Question | undefined): readonly string[] =>
  question && 'options' in question ? question.options.map(({ text }) => text) : []

const idsOf = ({ items }: FormAsWanted): readonly string[] =>
  items.flatMap((item) => ('questionId' in item ? [item.itemId, item.questionId] : [item.itemId]))
