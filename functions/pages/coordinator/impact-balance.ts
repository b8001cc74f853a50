import { show } from '../../domain/budget/money.ts'
import { type Balance, balances, type Mix, mixes, type Share } from '../../domain/development/balance.ts'
import { type AccessFacts, type AccessLine, fairAccess } from '../../domain/development/fair-access.ts'
import {
  type FromSource,
  type PlannedFacts,
  plannedSoFar,
  strandOf,
} from '../../domain/development/planned.ts'
import { type Energy, energy } from '../../domain/evaluation/energy.ts'
import { type HelpToUse, helpToUse } from '../../domain/evaluation/help-to-use.ts'
import type { ImpactFacts } from '../../domain/evaluation/impact.ts'
import { type TriedHere, triedHere } from '../../domain/evaluation/tried-here.ts'
import { capital } from '../../domain/sentence.ts'
import { markShown } from '../mark-shown.ts'

/** A row of Impact that is no activity's: what it is about, and a sentence. */
export type BalanceLine = {
  readonly key: string
  readonly part: string
  readonly what: string
  readonly activities?: number
  readonly say: string
}

/**
 * What was planned and what came of it (SA26), how wide the range of this school year is (SA27), and who has
 * had training and its fees (SB30). Advice and figures only.
 */
export const balanceLines = (
  facts: AccessFacts & PlannedFacts & Pick<ImpactFacts, 'evaluations'>,
): readonly BalanceLine[] => {
  const range = balances(facts.requests, facts.today)
  return [
    ...ofTried(triedHere(facts.evaluations)),
    ...ofHelp(helpToUse(facts.evaluations)),
    ...ofEnergy(energy(facts.evaluations, facts.today)),
    ...ofPlanned(facts),
    ...(range.length === 0
      ? []
      : [
          ...range.map(ofRange),
          ...mixes(facts.requests, facts.people, facts.today).map(ofMix),
          ...fairAccess(facts).map(ofAccess),
        ]),
  ]
}

/** What was tried and stopped is told as what it is, something learned (SA7). */
function ofTried(tried: TriedHere | undefined): readonly BalanceLine[] {
  if (tried === undefined) return []
  const { stopped } = tried.by
  const used = (['a lot', 'some', 'not yet'] as const)
    .map((using) => `${using} ${tried.by[using]}`)
    .join(', ')
  const learned =
    'What was tried and stopped is learned too: it closes like any other answer, and counts against nobody.'
  return [
    {
      ...{ key: 'tried', part: 'What was tried here', what: 'Whether it is used' },
      activities: tried.activities,
      say: [`${capital(used)}, tried and stopped ${stopped}.`, stopped > 0 && learned]
        .filter(Boolean)
        .join(' '),
    },
  ]
}

/** Who helps people to use it (SA5): what a leader can do most about. */
function ofHelp(help: HelpToUse | undefined): readonly BalanceLine[] {
  if (help === undefined) return []
  const { 'team leader': leader, colleague, 'no need': noNeed, nobody, 'tell team leader': told } = help.by
  return [
    {
      ...{ key: 'helped', part: 'Support at school', what: 'Who helps to use it' },
      activities: help.activities,
      say: `Their team leader ${leader}, a colleague ${colleague}, no help needed ${noNeed}, nobody yet ${nobody + told}; of those ${told} asked us to tell their team leader.`,
    },
  ]
}

/** Which way it goes (SA8); while nobody has said there is nothing to tell. */
const ofEnergy = (years: readonly Energy[]): readonly BalanceLine[] =>
  years.every(({ n }) => n === 0)
    ? []
    : [
        {
          ...{ key: 'energy', part: 'Fresh energy', what: 'A term or two later' },
          say: `${years.map((of) => `${of.year}: ${markShown(of) || 'nobody has said'}`).join('. ')}.`,
        },
      ]

const planned = 'Planned, and what came of it'

function ofPlanned(facts: PlannedFacts): readonly BalanceLine[] {
  const { by, activities, unplanned, say } = plannedSoFar(facts)
  if (by.length + activities === 0) return []
  const rest: BalanceLine = {
    key: 'planned/not',
    part: planned,
    what: 'Not planned',
    activities: unplanned,
    say: [`${unplanned} of ${activities} came up in the course of the year.`, say].filter(Boolean).join(' '),
  }
  return [...by.map(fromSource), rest]
}

const fromSource = ({ source, needs, open, unmet, activities }: FromSource): BalanceLine => ({
  key: `planned/${source}`,
  part: planned,
  what: `${capital(source)} (${strandOf[source]})`,
  activities,
  say:
    needs === 0
      ? 'No need is written down for it.'
      : `${needs} ${needs === 1 ? 'need' : 'needs'}: ${open} open, ${unmet - open} planned, ${needs - unmet} settled.`,
})

const about: Readonly<Record<Balance['of'], string>> = {
  source: 'Where it comes from',
  kind: 'Kinds',
  children: 'Children who should notice',
}

const ofRange = ({ of, activities, shares, say }: Balance): BalanceLine => ({
  key: `range/${of}`,
  part: 'How wide the range is',
  what: about[of],
  activities,
  say: inWords(shares, say),
})

const ofMix = ({ group, activities, shares, say }: Mix): BalanceLine => ({
  key: `range/kind/${group}`,
  part: 'How wide the range is',
  what: `Kinds: ${group}`,
  activities,
  say: inWords(shares, say),
})

const inWords = (shares: readonly Share[], say: string): string =>
  [
    shares.length > 0 && `${capital(shares.map(({ name, percent }) => `${name} ${percent} %`).join(', '))}.`,
    say,
  ]
    .filter(Boolean)
    .join(' ')

const ofAccess = ({ by, name, people, reached, each }: AccessLine): BalanceLine => ({
  key: `access/${by}/${name}`,
  part: 'Who has had training',
  what: name,
  say: [
    reached === 'withheld' ? 'Too few to tell how many.' : `${reached} of ${people} had some.`,
    each === 'withheld' ? 'Too few to tell the fees.' : `Fees for each of them: ${show(each)}.`,
  ].join(' '),
})
