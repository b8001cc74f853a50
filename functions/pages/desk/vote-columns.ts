import { votes } from '../../domain/approval/decision.ts'
import { enteredFor } from '../../domain/approval/roles.ts'
import type { TrainingRequest } from '../../domain/request/request.ts'
import type { Person } from '../../domain/school/person.ts'
import type { Leader, Settings } from '../../domain/school/settings.ts'
import type { Column, TabPage } from '../tab.ts'

/** The columns of Approvals in which leaders vote, each open to its leader only. */
export const voteColumns = (settings: Settings): readonly Column[] =>
  settings.roles.leaders.map((leader) => voteColumn(leader, settings))

/** The column in which a leader votes; it keeps its id when the leader's title changes. */
export const voteColumnId = (leader: { readonly email: string }): string => `vote ${leader.email}`

/** Under the head's column somebody else may type for them, and its heading says so. */
function voteColumn(leader: Leader, { roles }: Settings): Column {
  const assistant = leader.email === roles.head.email ? roles.headAssistant : undefined
  return {
    id: voteColumnId(leader),
    heading: assistant ? `${leader.called} (or typed for them)` : leader.called,
    whose: [leader.email, ...(assistant ? [assistant.email] : [])],
    width: 92,
    choices: votes,
    colour: yellow,
  }
}

export const yellow = '#fff8d6'

/** A filter view for each leader: where they have still to choose. */
export const viewsToVote = ({ roles }: Settings): NonNullable<TabPage['views']> =>
  roles.leaders.map((leader) => ({
    id: voteColumnId(leader),
    title: `To vote on: ${leader.called}`,
    where: [{ column: voteColumnId(leader), is: 'empty' }, toDecide],
  }))

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
