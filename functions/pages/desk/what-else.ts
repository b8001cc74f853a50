import { showShort } from '../../domain/budget/money.ts'
import { nameIn } from '../../domain/request/group.ts'
import { membersOf, type TrainingRequest } from '../../domain/request/request.ts'
import { inWords } from '../../domain/sentence.ts'

/** What leaders should read and no other column holds. What would help somebody take part is not for them. */
export const whatElse = (request: TrainingRequest): string => {
  const { asked, version } = request
  return [
    version > 1 && 'Changed by its sender; what was chosen before no longer counts.',
    ofGroup(request),
    ...notFound(request),
    asked.otherMoney !== '' && `Money: ${asked.otherMoney}`,
    asked.anythingElse,
  ]
    .filter((part) => part !== false && part !== '')
    .join(' ')
}

/** Each place of a group with its reference and cost, and who of it needs no cover although others do. */
function ofGroup(request: TrainingRequest): string {
  const members = membersOf(request)
  if (members.length === 1) return ''
  const each = members.map(({ id, who, cost, uncovered }) => {
    const cover = uncovered === undefined ? '' : ', nobody needs to cover'
    return `${nameIn(who)} (${id}) ${showShort(cost.total)}${cover}`
  })
  const all = members.length === 2 ? 'both' : `all ${inWords(members.length)}`
  return `One decision for ${all}: ${each.join('; ')}.`
}

/** Names that nobody on People has: said plainly, because no money and no cover is counted for them. */
const notFound = ({ asked, notFound: names }: TrainingRequest): readonly string[] =>
  names === undefined
    ? [asked.others.length > 0 ? `Would also go: ${asked.others.join(', ')}.` : '']
    : names.map(
        (name) =>
          `“${name}” was not found on People, so nothing is counted for them: the sender has been told and can put the name right, or they can ask themselves.`,
      )
