import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSchool, type School } from './a-school.ts'
import { tells, weekAfter } from './how-it-went.ts'
import { nextTuesday } from './one-request.ts'

// Bryony goes to her half-day on Tuesday 17 November, and writes what she would tell colleagues.

const bryony = 'Bryony Castellow'
const samir = 'Samir Quayle'
const learned = 'Let them begin; the silence is hers.'
const otherwise = 'Count to five before you help.'
const wouldHelp = 'A quiet corner, canary one.'

const yes = {
  'Which questions?': 'Sharing it with colleagues',
  'May colleagues read your key messages?': 'yes, with my name',
  'Would you put your key messages otherwise?': otherwise,
  'Who should get them by letter?': 'my phase',
  'How would you share it?': 'come and see me',
}

const rowOf = async (school: School) =>
  (await school.tab('coordinator', 'Good practice')).find(({ Who }) => Who?.startsWith(bryony)) ?? {}

const staffroom = async (school: School): Promise<string> => {
  const { id } = (await school.desk.school()).files.staffroom
  return JSON.stringify(school.desk.tabs(id).map((tab) => school.desk.rows(id, tab).slice(2)))
}

const types = (school: School, cells: Readonly<Record<string, string>>) =>
  school.types(samir, ['coordinator', 'Good practice', 'Who', bryony], cells)

const withSubject = (school: School, begins: string) =>
  school.letters().filter(({ subject }) => subject.startsWith(begins))

describe('what somebody learned goes to colleagues', () => {
  let school: School
  beforeAll(async () => {
    school = await openSchool()
    await school.asks(bryony, nextTuesday)
    await school.settles()
    await school.chooses('Head', 'R-0001', 'Approve')
    await school.chooses('Deputy', 'R-0001', 'Approve')
    await school.settles()
    await school.comes('09:00', '2026-11-24')
    await tells(school, bryony, {
      ...weekAfter,
      'Three key messages for colleagues': learned,
      'What would help you use it?': wouldHelp,
    })
  }, 60_000)
  afterAll(() => school.desk.close())

  test('a tick asks the person once whether colleagues may read it, and nothing is shared before they say so', async () => {
    await types(school, { 'Worth sharing': 'TRUE' })
    await school.settles()
    await school.comes('09:00', '2026-11-26')

    const asked = withSubject(school, 'May colleagues read')
    expect(asked.map(({ to }) => to)).toEqual(['bryony.castellow@thistledown-lane.example.org'])
    expect(asked[0]?.text).toContain(`“${learned}”`)
    expect((await rowOf(school))['What they say']).toMatch(/^Asked on 24 November 2026; no answer yet/)
    expect(await staffroom(school)).not.toContain(learned)
  })

  test('nobody else can agree to it for them', async () => {
    await tells(school, 'Deena Marwick', yes)

    expect(await staffroom(school)).not.toContain(otherwise)
    expect((await rowOf(school))['What they say']).toContain('no answer yet')
  })

  test('after a yes it stands in the Staffroom in their words, and those for whom it is get it by letter, once', async () => {
    await tells(school, bryony, yes)
    await school.comes('09:00', '2026-12-01')

    const told = withSubject(school, 'What Bryony Castellow learned')
    expect(await staffroom(school)).toContain(otherwise)
    expect(await staffroom(school)).toContain(bryony)
    expect(told.map(({ to }) => to.split('@')[0]).sort()).toEqual([
      ...['gwilym.ashdown', 'hattie.broadmead', 'hilda.castle', 'imelda.roake'],
      ...['leila.amberson', 'owen.hartnoll', 'yusuf.dapplewood'],
    ])
  })
})
