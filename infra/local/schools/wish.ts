import type { Deed } from './deed.ts'

type Answers = Extract<Deed, { do: 'ask' }>['answers']

/** The choice that leads to the questions about money and cover. */
export const paid = { 'What would you like to do?': 'Something that costs money or needs cover' }

/** What somebody wishes for, in few words; the form's own questions are in `askedFor`. */
export type Wish = {
  readonly title: string
  readonly contact: string
  readonly source: 'our school' | 'our trust' | 'local' | 'national' | 'online'
  readonly kind: string
  /** As the form offers it: '2 Maths', or 'none'. Required by law: it is not asked. */
  readonly priority?: string
  readonly help: string
  readonly idea?: string
  readonly appraisal?: string
  readonly children?: readonly string[]
  readonly difference?: string
  readonly measure?: string
  /** '2026-12-04'. */
  readonly first: string
  readonly last?: string
  readonly hours: string
  readonly ownTime?: string
  /** The days on which somebody covers, as people write them. */
  readonly cover?: string
  readonly inSchool?: string
  /** As typed: '140'. */
  readonly price: string
  readonly vat?: string
  readonly travel?: string
  readonly otherMoney?: string
  readonly bookBy?: string
  readonly nearer?: string
  readonly whyNotHere?: string
  readonly twoOthers?: string
  readonly discount?: string
  readonly sharing?: readonly string[]
  readonly others?: string
  readonly anythingElse?: string
}

/** The answers to "Ask for training" that say so. What is left out is not answered. */
export function askedFor(wish: Wish): Answers {
  return {
    ...paid,
    'What is it called?': wish.title,
    'Link, or who to contact': wish.contact,
    'Where does it come from?': wish.source,
    ...(wish.others && { 'Who else would go?': wish.others }),
    'What kind?': wish.kind,
    ...reasons(wish),
    'First day': wish.first,
    'Last day': wish.last ?? wish.first,
    'Hours altogether': wish.hours,
    'Is any of it on a day you do not work?': wish.ownTime ?? 'no',
    'Does someone need to cover you?': wish.cover === undefined ? 'no' : 'yes',
    ...(wish.cover && { 'Which days or parts of days?': wish.cover }),
    ...(wish.inSchool && { 'Could anyone in school cover?': wish.inSchool }),
    ...money(wish),
    'How will you share it?': wish.sharing ?? ['my phase'],
    ...(wish.anythingElse && { 'Anything else?': wish.anythingElse }),
  }
}

/** What the law requires is not asked to give reasons. */
const reasons = (wish: Wish): Answers =>
  wish.priority === undefined
    ? {}
    : {
        'Which priority does it help most?': wish.priority,
        'How will it help?': wish.help,
        'Where did the idea come from?': wish.idea ?? 'my own idea',
        'Linked to something agreed in your appraisal?': wish.appraisal ?? 'no',
        'Which children should notice?': wish.children ?? ['all'],
        'What will be different, and by when?': wish.difference ?? '',
        'How is it now, and how will we know it has changed?': wish.measure ?? '',
      }

/** Best Value asks more the more it costs. */
function money(wish: Wish): Answers {
  const { price, vat, travel = '0' } = wish
  const answers = {
    'Price of one place before VAT, £ (0 if none)': price,
    ...(vat && { 'VAT, £ (leave empty if unsure: the office will check)': vat }),
    'Travel there and back, £ (0 if none)': travel,
    ...(wish.otherMoney && { 'Anything else to pay, or money from elsewhere': wish.otherMoney }),
    ...(wish.bookBy && { 'Book by': wish.bookBy }),
  }
  const band = (text: string) => ({ ...answers, 'Who runs it, and what does it cost altogether?': text })
  const people = 1 + (wish.others?.split('\n').length ?? 0)
  const altogether = people * (firstNumber(price) + firstNumber(travel))
  if (wish.source === 'our school' || wish.source === 'our trust' || altogether === 0)
    return band('our school or trust, or nothing to pay')
  if (altogether <= 50) return band('outside, up to £50')
  if (altogether <= 250)
    return {
      ...band('outside, £50 to £250'),
      'Could we get the same nearer, cheaper or in school?': wish.nearer ?? 'Not that I found.',
    }
  return {
    ...band('outside, over £250'),
    'Why can we not do this in school?': wish.whyNotHere ?? '',
    'Two others you looked at, with prices': wish.twoOthers ?? '',
    'Is there a discount?': wish.discount ?? 'asked, none',
  }
}

/** What is typed need not be a number: 'about £120 plus VAT'. */
const firstNumber = (typed: string): number => Number(/\d+(\.\d+)?/.exec(typed)?.[0] ?? 0)

/** Something free, for which nobody covers: a minute on the form. */
export type FreeLog = readonly [
  who: string,
  title: string,
  kind: string,
  source: string,
  date: string,
  hours: string,
  priority: string,
  hope: string,
]

export const loggedFree = (
  [, title, kind, source, date, hours, priority, hope]: FreeLog,
  others = '',
): Answers => ({
  'What would you like to do?': 'Something free, and nobody needs to cover me',
  'What is it called?': title,
  'What kind?': kind,
  'Where does it come from?': source,
  Date: date,
  'About how many hours?': hours,
  'Which priority does it help most?': priority,
  'In one sentence, what do you hope will be different?': hope,
  ...(others && { 'Anyone else going? (names)': others }),
})
