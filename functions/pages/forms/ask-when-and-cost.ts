import type { Option, Section } from './form.ts'
import { coverNeeded, discounts, ownTimes } from './request-choices.ts'

/** The bands of Best Value as people read them: £50 and £250. */
type Bands = { readonly one: string; readonly all: string }

export const whenSection: Section = {
  id: 'when',
  title: 'When',
  about: 'If the day is not fixed yet, give the likeliest and say so on the last page.',
  questions: [
    { id: 'firstDay', title: 'First day', kind: 'date', required: true },
    { id: 'lastDay', title: 'Last day', help: 'The same if it is one day.', kind: 'date', required: true },
    { id: 'otherTimes', title: 'Other days or times', help: 'Like “9 Feb, afternoon”', kind: 'line' },
    { id: 'hours', title: 'Hours altogether', help: 'Like 3 or 3.5', kind: 'line', required: true },
    {
      id: 'ownTime',
      title: 'Is any of it on a day you do not work?',
      kind: 'one',
      required: true,
      options: Object.keys(ownTimes).map((text) => ({ text })),
    },
    {
      id: 'cover',
      title: 'Does someone need to cover you?',
      kind: 'one',
      required: true,
      options: Object.entries(coverNeeded).map(([text, needed]) => ({
        text,
        leadsTo: needed === 'yes' ? 'cover' : 'money',
      })),
    },
  ],
}

export const coverSection: Section = {
  id: 'cover',
  title: 'Cover',
  about: 'Only the times when somebody must be with your class or do your job.',
  questions: [
    {
      id: 'coverDays',
      title: 'Which days or parts of days?',
      help: 'Like “12 January, morning”, each day on a line of its own; or “all of it”',
      kind: 'paragraph',
      required: true,
    },
    {
      id: 'coverInSchool',
      title: 'Could anyone in school cover?',
      help: 'Their name, if you have somebody in mind.',
      kind: 'line',
    },
  ],
}

export const moneySection = ({ one, all }: Bands): Section => ({
  id: 'money',
  title: 'Money',
  about: 'Figures only, like 120 or 144.50. The office checks them.',
  questions: [
    {
      id: 'price',
      title: 'Price of one place before VAT, £ (0 if none)',
      help: 'One price for all who go, as for a speaker? Write “900 altogether”.',
      kind: 'line',
      required: true,
    },
    { id: 'vat', title: 'VAT, £ (leave empty if unsure: the office will check)', kind: 'line' },
    { id: 'travel', title: 'Travel there and back, £ (0 if none)', kind: 'line', required: true },
    { id: 'otherMoney', title: 'Anything else to pay, or money from elsewhere', kind: 'paragraph' },
    { id: 'bookBy', title: 'Book by', help: 'If places or a lower price end on a date.', kind: 'date' },
    {
      id: 'band',
      title: 'Who runs it, and what does it cost altogether?',
      kind: 'one',
      required: true,
      options: bandOptions(one, all),
    },
  ],
})

/** Best Value is asked of outside providers only, and more of the dearer ones (SB19). */
const bandOptions = (one: string, all: string): readonly Option[] => [
  { text: 'our school or trust, or nothing to pay', leadsTo: 'last' },
  { text: `outside, up to ${one}`, leadsTo: 'last' },
  { text: `outside, ${one} to ${all}`, leadsTo: 'nearer' },
  { text: `outside, over ${all}`, leadsTo: 'compare' },
]

export const compareSection = ({ all }: Bands): Section => ({
  id: 'compare',
  title: 'Is it the best we can get?',
  about: `Three questions, because it costs over ${all}.`,
  questions: [
    { id: 'whyNotHere', title: 'Why can we not do this in school?', kind: 'paragraph', required: true },
    {
      id: 'alternatives',
      title: 'Two others you looked at, with prices',
      help: 'And whom you asked about them, if anyone.',
      kind: 'paragraph',
      required: true,
    },
    {
      id: 'discount',
      title: 'Is there a discount?',
      help: 'For booking early, for a group, or through the trust or the local authority.',
      kind: 'one',
      required: true,
      options: Object.keys(discounts).map((text) => ({ text, leadsTo: 'last' })),
    },
  ],
})

export const nearerSection = ({ one }: Bands): Section => ({
  id: 'nearer',
  title: 'Is there a simpler way?',
  about: `One question, because it costs over ${one}.`,
  questions: [
    {
      id: 'nearer',
      title: 'Could we get the same nearer, cheaper or in school?',
      kind: 'paragraph',
      required: true,
    },
  ],
})
