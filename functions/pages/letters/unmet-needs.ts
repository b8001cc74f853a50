import type { Need } from '../../domain/development/need.ts'
import { dateWithYear } from '../../domain/request/when.ts'
import { capital, inWords, list } from '../../domain/sentence.ts'
import { frame, type Letter, type SchoolToday } from './about.ts'
import { dateOnly } from './days.ts'
import { forSigner } from './names.ts'

/** Needs that are told one by one, and people that are named with each; the others stand on Needs. */
const toldAtMost = 25
const namedAtMost = 4

export type UnmetFacts = SchoolToday & {
  /** Whoever reads it: the CPD lead, or their deputy. */
  readonly to: { readonly name: string; readonly email?: string }
  /** Open or planned, of people who work here. */
  readonly needs: readonly Need[]
}

/**
 * "Needs that are not met yet" (SA25), once a term, to whoever runs training: those for which nothing is
 * agreed, the oldest first; one that several people have is told once. Signed by nobody, as a page of ours.
 */
export function unmetNeeds(facts: UnmetFacts): Letter {
  const open = facts.needs.filter(({ became }) => became === 'open')
  const told = alike(open)
  const reader = { job: '', ...facts.to }
  return {
    kind: 'unmet-needs',
    facts: {
      ...frame(facts, reader),
      signedBy: 'CPD Desk',
      signedAs: forSigner(facts, reader),
      day: dateOnly(facts.today),
      openCount: counted(open.length),
      plannedCount:
        facts.needs.length > open.length &&
        `${capital(inWords(facts.needs.length - open.length))} more ${facts.needs.length - open.length === 1 ? 'is' : 'are'} planned.`,
      needs: told.slice(0, toldAtMost).map((needs) => lineOf(needs, facts)),
      more: told.length > toldAtMost && `${capital(inWords(told.length - toldAtMost))} more on Needs.`,
    },
  }
}

const counted = (count: number): string => (count === 1 ? 'one need' : `${inWords(count)} needs`)

/** The same words from the same source, whoever has them; the oldest first. */
const alike = (needs: readonly Need[]): readonly (readonly Need[])[] => [
  ...Map.groupBy(
    needs.toSorted((one, other) => one.since.localeCompare(other.since)),
    ({ need, source }) => `${source} ${need}`,
  ).values(),
]

function lineOf(needs: readonly Need[], { people }: UnmetFacts): { readonly [name: string]: string } {
  const names = needs.map(({ person }) => people.find(({ id }) => id === person)?.name ?? 'Somebody')
  const others = names.length - namedAtMost
  const [first] = needs
  return {
    who: list(others > 1 ? [...names.slice(0, namedAtMost), `${inWords(others)} more`] : names),
    need: (first?.need ?? '').replace(/[.\s]+$/, ''),
    source: first?.source ?? '',
    since: first === undefined ? '' : dateWithYear(first.since),
  }
}
