import { type Account, type Balances, balance, type Entry, type Fund, funds } from './accounts.ts'

/** What the books hold committed and spent for one request, by financial year: the sum of its entries. */
export type Held = Readonly<Record<string, Balances>>

/** An amount more on one account of a year. */
export const holding = (held: Held, year: string, account: Account, amount: number): Held => ({
  ...held,
  [year]: { ...held[year], [account]: balance(held[year] ?? {}, account) + amount },
})

type Occasion = Pick<Entry, 'at' | 'about'> & { readonly cause: string }

/**
 * The entries that bring what the books hold for a request from one state to another, earliest year first;
 * none where they are alike. What is to be spent and was not set aside is set aside first, so that every
 * pound that leaves what is free does so by a commitment.
 */
export function entriesBetween(before: Held, after: Held, { cause, at, about }: Occasion): readonly Entry[] {
  const years = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return years.flatMap((year): readonly Entry[] => {
    const moves = funds.map((fund) => moveOf(fund, before[year] ?? {}, after[year] ?? {}))
    const entry = (why: Entry['why'], lines: Entry['lines']): readonly Entry[] =>
      lines.length === 0 ? [] : [{ id: `${cause}/${why}/${year}`, year, at, why, about, lines }]
    const moved = moves.flatMap(({ fund, committed, spent, more }) => [
      ...line(`${fund}/free`, -committed - spent + more),
      ...line(`${fund}/committed`, committed - more),
      ...line(`${fund}/spent`, spent),
    ])
    return [
      ...entry(
        'commit',
        moves.flatMap(({ fund, more }) => [
          ...line(`${fund}/free`, -more),
          ...line(`${fund}/committed`, more),
        ]),
      ),
      ...entry(whyOf(moved), moved),
    ]
  })
}

/** How much more is committed and spent of a fund, and how much of that nothing was set aside for. */
function moveOf(fund: Fund, before: Balances, after: Balances) {
  const more = (account: Account): number => balance(after, account) - balance(before, account)
  const [committed, spent] = [more(`${fund}/committed`), more(`${fund}/spent`)]
  return { fund, committed, spent, more: Math.max(0, committed + spent) }
}

const line = (account: Account, amount: number): Entry['lines'] => (amount === 0 ? [] : [{ account, amount }])

/** What was spent and is no longer is put right by a reversal. */
function whyOf(lines: Entry['lines']): Entry['why'] {
  const spent = lines.filter(({ account }) => account.endsWith('/spent'))
  if (spent.length === 0) return 'release'
  return spent.some(({ amount }) => amount < 0) ? 'reversal' : 'spend'
}
