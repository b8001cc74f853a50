import { type Day, daysAfter } from '../../../functions/domain/school/day.ts'
import type { Person } from '../../../functions/domain/school/person.ts'
import type { Desk } from '../desk.ts'
import { seeded } from '../schools/seeded.ts'
import { british } from './asking.ts'
import type { Sheets } from './at-the-sheets.ts'

/** Once a month the CPD lead notes what is on offer elsewhere, and a colleague offers to show something. */
export function wishesAndOffers(desk: Desk, sheets: Sheets, people: readonly Person[]) {
  const chance = seeded(5)
  const { lead } = desk.sample
  const months = new Set<string>()
  const ticked = new Set<string>()

  /** Before a meeting the CPD lead ticks one that waits, to see what would be left. */
  const tick = async (): Promise<void> => {
    const waiting = (await sheets.rows('desk', 'Approvals')).filter(
      ({ cells }) => cells.Ref && /^Waiting/.test(cells['Where it stands'] ?? '') && !ticked.has(cells.Ref),
    )
    if (waiting.length < 2) return
    const { row, cells } = chance.one(waiting)
    ticked.add(cells.Ref ?? '')
    await sheets.type(lead, ['desk', 'Approvals', row], { 'What if': 'TRUE' })
  }
  const found = async (day: Day): Promise<void> =>
    sheets.type(
      lead,
      ['coordinator', 'Opportunities', await sheets.nextRow('coordinator', 'Opportunities')],
      {
        What: `Reading conference ${day.slice(0, 7)}`,
        'Provider or link': 'Fernhollow Teaching Hub',
        'Where it comes from': 'local',
        Date: british(daysAfter(day, 45)),
        'Book by': british(daysAfter(day, 30)),
        'Price, £': String(chance.between(40, 300)),
        'May be funded by': 'the hub',
      },
    )
  const offer = async (day: Day): Promise<void> => {
    const here = people.filter(({ email, leftOn, away }) => email && !leftOn && !away)
    const id = (await desk.school()).forms.offer?.id ?? ''
    desk.google.forms.answer(id, {
      as: chance.one(here).email ?? '',
      answers: {
        'What would you like to do?': 'Offer to show something',
        'I can show colleagues …': `what works in reading, as of ${day.slice(0, 7)}`,
        'When, or how to ask you': 'Thursdays after school',
        'For whom?': 'teaching assistants',
      },
    })
  }

  return async (day: Day): Promise<void> => {
    await tick()
    const month = day.slice(0, 7)
    if (months.has(month)) return
    months.add(month)
    await found(day)
    await offer(day)
  }
}
