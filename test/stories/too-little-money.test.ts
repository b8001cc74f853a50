import { expect, test } from 'vitest'
import { aSchool, type School } from './a-school.ts'

// Priya's conference needs £295 from the plan pot, £64 for travel and a day of cover at £218.

async function twoLeadersApprove(school: School): Promise<void> {
  await school.asks('Priya Lindqvist')
  await school.settles()
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()
}

/** So that the plan pot is 60 % of £400: £240. */
const smallPot = { 'Percentage for staff development': '0.1', 'Total budget of the school, £': '1900000' }

test('a pot too small keeps the request, says by how much, and offers the head’s exception', async () => {
  const school = await aSchool({ settings: smallPot })

  await twoLeadersApprove(school)

  expect(await school.budget('School plan')).toMatchObject({ Set: '£240.00', Committed: '£0.00' })
  expect(await school.row('R-0001')).toMatchObject({
    'Where it stands': 'Waiting: the plan pot cannot bear it',
    'Please mend':
      'The plan pot has £240.00 free; this needs £295.00. If it should go ahead all the same, the head can write an exception with its reason on the Meetings tab.',
  })
})

test('the head’s recorded override lets the request through, and the books show the pot overdrawn', async () => {
  const school = await aSchool({ settings: smallPot })
  await twoLeadersApprove(school)

  await school.meets({
    'Override: reference': 'R-0001',
    'Override: which budget': 'Plan pot',
    'Override: reason': 'Maths results fell; governors agreed on 10 November.',
  })
  await school.settles()
  const agreed = await school.row('R-0001')
  await school.comes('15:45')

  expect(agreed).toMatchObject({ 'Where it stands': 'Agreed; letter leaves 15:45', 'Please mend': '' })
  expect(await school.budget('School plan')).toMatchObject({ Committed: '£295.00', Free: '-£55.00' })
  expect(school.letters('Priya Lindqvist').at(-1)?.subject).toContain('Approved: Maths reasoning conference')
})

test('an override without its reason is answered beside it and lifts nothing', async () => {
  const school = await aSchool({ settings: smallPot })
  await twoLeadersApprove(school)

  await school.meets({ 'Override: reference': 'R-0001', 'Override: which budget': 'Plan pot' })
  await school.settles()

  expect((await school.tab('desk', 'Meetings'))[0]?.['Please mend']).toBe(
    'An override needs all three: the reference (like R-0031), which budget, and the reason.',
  )
  expect((await school.row('R-0001'))['Where it stands']).toBe('Waiting: the plan pot cannot bear it')
})

test('an override for one budget does not lift another', async () => {
  const school = await aSchool({ settings: { ...smallPot, 'Cover budget for training, £': '100' } })
  await twoLeadersApprove(school)

  await school.meets({
    'Override: reference': 'R-0001',
    'Override: which budget': 'Plan pot',
    'Override: reason': 'Maths results fell.',
  })
  await school.settles()

  expect((await school.row('R-0001'))['Where it stands']).toBe('Waiting: the cover budget cannot bear it')
  expect(await school.budget('School plan')).toMatchObject({ Committed: '£0.00' })
})

test('a request that neither the pot nor the cover budget can bear needs an override for each', async () => {
  const school = await aSchool({ settings: { ...smallPot, 'Cover budget for training, £': '100' } })
  await twoLeadersApprove(school)

  for (const budget of ['Plan pot', 'Cover budget'])
    await school.meets({
      'Override: reference': 'R-0001',
      'Override: which budget': budget,
      'Override: reason': 'Maths results fell.',
    })
  await school.settles()

  expect((await school.row('R-0001'))['Where it stands']).toBe('Agreed; letter leaves 15:45')
})

test('only the head can type an override: the columns are closed to other leaders', async () => {
  const school = await aSchool({ settings: smallPot })
  await twoLeadersApprove(school)
  const { files } = await school.desk.school()

  const typing = (): void =>
    school.desk.type({
      as: 'samir.quayle@thistledown-lane.example.org',
      file: files.desk.id,
      tab: 'Meetings',
      row: 3,
      column: school.desk.columnOf(files.desk.id, 'Meetings', 'Override: reason'),
      values: [['Because I say so.']],
    })

  expect(typing).toThrow(/protected/)
})

test('a cover budget too small keeps the request, whatever its pot has', async () => {
  const school = await aSchool({ settings: { 'Cover budget for training, £': '200' } })

  await twoLeadersApprove(school)

  const row = await school.row('R-0001')
  expect(row['Where it stands']).toBe('Waiting: the cover budget cannot bear it')
  expect(row['Please mend']).toContain('The cover budget has £200.00 free; this needs £218.00.')
  expect(row['6 Cover']).toContain('The cover budget has £200.00 free; this needs £218.00.')
  expect(await school.budget('CPD allocation (E09) together')).toMatchObject({ Committed: '£0.00' })
})

test('when there is money again the votes that stand are enough', async () => {
  const school = await aSchool({ settings: { 'Cover budget for training, £': '200' } })
  await twoLeadersApprove(school)

  await school.sets('Cover budget for training, £', '500')
  await school.settles()

  expect((await school.row('R-0001'))['Where it stands']).toBe('Agreed; letter leaves 15:45')
  expect(await school.budget('Cover (E26 or E02), outside the allocation')).toMatchObject({
    Set: '£500.00',
    Committed: '£218.00',
  })
})
