import { expect, test } from 'vitest'
import type { Option, Question, Section } from '../../../functions/pages/forms/form.ts'
import { asking, howDidItGo } from '../../../functions/pages/forms/how-did-it-go.ts'
import { readEvaluation } from '../../../functions/pages/forms/read-evaluation.ts'

const { sections } = howDidItGo

const optionsOf = (question: Question | undefined): readonly Option[] =>
  question !== undefined && 'options' in question ? question.options : []

/** The sections that somebody comes through from one on, if each answer leads as far as it can. */
function from(id: string): readonly Section[] {
  const section = sections.find((one) => one.id === id)
  if (section === undefined) return []
  const leads = section.questions.flatMap(optionsOf).flatMap(({ leadsTo }) => leadsTo ?? [])
  const following = sections[sections.indexOf(section) + 1]?.id ?? 'send'
  return [section, ...from(leads.find((to) => to !== 'send') ?? (leads.length > 0 ? 'send' : following))]
}

const stages = optionsOf(sections[0]?.questions.at(-1)).map(({ text, leadsTo }) => ({
  text,
  questions: from(leadsTo ?? 'send').flatMap(({ questions }) => questions),
}))

test('six questions are asked the week after, six some weeks later and five a term or two later, and nothing else', () => {
  expect(stages.map(({ text, questions }) => `${text}: ${questions.length}`)).toEqual([
    'The week after: 6',
    'Some weeks later: 6',
    'A term or two later: 5',
    'I did not ask for it, or something is not right: 1',
  ])
})

test.for(stages.slice(0, 3))('of the questions under “$text” three at least are taps', ({ questions }) => {
  expect(questions.filter(({ kind }) => kind === 'one').length).toBeGreaterThanOrEqual(3)
})

test('a term or two on, what has lasted is read under its lenses and in their words', () => {
  const read = readEvaluation({
    ...asking('R-0012', 3),
    childrenSince: ['Twenty still say why.'],
    prioritySince: ['a great deal'],
    worthSince: ['too early to say'],
    usingStill: ['I stopped, because …'],
    lessons: ['Send two.'],
  })

  expect(read).toEqual({
    reference: 'R-0012',
    stage: 3,
    answer: {
      using: 'stopped',
      ratings: { priorities: 5 },
      words: { childrenSince: 'Twenty still say why.', lessons: 'Send two.' },
    },
  })
})
