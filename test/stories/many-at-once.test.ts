import { beforeAll, expect, test } from 'vitest'
import { openSchool, type School } from './a-school.ts'

// Four staff have asked, and the head has chosen Approve for all. The school lets three be decided at once.

const refs = ['R-0001', 'R-0002', 'R-0003', 'R-0004']
let school: School

beforeAll(async () => {
  school = await openSchool({ settings: { 'Rows decided at once, at most': '3' } })
  for (const who of ['Bryony Castellow', 'Deena Marwick', 'Hilda Castle', 'Gwilym Ashdown'])
    await school.asks(who, { 'What is it called?': `Hearing children read with ${who}` })
  await school.settles()
  await fillDown('Head', 'Approve')
  return school.desk.close
})

async function fillDown(column: string, choice: string): Promise<void> {
  for (const ref of refs) await school.chooses(column, ref, choice)
  await school.settles()
}

const stand = () => Promise.all(refs.map(async (ref) => (await school.row(ref))['Where it stands']))
const told = async () =>
  (await school.needsAttention()).map((line) => [line['What happened'], line['You can answer']])
const agreed = 'Agreed; letter leaves 15:45'

test('a fill-down that would decide more than the school lets through decides none, and says why', async () => {
  await fillDown('Deputy', 'Approve')

  expect(await stand()).not.toContain(agreed)
  expect((await school.row('R-0002'))['Please mend']).toContain('Held back: 4 rows would be decided at once')
  expect(await told()).toEqual([
    [`4 rows of Approvals would be decided at once, so nothing has been: ${refs.join(', ')}`, 'Decide them'],
  ])
})

test('clearing one of them does not decide the others', async () => {
  await school.chooses('Deputy', 'R-0004', '')
  await school.settles()

  expect(await stand()).not.toContain(agreed)
  expect(await told()).toEqual([[expect.stringContaining('3 rows of Approvals'), 'Decide them']])
})

test('once somebody confirms them they are decided together, once', async () => {
  await school.answers('would be decided at once', 'Decide them')
  await school.settles()
  const stood = await stand()
  await school.desk.look()
  await school.comes('15:45')

  expect(stood.filter((one) => one === agreed)).toHaveLength(3)
  expect(await told()).toEqual([])
  expect(school.letters().filter(({ subject }) => subject.startsWith('Approved'))).toHaveLength(3)
})

test('as many as the school lets through, and single rows, need nobody to confirm them', async () => {
  await school.chooses('Deputy', 'R-0004', 'Approve')
  await school.settles()

  expect((await school.row('R-0004'))['Where it stands']).toMatch(/^Agreed/)
})
