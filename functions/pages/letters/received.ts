import { showYear } from '../../domain/budget/financial-year.ts'
import { yearsUnset } from '../../domain/budget/years-unset.ts'
import { groupsIn, nameIn } from '../../domain/request/group.ts'
import { notice } from '../../domain/request/notice.ts'
import { coverDays, membersOf, type TrainingRequest } from '../../domain/request/request.ts'
import { longDate } from '../../domain/request/when.ts'
import { list } from '../../domain/sentence.ts'
import { type About, type Facts, frame, type Letter, paragraphs } from './about.ts'
import { requestFacts, titleOf } from './request-facts.ts'

/** "We have your request": sent at once. Its second line keeps people from booking what nobody has agreed to. */
export const received = (
  about: About & {
    /** The form with these answers filled in; what is sent takes their place. For whoever asked. */
    readonly changeAddress?: string
    /** Where one of a group who did not ask can say that they cannot go. */
    readonly cancelAddress?: string
    /** What they told us of a change, in words, without filling the form in anew. */
    readonly told?: string
    /** The group that is decided as one, where they are not alone. */
    readonly group?: TrainingRequest
    /** Somebody was added to a group that had been asked for before: to them it is no change. */
    readonly isNew?: boolean
    /** Who of the group cannot go after all. */
    readonly cannotGo?: string
    /** Of names and groups that were typed and count for nobody: why, a sentence each. */
    readonly notFound?: readonly string[]
  },
): Letter => ({
  kind: 'received',
  facts: {
    ...frame(about, about.person),
    ...requestFacts(about),
    ...entered(about),
    ...together(about.group, about),
    understood: understood(about.group, about.request),
    changed: about.request.version > 1 && about.isNew !== true,
    cannotGo: about.cannotGo ?? false,
    notFound: about.notFound ?? [],
    ...late(about),
    cover: coverLine(about),
    vatUnsure: about.request.asked.vat === undefined && about.request.asked.price > 0,
    bookBy: about.request.asked.bookBy ? longDate(about.request.asked.bookBy) : false,
    help: paragraphs(about.request.asked.help),
    told: paragraphs(about.told ?? ''),
    changeAddress: (about.person.email && about.changeAddress) || false,
    cancelAddress: (about.person.email && about.cancelAddress) || false,
  },
})

/**
 * "It is in your training record": only for a free activity that somebody else entered. Who enters
 * their own is thanked by the form's last page, because people filter a sender that writes too often.
 */
export const noted = (
  about: About & {
    /** Everybody in whose record it is; whoever asked is told who that is, where they named a group. */
    readonly group?: TrainingRequest
    readonly notFound?: readonly string[]
  },
): Letter => {
  const { group, request, person, askedBy } = about
  const by = person.id === askedBy.id ? 'You' : askedBy.name
  return {
    kind: 'noted',
    facts: {
      ...frame(about, person),
      reference: request.id,
      title: titleOf(request.asked),
      when: requestFacts(about).when as string,
      by,
      own: by === 'You',
      ofAll: by === 'You' && group !== undefined && String(membersOf(group).length),
      understood: understood(group, request),
      notFound: about.notFound ?? [],
    },
  }
}

/** Of each group that was named who was taken to be meant, for whoever asked: so that a mistake is seen. */
function understood(group: TrainingRequest | undefined, { id, notInSchool = [] }: TrainingRequest): string[] {
  if (group === undefined || group.id !== id) return []
  const absent =
    notInSchool.length === 0
      ? []
      : [
          `Not in school then, and so not counted: ${list(notInSchool)}. Whoever goes all the same must be named.`,
        ]
  return [
    ...groupsIn(membersOf(group)).map(
      ({ words, of }) => `We took “${words}” to be ${list(of.map(({ who }) => nameIn(who)))} (${of.length}).`,
    ),
    ...absent,
  ]
}

/** Who goes together, and for whoever asked what it costs for all; nobody else is told the others' cost. */
function together(group: TrainingRequest | undefined, { person, request, askedBy }: About): Facts {
  if (group === undefined) return { goingWith: false, costOfAll: false }
  const others = membersOf(group).filter(({ id }) => id !== request.id)
  const byName = others.filter(({ through }) => through === undefined)
  return {
    goingWith: list([
      ...byName.map(({ id, who }) => `${nameIn(who)} (${id})`),
      ...groupsIn(others).map(({ words, of }) => `“${words}” (${of.length})`),
    ]),
    costOfAll: person.id === askedBy.id ? (requestFacts({ request: group }).cost as string) : false,
  }
}

const entered = ({ person, askedBy }: About): Facts => ({
  enteredBy: person.id === askedBy.id ? false : askedBy.name,
})

/** That it came late, or after the activity, and that no year's money is there for it (SB11): accepted, and said. */
function late({ request, settings, calendar }: About): Facts {
  const came = notice(request, settings, calendar)
  const { past, later } = yearsUnset(request.cost, settings)
  return {
    late: came === 'late' && String(settings.limits.noticeSchoolDays),
    begun: came === 'begun',
    over: came === 'over',
    noMoneyYet: later.length > 0 && list(later.map(showYear)),
    yearOver: past.length > 0 && list(past.map(showYear)),
  }
}

function coverLine({ request }: About): string {
  const days = coverDays(request.asked)
  return days.length === 0
    ? 'nobody needs to cover you'
    : `somebody would cover you on ${list(days.map(longDate))}`
}
