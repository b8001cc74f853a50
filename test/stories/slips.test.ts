import { expect, test } from 'vitest'
import { aSchool } from './a-school.ts'

test('x duplicated', async () => {
  const school = await aSchool()
  await school.asks('Bryony Castellow')
  await school.settles()
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.ownerTakes('R-0001', 'duplicate')
  await school.settles()
  console.log(await school.rows('R-0001'), await school.needsAttention())
  await school.comes('16:00')
  console.log(await school.rows('R-0001'), await school.needsAttention(), school.letters().length)
})
test('x deleted', async () => {
  const school = await aSchool()
  await school.asks('Bryony Castellow')
  await school.settles()
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.settles()
  await school.ownerTakes('R-0001', 'delete')
  await school.settles()
  console.log(await school.rows('R-0001'), await school.needsAttention())
  await school.comes('16:00')
  console.log(
    await school.rows('R-0001'),
    await school.needsAttention(),
    school.letters().length,
    await school.budget('School plan'),
  )
})
