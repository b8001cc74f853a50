import { showShort } from '../../domain/budget/money.ts'
import { declinedBefore } from '../../domain/request/copies.ts'
import { groupsIn, nameIn } from '../../domain/request/group.ts'
import { membersOf, type TrainingRequest } from '../../domain/request/request.ts'
import { longDate } from '../../domain/request/when.ts'
import { dayOf } from '../../domain/school/day.ts'
import { inWords } from '../../domain/sentence.ts'

/** What leaders should read and no other column holds. What would help somebody take part is not for them. */
export const whatElse = (request: TrainingRequest, earlier: readonly TrainingRequest[] = []): string => {
  const { asked, version } = request
  return [
    version > 1 && 'Changed by its sender; what was chosen before no longer counts.',
    askedBefore(request, earlier),
    ofGroup(request),
    ...notFound(request),
    ...tooLarge(request),
    asked.otherMoney !== '' && `Money: ${asked.otherMoney}`,
    asked.anythingElse,
  ]
    .filter((part) => part !== false && part !== '')
    .join(' ')
}

/** 'Asked before: R-0001, declined on Thursday 12 November (Timing).' */
function askedBefore(request: TrainingRequest, earlier: readonly TrainingRequest[]): string {
  const before = declinedBefore(request, earlier)
  if (before?.decision.stage !== 'declined') return ''
  const { at, seen } = before.decision
  return `Asked before: ${before.id}, declined on ${longDate(dayOf(at))}${seen.reason ? ` (${seen.reason})` : ''}.`
}

/** Each place of a group with its reference and cost, and who of it needs no cover although others do. */
function ofGroup(request: TrainingRequest): string {
  const members = membersOf(request)
  if (members.length === 1) return ''
  const each = members
    .filter(({ through }) => through === undefined)
    .map(({ id, who, cost, uncovered }) => {
      const cover = uncovered === undefined ? '' : ', nobody needs to cover'
      return `${nameIn(who)} (${id}) ${showShort(cost.total)}${cover}`
    })
  const groups = groupsIn(members).map(
    ({ words, of }) => `“${words}” (${of.map(({ who }) => nameIn(who)).join(', ')}) ${costEach(of)}`,
  )
  const all = members.length === 2 ? 'both' : `all ${inWords(members.length)}`
  return `One decision for ${all}: ${[...each, ...groups].join('; ')}.`
}

/** '£20 each'; '£20 to £238 each'. */
function costEach(of: readonly TrainingRequest[]): string {
  const totals = of.map(({ cost }) => cost.total)
  const [least, most] = [Math.min(...totals), Math.max(...totals)].map(showShort)
  return least === most ? `${least} each` : `${least} to ${most} each`
}

/** Names that nobody on People has: said plainly, because no money and no cover is counted for them. */
const notFound = ({ asked, notFound: names }: TrainingRequest): readonly string[] =>
  names === undefined
    ? [asked.others.length > 0 ? `Would also go: ${asked.others.join(', ')}.` : '']
    : names.map(
        (name) =>
          `“${name}” was not found on People, so nothing is counted for them: the sender has been told and can put the name right, or they can ask themselves.`,
      )

const tooLarge = ({ tooLarge: groups = [] }: TrainingRequest): readonly string[] =>
  groups.map(
    ({ words, people, room }) =>
      `“${words}” is ${people} people and there is room for ${room} in one request, so none of them is counted: the sender has been told to ask for each part of it.`,
  )
