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

test('six questions are asked the week after, six some weeks later and six a term or two later; of sharing four, and two', () => {
  expect(stages.map(({ text, questions }) => `${text}: ${questions.length}`)).toEqual([
    'The week after: 6',
    'Some weeks later: 6',
    'A term or two later: 6',
    'Sharing it with colleagues: 4',
    'What a colleague shared with me: 2',
    'I had a place and could not go: 2',
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
    energy: ['some'],
    lessons: ['Send two.'],
  })

  expect(read).toEqual({
    reference: 'R-0012',
    stage: 3,
    answer: {
      using: 'stopped',
      energy: 3,
      ratings: { priorities: 5 },
      words: { childrenSince: 'Twenty still say why.', lessons: 'Send two.' },
    },
  })
})

const said = (which: 'share' | 'tried', answers: Readonly<Record<string, readonly string[]>>) =>
  readEvaluation({ ...asking('R-0012', which), ...answers })
const agreed = {
  mayRead: ['yes, without my name'],
  shareWith: ['my phase'],
  shareBy: ['a page of notes'],
}

test.for([
  { answers: { mayRead: ['no'] }, consent: { may: 'no' } },
  {
    answers: agreed,
    consent: { may: 'without name', forWhom: 'their phase', how: 'page of notes' },
  },
  {
    answers: { ...agreed, mayRead: ['yes, with my name'], otherwise: ['Say less.'] },
    consent: { may: 'with name', forWhom: 'their phase', how: 'page of notes', words: 'Say less.' },
  },
])('what somebody says of sharing is read as $consent.may', ({ answers, consent }) => {
  expect(said('share', answers)).toEqual({ reference: 'R-0012', sharing: { consent } })
})

test('whether somebody tried it is read, and “too early to say” is no difference', () => {
  const read = said('tried', { triedIt: ['not yet'], triedDifferent: ['too early to say'] })

  expect(read).toEqual({
    reference: 'R-0012',
    sharing: { uptake: { tried: 'not yet', different: false } },
  })
})

test('an answer about sharing that leaves something out is explained, and agrees to nothing', () => {
  const { shareBy: _, ...without } = agreed

  expect(said('share', without)).toMatchObject({ problems: [{ label: 'How would you share it?' }] })
})
