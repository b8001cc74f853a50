import { show } from '../../domain/budget/money.ts'
import type { Need } from '../../domain/development/need.ts'
import { type PlanFacts, planSoFar, type SoFar } from '../../domain/development/plan-so-far.ts'
import type { Plan, Priority } from '../../domain/school/plan.ts'
import { mendColumn } from '../mend-column.ts'
import { type RowRead, type TabPage, textOf } from '../tab.ts'

/** Plan: the priorities of the improvement plan, as the school types them (SA29). */
export const planTab: TabPage = {
  id: 'plan',
  title: 'Plan',
  about:
    'This year’s priorities and the training planned for each. The form offers them in this order. A priority without planned training is shown as such. Training planned “for all teaching assistants” or “for Year 3 and 4 teachers” raises a need for each of them.',
  rowsAre: "people's",
  frozenColumns: 2,
  columns: [
    { id: 'number', heading: 'No.', whose: 'theirs', width: 44 },
    { id: 'name', heading: 'Priority', whose: 'theirs', width: 110, wrap: true },
    { id: 'aim', heading: 'What we want to see', whose: 'theirs', width: 190, wrap: true },
    { id: 'lead', heading: 'Led by', whose: 'theirs', width: 120, wrap: true },
    { id: 'planned', heading: 'Training planned for it', whose: 'theirs', width: 210, wrap: true },
    { id: 'raises', heading: 'Needs it raises', whose: 'ours', width: 66, format: 'number' },
    { id: 'waiting', heading: 'Waiting', whose: 'ours', width: 64 },
    { id: 'agreed', heading: 'Agreed, or free', whose: 'ours', width: 66 },
    { id: 'cost', heading: 'True cost', whose: 'ours', width: 84, format: 'money' },
    { id: 'hours', heading: 'Hours', whose: 'ours', width: 54, format: 'number' },
    { id: 'told', heading: 'How it went', whose: 'ours', width: 100, wrap: true },
    { id: 'look', heading: 'To look at', whose: 'ours', width: 240, wrap: true },
    mendColumn(240),
  ],
  rows: [],
}

/**
 * The tab with what has become of each priority in this school year (SA29), beside the row that names it.
 *
 * @param rows as they stand in the sheet
 */
export function planPage(
  rows: readonly RowRead[],
  mend: Readonly<Record<string, string>>,
  facts: PlanFacts & { readonly needs: readonly Need[] },
): TabPage {
  const { by, unlinked } = planSoFar(facts)
  const apart =
    unlinked > 0 ? ` ${show(unlinked)} of what was agreed this school year helps none of them.` : ''
  return {
    ...planTab,
    about: `${planTab.about}${apart}`,
    rows: rows.map(({ row, cells }) => {
      const number = textOf(cells.number)
      const soFar = mend[row] === undefined ? by[number] : undefined
      const raises = facts.needs.filter(({ raisedBy }) => raisedBy?.number === number).length
      return { key: String(row), cells: { mend: mend[row] ?? '', ...(soFar && { raises, ...shown(soFar) }) } }
    }),
  }
}

const shown = (soFar: SoFar) => ({
  waiting: soFar.waiting,
  agreed: soFar.agreed,
  cost: soFar.pence / 100,
  hours: Math.round(soFar.minutes / 6) / 10,
  told: soFar.asked === 0 ? 'Nobody asked yet' : `${soFar.answered} of ${soFar.asked} answered`,
  look: soFar.say,
})

/**
 * Reads the Plan: every row with a number and a name of its own; others are named beside the row, and count as they
 * stood before.
 */
export function planIn(
  rows: readonly RowRead[],
  before: Plan,
): {
  readonly plan: Plan
  readonly mend: Readonly<Record<number, string>>
} {
  const plan: Priority[] = []
  const mend: Record<number, string> = {}
  for (const { row, cells } of rows) {
    const number = textOf(cells.number)
    const name = textOf(cells.name)
    if (number === '' || name === '') mend[row] = 'Write a number and a short name, like 2 and Maths'
    else if (number.length > 8 || name.length > 80)
      mend[row] = 'Keep the number and the name short; the rest belongs under “What we want to see”'
    else if (/^[=+\-@]/.test(`${number}`)) mend[row] = 'Begin the number with a figure or a letter'
    else if (plan.some((one) => one.number === number))
      mend[row] = `Another priority has the number ${number}`
    else
      plan.push({
        number,
        name,
        aim: textOf(cells.aim),
        lead: textOf(cells.lead),
        planned: textOf(cells.planned),
      })
    if (mend[row] !== undefined) plan.push(...asItStood({ number, name }, before, plan))
  }
  return { plan, mend }
}

/** A priority whose number or name has been emptied or spoilt, as it was: what people have asked for goes on helping it. */
function asItStood({ number, name }: Pick<Priority, 'number' | 'name'>, before: Plan, read: Plan): Plan {
  const gone = before.filter((one) => !read.some((other) => other.number === one.number))
  const kept = gone.find((one) => one.number === number) ?? gone.find((one) => one.name === name)
  return kept === undefined ? [] : [kept]
}
