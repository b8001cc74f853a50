import { type Pence, show } from '../../domain/budget/money.ts'
import type { Asked, RequestId } from '../../domain/request/request.ts'
import { dateWithYear } from '../../domain/request/when.ts'
import type { DayPart } from '../../domain/school/day.ts'
import { labelOf, type Plan } from '../../domain/school/plan.ts'
import type { Answers } from './answers.ts'
import { type Form, questionsOf } from './form.ts'
import {
  appraisals,
  discounts,
  noPriority,
  ownTimes,
  paidKinds,
  starts,
  wordsFor,
} from './request-choices.ts'

/**
 * What somebody asked for as answers to the form, so that a link can open it filled in: the way back
 * from `readRequest`. What would help them take part stays out: a letter may be passed on.
 *
 * @param about.replaces the request that the new answer takes the place of; without it a new one
 * @param about.name for whom it is, when somebody else fills it in
 */
export function asAnswered(
  asked: Asked,
  about: {
    readonly form: Form
    readonly plan: Plan
    readonly replaces?: RequestId
    readonly name?: string
  },
): Answers {
  const all: Readonly<Record<string, string | readonly string[]>> = {
    start: wordsFor(starts, 'paid'),
    title: asked.title,
    contact: asked.contact,
    source: asked.source,
    others: asked.others.join('\n'),
    for: about.name ?? '',
    kind: wordsFor(paidKinds, asked.kind),
    ...(asked.kind !== 'required by law' && whyAnswered(asked, about.plan)),
    ...whenAnswered(asked),
    ...moneyAnswered(asked, about.form),
    sharing: asked.sharing,
    anythingElse: [about.replaces && `${inPlace} ${about.replaces}.`, asked.anythingElse]
      .filter(Boolean)
      .join('\n'),
  }
  return Object.fromEntries(
    Object.entries(all)
      .map(([id, answer]) => [id, [answer].flat().filter((text) => text !== '')] as const)
      .filter(([, answers]) => answers.length > 0),
  )
}

const inPlace = 'In place of'

/** The reference that such a link has put under “Anything else?”, and the person's own words there. */
export function inPlaceOf(anythingElse: string): {
  readonly reference?: RequestId
  readonly words: string
} {
  const found = /^[ \t]*in place of R-(\d{4,6}[b-z]{0,2})\b[ \t.]*$/im.exec(anythingElse)
  if (found?.[1] === undefined) return { words: anythingElse }
  return {
    reference: `R-${found[1].toLowerCase()}`,
    words: anythingElse.replace(found[0], '').trim(),
  }
}

const whyAnswered = (asked: Asked, plan: Plan): Readonly<Record<string, string | readonly string[]>> => ({
  priority: priorityAnswered(asked, plan),
  help: asked.help,
  idea: asked.idea,
  appraisal: wordsFor(appraisals, asked.appraisal),
  children: asked.children,
  difference: asked.difference,
  measure: asked.measure,
  evidence: asked.evidence ?? '',
})

/** A priority that is on the Plan no longer is left for them to choose anew. */
function priorityAnswered({ priority }: Asked, plan: Plan): string {
  if (priority === undefined) return noPriority
  const found = plan.find(({ number }) => number === priority)
  return found === undefined ? '' : labelOf(found)
}

const whenAnswered = (asked: Asked): Readonly<Record<string, string>> => ({
  firstDay: asked.firstDay,
  lastDay: asked.lastDay,
  otherTimes: asked.otherTimes.map(dayAnswered).join('; '),
  hours: asked.minutes % 15 === 0 ? String(asked.minutes / 60) : `${asked.minutes} minutes`,
  ownTime: wordsFor(ownTimes, asked.ownTime),
  cover: asked.cover.length > 0 ? 'yes' : 'no',
  coverDays: asked.cover.map(dayAnswered).join('\n'),
  coverInSchool: asked.coverInSchool,
})

const moneyAnswered = (asked: Asked, form: Form): Readonly<Record<string, string>> => ({
  price: asked.altogether ? `${figure(asked.altogether.price)} altogether` : figure(asked.price),
  vat: vatAnswered(asked.altogether ?? asked),
  travel: figure(asked.travel),
  otherMoney: asked.otherMoney,
  bookBy: asked.bookBy ?? '',
  band: bandAnswered(asked, form),
  nearer: asked.bestValue.nearer,
  whyNotHere: asked.bestValue.whyNotHere,
  alternatives: asked.bestValue.alternatives,
  discount: asked.bestValue.discount === '' ? '' : wordsFor(discounts, asked.bestValue.discount),
})

const vatAnswered = ({ vat }: Pick<Asked, 'vat'>): string => (vat === undefined ? '' : figure(vat))

/** The form's choices for the cost stand in the order of the bands, with the school's amounts in them. */
function bandAnswered({ bestValue: { band } }: Asked, form: Form): string {
  const question = questionsOf(form).find(({ id }) => id === 'band')
  const options = question && 'options' in question ? question.options : []
  return options[bands.indexOf(band)]?.text ?? ''
}

const bands: readonly Asked['bestValue']['band'][] = ['inside', 'none', 'one question', 'all questions']

const dayAnswered = ({ day, part }: DayPart): string => `${dateWithYear(day)}, ${part}`

/** 1949.00 for £1,949. */
const figure = (amount: Pence): string => show(amount).replace(/[£,]/g, '')
