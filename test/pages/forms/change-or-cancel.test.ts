import { expect, test } from 'vitest'
import { asAnswered, inPlaceOf } from '../../../functions/pages/forms/as-answered.ts'
import { askForTraining } from '../../../functions/pages/forms/ask-for-training.ts'
import { cancelling } from '../../../functions/pages/forms/ask-to-change.ts'
import { formFacts, readRequest } from '../../../functions/pages/forms/read-request.ts'
import { anAsked } from '../../make.ts'
import { conference, facts, firstAid } from './sample-answers.ts'

const form = askForTraining(formFacts(facts))
const wish = { start: ['Change or cancel something I asked for'], changeReference: ['R-0031'] }

test('the link of a letter cancels with one press', () => {
  const read = readRequest(cancelling('R-0031'), facts)

  expect(read).toEqual({ thinksAgain: { reference: 'R-0031', wish: 'cancel', why: '' } })
})

test.for(['R-0031', 'r-0031', 'R31', ' R 0031 ', '31', 'R–0031'])('“%s” is taken for R-0031', (typed) => {
  const read = readRequest({ ...wish, changeReference: [typed], changeHow: ['cancel it'] }, facts)

  expect(read).toMatchObject({ thinksAgain: { reference: 'R-0031' } })
})

test.for(['R-0031b', 'r-0031B', '31 b'])(
  '“%s” is taken for the second place of the group R-0031',
  (typed) => {
    const read = readRequest({ ...cancelling('R-0031'), changeReference: [typed] }, facts)

    expect(read).toMatchObject({ thinksAgain: { reference: 'R-0031b' } })
  },
)

test.for(['', 'R-0031a', 'R-0031bcd', 'my course', 'R-00x1', '0031 and 0032', 'S-0031'])(
  '“%s” is no reference, and we say so',
  (typed) => {
    const read = readRequest({ ...wish, changeReference: [typed], changeHow: ['cancel it'] }, facts)

    expect('problems' in read && read.problems.map(({ label }) => label)).toEqual(['Reference'])
  },
)

test('a change in words has to say what has changed', () => {
  const read = readRequest({ ...wish, changeHow: ['change it'] }, facts)

  expect('problems' in read && read.problems).toMatchObject([
    { label: 'What has changed, or why?', say: 'Write in a few words what has changed.' },
  ])
})

test.for([
  { what: 'a conference', answers: conference },
  { what: 'first aid on paper', answers: firstAid, name: 'Maureen Tidswell' },
  {
    what: 'several meetings',
    answers: {
      ...conference,
      kind: ['several meetings'],
      lastDay: ['2027-02-09'],
      otherTimes: ['22 Jan, afternoon; 9 Feb, morning'],
      hours: ['100 minutes'],
      coverDays: ['22 Jan pm'],
      others: ['Tomasz Ferrow\nOwen Hartnoll'],
      priority: ['none'],
      bookBy: ['2026-11-27'],
      price: ['1,949.50'],
      anythingElse: ['Two lines,\nthis is the second.'],
    },
  },
])('$what comes back from its own link as it was asked', ({ answers, name }) => {
  const before = readRequest(answers, facts)
  const asked = 'asked' in before ? before.asked : anAsked()

  const again = readRequest(asAnswered(asked, { form, plan: facts.plan, name, replaces: 'R-0032' }), facts)

  expect(again).toEqual({ ...before, inPlaceOf: 'R-0032' })
})

test('what would help somebody take part is in no link', () => {
  const answers = asAnswered(anAsked({ adjustments: 'A seat near the front' }), { form, plan: facts.plan })

  expect(JSON.stringify(answers)).not.toContain('front')
})

test.for([
  ['In place of R-0032.', 'R-0032', ''],
  ['in place of r-0032B', 'R-0032b', ''],
  ['In place of R-0032.\nPlease be quick.', 'R-0032', 'Please be quick.'],
  ['Please be quick.', undefined, 'Please be quick.'],
  ['It is in place of R-0032, as we said.', undefined, 'It is in place of R-0032, as we said.'],
] as const)('“%s” stands in place of %s', ([text, reference, words]) => {
  expect(inPlaceOf(text)).toEqual(reference === undefined ? { words } : { reference, words })
})
