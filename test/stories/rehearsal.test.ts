import { expect, test } from 'vitest'
import { aSchool } from './a-school.ts'

const rehearsal = { settings: { 'Letters are live': 'no' } }

test('in rehearsal every letter goes to the CPD lead, marked for whom it is', async () => {
  const school = await aSchool(rehearsal)

  for (const who of ['Bryony Castellow', 'Jo Brindlewick', 'Ruth Ellerby']) {
    await school.asks(who)
    await school.settles()
  }

  const marks = school.letters('Samir Quayle').map(({ text }) => /Rehearsal: .*/.exec(text)?.[0])
  expect(school.letters()).toHaveLength(3)
  expect(marks).toEqual([
    'Rehearsal: this letter would have gone to Bryony Castellow. Nobody else has received it.',
    'Rehearsal: this letter would have gone to Maureen Tidswell. Nobody else has received it.',
    'Rehearsal: this letter would have gone to Ruth Ellerby. Nobody else has received it.',
  ])
})

test('in rehearsal the chair of governors is not written to either', async () => {
  const school = await aSchool(rehearsal)
  await school.asks('Ruth Ellerby')
  await school.settles()

  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.chooses('Assistant head', 'R-0001', 'Approve')
  await school.comes('15:45')

  expect(new Set(school.letters().map(({ to }) => to))).toEqual(
    new Set(['samir.quayle@thistledown-lane.example.org']),
  )
  expect(
    school
      .letters()
      .map(({ text }) => text)
      .join(),
  ).toContain('would have gone to Patricia Lomax-Vane')
})

test('Start here says that letters are a rehearsal, until Settings says live', async () => {
  const school = await aSchool(rehearsal)
  const letters = async () =>
    (await school.tab('desk', 'Start here')).find(({ What }) => What === 'Letters')?.Now
  const before = await letters()

  await school.sets('Letters are live', 'yes')
  await school.settles()
  await school.asks('Bryony Castellow')
  await school.settles()

  expect(before).toBe('Rehearsal: every letter goes to the CPD lead')
  expect(await letters()).toBe('Live: letters go to people')
  expect(school.letters('Bryony Castellow')).toHaveLength(1)
  expect(school.letters('Bryony Castellow')[0]?.text).not.toContain('Rehearsal')
})
