import { expect, test } from 'vitest'
import { reading } from '../../functions/workflow/books.ts'
import { among, stored } from '../simulation/a-desk.ts'
import { aSchool, type School } from './a-school.ts'

const setting = async (school: School, label: string) =>
  (await school.tab('coordinator', 'Settings')).find(({ Setting }) => Setting === label)

test('a value that cannot be used is named beside it, and the last good one stays in force', async () => {
  const school = await aSchool()

  await school.sets('Total budget of the school, £', 'about 2.6 million')
  await school.settles()

  const row = await setting(school, 'Total budget of the school, £')
  expect(row).toMatchObject({
    Value: 'about 2.6 million',
    'In force now': '£2,650,000.00',
    'Please mend': 'Write pounds and pence, like 1234.50; we could not read “about 2.6 million”.',
  })
  expect(await school.budget('CPD allocation (E09) together')).toMatchObject({ Set: '£11,925.00' })
  expect(await school.needsAttention()).toMatchObject([{ Where: 'Coordinator’s file, Settings' }])
})

test('a bad value where there is a usual one keeps the last good value, not the usual one', async () => {
  const school = await aSchool()

  await school.sets('Cover budget for training, £', 'enough')
  await school.settles()

  expect(await school.budget('Cover (E26 or E02), outside the allocation')).toMatchObject({
    Set: '£7,200.00',
  })
})

test('a value that is put right counts, and nothing is left to mend', async () => {
  const school = await aSchool()
  await school.sets('Total budget of the school, £', 'about 2.6 million')
  await school.settles()

  await school.sets('Total budget of the school, £', '2600000')
  await school.settles()

  expect(await setting(school, 'Total budget of the school, £')).toMatchObject({
    'In force now': '£2,600,000.00',
    'Please mend': '',
  })
  expect(await school.budget('CPD allocation (E09) together')).toMatchObject({ Set: '£11,700.00' })
  expect(await school.needsAttention()).toEqual([])
})

test('shares that are not 100 % together are named, and the old ones stay', async () => {
  const school = await aSchool()

  await school.sets('Of the rest, for the plan, %', '70')
  await school.settles()

  expect((await setting(school, 'Of the rest, in reserve, %'))?.['Please mend']).toBe(
    'The three shares together are 110 %, not 100 %.',
  )
  expect(await school.budget('School plan')).toMatchObject({ Set: '£6,255.00' })
})

test('a changed role counts from the next school day, and the head is told at once', async () => {
  const school = await aSchool()
  await school.asks('Priya Lindqvist')
  await school.settles()

  await school.sets('Votes for a larger request', '3')
  await school.settles()
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()

  expect((await school.row('R-0001'))['Where it stands']).toBe('Agreed; letter leaves 15:45')
  const letter = school.letters('Ruth Ellerby').at(-1)
  expect(letter?.subject).toBe('Who decides on training has been changed on Settings')
  expect(letter?.text).toContain('From Friday 13 November this counts')
  expect(letter?.text).toContain('Votes for a larger request: 3 (before: 2)')
  expect(school.letters('Ruth Ellerby')).toHaveLength(1)
})

test('until then the row says what is still in force, in words', async () => {
  const school = await aSchool()

  await school.sets('Small request: up to £', '300')
  await school.settles()
  const today = await setting(school, 'Small request: up to £')
  await school.comes('08:15', '2026-11-13')

  expect(today?.['In force now']).toBe('£250.00; what you typed counts from Friday 13 November')
  expect((await setting(school, 'Small request: up to £'))?.['In force now']).toBe(
    '£300.00, since 13 November 2026; before: £250.00',
  )
  expect(school.letters('Ruth Ellerby')[0]?.text).toContain(
    'Small request: up to £: £300.00 (before: £250.00)',
  )
})

test('a threshold says since when it counts, and a decision is kept with the one it was made by', async () => {
  const school = await aSchool()
  await school.asks('Bryony Castellow')
  await school.settles()
  for (const who of ['Head', 'Deputy']) await school.chooses(who, 'R-0001', 'Approve')
  await school.settles()

  await school.sets('Talk about a true cost above £', '700')
  await school.settles()
  const books = await stored(school.desk)
  const kept = await reading(school.desk.outside().store, (await school.desk.school()).id).decisions(9)

  expect((await setting(school, 'Talk about a true cost above £'))?.['In force now']).toBe(
    '£700.00, since 12 November 2026; before: £600.00',
  )
  expect(kept.map(({ given }) => given.settings.limits.talkAbove)).toEqual([60_000])
  expect(among(books, 'history').map(({ what }) => what)).toContain(
    'Talk about a true cost above £: £700.00 from 12 November 2026 (before: £600.00).',
  )
})

test.each([
  ['Talk about a true cost above £', '£600.00'],
  ['Larger requests need the head', 'yes'],
  ['Decision letters leave at', '15:45'],
  ['Acting head', ''],
])('with its cell left empty, “%s” says what holds all the same', async (label, inWords) => {
  const school = await aSchool()

  await school.sets(label, '')
  await school.settles()

  expect(await setting(school, label)).toMatchObject({ Value: '', 'In force now': inWords })
})

test('a value that is typed and counts stands in words beside it', async () => {
  const school = await aSchool()

  const row = await setting(school, 'Leadership team: first')

  expect(row?.['In force now']).toBe('ruth.ellerby@thistledown-lane.example.org (Head)')
})

test('on the next school day the changed role counts', async () => {
  const school = await aSchool()
  await school.sets('Votes for a larger request', '3')
  await school.settles()

  await school.comes('08:00', '2026-11-13')
  await school.asks('Priya Lindqvist')
  await school.settles()
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()

  expect((await school.row('R-0001'))['Where it stands']).toBe('Waiting for the Assistant head')
  expect(school.letters('Ruth Ellerby')).toHaveLength(1)
})

test('a role that is changed and put back before it counts never counts', async () => {
  const school = await aSchool()
  await school.sets('Votes for a larger request', '3')
  await school.settles()

  await school.sets('Votes for a larger request', '')
  await school.settles()
  await school.comes('08:00', '2026-11-13')
  await school.asks('Priya Lindqvist')
  await school.settles()

  expect((await school.row('R-0001'))['Where it stands']).toBe('Waiting for the Head and one other')
})

test('only the head and the CPD lead may change who decides', async () => {
  const school = await aSchool()

  const changing = school.sets('Votes for a larger request', '1', 'Niamh O’Rourke-Döring')

  await expect(changing).rejects.toThrow(/protected/)
})
