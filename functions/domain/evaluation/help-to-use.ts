import { toTell } from '../approval/leaders-word.ts'
import { holdsOneOf } from '../approval/roles.ts'
import { fewest, peopleIn } from '../governors/count.ts'
import type { TrainingRequest } from '../request/request.ts'
import type { Person } from '../school/person.ts'
import type { Settings } from '../school/settings.ts'
import type { Evaluation, HelpedBy, StageAnswer } from './evaluation.ts'
import type { AnsweredToday } from './seen-used.ts'

/**
 * The team leader who is told that nobody yet helps somebody to use what they learned (SA5), because they asked
 * for it. While the leader is away it is whoever stands in; where nobody does, it waits for the leader. Without a
 * team leader it is whoever runs training. Nobody where they wrote the answer down and so have read it.
 */
export function leaderToHelp(
  request: Pick<TrainingRequest, 'person'>,
  answer: Pick<StageAnswer, 'helped'>,
  { people, today, sender, settings }: AnsweredToday & { readonly settings: Pick<Settings, 'roles'> },
): Person | undefined {
  if (answer.helped !== 'tell team leader') return undefined
  const whom = toTell({ person: request.person, askedBy: sender }, { people, today })
  if ('leader' in whom) return whom.leader
  if (whom.nobody === 'they asked themselves') return undefined
  const lead = people.find((one) => holdsOneOf(one, [settings.roles.cpdLead]))
  return lead?.id === request.person || lead?.id === sender ? undefined : lead
}

/** Who helps people to use what they learned, by activity. */
export type HelpToUse = { readonly activities: number; readonly by: Readonly<Record<HelpedBy, number>> }

/** How many have somebody at school who helps them (SA5); nothing is told while fewer than five people have said. */
export function helpToUse(evaluations: readonly Evaluation[]): HelpToUse | undefined {
  const said = evaluations.flatMap(({ state, person, answer }) =>
    state === 'answered' && answer?.helped !== undefined ? [{ person, helped: answer.helped }] : [],
  )
  if (peopleIn(said) < fewest) return undefined
  const count = (by: HelpedBy): number => said.filter(({ helped }) => helped === by).length
  const by = {
    ...{ 'team leader': count('team leader'), colleague: count('colleague') },
    ...{ 'no need': count('no need'), nobody: count('nobody') },
    'tell team leader': count('tell team leader'),
  }
  return { activities: said.length, by }
}
