import { expect, test } from 'vitest'
import { aSchool } from './a-school.ts'

test('what somebody has found stands in the Staffroom with a link that opens the form filled in, until it lapses', async () => {
  const school = await aSchool()
  const { coordinator, staffroom } = (await school.desk.school()).files
  const found = ['Maths reasoning conference', 'Northern Maths Trust', 'national', '04/12/2026', '20/11/2026']
  const row = [...found, 295, 'Maths', 'the maths hub']
  const onOffer = () => school.desk.rows(staffroom.id, 'What is on offer').slice(2)

  school.desk.type({
    as: school.desk.sample.lead,
    ...{ file: coordinator.id, tab: 'Opportunities', row: 3, column: 1, values: [row] },
  })
  await school.settles()
  const [shown = []] = onOffer()
  await school.asks('Priya Lindqvist')
  await school.settles()
  const [asked] = await school.tab('coordinator', 'Opportunities')
  await school.comes('09:00', '2026-11-23')

  const [what = '', address = '', ...more] = shown
  const link = decodeURIComponent(address.replaceAll('+', ' '))
  expect([what, ...more.slice(0, 6)]).toEqual([
    ...['Maths reasoning conference', 'Northern Maths Trust', 'Friday 4 December', '20 November 2026'],
    ...['£295.00', '2 Maths', 'the maths hub'],
  ])
  expect(link).toMatch(/=Maths reasoning conference&.*=2 Maths&.*=295\.00&.*=May be funded by: the maths hub/)
  expect(asked?.['Where it stands']).toBe('In the Staffroom until 20 November 2026; asked for: R-0001')
  expect(onOffer().filter(([what]) => what !== '')).toEqual([])
})
