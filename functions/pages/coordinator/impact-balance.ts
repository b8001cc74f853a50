import { show } from '../../domain/budget/money.ts'
import { type Balance, balances } from '../../domain/development/balance.ts'
import { type AccessFacts, type AccessLine, fairAccess } from '../../domain/development/fair-access.ts'
import { capital } from '../../domain/sentence.ts'

/** A row of Impact that is no activity's: what it is about, and a sentence. */
export type BalanceLine = {
  readonly key: string
  readonly part: string
  readonly what: string
  readonly activities?: number
  readonly say: string
}

/** How wide the range of this school year is (SA27), and who has had training and its fees (SB30). Advice and figures only. */
export const balanceLines = (facts: AccessFacts): readonly BalanceLine[] => {
  const range = balances(facts.requests, facts.today)
  if (range.length === 0) return []
  return [...range.map(ofRange), ...fairAccess(facts).map(ofAccess)]
}

const ofRange = ({ of, activities, shares, say }: Balance): BalanceLine => ({
  key: `range/${of}`,
  part: 'How wide the range is',
  what: of === 'source' ? 'Where it comes from' : 'Kinds',
  activities,
  say: [`${capital(shares.map(({ name, percent }) => `${name} ${percent} %`).join(', '))}.`, say]
    .filter(Boolean)
    .join(' '),
})

const ofAccess = ({ by, name, people, reached, each }: AccessLine): BalanceLine => ({
  key: `access/${by}/${name}`,
  part: 'Who has had training',
  what: name,
  say: [
    reached === 'withheld' ? 'Too few to tell how many.' : `${reached} of ${people} had some.`,
    each === 'withheld' ? 'Too few to tell the fees.' : `Fees for each of them: ${show(each)}.`,
  ].join(' '),
})
