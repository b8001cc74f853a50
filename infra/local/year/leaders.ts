import { type Day, daysAfter } from '../../../functions/domain/school/day.ts'
import type { Person } from '../../../functions/domain/school/person.ts'
import type { SampleSchool } from '../schools/sample.ts'
import type { Seeded } from '../schools/seeded.ts'
import { british } from './asking.ts'
import type { RowSeen, Sheets } from './at-the-sheets.ts'

type Leader = { readonly email: string; readonly column: string }

/** What the leadership team does in its weekly meeting: decides what waits, and releases the governors' report. */
export function leadershipTeam(
  { lead, settings }: SampleSchool,
  around: { readonly sheets: Sheets; readonly people: readonly Person[]; readonly chance: Seeded },
) {
  const { sheets, people, chance } = around
  const value = (label: string): string => settings.find(([name]) => name === label)?.[1] ?? ''
  const head = value('Head')
  const leaders: readonly Leader[] = settings
    .filter(([label]) => label.startsWith('Leadership team'))
    .map(([, email = '', column = '']) => ({ email, column }))
    .sort((one) => (one.email === head ? -1 : 0))
  const talkedAbout = new Map<string, number>()

  const vote = async (row: number, voters: readonly Leader[], choice: string): Promise<void> => {
    for (const { email, column } of voters)
      await sheets.type(email, ['desk', 'Approvals', row], { [column]: choice })
  }
  /** Most is approved by two votes; one in ten is declined in the meeting, some are put off once. What no pot bears for weeks is declined. */
  const decide = async ({ row, cells }: RowSeen, day: Day): Promise<void> => {
    const times = talkedAbout.get(cells.Ref ?? '') ?? 0
    talkedAbout.set(cells.Ref ?? '', times + 1)
    const again = times > patience
    const outcome = times === 0 ? chance.weighed(outcomes) : again ? 'Decline' : 'Approve'
    const theirs = people.find(({ name }) => cells['Who and what']?.startsWith(name))?.email
    const others = leaders.filter(({ email }) => email !== theirs)
    if (outcome === 'Approve' || (others.length < leaders.length && !again))
      return vote(row, others.slice(0, 2), 'Approve')
    if (others.length < leaders.length) return vote(row, others, 'Decline')
    await sheets.type(head, ['desk', 'Approvals', row], {
      'Reason if not yes': outcome === 'Decline' ? 'Money' : 'Timing',
      'Words for the letter': 'We talked about it and would like to see the spring first.',
      ...(outcome === 'Wait until' && { 'Wait until': british(daysAfter(day, 28)) }),
      'Agreed in the meeting': outcome,
    })
  }

  return {
    meet: async (day: Day): Promise<void> => {
      const rows = await sheets.rows('desk', 'Approvals')
      const waiting = rows.filter(
        ({ cells }) =>
          cells.Ref &&
          /^(Waiting for (the|two)|The wait ended|Waiting: )/.test(cells['Where it stands'] ?? ''),
      )
      if (waiting.length === 0) return
      await sheets.type(lead, ['desk', 'Meetings', await sheets.nextRow('desk', 'Meetings')], {
        'Meeting on': british(day),
        'Who was there': leaders.map(({ column }) => column).join(', '),
      })
      for (const one of waiting) await decide(one, day)
      const held = (await sheets.rows('desk', 'Needs attention')).find(
        ({ cells }) => cells['You can answer'] === 'Decide them',
      )
      if (held)
        await sheets.type(lead, ['desk', 'Needs attention', held.row], { 'Your answer': 'Decide them' })
    },
    release: async (): Promise<void> => {
      const shown = (await sheets.rows('desk', 'Governors')).find(({ cells }) =>
        cells.Part?.startsWith('Version'),
      )
      if (shown === undefined || (await sheets.about('desk', 'Governors')).includes('was released')) return
      await sheets.type(head, ['desk', 'Governors', shown.row], {
        'The head releases it here': `Release ${shown.cells.Part?.toLowerCase()}`,
      })
    },
  }
}

/** Meetings in which what was agreed may wait for money before it is declined. */
const patience = 3
const outcomes = [
  [82, 'Approve'],
  [8, 'Wait until'],
  [10, 'Decline'],
] as const
