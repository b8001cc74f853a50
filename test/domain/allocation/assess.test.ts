import { expect, test } from 'vitest'
import { type Assessment, assess } from '../../../functions/domain/allocation/assess.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import { careerStages } from '../../../functions/domain/school/person.ts'
import { anAsked, aPerson, aRequest, aStanding } from '../../make.ts'

const card = ({ advice, summary, findings, whatWouldChange }: Assessment): string =>
  [
    advice,
    summary,
    ...findings.map(({ number, name, finding }) => `${number} ${name}: ${finding.because}`),
    ...whatWouldChange.map((sentence) => `→ ${sentence}`),
  ].join('\n')

/** R-0031: a teaching assistant's half day with the local authority, covered from within school. */
const hearingReaders = aRequest({
  id: 'R-0031',
  who: 'Bryony Castellow, Year 2',
  asked: {
    title: 'Hearing children read',
    source: 'local',
    priority: '1',
    firstDay: '2027-01-12',
    lastDay: '2027-01-12',
    minutes: 180,
    cover: [{ day: '2027-01-12', part: 'morning' }],
    coverInSchool: 'Mrs Castle',
    price: pounds(85),
    vat: 0,
    travel: 0,
    bestValue: { ...anAsked().bestValue, band: 'one question', nearer: 'It is the nearest.', whyNotHere: '' },
  },
})
const bryony = aStanding({
  person: aPerson({ id: 'bryony', name: 'Bryony Castellow', roleGroup: 'Teaching assistant', fte: 70 }),
  othersOut: { '2027-01-12': 1 },
})

test('the teaching assistant’s half day: six for, and of its value nothing is known yet', () => {
  expect(card(assess(hearingReaders, bryony))).toBe(
    `
For
6 for · cannot say on 7 Value: no ratings yet
1 Plan: Helps priority 1, Reading.
2 Appraisal: Linked.
3 Your need: The need was named in appraisal.
4 So far this year: No paid training yet. With this £85; a fair share of the plan pot is £250.20.
5 Cost: £85, nothing else.
6 Cover: One other person is out that morning; up to three can be.
7 Value: Nobody here has been yet, so there are no ratings.
`.trim(),
  )
})

test('the maths conference: five for, and cover and share to talk about', () => {
  expect(card(assess(aRequest(), aStanding({ othersOut: { '2026-12-04': 3 } })))).toBe(
    `
Talk it over
5 for · talk about 6 Cover: three out already; 4 So far this year: past a fair share
1 Plan: Helps priority 2, Maths.
2 Appraisal: Linked.
3 Your need: The need was named in appraisal.
4 So far this year: No paid training yet. With this £295; a fair share of the plan pot is £250.20.
5 Cost: £577 altogether: fee £295 (E09), cover £218 (E26) and rail £64 (E08); about £96 an hour. VAT of £59 is recovered.
6 Cover: Three others are out that day; up to three can be.
7 Value: Why not in school, two others and a discount: all answered. Nobody here has been yet, so there are no ratings.
→ A price of £250 or less.
→ A day other than Fri 4 Dec.
`.trim(),
  )
})

test('first aid on paper for a midday supervisor: nothing to talk about', () => {
  const firstAid = aRequest({
    id: 'R-0037',
    asked: {
      kind: 'required by law',
      source: 'local',
      priority: undefined,
      idea: 'other',
      appraisal: 'rather not say',
      firstDay: '2027-02-02',
      lastDay: '2027-02-02',
      cover: [],
      price: pounds(95),
      vat: 0,
      travel: 0,
      bestValue: { ...anAsked().bestValue, band: 'one question', nearer: 'No' },
    },
  })

  expect(card(assess(firstAid, aStanding({ person: aPerson({ roleGroup: 'Midday', fte: 20 }) })))).toBe(
    `
For
5 for · cannot say on 2 Appraisal: not asked; 7 Value: no ratings yet
1 Plan: Required by law, whatever the plan says.
2 Appraisal: Not asked, because the law requires the training.
3 Your need: The job needs it by law.
4 So far this year: No paid training yet. Required by law, so it takes nobody’s share.
5 Cost: £95, nothing else.
6 Cover: Nobody needs to cover.
7 Value: Nobody here has been yet, so there are no ratings.
`.trim(),
  )
})

test('one factor against outweighs six for', () => {
  const inPerformances = aRequest({
    asked: {
      ...hearingReaders.asked,
      firstDay: '2026-12-08',
      lastDay: '2026-12-08',
      cover: [{ day: '2026-12-08', part: 'morning' }],
    },
  })

  expect(assess(inPerformances, aStanding())).toMatchObject({
    advice: 'Against',
    summary: '5 for · against on 6 Cover: performances · cannot say on 7 Value: no ratings yet',
  })
})

test('a career stage makes no difference to any factor', () => {
  const assessments = careerStages.map((careerStage) =>
    assess(aRequest(), aStanding({ person: aPerson({ careerStage }) })),
  )

  for (const assessment of assessments) expect(assessment).toEqual(assessments[0])
})

test('what would help somebody take part is seen by no factor', () => {
  const quiet = assess(aRequest(), aStanding())

  expect(assess(aRequest({ asked: { adjustments: 'A seat near the front' } }), aStanding())).toEqual(quiet)
})

test('no colleague who was named in a request is named in what the factors say', () => {
  const request = aRequest({
    asked: {
      others: ['Leila Amberson'],
      coverInSchool: 'Owen Hartnoll',
      otherMoney: 'Deena Marwick pays £20',
    },
  })

  expect(card(assess(request, aStanding()))).not.toMatch(/Leila|Owen|Deena/)
})

test('every factor gives a reason as a whole sentence, whatever it makes of the request', () => {
  const bare = aRequest({
    asked: {
      priority: undefined,
      idea: 'other',
      appraisal: 'no',
      price: 0,
      vat: 0,
      travel: 0,
      cover: [],
      minutes: 0,
    },
  })

  const reasons = assess(bare, aStanding({ plan: [], balances: {} })).findings.map(
    ({ finding }) => finding.because,
  )

  expect(reasons).toHaveLength(7)
  for (const reason of reasons) expect(reason).toMatch(/^[A-Z£].*\.$/)
})
