import { expect, test } from 'vitest'
import { tells, weekAfter } from './how-it-went.ts'
import { approved, nextTuesday } from './one-request.ts'
import { at } from './people-do.ts'

// Bryony has married. For two days she answers now from her old address, now from the new one, which nobody has typed
// on People yet.

const bryony = 'Bryony Castellow'
const renamed = 'bryony.reed@thistledown-lane.example.org'

const sharing = (may: string) => ({
  'Which questions?': 'Sharing it with colleagues',
  'May colleagues read your key messages?': may,
  ...(may === 'no'
    ? {}
    : { 'Who should get them by letter?': 'my phase', 'How would you share it?': 'come and see me' }),
})

test('what she said last counts, whichever address is known first', async () => {
  const school = await approved(nextTuesday)
  const { forms } = await school.desk.school()
  const fromNew = async (answers: Readonly<Record<string, string>>): Promise<void> => {
    school.desk.google.forms.answer(forms.evaluation.id, {
      as: renamed,
      answers: { Reference: 'R-0001', ...answers },
    })
    await school.settles()
  }
  await school.comes('09:00', '2026-11-24')
  await fromNew({ ...weekAfter, 'Three key messages for colleagues': 'Tuesday' })
  await school.comes('09:30', '2026-11-24')
  await fromNew(sharing('yes, with my name'))
  await school.comes('09:00', '2026-11-25')
  await tells(school, bryony, { ...weekAfter, 'Three key messages for colleagues': 'Wednesday' })
  await school.comes('09:30', '2026-11-25')
  await tells(school, bryony, sharing('no'))

  await school.comes('09:00', '2026-11-26')
  await school.people(bryony, { 'E-mail': renamed, 'Formerly (old e-mail)': at(bryony) })
  await school.comes('16:00', '2026-11-26')

  const [written] = (await school.tab('coordinator', 'Impact')).filter(
    ({ Part }) => Part === 'What people wrote',
  )
  expect(written?.['In their words']).toContain('Wednesday')
  const [row] = await school.tab('coordinator', 'Good practice')
  expect(row?.['What they say']).toMatch(/^They say “no” \(25 November 2026\)/)
})
