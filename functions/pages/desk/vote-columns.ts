import { votes } from '../../domain/approval/decision.ts'
import { enteredFor } from '../../domain/approval/roles.ts'
import type { TrainingRequest } from '../../domain/request/request.ts'
import { longDate } from '../../domain/request/when.ts'
import type { Person } from '../../domain/school/person.ts'
import type { FormerLeader, Leader, Settings } from '../../domain/school/settings.ts'
import type { Column, TabPage } from '../tab.ts'

/**
 * The columns of Approvals in which leaders vote, each open to its leader only, and those of leaders who have
 * left: kept with the votes that stand there, closed, the heading says until when.
 */
export const voteColumns = (settings: Settings): readonly Column[] => [
  ...leadersNow(settings).map((leader) => voteColumn(leader, settings)),
  ...(settings.roles.formerLeaders ?? []).map(closedColumn),
]

/** Leaders whose days on the team are not over. */
export const leadersNow = ({ roles: { leaders, formerLeaders = [] } }: Settings): readonly Leader[] =>
  leaders.filter(({ email }) => !formerLeaders.some((one) => one.email === email))

const closedColumn = ({ email, called, until }: FormerLeader): Column => ({
  id: voteColumnId({ email }),
  heading: `${called} (until ${longDate(until).replace(/^\S+ /, '')})`,
  whose: 'ours',
  width: 84,
})

/** The column in which a leader votes; it keeps its id when the leader's title changes. */
export const voteColumnId = (leader: { readonly email: string }): string => `vote ${leader.email}`

/** Under the head's column somebody else may type for them, and its heading says so. */
function voteColumn(leader: Leader, { roles }: Settings): Column {
  const assistant = leader.email === roles.head.email ? roles.headAssistant : undefined
  return {
    id: voteColumnId(leader),
    heading: assistant ? `${leader.called} (or typed for them)` : leader.called,
    whose: [leader.email, ...(assistant ? [assistant.email] : [])],
    width: 84,
    choices: votes,
    colour: yellow,
  }
}

export const yellow = '#fff8d6'

/** A filter view for each leader: where they have still to choose. */
export const viewsToVote = (settings: Settings): NonNullable<TabPage['views']> =>
  leadersNow(settings).map((leader) => ({
    id: voteColumnId(leader),
    title: `To vote on: ${leader.called}`,
    where: [{ column: voteColumnId(leader), is: 'empty' }, toDecide],
  }))

/** The views of those who have left, by id. */
export const viewsGone = ({ roles }: Settings): readonly string[] =>
  (roles.formerLeaders ?? []).map(voteColumnId)

/** What stands under “Suggested set” is there only while something is to be decided. */
export const toDecide = { column: 'set', is: 'filled' } as const

/** Beside a decision that the head's vote is part of, while somebody may type for the head. */
export function typedForHead(
  { decision }: TrainingRequest,
  { settings, people = [] }: { readonly settings: Settings; readonly people?: readonly Person[] },
): string {
  const { head, leaders } = settings.roles
  const vote = 'seen' in decision ? decision.seen.votes[head.email] : undefined
  const entered = vote && enteredFor(head.email, { settings, people })
  const called = leaders.find(({ email }) => email === head.email)?.called ?? 'the head'
  return entered ? `${vote} under ${called}${entered}.` : ''
}
