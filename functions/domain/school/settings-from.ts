import { createHash } from 'node:crypto'
import type { Day } from './day.ts'
import type { Holder, Leader, Settings } from './settings.ts'
import { yearsAmiss, yearsSet } from './year-sums.ts'

type Held = { readonly email: string; readonly called: string; readonly from?: Day; readonly to?: Day }
type Values = Readonly<Record<string, string | number | boolean | Held>>

/**
 * Puts the settings together from the values of the Settings tab, as they are in force today, or says
 * what is still wanting: the keys of rows that are needed, and sentences about values that do not go
 * together.
 */
export function settingsFrom(
  values: Values,
  today: Day,
): { readonly settings: Settings } | { readonly wanting: Readonly<Record<string, string>> } {
  const wanting: Record<string, string> = { ...yearsAmiss(values) }
  for (const key of needed)
    if (values[key] === undefined) wanting[key] = 'This is needed before the Desk can work.'
  for (const key of leadersAgain(values))
    wanting[key] = 'This person is on the leadership team already. Each has one vote.'
  if (votesAlready(values))
    wanting['head assistant'] = 'This person has a column of their own. Name somebody who has no vote.'
  if (Object.keys(wanting).length > 0) return { wanting }
  return { settings: assembled(values, today) }
}

const needed = [
  'school',
  'leader 1',
  'leader 2',
  'head',
  'cpd lead',
  'office',
  'chair',
  'year starts',
  'total budget',
  'cpd share',
]

function assembled(values: Values, today: Day): Settings {
  const chair = held(values, 'chair')
  const { inForce, coming } = yearsSet(values, today)
  const leaders = [1, 2, 3, 4, 5, 6].flatMap((place) => leader(values, place))
  const formerLeaders = leaders.flatMap(({ email, called, to }) =>
    to !== undefined && to < today ? [{ email, called, until: to }] : [],
  )
  return {
    version: createHash('sha256')
      .update(JSON.stringify(Object.entries(values).sort()))
      .digest('hex')
      .slice(0, 16),
    school: { name: String(values.school), kind: values.kind === 'academy' ? 'academy' : 'maintained' },
    roles: {
      leaders,
      ...(formerLeaders.length > 0 && { formerLeaders }),
      head: holder(values, 'head'),
      actingHead: optional(values, 'acting head'),
      headAssistant: heldToday(values, 'head assistant', today),
      cpdLead: holder(values, 'cpd lead'),
      deputyCpdLead: optional(values, 'deputy cpd lead'),
      businessManager: optional(values, 'business manager'),
      office: holder(values, 'office'),
      coverOfficer: optional(values, 'cover officer'),
      chair: { name: chair.called || chair.email, email: chair.email },
    },
    quorum: {
      smallUpTo: number(values, 'small up to'),
      small: number(values, 'small votes'),
      large: number(values, 'large votes'),
      largeNeedsHead: values['large head'] === true,
    },
    money: {
      ...inForce,
      coverDay: number(values, 'cover day'),
      vatRecovered: values['vat recovered'] === true,
      ...(coming && { comingYear: coming }),
    },
    limits: {
      outPerDay: number(values, 'out per day'),
      fairSharePercent: number(values, 'fair share'),
      mostWhileOthersHaveNone: number(values, 'most while others have none'),
      talkAbove: number(values, 'talk above'),
      oneQuestionAbove: number(values, 'one question'),
      allQuestionsAbove: number(values, 'all questions'),
      leastRating: number(values, 'least rating'),
      noticeSchoolDays: number(values, 'notice'),
      largestPrice: number(values, 'largest price'),
      rowsStaySchoolDays: number(values, 'rows stay'),
      decisionsAtOnce: number(values, 'decisions at once'),
    },
    time: { promisedHours: number(values, 'promised hours'), insetHours: number(values, 'inset hours') },
    letters: { leaveAt: String(values['letters leave'] ?? '15:45'), live: values.live === true },
    governors: {
      when: values['governors report'] === 'each half-term' ? 'each half-term' : 'each term',
      to: ['chair', 'governor 2', 'governor 3'].flatMap((key) => recipient(values, key)),
    },
    firstReference: number(values, 'first reference'),
  }
}

/** Rows of the leadership team that name somebody who stands in an earlier one. */
const leadersAgain = (values: Values): readonly string[] => {
  const keys = [1, 2, 3, 4, 5, 6].map((place) => `leader ${place}`)
  const emails = keys.map((key) => (values[key] as Held | undefined)?.email)
  return keys.filter((_, place) => emails[place] && emails.indexOf(emails[place]) !== place)
}

/** Whoever fills in the head's column must not have another one. */
const votesAlready = (values: Values): boolean => {
  const assistant = (values['head assistant'] as Held | undefined)?.email
  const keys = ['head', ...[1, 2, 3, 4, 5, 6].map((place) => `leader ${place}`)]
  return assistant !== undefined && keys.some((key) => (values[key] as Held | undefined)?.email === assistant)
}

const number = (values: Values, key: string): number => (typeof values[key] === 'number' ? values[key] : 0)

const held = (values: Values, key: string): Held => values[key] as Held

function holder(values: Values, key: string): Holder {
  const { email, from, to } = held(values, key)
  return { email, ...(from && { from }), ...(to && { to }) }
}

const recipient = (values: Values, key: string): readonly { name: string; email: string }[] => {
  if (values[key] === undefined) return []
  const { email, called } = held(values, key)
  return [{ name: called || email, email }]
}

const optional = (values: Values, key: string): Holder | undefined =>
  values[key] === undefined ? undefined : holder(values, key)

/** Somebody in a role that counts only between its days. */
function heldToday(values: Values, key: string, today: Day): Holder | undefined {
  const found = optional(values, key)
  const { from = today, to = today } = found ?? {}
  return from <= today && today <= to ? found : undefined
}

function leader(values: Values, place: number): readonly Leader[] {
  const one = values[`leader ${place}`] as Held | undefined
  return one === undefined
    ? []
    : [{ ...holder(values, `leader ${place}`), called: one.called || `Leader ${place}` }]
}
