import { type Day, daysAfter } from '../../../functions/domain/school/day.ts'
import type { SampleSchool } from '../schools/sample.ts'
import { seeded } from '../schools/seeded.ts'
import { british } from './asking.ts'
import type { RowSeen, Sheets } from './at-the-sheets.ts'

/**
 * What the business manager and the CPD lead type about money through the year, besides booking: payments in parts,
 * refunds, money from elsewhere, and the instalments of a qualification. By chances of its own.
 */
export function moneyDeeds({ lead, settings }: SampleSchool, sheets: Sheets) {
  const value = (label: string): string => settings.find(([name]) => name === label)?.[1] ?? ''
  const office = value('Office')
  const chance = seeded(4)
  const paidBy = new Map<string, readonly Readonly<Record<string, string>>[]>()
  const heard = new Set<string>()

  /** Half of the fees are typed as they are paid: a deposit, the rest, and here and there what came back. */
  const pay = async (): Promise<void> => {
    for (const { row, cells } of await sheets.rows('office', 'To book and pay')) {
      const { Ref = '', Fee = '' } = cells
      const fee = poundsIn(Fee)
      if (fee <= 0 || !booked.includes(cells['Where it stands'] ?? '')) continue
      if (!paidBy.has(Ref)) paidBy.set(Ref, chance.weighed(payments)(fee))
      const [next, ...later] = paidBy.get(Ref) ?? []
      paidBy.set(Ref, later)
      if (next) await sheets.type(office, ['office', 'To book and pay', row], next)
    }
  }

  /** Money from elsewhere is asked for, then agreed or refused, and received at last. */
  const fund = async (day: Day): Promise<void> => {
    for (const { row, cells } of await sheets.rows('office', funding)) {
      const next = { 'Asked for': chance.weighed(answers), Agreed: 'Received' }[
        cells['Where it stands'] ?? ''
      ]
      if (next) await sheets.type(office, ['office', funding, row], { 'Where it stands': next })
    }
    for (const { Ref, fee } of await news('fund', 40))
      if (fee >= 60)
        await sheets.type(office, ['office', funding, await sheets.nextRow('office', funding)], {
          'For which request': Ref,
          'Who gives it': 'Fernhollow Teaching Hub',
          'How much, £': String(Math.floor(fee / 3)),
          'Where it stands': 'Asked for',
          'Claim by': british(daysAfter(day, 60)),
        })
  }

  /** A dear one is paid in two instalments, a month apart. */
  const qualify = async (day: Day): Promise<void> => {
    for (const { Ref, fee } of await news('qualify', 50))
      if (fee >= 250)
        for (const [place, amount] of [Math.floor(fee / 2), fee - Math.floor(fee / 2)].entries())
          await sheets.type(
            lead,
            ['coordinator', 'Qualifications', await sheets.nextRow('coordinator', 'Qualifications')],
            {
              'For which request': Ref,
              ...(place === 0 && { Level: 'Level 3', 'Repayment agreement': 'Signed' }),
              'Instalment due on': british(daysAfter(day, 30 * (place + 1))),
              'Instalment, £': String(amount),
            },
          )
  }

  /** Requests that wait, each looked at once for each purpose. */
  const news = async (purpose: string, percent: number) =>
    (await sheets.rows('desk', 'Approvals')).flatMap(({ cells }: RowSeen) => {
      const { Ref = '' } = cells
      const key = `${purpose} ${Ref}`
      if (Ref === '' || heard.has(key) || !/^Waiting/.test(cells['Where it stands'] ?? '')) return []
      if (cells['Who and what']?.startsWith('Group of')) return []
      heard.add(key)
      const fee = Number(/^fee (\d+)/.exec(cells['How that adds up'] ?? '')?.[1] ?? 0)
      return chance.happens(percent) ? [{ Ref, fee }] : []
    })

  return async (day: Day): Promise<void> => {
    await fund(day)
    await qualify(day)
    await pay()
  }
}

const funding = 'Money from elsewhere'
const booked = ['Booked', 'Substituted', 'Attended', 'Attended in part', 'Not attended']
const poundsIn = (shown: string): number => Number(shown.replace(/[£,]/g, ''))

type Typed = Readonly<Record<string, string>>
const soFar = (pounds: number): Typed => ({ 'Paid so far, £': pounds.toFixed(2) })
const inAll = (pounds: number): Typed => ({ ...soFar(pounds), 'That is all': 'TRUE' })

/** How a fee is paid, one typing after the other. */
const payments: readonly (readonly [number, (fee: number) => readonly Typed[]])[] = [
  [50, () => []],
  [20, (fee) => [soFar(fee / 4), inAll(fee)]],
  [10, (fee) => [soFar(fee), inAll(fee - 5)]],
  [10, (fee) => [inAll(fee + 2.5)]],
  [10, (fee) => [soFar(fee)]],
]
const answers = [
  [30, 'Asked for'],
  [50, 'Agreed'],
  [20, 'Refused'],
] as const
